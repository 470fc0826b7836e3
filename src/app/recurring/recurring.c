/* recurring.c: lays what was written beside the periods that ask for it. */
#include "app/recurring/recurring.h"

#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/recurring/recurring_store.h"
#include "app/recurring/recurring_summary.h"
#include "app/register/register_desk.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/embedded.h"
#include "base/table.h"

enum { CODE, NAME, NAME_EN, BULLETIN, SUMMARY, PERIOD, COUNTED, DAYS, DESCRIPTION, CELLS };
enum { MOST = 2000, YEAR_DAYS = 366, WEEK = 7 };

static const struct {
	const char *code;
	int64_t months;  /* 0: a week */
	int64_t early;   /* so many days before its period's end what is written is of it */
} PERIODS[] = { { "week", 0, 2 }, { "month", 1, 7 }, { "quarter", 3, 20 }, { "half", 6, 45 },
	            { "year", 12, 60 } };
enum { PERIOD_KINDS = sizeof PERIODS / sizeof *PERIODS };

static int period_of(const char *code)
{
	for (int each = 0; each < PERIOD_KINDS; each++)
		if (strcmp(PERIODS[each].code, code) == 0)
			return each;
	return -1;
}

static int is_right(const struct table_row *row)
{
	const char *days = row->cells[DAYS];
	size_t digits = strspn(days, "0123456789");
	int counted = strcmp(row->cells[COUNTED], "start") == 0 || strcmp(row->cells[COUNTED], "end") == 0;
	int summary = strcmp(row->cells[SUMMARY], "-") == 0 ||
	              recurring_has_summary(row->cells[SUMMARY]);
	return row->count == CELLS && digits && !days[digits] && digits < 4 && counted && summary &&
	       period_of(row->cells[PERIOD]) >= 0 && choice_named(BULLETIN_KINDS, row->cells[BULLETIN]);
}

enum outcome recurring_check(struct work *work, const char *text)
{
	table_rows rows = { 0 };
	table_read(work->arena, text, &rows);
	FOR_EACH(row, &rows)
		if (!is_right(row))
			return fail(work, INVALID, "line %d: code, two names, kind of bulletin, kind of summary or "
			            "“-”, week, month, quarter, half or year, “start” or “end”, days, description",
			            (int)(row - rows.items) + 2);
	return OK;
}

/* The first day of the period that DAY lies in, and of the next one. */
static void bounds_of(int kind, int64_t day, int64_t *first, int64_t *next)
{
	struct civil civil = civil_of_day(day);
	int64_t months = PERIODS[kind].months;
	if (!months) {
		*first = day - (day + 3) % WEEK; /* 1970-01-01 was a Thursday */
		*next = *first + WEEK;
		return;
	}
	int64_t month = (civil.month - 1) / months * months + 1;
	*first = day_of_civil((struct civil){ civil.year, month, 1 });
	*next = month + months > 12 ? day_of_civil((struct civil){ civil.year + 1, 1, 1 })
	                            : day_of_civil((struct civil){ civil.year, month + months, 1 });
}

struct looking {
	struct work *work;
	const struct table_row *line;
	int kind;                     /* place in PERIODS */
	int64_t office_id;
	LIST(struct bulletin) bulletins;
};

/* What is written from shortly before a period's end until shortly before the next one's is of it; a plan
 * is written from shortly before its period begins. */
static int64_t bulletin_of(const struct looking *it, const struct recurring_report *report)
{
	const struct choice *kind = choice_named(BULLETIN_KINDS, it->line->cells[BULLETIN]);
	int64_t early = PERIODS[it->kind].early, first, next;
	int64_t from = strcmp(it->line->cells[COUNTED], "start") == 0 ? report->from : report->to + 1;
	bounds_of(it->kind, from, &first, &next);
	FOR_EACH(row, &it->bulletins)
		if (row->kind == kind->value && row->unit_id == it->office_id &&
		    row->written_day >= from - early && row->written_day < next - early)
			return row->id;
	return 0;
}

static enum outcome find_written(struct looking *it, struct recurring_report *report)
{
	struct work *work = it->work;
	const char *summary = it->line->cells[SUMMARY];
	int64_t bulletin = bulletin_of(it, report);
	report->written = bulletin != 0;
	report->address = bulletin ? arena_format(work->arena, "ledgers/bulletins/%lld", (long long)bulletin)
	                           : "ledgers/bulletins/new";
	if (bulletin || strcmp(summary, "-") == 0)
		return OK;
	report->address = arena_format(work->arena, "summaries?kind=%s", summary);
	return recurring_is_signed(work, summary, report->from, report->to, it->office_id,
	                           &report->written);
}

static enum outcome add_line(struct looking *it, int64_t from, int64_t to, recurring_reports *out)
{
	struct work *work = it->work;
	int64_t days = atoll(it->line->cells[DAYS]), first, next;
	int starts = strcmp(it->line->cells[COUNTED], "start") == 0;
	for (int64_t day = from - days - YEAR_DAYS; day <= to; day = next) {
		bounds_of(it->kind, day, &first, &next);
		struct recurring_report report = {
			.code = it->line->cells[CODE], .from = first, .to = next - 1,
			.name = it->line->cells[work->language == CHINESE ? NAME : NAME_EN],
			.due = starts ? first + days : next - 1 + days,
		};
		if (report.due < from || report.due > to)
			continue;
		TRY(find_written(it, &report));
		*LIST_ADD(work->arena, out) = report;
	}
	return OK;
}

static int by_due(const void *left, const void *right)
{
	const struct recurring_report *a = left, *b = right;
	return (a->due > b->due) - (a->due < b->due);
}

enum outcome recurring_read(struct work *work, int64_t from, int64_t to, recurring_reports *out)
{
	const struct register_kind *kind = register_named("bulletins");
	const struct embedded *file = embedded_find("data/recurring.tsv");
	struct register_view view = { .from = from - 2 * YEAR_DAYS, .to = to + YEAR_DAYS, .limit = MOST };
	struct looking it = { .work = work };
	struct unit office;
	table_rows rows = { 0 };
	if (!role_may(work->actor.role, kind->reads))
		return OK;
	int64_t begins;
	TRY(recurring_store_begins(work, &begins));
	from = from < day_of_moment(begins) ? day_of_moment(begins) : from;
	enum outcome found = unit_office(work, work->actor.unit_id, &office);
	if (found == NOT_FOUND) {
		fault_clear(work);
		return OK;
	}
	TRY(found);
	it.office_id = office.id;
	TRY(register_list(work, kind, &view, (struct list *)&it.bulletins));
	table_read(work->arena, file ? file->bytes : "", &rows);
	FOR_EACH(row, &rows) {
		it.line = row;
		it.kind = period_of(row->cells[PERIOD]);
		TRY(add_line(&it, from, to, out));
	}
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_due);
	return OK;
}
