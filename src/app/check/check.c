/* check.c: a text to its findings. */
#include "app/check/check.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_annex.h"
#include "base/buffer.h"

const struct choice SURES[] = {
	{ SURE_ERROR, "error", "Error", NULL },
	{ SURE_ROUNDING, "rounding", "Rounding", NULL },
	{ SURE_DOUBTFUL, "doubtful", "Doubtful", NULL },
	{ 0 },
};

const struct choice FINDING_KINDS[] = {
	{ FINDING_SUM, "sum", "Parts do not add up", NULL },
	{ FINDING_PART, "part", "Part over its whole", NULL },
	{ FINDING_REMAINDER, "remainder", "Remainder is another", NULL },
	{ FINDING_RATE, "rate", "Rate is another", NULL },
	{ FINDING_SHARE, "share", "Share is another", NULL },
	{ FINDING_CHANGE, "change", "Growth is another", NULL },
	{ FINDING_DIFFERENCE, "difference", "Difference is another", NULL },
	{ FINDING_OVER_100, "over_100", "Over 100 %", NULL },
	{ FINDING_BLANK, "blank", "A figure is missing", NULL },
	{ FINDING_TWICE, "twice", "One indicator, two values", NULL },
	{ FINDING_PERSON_TIMES, "person_times", "People counted under a rate of matters", NULL },
	{ FINDING_BASE, "base", "Share of another whole", NULL },
	{ FINDING_LAST_DIGIT, "last_digit", "Last digit", NULL },
	{ FINDING_AVERAGE, "average", "Average is another", NULL },
	{ FINDING_LEDGER, "ledger", "The records say otherwise", NULL },
	{ 0 },
};

static int by_place(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	return a->kind < b->kind ? -1 : a->kind > b->kind;
}

static void judge(struct reading *reading)
{
	claim_lists(reading);
	claim_plain_lists(reading);
	claim_sums(reading);
	claim_rests(reading);
	claim_shares(reading);
	claim_named(reading);
	claim_rates(reading);
	claim_people(reading);
	claim_done(reading);
	claim_changes(reading);
	claim_then(reading);
	claim_points(reading);
	claim_averages(reading);
	claim_periods(reading);
	claim_hundred(reading);
	claim_twice(reading);
}

void check_text(struct work *work, const char *text, findings *out)
{
	check_against(work, text, NULL, out);
}

void check_against(struct work *work, const char *text, const known_figures *known, findings *out)
{
	struct reading reading = { .work = work, .text = text, .found = out };
	reading.exact = strstr(text, ANNEX_HEADING) != NULL;
	text_plain(work->arena, text, &reading.plain);
	claim_read(&reading);
	if (reading.items.count)
		judge(&reading);
	claim_blanks(&reading);
	claim_tables(&reading);
	claim_annex(&reading);
	if (known)
		claim_ledger(&reading, known);
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_place);
}

int64_t check_errors(const findings *found)
{
	int64_t errors = 0;
	FOR_EACH(finding, found)
		errors += finding->sure == SURE_ERROR;
	return errors;
}

static void add_text(json_t *object, const char *key, const char *text)
{
	json_object_set_new(object, key, json_string(text));
}

const char *check_json(struct work *work, const struct finding *finding, const char *file)
{
	json_t *object = json_object();
	if (file)
		add_text(object, "file", file);
	add_text(object, "sure", choice_of(SURES, finding->sure)->code);
	add_text(object, "kind", choice_of(FINDING_KINDS, finding->kind)->code);
	json_object_set_new(object, "line", json_integer(finding->line));
	json_object_set_new(object, "start", json_integer(finding->start));
	json_object_set_new(object, "end", json_integer(finding->end));
	add_text(object, "text", finding->text);
	add_text(object, "claim", finding->claim);
	add_text(object, "computed", finding->computed);
	char *text = json_dumps(object, JSON_COMPACT);
	json_decref(object);
	char *kept = arena_string(work->arena, text ? text : "{}");
	free(text);
	return kept;
}
