/* closing.c: closes months, and holds a closed month against today's records. */
#include "app/closing/closing.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/closing/closing_store.h"
#include "app/figure/figure_cube.h"
#include "app/figure/rollup.h"
#include "app/journal/journal.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "db/transaction.h"

enum { PAGE = 2000 };

static const struct field RECORD_FIELDS[] = {
	FIELD(struct closing_record, number),
	FIELD(struct closing_record, address),
	FIELD(struct closing_record, amount),
	FIELD(struct closing_record, came),
	{ 0 },
};
const struct field CLOSING_CHANGE_FIELDS[] = {
	FIELD(struct closing_change, key),
	FIELD(struct closing_change, name),
	FIELD(struct closing_change, was),
	FIELD(struct closing_change, now),
	FIELD(struct closing_change, hidden),
	FIELD(struct closing_change, changed),
	FIELD_LIST_OF(struct closing_change, records, RECORD_FIELDS),
	{ 0 },
};

static int is_month(struct period period)
{
	struct civil from = civil_of_day(period.from), to = civil_of_day(period.to);
	return period_is_months(period) && from.year == to.year && from.month == to.month;
}

enum outcome closings_find(struct work *work, closings *out)
{
	return closing_store_list(work, out);
}

enum outcome closing_of(struct work *work, struct period period, struct closing *out)
{
	return is_month(period) ? closing_store_find(work, period.from, out)
	                        : fail(work, NOT_FOUND, "only a whole month is closed");
}

static enum outcome find_closed(struct work *work, struct period period, struct closing *out)
{
	enum outcome found = closing_of(work, period, out);
	if (found == NOT_FOUND)
		fault_clear(work);
	return found;
}

enum outcome closing_frozen(struct work *work, struct period period, int64_t unit_id,
                            const struct figure_frozen **out)
{
	struct closing closing;
	closing_figures figures = { 0 };
	int64_t reclassified;
	struct figure_frozen *frozen = arena_alloc(work->arena, sizeof *frozen);
	*out = NULL;
	if (unit_id && unit_id != work->actor.unit_id)
		return OK;
	enum outcome found = find_closed(work, period, &closing);
	if (found != OK)
		return found == NOT_FOUND ? OK : found;
	TRY(closing_store_figures(work, closing.id, &figures));
	frozen->month = arena_copy(work->arena, day_string(work->arena, closing.from_day), strlen("2026-03"));
	frozen->period = period;
	frozen->closed_at = closing.closed_at;
	frozen->closed_by = closing.closed_by;
	FOR_EACH(figure, &figures) {
		*LIST_ADD(work->arena, &frozen->figures) =
			(struct figure_reported){ figure->key, figure->shown, figure->cells };
		frozen->divides |= *figure->cells != '\0';
	}
	/* What was an open matter then and is a report now: the parts of then would tell where it came from. */
	TRY(closing_store_reclassified(work, &closing, &reclassified));
	frozen->divides &= !reclassified;
	*out = frozen;
	return OK;
}

/* "POSITION AMOUNT ADDRESS NUMBER" by line; "" of rates and targets. */
static enum outcome list_records(struct work *work, const struct figure *figure, struct period period,
                                 const char **out)
{
	struct buffer lines = BUFFER(work->arena);
	struct figure_ask ask = { .period = period };
	int64_t after = 0;
	*out = "";
	for (size_t count = PAGE; figure->source && count == PAGE;) {
		figure_records records = { 0 };
		TRY(figure_records_of(work, figure, &ask, RECORDS_ALL, after, PAGE, &records));
		FOR_EACH(record, &records)
			buffer_format(&lines, "%" PRId64 " %" PRId64 " %s %s\n", record->position, record->amount,
			              record->address, record->number);
		count = records.count;
		after = count ? records.items[count - 1].position : 0;
	}
	*out = buffer_string(&lines);
	return OK;
}

static enum outcome check_month(struct work *work, struct period month)
{
	struct closing known;
	TRY(permit(work, PERMIT_SIGN_SUMMARY));
	if (!is_month(month))
		return fail(work, INVALID, "only a whole month is closed");
	if (month.to >= day_of_moment(work->now))
		return fail(work, INVALID, "this month is not over yet; it can be closed from the first of the next");
	enum outcome found = closing_store_find(work, month.from, &known);
	if (found == OK)
		return fail(work, CONFLICT, "this month was closed already, by %s", known.closed_by);
	fault_clear(work);
	return found == NOT_FOUND ? OK : found;
}

/* What the records add, by every dimension; "" of rates and targets. */
static enum outcome list_cells(struct work *work, const struct figure *figure, struct period period,
                               const char **out)
{
	struct figure_ask ask = { .period = period };
	figure_cells cells = { 0 };
	if (figure->source)
		TRY(figure_cells_of(work, figure, &ask, &cells));
	*out = cells_write(work, &cells);
	return OK;
}

static enum outcome freeze(struct work *work, const struct closing *closing, struct period month)
{
	figure_values values = { 0 };
	TRY(figures_compute(work, month, 0, &values));
	FOR_EACH(value, &values) {
		struct closing_figure figure = { .key = value->key, .shown = value->shown };
		TRY(list_records(work, figure_find(value->key), month, &figure.records));
		TRY(list_cells(work, figure_find(value->key), month, &figure.cells));
		TRY(closing_store_add_figure(work, closing->id, &figure));
	}
	return OK;
}

enum outcome closing_close(struct work *work, struct period month)
{
	struct closing closing = { .from_day = month.from, .to_day = month.to, .closed_at = work->now,
		                       .closed_by = work->actor.name };
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(check_month(work, month));
	TRY(closing_store_add(work, &closing));
	TRY(freeze(work, &closing, month));
	TRY(journal_append(work, "month.close", 0, day_string(work->arena, month.from), ""));
	return transaction_commit(&transaction);
}

/* The line at *AT in parts; *AT moves to the next. */
static int64_t read_line(struct work *work, const char **at, struct closing_record *out)
{
	size_t length = strcspn(*at, "\n");
	char *line = arena_copy(work->arena, *at, length), *rest = line;
	int64_t position = strtoll(rest, &rest, 10);
	out->amount = strtoll(rest, &rest, 10);
	rest += *rest == ' ';
	size_t address = strcspn(rest, " ");
	out->address = arena_copy(work->arena, rest, address);
	out->number = rest + address + (rest[address] == ' ');
	*at += length + ((*at)[length] == '\n');
	return position;
}

/* A confidential one is counted and not named. */
static enum outcome add_record(struct work *work, struct closing_change *change,
                               const struct closing_record *record, int64_t came)
{
	int64_t is_hidden;
	TRY(figure_record_is_hidden(work, record->address, &is_hidden));
	change->hidden += is_hidden;
	if (is_hidden)
		return OK;
	struct closing_record *added = LIST_ADD(work->arena, &change->records);
	*added = *record;
	added->came = came;
	return OK;
}

/* Both lists rise by position. */
static enum outcome compare(struct work *work, const char *was, const char *now,
                            struct closing_change *change)
{
	struct closing_record left = { 0 }, right = { 0 };
	while (*was || *now) {
		const char *next_was = was, *next_now = now;
		int64_t at_was = *was ? read_line(work, &next_was, &left) : INT64_MAX;
		int64_t at_now = *now ? read_line(work, &next_now, &right) : INT64_MAX;
		int differs = at_was != at_now || left.amount != right.amount;
		if (at_was <= at_now) {
			if (differs)
				TRY(add_record(work, change, &left, 0));
			was = next_was;
		}
		if (at_now <= at_was) {
			if (differs)
				TRY(add_record(work, change, &right, 1));
			now = next_now;
		}
	}
	return OK;
}

static const struct figure_value *value_of(const figure_values *values, const char *key)
{
	FOR_EACH(value, values)
		if (strcmp(value->key, key) == 0)
			return value;
	return NULL;
}

/* A figure whose count stayed may stand on other records than before. */
static enum outcome find_change(struct work *work, const struct closing *closing,
                                const struct closing_figure *frozen, const figure_values *today,
                                closing_changes *out)
{
	const struct figure_value *now = value_of(today, frozen->key);
	struct period month = { closing->from_day, closing->to_day };
	const char *records;
	if (!now)
		return OK; /* a figure that an older program had */
	TRY(list_records(work, figure_find(frozen->key), month, &records));
	struct closing_change *change = LIST_ADD(work->arena, out);
	*change = (struct closing_change){
		.key = frozen->key, .name = work->language == ENGLISH ? now->en : now->zh,
		.was = frozen->shown, .now = now->shown,
		.changed = strcmp(frozen->shown, now->shown) != 0 || strcmp(frozen->records, records) != 0,
	};
	return compare(work, frozen->records, records, change);
}

static void add_those(struct work *work, const closing_changes *all, int64_t changed,
                      closing_changes *out)
{
	FOR_EACH(change, all)
		if (change->changed == changed)
			*LIST_ADD(work->arena, out) = *change;
}

static enum outcome hold_against_today(struct work *work, const struct closing *closing,
                                       closing_changes *out)
{
	closing_figures frozen = { 0 };
	figure_values today = { 0 };
	TRY(closing_store_figures(work, closing->id, &frozen));
	TRY(figures_compute(work, (struct period){ closing->from_day, closing->to_day }, 0, &today));
	FOR_EACH(figure, &frozen)
		TRY(find_change(work, closing, figure, &today, out));
	return OK;
}

enum outcome closing_all_find(struct work *work, const struct closing *closing, closing_changes *out)
{
	closing_changes all = { 0 };
	TRY(hold_against_today(work, closing, &all));
	add_those(work, &all, 1, out);
	add_those(work, &all, 0, out);
	return OK;
}

enum outcome closing_changes_find(struct work *work, const struct closing *closing,
                                  closing_changes *out)
{
	closing_changes all = { 0 };
	TRY(hold_against_today(work, closing, &all));
	add_those(work, &all, 1, out);
	return OK;
}
