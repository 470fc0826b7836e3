/* ledger_test.c: the ledgers' statements go along an index, whatever the order and the filter, and every
 * way to the rows gives the same rows. */
#include <string.h>

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/matter/matter_ledger_store.h"
#include "base/clock.h"
#include "expect.h"

/* Sorting all, or reading a whole table, is what a ledger of a million must not do. */
static int goes_along_an_index(struct work *work, const char *plan)
{
	static const char *const FORBIDDEN[] = { "USE TEMP B-TREE FOR ORDER BY", "SCAN m\n", "SCAN c\n",
		                                     "SCAN a\n", "SCAN a USING" };
	if (strcmp(db_engine(work->db), "sqlite") != 0)
		return 1; /* PostgreSQL chooses by what the tables hold: see below */
	for (size_t each = 0; each < sizeof FORBIDDEN / sizeof *FORBIDDEN; each++)
		if (strstr(plan, FORBIDDEN[each]))
			return 0;
	return 1;
}

static int check(struct work *work, const struct ledger *ledger, const struct ledger_ask *ask,
                 const char *name)
{
	const char *plan = "";
	if (ledger_explain(work, ledger, ask, &plan) == OK && goes_along_an_index(work, plan))
		return 1;
	expect_failed(__FILE__, __LINE__, "%s by %s:\n%s", ledger->name, name, plan);
	return 0;
}

static void check_all(struct work *work, const struct ledger *ledger, enum ledger_sight sees)
{
	struct ledger_ask ask = { .after = 1, .after_id = 1, .limit = 51 };
	ask.sees = sees;
	for (int each = 0; each < ledger->fixed; each++)
		ask.fixed[each] = each == 2 ? value_text("%x%") : value_integer(1);
	for (ask.order = ledger->orders; ask.order->name; ask.order++)
		if (!check(work, ledger, &ask, ask.order->name))
			return;
	ask.order = NULL;
	ask.chosen_count = 1;
	for (const struct ledger_filter *filter = ledger->filters; filter->name; filter++) {
		ask.chosen[0].filter = filter;
		ask.chosen[0].value = filter->is_text ? value_text("x") : value_integer(1);
		int dues = !strcmp(filter->name, "overdue") || !strcmp(filter->name, "near") ||
		           !strcmp(filter->name, "open");
		ask.order = dues ? ledger_order_named(ledger, "due") : NULL;
		if (!check(work, ledger, &ask, filter->name))
			return;
	}
}

OFFICE_TEST(every_order_and_filter_of_a_ledger_goes_along_an_index)
{
	for (enum ledger_sight sees = SEES_MANY; sees <= SEES_ALL; sees++) {
		check_all(work, &CONTACT_LEDGER, sees);
		check_all(work, &MATTER_LEDGER, sees);
	}
}

static void given_contacts(struct work *work, int count)
{
	for (int each = 0; each < count; each++) {
		struct contact contact = { .title = "反映道路损坏", .channel = each % 3 ? CHANNEL_LETTER : CHANNEL_VISIT,
			                       .village = each % 5 ? "东河村" : "西山村",
			                       .received = work->now - (each % 40) * 86400 };
		expect_ok(contact_register(work, &contact, 0));
	}
}

static int same_rows(struct work *work, const struct ledger *ledger, struct ledger_ask *ask)
{
	ledger_rows rows[3] = { 0 };
	int64_t counts[3] = { -1, -2, -3 };
	for (ask->sees = SEES_FEW; ask->sees <= SEES_ALL; ask->sees++)
		if (LEDGER_LIST(work, ledger, ask, LEDGER_FIELDS, &rows[ask->sees]) != OK ||
		    ledger_count(work, ledger, ask, &counts[ask->sees]) != OK)
			return 0;
	for (int way = 1; way < 3; way++) {
		if (rows[way].count != rows[0].count || counts[way] != counts[0])
			return 0;
		for (size_t each = 0; each < rows[0].count; each++)
			if (rows[way].items[each].id != rows[0].items[each].id)
				return 0;
	}
	return rows[0].count > 0;
}

OFFICE_TEST(every_way_to_a_ledgers_rows_gives_the_same_rows)
{
	struct ledger_ask ask = { .limit = 1000, .fixed = { value_integer(work->actor.unit_id),
		                      value_integer(1), value_text("%-%") } };
	given_contacts(work, 60);
	expect(same_rows(work, &CONTACT_LEDGER, &ask));
	for (ask.order = MATTER_LEDGER.orders; ask.order->name; ask.order++)
		expect(same_rows(work, &MATTER_LEDGER, &ask));
	ask.order = NULL;
	ask.chosen_count = 1;
	ask.chosen[0].filter = ledger_filter_named(&MATTER_LEDGER, "village");
	ask.chosen[0].value = value_text("西山村");
	expect(same_rows(work, &MATTER_LEDGER, &ask));
}

OFFICE_TEST(a_count_beyond_the_most_is_said_so)
{
	expect_text("1000", ledger_count_words(work, LEDGER_MOST));
	expect_text("1000+", ledger_count_words(work, LEDGER_MOST + 1));
}
