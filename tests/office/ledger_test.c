/* ledger_test.c: the ledgers' statements go along an index, whatever the order and the filter, and every
 * way to the rows gives the same rows. */
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/matter/matter_ledger.h"
#include "app/matter/matter_ledger_store.h"
#include "base/clock.h"
#include "db/transaction.h"
#include "expect.h"

enum { MANY = 200000, SOON_SORTED = 2000 };

#define NUMBERS \
	" FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2)" \
	" SELECT i FROM n) AS numbers"
static const struct query FILL[] = {
	{ "test.matters",
	  "INSERT INTO matter (unit_id, number, title, petitioner, village, category, registered_day,"
	  " due_day, state, concluded_day, first_channel, purpose, handler_id, handler_unit_id, handler)"
	  " SELECT $1, 'T-' || i, '反映道路损坏', '王' || (i % 5000), '村' || (i % 40), '0' || (i % 9) || '/01',"
	  " 18000 + i / 70, CASE WHEN i % 20 = 0 THEN 18060 + i / 70 ELSE 0 END,"
	  " CASE WHEN i % 20 = 0 THEN 1 ELSE 5 END, CASE WHEN i % 20 = 0 THEN 0 ELSE 18030 + i / 70 END,"
	  " 10 + i % 5 * 10, 1 + i % 3, i % 12, 1 + i % 12, '办' || (i % 12)" NUMBERS,
	  "-matter", NULL },
	{ "test.contacts",
	  "INSERT INTO contact (unit_id, matter_id, number, title, petitioner, village, category,"
	  " query_code, phone_key, received, received_day, channel, is_repeat, purpose)"
	  " SELECT $1, i, 'T-' || i, '反映道路损坏', '王' || (i % 5000), '村' || (i % 40), '0' || (i % 9) || '/01',"
	  " 'Q' || i, '139' || (i % 9000), 1, 18000 + i / 70, 10 + i % 5 * 10, i % 2, 1 + i % 3" NUMBERS,
	  "-contact", NULL },
	{ "test.access", "INSERT INTO matter_access (unit_id, matter_id) SELECT $1, i" NUMBERS,
	  "-matter_access", NULL },
};
/* What PostgreSQL does by itself from time to time. */
static const struct query ANALYSE = {
	"test.analyse", "UPDATE unit SET name = name", "-unit", "ANALYZE",
};

/* Inside a transaction that is not kept: they are no records with a journal. */
static enum outcome given_many(struct work *work)
{
	for (size_t each = 0; each < sizeof FILL / sizeof *FILL; each++)
		TRY(db_run(work, &FILL[each], BIND(VALUE((int64_t)1), VALUE((int64_t)MANY)), NULL));
	return db_run(work, &ANALYSE, NO_BIND, NULL);
}

/* PostgreSQL chooses by what the tables hold: what it sorts must be few rows. */
static int sorts_many(const char *plan)
{
	for (const char *at = plan; (at = strstr(at, "Sort  (")); at++) {
		const char *rows = strstr(at, "rows=");
		if (rows && atol(rows + 5) > SOON_SORTED && strncmp(at - 12, "Incremental ", 12) != 0)
			return 1;
	}
	return 0;
}

/* Sorting all, or reading a whole table, is what a ledger of a million must not do. */
static int goes_along_an_index(const char *plan)
{
	static const char *const FORBIDDEN[] = {
		"USE TEMP B-TREE FOR ORDER BY", "SCAN m\n", "SCAN c\n", "SCAN a\n", "SCAN a USING",
		"Seq Scan on matter", "Seq Scan on contact", "Seq Scan on matter_access",
	};
	for (size_t each = 0; each < sizeof FORBIDDEN / sizeof *FORBIDDEN; each++)
		if (strstr(plan, FORBIDDEN[each]))
			return 0;
	return !sorts_many(plan);
}

/* What few matters have in common is looked up: a walk would pass a million others. */
static int looks_up(const char *plan, const struct ledger_ask *ask)
{
	static const struct {
		const char *filter, *sqlite, *postgres;
	} RARE[] = {
		{ "village", "village=?", "village = " },
		{ "petitioner", "petitioner=?", "petitioner = " },
		{ "phone", "phone_key=?", "phone_key = " },
		{ "number", "number=?", "number = " },
		{ "handler", "handler=?", "handler = " },
		{ "handler_id", "handler_id=?", "handler_id = " },
		{ "handler_unit_id", "handler_unit_id=?", "handler_unit_id = " },
		{ "id", "rowid=?", "id = " },
	};
	const char *condition = strstr(plan, "Index Cond: ");
	for (size_t each = 0; ask->chosen_count && each < sizeof RARE / sizeof *RARE; each++)
		if (strcmp(ask->chosen[0].filter->name, RARE[each].filter) == 0)
			return strstr(plan, RARE[each].sqlite) ||
			       (condition && strstr(condition, RARE[each].postgres));
	return 1;
}

static int check(struct work *work, const struct ledger *ledger, const struct ledger_ask *ask,
                 const char *name)
{
	const char *plan = "";
	if (ledger_explain(work, ledger, ask, &plan) == OK && goes_along_an_index(plan) &&
	    looks_up(plan, ask))
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

OFFICE_TEST(every_order_and_filter_of_a_ledger_of_200000_goes_along_an_index)
{
	TRANSACTION(transaction);
	expect_ok(transaction_begin(work, &transaction));
	expect_ok(given_many(work));
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

OFFICE_TEST(a_count_that_is_remembered_is_never_of_other_records)
{
	struct ledger_view view = { .order = "", .limit = 10 };
	ledger_rows rows = { 0 };
	int64_t count;
	for (int each = 1; each <= 3; each++) {
		given_contacts(work, 1);
		for (int again = 0; again < 2; again++) {
			expect_ok(matter_ledger(work, &view, &rows, &count));
			expect_number(each, count);
		}
	}
}
