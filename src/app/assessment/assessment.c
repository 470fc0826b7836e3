/* assessment.c: scores villages and units by their rules, ranks them and finds their letters. */
#include "app/assessment/assessment.h"

#include <stdlib.h>
#include <string.h>

#include "app/assessment/assessment_store.h"
#include "app/figure/figure_address.h"
#include "app/register/register_desk.h"
#include "app/unit/unit.h"
#include "app/village/village.h"
#include "base/address.h"
#include "base/clock.h"
#include "base/embedded.h"
#include "base/table.h"

enum { CODE, NAME, NAME_EN, MEASURE, WAY, POINTS, MOST, DESCRIPTION, CELLS };
enum { FULL = 100, HIGHEST = 120, LETTERS = 2000, IN_A_PERCENT = 10 };

const struct field UNIT_COUNT_FIELDS[] = {
	FIELD(struct unit_counts, overdue),
	FIELD(struct unit_counts, supervised_late),
	FIELD(struct unit_counts, tasks_late),
	FIELD(struct unit_counts, praise),
	FIELD(struct unit_counts, criticism),
	{ 0 },
};

/* Rates are for figures that are rates, and they alone. */
static const char *fault_of_rule(const struct table_row *row)
{
	const struct figure *figure = figure_find(row->cells[MEASURE]);
	int each = strcmp(row->cells[WAY], "each") == 0;
	int rate = strcmp(row->cells[WAY], "below_100") == 0 || strcmp(row->cells[WAY], "above_0") == 0;
	if (row->count != CELLS || !cell_is_number(row->cells[POINTS], 4) || !cell_is_number(row->cells[MOST], 4) ||
	    (!each && !rate))
		return "form";
	if (!figure && !field_find(UNIT_COUNT_FIELDS, row->cells[MEASURE]))
		return "measure";
	return rate != (figure && figure->unit == PER_PERCENT && !figure->target) ? "way" : NULL;
}

enum outcome assessment_rules_check(struct work *work, const char *text)
{
	table_rows rows = { 0 };
	table_read(work->arena, text, &rows);
	FOR_EACH(row, &rows) {
		const char *fault = fault_of_rule(row);
		int number = (int)(row - rows.items) + 2;
		if (fault && strcmp(fault, "measure") == 0)
			return fail(work, INVALID, "line %d: “%s” is no figure and no count of a unit", number,
			            row->cells[MEASURE]);
		if (fault && strcmp(fault, "way") == 0)
			return fail(work, INVALID, "line %d: “below_100” and “above_0” are for rates, “each” for "
			            "counts", number);
		if (fault)
			return fail(work, INVALID, "line %d: code, two names, measure, “each”, “below_100” or "
			            "“above_0”, points, at most, description", number);
	}
	return rows.count ? OK : fail(work, INVALID, "it has no rule");
}

struct assessing {
	struct work *work;
	int64_t from;
	int64_t to;
	table_rows rules;
	unit_count_list counts;
};

/* Where the records behind a count are to be seen. */
static const char *records_of(const struct assessing *it, const char *code, const struct unit *unit)
{
	struct work *work = it->work;
	const char *name = address_words(work->arena, unit->name);
	if (strcmp(code, "overdue") == 0 || strcmp(code, "supervised_late") == 0)
		return arena_format(work->arena, "matters?handler_unit_id=%lld", (long long)unit->id);
	return arena_format(work->arena, "ledgers/%s?words=%s&from=%s&to=%s",
	                    strcmp(code, "tasks_late") == 0 ? "tasks" : "commendations", name,
	                    day_string(work->arena, it->from), day_string(work->arena, it->to));
}

static int64_t limited(int64_t points, int64_t most)
{
	return llabs(points) > llabs(most) ? most : points;
}

/* Whole points for whole percents; what is below a zero says nothing and takes nothing. */
static int64_t points_of(const struct table_row *rule, const struct figure_value *value)
{
	int64_t each = atoll(rule->cells[POINTS]);
	if (strcmp(rule->cells[WAY], "each") == 0)
		return each * value->value;
	if (!value->defined)
		return 0;
	int64_t percents = value->value / IN_A_PERCENT;
	return each * (strcmp(rule->cells[WAY], "below_100") == 0 ? FULL - percents : percents);
}

static enum outcome measure(const struct assessing *it, const struct table_row *rule,
                            const struct unit *unit, struct figure_value *value, const char **address)
{
	struct work *work = it->work;
	const struct figure *figure = figure_find(rule->cells[MEASURE]);
	struct figure_ask ask = { .period = { it->from, it->to }, .unit_id = unit->id };
	*value = (struct figure_value){ .defined = 1 };
	if (figure) {
		TRY(figure_compute(work, figure, ask.period, unit->id, value));
		*address = figure_address(work, figure->key, &ask) + 1;
		return OK;
	}
	FOR_EACH(count, &it->counts)
		if (count->unit_id == unit->id && strcmp(count->code, rule->cells[MEASURE]) == 0)
			value->value = count->count;
	value->shown = arena_format(work->arena, "%lld", (long long)value->value);
	*address = value->value ? records_of(it, rule->cells[MEASURE], unit) : "";
	return OK;
}

static enum outcome assess(const struct assessing *it, const struct unit *unit, struct assessed *out)
{
	struct work *work = it->work;
	int64_t score = FULL;
	*out = (struct assessed){ .unit_id = unit->id, .name = unit->name };
	FOR_EACH(rule, &it->rules) {
		struct figure_value value;
		const char *address = "";
		TRY(measure(it, rule, unit, &value, &address));
		struct assessed_point point = {
			.name = rule->cells[work->language == CHINESE ? NAME : NAME_EN],
			.description = rule->cells[DESCRIPTION], .count = value.shown, .address = address,
			.points = limited(points_of(rule, &value), atoll(rule->cells[MOST])),
		};
		*LIST_ADD(work->arena, &out->points) = point;
		score += point.points;
	}
	out->score = score < 0 ? 0 : score > HIGHEST ? HIGHEST : score;
	return OK;
}

/* The newest letter of the period that names the unit. */
static enum outcome find_letters(struct work *work, int64_t from, int64_t to, assessed_list *out)
{
	const struct register_kind *kind = register_named("assessments");
	struct register_view view = { .from = from, .to = to, .limit = LETTERS };
	LIST(struct assessment) letters = { 0 };
	if (!role_may(work->actor.role, kind->reads))
		return OK;
	TRY(register_list(work, kind, &view, (struct list *)&letters));
	FOR_EACH(it, out)
		FOR_EACH(letter, &letters)
			if (!it->letter_id && strcmp(letter->concerned, it->name) == 0) {
				it->letter_id = letter->id;
				it->letter_score = letter->score;
				it->letter_assessed = letter->assessed_day;
			}
	return OK;
}

static int best_first(const void *left, const void *right)
{
	const struct assessed *a = left, *b = right;
	if (a->score != b->score)
		return a->score < b->score ? 1 : -1;
	return strcmp(a->name, b->name);
}

static enum outcome finish(struct work *work, int64_t from, int64_t to, assessed_list *out)
{
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, best_first);
	for (size_t each = 0; each < out->count; each++)
		out->items[each].rank = each && out->items[each].score == out->items[each - 1].score
		                                ? out->items[each - 1].rank
		                                : (int64_t)each + 1;
	return find_letters(work, from, to, out);
}

enum outcome assessment_villages(struct work *work, int64_t from, int64_t to, assessed_list *out)
{
	village_list villages = { 0 };
	TRY(villages_read(work, from, to, &villages));
	FOR_EACH(village, &villages) {
		struct assessed *it = LIST_ADD(work->arena, out);
		*it = (struct assessed){ .unit_id = village->id, .name = village->name,
			                     .score = village->score };
		FOR_EACH(point, &village->points)
			*LIST_ADD(work->arena, &it->points) = (struct assessed_point){
				point->name, point->description,
				arena_format(work->arena, "%lld", (long long)point->count), point->points,
				point->count ? point->address : "",
			};
	}
	return finish(work, from, to, out);
}

enum outcome assessment_units(struct work *work, int64_t from, int64_t to, assessed_list *out)
{
	struct assessing it = { .work = work, .from = from, .to = to };
	const struct embedded *file = embedded_find("data/assessment.tsv");
	unit_list units = { 0 };
	table_read(work->arena, file ? file->bytes : "", &it.rules);
	TRY(assessment_store_counts(work, from, to, day_of_moment(work->now), &it.counts));
	TRY(units_to_choose(work, &units));
	FOR_EACH(unit, &units)
		if (unit->kind == UNIT_DEPARTMENT || unit->kind == UNIT_STATION)
			TRY(assess(&it, unit, LIST_ADD(work->arena, out)));
	return finish(work, from, to, out);
}

enum outcome assessment_score(struct work *work, int64_t unit_id, int64_t from, int64_t to,
                              int64_t *out)
{
	assessed_list all = { 0 };
	TRY(assessment_villages(work, from, to, &all));
	TRY(assessment_units(work, from, to, &all));
	FOR_EACH(it, &all)
		if (it->unit_id == unit_id) {
			*out = it->score;
			return OK;
		}
	return fail(work, NOT_FOUND, "only villages, departments and stations are assessed");
}
