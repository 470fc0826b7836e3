/* matter_ledger.h: the two great ledgers 台账: contacts and matters, filtered, sorted, paged. */
#pragma once
#include "app/contact/contact.h"
#include "app/matter/matter.h"

/* One row of either ledger. */
struct ledger_row {
	int64_t id;            /* of the contact or the matter */
	int64_t matter_id;
	const char *number;
	int64_t received;      /* moment; of a matter its first contact's day at 0:00 */
	int64_t registered_day;
	int64_t channel;
	int64_t is_repeat;
	int64_t people;
	int64_t contacts;
	const char *petitioner;
	const char *village;
	const char *title;
	const char *category;
	int64_t purpose;
	int64_t state;
	const char *handler;
	int64_t due_day;
	int64_t concluded_day;
	int64_t light;         /* filled from the due day: enum light */
	const char *due_words; /* "剩余 5 天" */
};
typedef LIST(struct ledger_row) ledger_rows;
extern const struct field LEDGER_FIELDS[];

/* What a person chose, as it stands in the address. */
struct ledger_choice {
	const char *name;
	const char *value;
};
struct ledger_view {
	LIST(struct ledger_choice) choices; /* filters by name; unknown names are left out */
	const char *order;                  /* "" the usual */
	int64_t after;
	int64_t after_id;
	int64_t limit;
};

/* What either ledger can be filtered by, each name once: the parameters of the pages' addresses. */
typedef LIST(const char *) ledger_names;
void ledger_filter_names(struct arena *arena, ledger_names *out);

/* INVALID beside the filter whose value cannot be read. */
NODISCARD enum outcome contact_ledger(struct work *work, const struct ledger_view *view,
                                      ledger_rows *out, int64_t *count);
NODISCARD enum outcome matter_ledger(struct work *work, const struct ledger_view *view,
                                     ledger_rows *out, int64_t *count);
/* "308"; "1000+" for a count beyond LEDGER_MOST of db/ledger.h. */
const char *ledger_count_words(struct work *work, int64_t count);
/* The order column of a row: what the next page starts after. */
int64_t ledger_position(const struct ledger_view *view, const struct ledger_row *row);
