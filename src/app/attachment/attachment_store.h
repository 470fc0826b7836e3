/* attachment_store.h: the statements about attachments. */
#pragma once
#include "app/attachment/attachment.h"
#include "db/db.h"

extern const struct query *const attachment_store_queries[];

NODISCARD enum outcome attachment_store_insert(struct work *work, struct attachment *attachment);
NODISCARD enum outcome attachment_store_of_matter(struct work *work, int64_t matter_id,
                                                  attachment_list *out);
NODISCARD enum outcome attachment_store_find(struct work *work, int64_t id, struct attachment *out);
NODISCARD enum outcome attachment_store_all(struct work *work, attachment_list *out);
