/* matter_ledger_store.c: what the ledgers of contacts and matters select, filter and order by. */
#include "app/matter/matter_ledger_store.h"

#include <string.h>

#include "app/journal/journal.h"
#include "base/clock.h"
#include "base/settings.h"
#include "app/readable.h"

/* $1 the unit; the others as READABLE says. */
#define PERMITTED READABLE("$2", "$3", "$4")
#define VISIBLE "a.unit_id = $1 AND a.matter_id = m.id AND " PERMITTED
#define ALL "CAST($1 AS BIGINT) > 0 AND " PERMITTED /* of the root unit */

static const struct ledger_filter CONTACT_FILTERS[] = {
	{ "channel", "c.channel = ?", 0 },
	{ "kind", "c.channel / 10 = ?", 0 },
	{ "is_repeat", "c.is_repeat = ?", 0 },
	{ "purpose", "c.purpose = ?", 0 },
	{ "village", "c.village = ?", 1 },
	{ "petitioner", "c.petitioner = ?", 1 },
	{ "phone", "c.phone_key <> '' AND c.phone_key = ?", 1 },
	{ "number", "c.number = ?", 1 },
	{ "category", "c.category LIKE ? || '%'", 1 },
	{ "from", "c.received_day >= ?", 0 },
	{ "to", "c.received_day <= ?", 0 },
	{ 0 },
};
static const struct ledger_order CONTACT_ORDERS[] = {
	{ "-received", "c.received_day", 1 },
	{ "received", "c.received_day", 0 },
	{ 0 },
};
const struct ledger CONTACT_LEDGER = {
	"ledger.contacts",
	"SELECT c.id, c.matter_id, c.number, c.received, c.received_day AS registered_day, c.channel,"
	" c.is_repeat, c.people, m.contacts, c.petitioner, c.village, c.title, c.category, c.purpose,"
	" m.state, m.handler, m.due_day, m.concluded_day",
	{
		{ " FROM matter_access a CROSS JOIN matter m CROSS JOIN contact c",
		  "c.matter_id = m.id AND " VISIBLE },
		{ " FROM contact c CROSS JOIN matter m CROSS JOIN matter_access a",
		  "c.matter_id = m.id AND " VISIBLE },
		{ " FROM contact c CROSS JOIN matter m", "c.matter_id = m.id AND " ALL },
	},
	4,
	"c.id",
	CONTACT_FILTERS,
	CONTACT_ORDERS,
};

/* As in the indexes matter_by_due and matter_open. */
#define DUE "(CASE WHEN m.due_day = 0 THEN 9999999 ELSE m.due_day END)"

static const struct ledger_filter MATTER_FILTERS[] = {
	{ "state", "m.state = ?", 0 },
	{ "open", "m.state + 0 IN (1, 2, 3, 4, 7, 10, 11, 12, 13, 14) AND 1 = ?", 0 },
	{ "overdue", DUE " < ?", 0 },
	{ "near", DUE " <= ?", 0 },
	{ "channel", "m.first_channel = ?", 0 },
	{ "purpose", "m.purpose = ?", 0 },
	{ "village", "m.village = ?", 1 },
	{ "petitioner", "m.petitioner = ?", 1 },
	{ "handler", "m.handler <> '' AND m.handler = ?", 1 },
	{ "handler_id", "m.handler_id > 0 AND m.handler_id = ?", 0 },
	{ "handler_unit_id", "m.handler_unit_id > 0 AND m.handler_unit_id = ?", 0 },
	{ "led", "m.lead <> '' AND 1 = ?", 0 },
	{ "hard", "m.hard_reason <> '' AND 1 = ?", 0 },
	{ "number", "m.number = ?", 1 },
	{ "category", "m.category LIKE ? || '%'", 1 },
	{ "from", "m.registered_day >= ?", 0 },
	{ "to", "m.registered_day <= ?", 0 },
	{ "id", "m.id = ?", 0 },
	{ 0 },
};
static const struct ledger_order MATTER_ORDERS[] = {
	{ "-received", "m.registered_day", 1 },
	{ "received", "m.registered_day", 0 },
	{ "due", DUE, 0 },
	{ 0 },
};
const struct ledger MATTER_LEDGER = {
	"ledger.matters",
	"SELECT m.id, m.id AS matter_id, m.number, m.registered_day, m.first_channel AS channel,"
	" m.people, m.contacts, m.petitioner, m.village, m.title, m.category, m.purpose, m.state,"
	" m.handler, m.due_day, m.concluded_day",
	{
		{ " FROM matter_access a CROSS JOIN matter m", VISIBLE },
		{ " FROM matter m CROSS JOIN matter_access a", VISIBLE },
		{ " FROM matter m", ALL },
	},
	4,
	"m.id",
	MATTER_FILTERS,
	MATTER_ORDERS,
};

/* Up to so many rows are sorted quicker than others are looked over. */
enum { FEW = 500 };
static const struct query SEES = {
	"ledger.sees",
	"SELECT CASE WHEN u.parent_id = 0 THEN $2 + 1 ELSE (SELECT count(*) FROM"
	" (SELECT 1 FROM matter_access WHERE unit_id = $1 LIMIT $2) AS seen) END"
	" FROM unit u WHERE u.id = $1",
};
const struct query *const matter_ledger_store_queries[] = { &SEES, NULL };

static const struct choice *choices_of(const char *filter)
{
	static const struct {
		const char *filter;
		const struct choice *choices;
	} CHOICES_OF[] = {
		{ "channel", CHANNELS }, { "purpose", PURPOSES }, { "state", MATTER_STATES },
	};
	for (size_t each = 0; each < sizeof CHOICES_OF / sizeof *CHOICES_OF; each++)
		if (strcmp(CHOICES_OF[each].filter, filter) == 0)
			return CHOICES_OF[each].choices;
	return NULL;
}

static enum outcome read_value(struct work *work, const struct ledger_filter *filter,
                               const char *typed, struct value *out)
{
	struct one {
		int64_t number;
	} one;
	struct field field = { .name = filter->name, .type = FIELD_INTEGER, .label = filter->name };
	int dated = !strcmp(filter->name, "from") || !strcmp(filter->name, "to") ||
	            !strcmp(filter->name, "overdue") || !strcmp(filter->name, "near");
	if (filter->is_text) {
		*out = value_text(typed);
		return OK;
	}
	field.choices = choices_of(filter->name);
	field.type = field.choices ? FIELD_CHOICE : dated ? FIELD_DAY : FIELD_INTEGER;
	TRY(field_read(work, &field, typed, &one));
	if (!strcmp(filter->name, "near"))
		one.number += settings_of(work)->near_days;
	*out = value_integer(one.number);
	return OK;
}

static enum outcome ask_for(struct work *work, const struct ledger *ledger,
                            const struct ledger_view *view, struct ledger_ask *ask)
{
	memset(ask, 0, sizeof *ask);
	ask->fixed[0] = value_integer(work->actor.unit_id);
	ask->fixed[1] = value_integer(role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL));
	ask->fixed[2] = value_text(respondent_pattern(work));
	ask->fixed[3] = value_text(reader_pattern(work));
	ask->order = ledger_order_named(ledger, view->order);
	ask->after = view->after;
	ask->after_id = view->after_id;
	ask->limit = view->limit;
	FOR_EACH(choice, &view->choices) {
		const struct ledger_filter *filter = ledger_filter_named(ledger, choice->name);
		if (!filter || !*choice->value || ask->chosen_count == LEDGER_CHOSEN)
			continue;
		ask->chosen[ask->chosen_count].filter = filter;
		TRY(read_value(work, filter, choice->value, &ask->chosen[ask->chosen_count].value));
		ask->chosen_count++;
	}
	return OK;
}

enum outcome ledger_store_read(struct work *work, const struct ledger *ledger,
                               const struct ledger_view *view, ledger_rows *out, int64_t *count)
{
	struct ledger_ask ask;
	int64_t sees;
	TRY(ask_for(work, ledger, view, &ask));
	TRY(journal_length(work, &ask.state));
	TRY(db_integer_of(work, &SEES, BIND(VALUE(work->actor.unit_id), VALUE((int64_t)FEW + 1)),
	                  ask.state, &sees));
	ask.sees = sees <= FEW ? SEES_FEW : sees == FEW + 1 ? SEES_MANY : SEES_ALL;
	TRY(LEDGER_LIST(work, ledger, &ask, LEDGER_FIELDS, out));
	return count ? ledger_count(work, ledger, &ask, count) : OK;
}
