/* journal_store.h: the journal's statements. */
#pragma once
#include "app/journal/journal.h"
#include "db/db.h"

extern const struct query *const journal_store_queries[];

/* Takes the chain's end for this transaction: nobody else appends before it ends. */
NODISCARD enum outcome journal_store_next(struct work *work, struct journal_place *out);
NODISCARD enum outcome journal_store_end(struct work *work, struct journal_place *out);
NODISCARD enum outcome journal_store_place(struct work *work, int64_t entry,
                                           struct journal_place *out);
/* Whether this entry stands in the journal: 0 or 1. */
NODISCARD enum outcome journal_store_knows(struct work *work, const struct journal_place *place,
                                           int64_t *out);
NODISCARD enum outcome journal_store_close(struct work *work, const struct journal_place *end);
NODISCARD enum outcome journal_store_insert(struct work *work, const struct journal_entry *entry);

struct journal_change {
	int64_t entry_id;
	int64_t position;
	const char *table_name;
	int64_t row_id;
	const char *digest; /* 64 hexadecimal digits; zeros when the row was deleted */
};
typedef LIST(struct journal_change) change_list;
NODISCARD enum outcome journal_store_add_changes(struct work *work, const change_list *changes);
NODISCARD enum outcome journal_store_changes(struct work *work, int64_t entry_id, change_list *out);

NODISCARD enum outcome journal_store_of_matter(struct work *work, int64_t matter_id,
                                               journal_list *out);
NODISCARD enum outcome journal_store_page(struct work *work, const char *act, int64_t before,
                                          int64_t limit, journal_list *out);

typedef enum outcome (*journal_each)(struct work *work, void *context, void *entry);
NODISCARD enum outcome journal_store_walk(struct work *work, int64_t from, int64_t to,
                                          struct journal_entry *row, journal_each each,
                                          void *context);
NODISCARD enum outcome journal_store_walk_changes(struct work *work, int64_t from, int64_t to,
                                                  struct journal_change *row, journal_each each,
                                                  void *context);
/* The newest change of each row of a table, in order of row. */
NODISCARD enum outcome journal_store_newest(struct work *work, const char *table,
                                            struct journal_change *row, journal_each each,
                                            void *context);
