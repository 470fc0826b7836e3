/* paper_store.h: the statements about papers. */
#pragma once
#include "app/paper/paper.h"
#include "db/db.h"

extern const struct query *const paper_store_queries[];

NODISCARD enum outcome paper_store_insert(struct work *work, struct paper *paper);
NODISCARD enum outcome paper_store_find(struct work *work, int64_t id, struct paper *out);
NODISCARD enum outcome paper_store_of_matter(struct work *work, int64_t matter_id, paper_list *out);
NODISCARD enum outcome paper_store_waiting(struct work *work, int64_t unit_id, int64_t confidential,
                                           waiting_papers *out);
NODISCARD enum outcome paper_store_newest(struct work *work, int64_t matter_id, const char *kind,
                                          struct paper *out);
NODISCARD enum outcome paper_store_serve(struct work *work, const struct paper *paper);
NODISCARD enum outcome paper_store_replace(struct work *work, int64_t id, int64_t by_id);
