/* matter_ledger.c: ledger rows with their lights. */
#include "app/matter/matter_ledger.h"

#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/matter/matter_ledger_store.h"
#include "base/clock.h"

const struct field LEDGER_FIELDS[] = {
	FIELD(struct ledger_row, id),
	FIELD(struct ledger_row, matter_id),
	FIELD(struct ledger_row, number, .label = "Number"),
	FIELD_AS(struct ledger_row, received, FIELD_MOMENT, .label = "Received"),
	FIELD_AS(struct ledger_row, registered_day, FIELD_DAY, .label = "Received"),
	FIELD_AS(struct ledger_row, channel, FIELD_CHOICE, .label = "Channel", .choices = CHANNELS),
	FIELD_AS(struct ledger_row, is_repeat, FIELD_FLAG, .label = "Repeat"),
	FIELD(struct ledger_row, people, .label = "People"),
	FIELD(struct ledger_row, contacts, .label = "Contacts"),
	FIELD(struct ledger_row, petitioner, .label = "Petitioner"),
	FIELD(struct ledger_row, village, .label = "Village"),
	FIELD(struct ledger_row, title, .label = "Title"),
	FIELD(struct ledger_row, category, .label = "Category"),
	FIELD_AS(struct ledger_row, purpose, FIELD_CHOICE, .label = "Purpose", .choices = PURPOSES),
	FIELD_AS(struct ledger_row, state, FIELD_CHOICE, .label = "State", .choices = MATTER_STATES),
	FIELD(struct ledger_row, handler, .label = "Handled by"),
	FIELD_AS(struct ledger_row, due_day, FIELD_DAY, .label = "Due"),
	FIELD_AS(struct ledger_row, concluded_day, FIELD_DAY, .label = "Concluded on"),
	FIELD_AS(struct ledger_row, light, FIELD_CHOICE, .label = "Light", .choices = LIGHTS),
	FIELD(struct ledger_row, due_words, .label = "Time left"),
	{ 0 },
};

void ledger_filter_names(struct arena *arena, ledger_names *out)
{
	for (const struct ledger_filter *each = MATTER_LEDGER.filters; each->name; each++)
		*LIST_ADD(arena, out) = each->name;
	for (const struct ledger_filter *each = CONTACT_LEDGER.filters; each->name; each++)
		if (!ledger_filter_named(&MATTER_LEDGER, each->name))
			*LIST_ADD(arena, out) = each->name;
}

static void light_up(struct work *work, ledger_rows *rows)
{
	int64_t today = day_of_moment(work->now);
	FOR_EACH(row, rows) {
		row->light = clock_light(work, row->due_day, today);
		row->due_words = clock_words(work, row->due_day, today);
		if (row->concluded_day)
			row->light = LIGHT_GREY;
	}
}

static enum outcome read(struct work *work, const struct ledger *ledger,
                         const struct ledger_view *view, ledger_rows *out, int64_t *count)
{
	TRY(ledger_store_read(work, ledger, view, out, count));
	light_up(work, out);
	return OK;
}

enum outcome contact_ledger(struct work *work, const struct ledger_view *view, ledger_rows *out,
                            int64_t *count)
{
	return read(work, &CONTACT_LEDGER, view, out, count);
}

enum outcome matter_ledger(struct work *work, const struct ledger_view *view, ledger_rows *out,
                           int64_t *count)
{
	return read(work, &MATTER_LEDGER, view, out, count);
}

const char *ledger_count_words(struct work *work, int64_t count)
{
	return count > LEDGER_MOST ? arena_format(work->arena, "%d+", LEDGER_MOST)
	                           : arena_format(work->arena, "%lld", (long long)count);
}

int64_t ledger_position(const struct ledger_view *view, const struct ledger_row *row)
{
	if (strcmp(view->order, "due") != 0)
		return row->registered_day;
	return row->due_day ? row->due_day : 9999999;
}
