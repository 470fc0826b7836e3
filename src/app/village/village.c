/* village.c: counts, scores and grades of villages, by the rules of the shipped tables. */
#include "app/village/village.h"

#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/sweep/sweep.h"
#include "app/unit/unit.h"
#include "app/village/village_store.h"
#include "base/address.h"
#include "base/clock.h"
#include "base/embedded.h"
#include "base/table.h"

enum { FULL = 100, HIGHEST = 120 };
enum { RULE_CODE, RULE_NAME, RULE_NAME_EN, RULE_POINTS, RULE_MOST, RULE_DESCRIPTION, RULE_CELLS };
/* Between the names and the guidance: a column for each count that makes a grade. */
enum { GRADE_CODE, GRADE_NAME, GRADE_NAME_EN, GRADE_COUNTS };

const struct field VILLAGE_COUNT_FIELDS[] = {
	FIELD(struct village_counts, contacts, .label = "Contacts"),
	FIELD(struct village_counts, repeats, .label = "Repeats"),
	FIELD(struct village_counts, disputes, .label = "Disputes found"),
	FIELD(struct village_counts, resolved, .label = "Of them resolved"),
	FIELD(struct village_counts, open_disputes),
	FIELD(struct village_counts, still_open, .label = "Not resolved"),
	FIELD(struct village_counts, overdue),
	FIELD(struct village_counts, late_returns),
	FIELD(struct village_counts, missing_returns),
	FIELD(struct village_counts, praise),
	FIELD(struct village_counts, criticism),
	{ 0 },
};

static const char *shipped(const char *name)
{
	const struct embedded *file = embedded_find(name);
	return file ? file->bytes : "";
}

enum outcome scoring_check(struct work *work, const char *text)
{
	table_rows rows = { 0 };
	table_read(work->arena, text, &rows);
	FOR_EACH(row, &rows) {
		int number = (int)(row - rows.items) + 2;
		if (row->count != RULE_CELLS || !cell_is_number(row->cells[RULE_POINTS], 5) ||
		    !cell_is_number(row->cells[RULE_MOST], 5))
			return fail(work, INVALID, "line %d: code, two names, points, at most, description", number);
		if (!field_find(VILLAGE_COUNT_FIELDS, row->cells[RULE_CODE]))
			return fail(work, INVALID, "line %d: nothing is counted by the code “%s”", number,
			            row->cells[RULE_CODE]);
	}
	return rows.count ? OK : fail(work, INVALID, "it has no rule");
}

/* Its heading says what is counted: it is read as the first row. */
static void read_grades(struct work *work, const char *text, table_rows *out)
{
	table_read(work->arena, arena_format(work->arena, "-\n%s", text), out);
}

static enum outcome check_heading(struct work *work, const struct table_row *head)
{
	if (head->count <= GRADE_COUNTS + 1)
		return fail(work, INVALID, "line 1: code, two names, what is counted, guidance");
	for (int each = GRADE_COUNTS; each < head->count - 1; each++) {
		const char *code = head->cells[each];
		if (strcmp(code, "contacts") == 0 || strcmp(code, "repeats") == 0)
			return fail(work, INVALID, "line 1: a grade is made of disputes, not of people's letters and "
			            "visits; take “%s” out", code);
		if (!field_find(VILLAGE_COUNT_FIELDS, code))
			return fail(work, INVALID, "line 1: nothing is counted by the code “%s”", code);
	}
	return OK;
}

enum outcome grades_check(struct work *work, const char *text)
{
	table_rows rows = { 0 };
	int64_t least = 1;
	read_grades(work, text, &rows);
	if (!rows.count)
		return fail(work, INVALID, "it has no rule");
	TRY(check_heading(work, &rows.items[0]));
	for (size_t each = 1; each < rows.count; each++) {
		const struct table_row *row = &rows.items[each];
		int right = row->count == rows.items[0].count;
		least = 0;
		for (int cell = GRADE_COUNTS; right && cell < row->count - 1; cell++) {
			right = cell_is_number(row->cells[cell], 5);
			least += right ? atoll(row->cells[cell]) : 0;
		}
		if (!right)
			return fail(work, INVALID, "line %d: code, two names, a number for each count, guidance",
			            (int)each + 1);
	}
	return least ? fail(work, INVALID, "its last grade must be for whatever is left: 0 everywhere") : OK;
}

/* A village opens what is its own to see: its disputes and its returns. */
static const char *own_records_of(struct work *work, const char *code, const struct village *village)
{
	if (strstr(code, "returns"))
		return "ledgers/sweeps";
	if (strstr(code, "disputes") || strcmp(code, "still_open") == 0 || strcmp(code, "resolved") == 0)
		return "ledgers/disputes";
	return strcmp(code, "overdue") ? ""
	                               : arena_format(work->arena, "matters?handler_unit_id=%lld",
	                                              (long long)village->id);
}

/* Where the records behind a count are to be seen. */
static const char *records_of(struct work *work, const char *code, const struct village *village,
                              int64_t from, int64_t to)
{
	static const struct {
		const char *code;
		const char *address;
		const char *also;
	} PLACES[] = {
		{ "contacts", "contacts?village", "" },
		{ "repeats", "contacts?village", "&is_repeat=1" },
		{ "disputes", "ledgers/disputes?words", "" },
		{ "resolved", "ledgers/disputes?words", "" },
		{ "late_returns", "figures/village_return.late?village", "" },
		{ "missing_returns", "figures/village_return.missing?village", "" },
		{ "praise", "ledgers/commendations?words", "" },
		{ "criticism", "ledgers/commendations?words", "" },
	};
	if (!role_may(work->actor.role, PERMIT_READ_FIGURES))
		return own_records_of(work, code, village);
	const char *name = address_words(work->arena, village->name);
	for (size_t each = 0; each < sizeof PLACES / sizeof *PLACES; each++)
		if (strcmp(PLACES[each].code, code) == 0)
			return arena_format(work->arena, "%s=%s&from=%s&to=%s%s", PLACES[each].address, name,
			                    day_string(work->arena, from), day_string(work->arena, to),
			                    PLACES[each].also);
	if (strcmp(code, "open_disputes") == 0 || strcmp(code, "still_open") == 0)
		return arena_format(work->arena, "ledgers/disputes?words=%s", name);
	return strcmp(code, "overdue") ? "ledgers/sweeps"
	                               : arena_format(work->arena, "matters?handler_unit_id=%lld",
	                                              (long long)village->id);
}

static struct village_point point_of(struct work *work, const struct table_row *rule,
                                     const struct village *village, int64_t from, int64_t to)
{
	const struct field *field = field_find(VILLAGE_COUNT_FIELDS, rule->cells[RULE_CODE]);
	int64_t count = field_integer(field, &village->counts);
	int64_t points = count * atoll(rule->cells[RULE_POINTS]), most = atoll(rule->cells[RULE_MOST]);
	return (struct village_point){
		.code = rule->cells[RULE_CODE],
		.name = rule->cells[work->language == CHINESE ? RULE_NAME : RULE_NAME_EN],
		.description = rule->cells[RULE_DESCRIPTION],
		.count = count,
		.points = llabs(points) > llabs(most) ? most : points,
		.address = records_of(work, rule->cells[RULE_CODE], village, from, to),
	};
}

static int reaches(const struct village *village, const struct table_row *head,
                   const struct table_row *row)
{
	for (int each = GRADE_COUNTS; each < head->count - 1; each++) {
		const struct field *field = field_find(VILLAGE_COUNT_FIELDS, head->cells[each]);
		if (field && field_integer(field, &village->counts) >= atoll(row->cells[each]))
			return 1;
	}
	return 0;
}

static void grade(struct work *work, struct village *village)
{
	table_rows rows = { 0 };
	read_grades(work, shipped("data/grades.tsv"), &rows);
	for (size_t each = 1; each < rows.count; each++) {
		const struct table_row *row = &rows.items[each];
		if (!reaches(village, &rows.items[0], row))
			continue;
		village->grade = row->cells[GRADE_CODE];
		village->grade_name = row->cells[work->language == CHINESE ? GRADE_NAME : GRADE_NAME_EN];
		village->guidance = row->cells[rows.items[0].count - 1];
		return;
	}
}

void village_score(struct work *work, int64_t from, int64_t to, struct village *village)
{
	table_rows rows = { 0 };
	int64_t score = FULL;
	table_read(work->arena, shipped("data/scoring.tsv"), &rows);
	FOR_EACH(row, &rows) {
		if (!field_find(VILLAGE_COUNT_FIELDS, row->cells[RULE_CODE]))
			continue;
		struct village_point point = point_of(work, row, village, from, to);
		*LIST_ADD(work->arena, &village->points) = point;
		score += point.points;
	}
	village->score = score < 0 ? 0 : score > HIGHEST ? HIGHEST : score;
	village->grade = village->grade_name = village->guidance = "";
	grade(work, village);
}

static void take_counts(const unit_count_list *counts, struct village *village)
{
	FOR_EACH(count, counts) {
		const struct field *field = field_find(VILLAGE_COUNT_FIELDS, count->code);
		if (field && count->unit_id == village->id)
			field_set_integer(field, &village->counts, count->count);
	}
}

static void take_faults(const sweep_faults *faults, struct village *village)
{
	FOR_EACH(fault, faults)
		if (fault->unit_id == village->id) {
			village->counts.late_returns = fault->late;
			village->counts.missing_returns = fault->missing;
		}
}

enum outcome villages_read(struct work *work, int64_t from, int64_t to, village_list *out)
{
	unit_count_list counts = { 0 };
	sweep_faults faults = { 0 };
	unit_list units = { 0 };
	TRY(sweeps_faults(work, from, to, &faults));
	TRY(village_store_counts(work, from, to, day_of_moment(work->now), &counts));
	TRY(units_below(work, &units));
	FOR_EACH(unit, &units) {
		if (unit->kind != UNIT_VILLAGE || unit->closed)
			continue;
		struct village *village = LIST_ADD(work->arena, out);
		*village = (struct village){
			.id = unit->id, .name = unit->name, .lead_official = unit->lead_official,
			.resident_officials = unit->resident_officials, .liaison = unit->liaison,
			.mediators = unit->mediators, .phone = unit_shows_phone(work) ? unit->liaison_phone : "",
		};
		take_counts(&counts, village);
		take_faults(&faults, village);
		village_score(work, from, to, village);
	}
	return OK;
}
