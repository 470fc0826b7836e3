/* matter_store.h: the statements about matters. */
#pragma once
#include "app/matter/matter.h"
#include "db/db.h"

extern const struct query *const matter_store_queries[];
extern const struct query *const matter_course_store_queries[];

/* NOT_FOUND unless UNIT may see it. */
NODISCARD enum outcome matter_store_find(struct work *work, int64_t id, int64_t unit_id,
                                         int64_t confidential, struct matter *out);
NODISCARD enum outcome matter_store_insert(struct work *work, struct matter *matter);
/* Everything that acts change; CONFLICT when the revision is not MATTER's any more. */
NODISCARD enum outcome matter_store_update(struct work *work, const struct matter *matter);
NODISCARD enum outcome matter_store_due(struct work *work, int64_t id, int64_t due_day);
NODISCARD enum outcome matter_store_joined(struct work *work, int64_t id, int64_t people);
NODISCARD enum outcome matter_store_show_to(struct work *work, int64_t matter_id, int64_t unit_id);
NODISCARD enum outcome matter_store_by_import(struct work *work, int64_t unit_id,
                                              const char *import_number, int64_t *id);
NODISCARD enum outcome matter_store_by_number(struct work *work, const char *number, int64_t *id);

/* A unit twice is one. */
NODISCARD enum outcome matter_store_add_part(struct work *work, int64_t matter_id, int64_t unit_id,
                                             int64_t day);
/* It cooperates no longer; CHANGED 0 when it did not. */
NODISCARD enum outcome matter_store_release_part(struct work *work, int64_t matter_id, int64_t unit_id,
                                                 int64_t day, int *changed);
/* The newest plan replaces the one before. */
NODISCARD enum outcome matter_store_plan(struct work *work, const struct matter_plan *plan);
NODISCARD enum outcome matter_store_add_review(struct work *work, const struct review *review);
/* The newest of the level; NOT_FOUND. */
NODISCARD enum outcome matter_store_last_review(struct work *work, int64_t matter_id, int64_t level,
                                                struct review *out);
NODISCARD enum outcome matter_store_answer_review(struct work *work, const struct review *review);
NODISCARD enum outcome matter_store_add_supervision(struct work *work,
                                                    const struct supervision *supervision);
/* The oldest that waits for an answer; NOT_FOUND. */
NODISCARD enum outcome matter_store_open_supervision(struct work *work, int64_t matter_id,
                                                     struct supervision *out);
NODISCARD enum outcome matter_store_answer_supervision(struct work *work,
                                                       const struct supervision *supervision);

/* What stands beside a matter, oldest first. */
struct named_row {
	int64_t id;
	int64_t day;
	const char *name;
};
typedef LIST(struct named_row) named_list;
extern const struct field NAMED_ROW_FIELDS[];
typedef LIST(struct review) review_list;
typedef LIST(struct supervision) supervision_list;
/* The units that see the matter: their ids. */
NODISCARD enum outcome matter_store_seen_by(struct work *work, int64_t matter_id, named_list *out);
NODISCARD enum outcome matter_store_hide_from(struct work *work, int64_t matter_id, int64_t unit_id);
NODISCARD enum outcome matter_store_parts(struct work *work, int64_t matter_id, named_list *out);
/* The matters that were merged into this one, and the one it was merged into, by number. */
NODISCARD enum outcome matter_store_twins(struct work *work, int64_t matter_id, int64_t into,
                                          named_list *out);
NODISCARD enum outcome matter_store_plan_of(struct work *work, int64_t matter_id,
                                            struct matter_plan *out);
NODISCARD enum outcome matter_store_reviews(struct work *work, int64_t matter_id, review_list *out);
NODISCARD enum outcome matter_store_supervisions(struct work *work, int64_t matter_id,
                                                 supervision_list *out);
