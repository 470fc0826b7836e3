/* search_store.h: the full-text index, different on each engine. */
#pragma once
#include "app/search/search.h"
#include "db/db.h"

extern const struct query *const search_store_queries[];

/* TERMS are blank-separated, of letters, digits and CJK only (text/terms.c). */
NODISCARD enum outcome search_store_add(struct work *work, int64_t contact_id, const char *terms);
/* EXPRESSION in the engine's own words: see search_store_expression. */
NODISCARD enum outcome search_store_find(struct work *work, const char *expression, int64_t unit_id,
                                         int64_t confidential, int64_t before, int64_t limit,
                                         id_list *out);
const char *search_store_expression(struct work *work, const char *terms, int any);
