/* claim_table_rate.c: columns of a table that are reckoned from others, as most of its rows show: rates,
 * growth, differences; and the row that is reckoned otherwise. */
#include <stdlib.h>
#include <string.h>

#include "app/check/claim_table.h"
#include "app/check/claim_words.h"

/* What a heading says counts as much as so many rows. */
enum { MOST_RECKONED = 16, SAID = 2, LEAST_SHOWN = 3 };

/* How a cell comes of two others of its row. */
enum relation { RELATION_QUOTIENT, RELATION_GROWTH, RELATION_DIFFERENCE, RELATION_COUNT };

struct rule {
	enum relation relation;
	size_t column;
	size_t first;
	size_t second;
	size_t right;
	size_t wrong;
};

static int is_reckonable(int exact, enum relation relation, const struct cell_read *cell, const struct cell_read *first,
                         const struct cell_read *second)
{
	int counts = first->form == CELL_COUNT && second->form == CELL_COUNT;
	if (exact && relation == RELATION_GROWTH && cell->form == CELL_EMPTY)
		return counts && second->value > 0; /* ours leave out only what has no base */
	if (relation == RELATION_GROWTH && cell->form == CELL_COUNT && (exact || !cell->value))
		return first->form == second->form && first->form > CELL_WORDS; /* 持平 */
	if (relation == RELATION_QUOTIENT)
		return cell->form == CELL_PERCENT && !cell->is_signed && counts && second->value > 0;
	if (cell->form == CELL_POINTS)
		return first->form == CELL_PERCENT && second->form == CELL_PERCENT;
	if (relation == RELATION_GROWTH)
		return cell->form == CELL_PERCENT && counts && second->value > 0;
	return cell->form == CELL_COUNT && counts;
}

static double reckon(enum relation relation, const struct cell_read *cell, const struct cell_read *first,
                     const struct cell_read *second)
{
	double one = (double)first->value, other = (double)second->value;
	if (relation == RELATION_QUOTIENT)
		return 100.0 * QUANTITY_ONE * one / other;
	if (cell->form == CELL_PERCENT)
		return 100.0 * QUANTITY_ONE * (one - other) / other;
	return one - other;
}

/* A count is exact; a percentage may be cut off, but not in our own tables, which never write 0.0 for a
 * change either; points come of rounded percentages. */
static int fits(int exact, enum relation relation, const struct cell_read *cell, const struct cell_read *first,
                const struct cell_read *second)
{
	double off = reckon(relation, cell, first, second) - (double)cell->value;
	double slack = (double)cell->step * 0.999;
	if (cell->form == CELL_COUNT)
		slack = cell->step >= QUANTITY_ONE ? 0.5 : (double)cell->step * 1.01;
	if (exact && cell->form == CELL_PERCENT)
		slack = (double)cell->step * (llabs(cell->value) <= cell->step ? 1 : 0.501);
	if (cell->form == CELL_EMPTY || (relation == RELATION_GROWTH && cell->form == CELL_COUNT && cell->value))
		return 0;
	if (cell->form == CELL_POINTS)
		slack = exact ? 0.5 : (double)cell->step * 1.01;
	if (cell->form == CELL_PERCENT && cell->value == 100 * (int64_t)QUANTITY_ONE)
		slack = first->value == second->value || relation != RELATION_QUOTIENT ? slack : -1;
	return off <= slack && -off <= slack;
}

static void count_rule(int exact, const struct table_read *table, struct rule *rule)
{
	rule->right = rule->wrong = 0;
	for (size_t row = 1; row < table->rows; row++) {
		const struct cell_read *cell = table_at(table, row, rule->column);
		const struct cell_read *first = table_at(table, row, rule->first);
		const struct cell_read *second = table_at(table, row, rule->second);
		if (!is_reckonable(exact, rule->relation, cell, first, second))
			continue;
		int right = fits(exact, rule->relation, cell, first, second);
		/* Nothing of nothing shows no rule. */
		rule->right += right && (cell->value || first->value);
		rule->wrong += !right;
	}
}

static int says_change(const struct table_read *table, size_t column)
{
	static const char *const WORDS[] = { "增减", "增加", "减少", "差", "比上", "净增", "升降", "未办结", "未化解", "在办",
		                             "环比", "同比", "变化", NULL };
	return says(table_at(table, 0, column)->words, WORDS);
}

/* Small numbers are often each other's difference by chance: the heading must say that it is one. */
static int may_be(const struct table_read *table, enum relation relation, size_t column)
{
	int signs = 0, plain = 0;
	for (size_t row = 1; row < table->rows; row++) {
		const struct cell_read *cell = table_at(table, row, column);
		int counts = (cell->form == CELL_COUNT || cell->form == CELL_POINTS) && cell->value;
		signs += counts && cell->is_signed;
		plain += counts && !cell->is_signed;
	}
	return relation != RELATION_DIFFERENCE || (signs && !plain) || says_change(table, column);
}

/* By how many more rows show it than do not; of two, the one that finds nothing wrong. */
static int is_better(const struct rule *rule, const struct rule *best)
{
	int64_t score = (int64_t)rule->right - (int64_t)rule->wrong, other = (int64_t)best->right - (int64_t)best->wrong;
	return !best->right || score > other || (score == other && rule->wrong < best->wrong);
}

/* 环比 is of 本期 and 上期, 同比 of 本期 and 上年同期. */
static int is_growth_by_name(const struct table_read *table, const struct rule *rule)
{
	const char *now = table_at(table, 0, rule->first)->words, *then = table_at(table, 0, rule->second)->words;
	const char *growth = table_at(table, 0, rule->column)->words;
	return rule->relation == RELATION_GROWTH && strcmp(now, "本期") == 0 &&
	       ((strcmp(growth, "环比") == 0 && strcmp(then, "上期") == 0) ||
	        (strcmp(growth, "同比") == 0 && (strcmp(then, "上年同期") == 0 || strcmp(then, "去年同期") == 0)));
}

/* 办结率 right of 受理 and 办结: the heading says it where too few rows can show it. */
static int says_rule(const struct table_read *table, const struct rule *rule)
{
	const char *rate = table_at(table, 0, rule->column)->words, *done = table_at(table, 0, rule->first)->words;
	size_t length = strlen(rate);
	if (is_growth_by_name(table, rule))
		return 1;
	if (rule->relation != RELATION_QUOTIENT || !ends(rate, "率") || length <= strlen("率"))
		return 0;
	int named = strncmp(done, rate, length - strlen("率")) == 0 || strncmp(rate, done, strlen(done)) == 0;
	return named && *done && rule->second + 1 == rule->first && rule->first + 1 == rule->column;
}

static void found(struct reading *reading, const struct table_read *table, const struct rule *rule)
{
	static const char *const FORMS[] = { "%s / %s = %s%s", "%s → %s: %s%s", "%s - %s = %s%s" };
	static const enum finding_kind KINDS[] = { FINDING_RATE, FINDING_CHANGE, FINDING_DIFFERENCE };
	for (size_t row = 1; row < table->rows; row++) {
		const struct cell_read *cell = table_at(table, row, rule->column);
		const struct cell_read *first = table_at(table, row, rule->first);
		const struct cell_read *second = table_at(table, row, rule->second);
		if (!is_reckonable(reading->exact, rule->relation, cell, first, second) || fits(reading->exact, rule->relation, cell, first, second))
			continue;
		enum relation relation = cell->form == CELL_POINTS ? RELATION_DIFFERENCE : rule->relation;
		const char *sign = cell->form == CELL_COUNT && relation == RELATION_DIFFERENCE ? "" : "%";
		int turned = relation == RELATION_GROWTH;
		const char *one = claim_number(reading, (turned ? second : first)->value);
		const char *other = claim_number(reading, (turned ? first : second)->value);
		const char *right = arena_format(reading->work->arena, "%.2f",
		                                 reckon(rule->relation, cell, first, second) / QUANTITY_ONE);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
		table_found(reading, KINDS[relation], cell,
		            arena_format(reading->work->arena, FORMS[relation], one, other,
		                         claim_number(reading, cell->value), sign),
		            arena_format(reading->work->arena, FORMS[relation], one, other, right, sign));
#pragma GCC diagnostic pop
	}
}

static void judge(struct reading *reading, const struct table_read *table, enum relation relation, size_t column)
{
	struct rule best = { .relation = relation }, rule = { .relation = relation, .column = column };
	if (!may_be(table, relation, column))
		return;
	for (rule.first = 0; rule.first < table->columns; rule.first++)
		for (rule.second = 0; rule.second < table->columns; rule.second++) {
			if (rule.first == rule.second || rule.first == column || rule.second == column)
				continue;
			count_rule(reading->exact, table, &rule);
			rule.right += says_rule(table, &rule) ? SAID : 0;
			if (rule.right && is_better(&rule, &best))
				best = rule;
		}
	/* Of few small numbers some are each other's quotient by chance, unless the heading says it. */
	int said = says_rule(table, &best) || (relation != RELATION_QUOTIENT && says_change(table, column));
	size_t least = said ? SAID : LEAST_SHOWN;
	if (best.wrong && best.right >= least && best.right >= 2 * best.wrong)
		found(reading, table, &best);
}

void table_relations(struct reading *reading, const struct table_read *table)
{
	if (table->columns > MOST_RECKONED)
		return;
	for (size_t column = 1; column < table->columns; column++)
		for (enum relation relation = 0; relation < RELATION_COUNT; relation++)
			judge(reading, table, relation, column);
}
