/* summary_store.h: the statements about the office's own words and the versions signed off. */
#pragma once
#include "app/summary/summary.h"
#include "db/db.h"

extern const struct query *const summary_store_queries[];

NODISCARD enum outcome summary_store_texts(struct work *work, const struct summary_ask *ask,
                                           summary_texts *out);
/* Of each part the newest of an earlier summary, where something was written. */
NODISCARD enum outcome summary_store_earlier(struct work *work, const struct summary_ask *ask,
                                             summary_texts *out);
/* The outline that the actor's unit wrote; "" where none is in force. */
NODISCARD enum outcome summary_store_outline(struct work *work, const char **out);
NODISCARD enum outcome summary_store_set_outline(struct work *work, const char *text);
NODISCARD enum outcome summary_store_set(struct work *work, const struct summary_ask *ask,
                                         const char *part, const char *text);
/* The summary's row, added where there is none. */
NODISCARD enum outcome summary_store_id(struct work *work, const struct summary_ask *ask,
                                        int64_t *id);
NODISCARD enum outcome summary_store_versions(struct work *work, const struct summary_ask *ask,
                                              summary_versions *out);
NODISCARD enum outcome summary_store_add_version(struct work *work, struct summary_version *version);
