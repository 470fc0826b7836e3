/* ledger.h: the list behind a ledger page: filters and orders as people choose them, composed of
 * constant pieces only, every value bound, pages by the last row's key and never by OFFSET. */
#pragma once
#include "db/db.h"

enum { LEDGER_FIXED = 4, LEDGER_CHOSEN = 16 };

/* How many rows the asker may see: an index into ledger.ways. */
enum ledger_sight { SEES_FEW, SEES_MANY, SEES_ALL };

struct ledger_filter {
	const char *name;      /* as in the address: "village" */
	const char *condition; /* "m.village = ?": one ? */
	int is_text;
};

struct ledger_order {
	const char *name;   /* "due", "-received" */
	const char *column; /* an integer column */
	int descending;
};

struct ledger {
	const char *name;
	const char *columns; /* "SELECT …" */
	/* The ways to the same rows, by how many the asker may see: of a few, from those; of many, along
	 * the order's or the filter's index, looking each row up; of all, along it without looking.
	 * CROSS JOIN keeps SQLite to the way. */
	struct ledger_way {
		const char *from;
		const char *where; /* "a.unit_id = $1 AND m.confidential <= $2": the fixed conditions */
	} ways[3];
	int fixed;           /* how many parameters they take */
	const char *id;      /* "m.id": breaks ties */
	const struct ledger_filter *filters; /* ended by a NULL name */
	const struct ledger_order *orders;   /* the first is the usual one */
};

struct ledger_ask {
	struct value fixed[LEDGER_FIXED];
	struct {
		const struct ledger_filter *filter;
		struct value value;
	} chosen[LEDGER_CHOSEN];
	int chosen_count;
	const struct ledger_order *order; /* NULL the usual */
	int64_t after;    /* the last row's order column … */
	int64_t after_id; /* … and id; 0 from the start */
	int64_t limit;
	int64_t state; /* of the records: the journal's last entry */
	enum ledger_sight sees;
};

const struct ledger_filter *ledger_filter_named(const struct ledger *ledger, const char *name);
const struct ledger_order *ledger_order_named(const struct ledger *ledger, const char *name);

NODISCARD enum outcome ledger_list(struct work *work, const struct ledger *ledger,
                                   const struct ledger_ask *ask, const struct field *fields,
                                   struct list *out, size_t item_size);
#define LEDGER_LIST(work, ledger, ask, fields, into) \
	ledger_list(work, ledger, ask, fields, (struct list *)(into), sizeof *(into)->items)
/* How many rows the filters leave; LEDGER_MOST + 1 when there are more than LEDGER_MOST, so that a
 * count costs the same whatever the ledger holds. */
enum { LEDGER_MOST = 1000 };
NODISCARD enum outcome ledger_count(struct work *work, const struct ledger *ledger,
                                    const struct ledger_ask *ask, int64_t *out);
/* How the engine would run the list of ASK: its plan as text, for tests. */
NODISCARD enum outcome ledger_explain(struct work *work, const struct ledger *ledger,
                                      const struct ledger_ask *ask, const char **out);
/* Prepares every filter and every order by itself: for tests. */
NODISCARD enum outcome ledger_prepare(struct work *work, const struct ledger *ledger);
