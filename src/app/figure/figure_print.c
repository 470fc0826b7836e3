/* figure_print.c: writes figures as a table, JSON or CSV. */
#include "app/figure/figure_print.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"

enum { PAGE = 1000 };

static const char *period_words(struct work *work, struct period period)
{
	return arena_format(work->arena, "%s/%s", day_string(work->arena, period.from),
	                    day_string(work->arena, period.to));
}

static json_t *number_of(const struct figure_value *value)
{
	if (!value->defined)
		return json_null();
	return value->unit == PER_PERCENT ? json_real((double)value->value / 10)
	                                  : json_integer(value->value);
}

static enum outcome print_json(struct work *work, const figure_values *values,
                               struct period period, FILE *out)
{
	json_t *list = json_array();
	FOR_EACH(value, values) {
		json_t *one = json_object();
		json_object_set_new(one, "key", json_string(value->key));
		json_object_set_new(one, "zh", json_string(value->zh));
		json_object_set_new(one, "value", number_of(value));
		json_object_set_new(one, "unit", json_string(choice_of(FIGURE_UNITS, value->unit)->code));
		json_object_set_new(one, "period", json_string(period_words(work, period)));
		json_object_set_new(one, "definition", json_string(value->definition));
		json_array_append_new(list, one);
	}
	json_dumpf(list, out, JSON_INDENT(1) | JSON_REAL_PRECISION(10));
	fputc('\n', out);
	json_decref(list);
	return OK;
}

static enum outcome print_rows(const figure_values *values, const char *separator, FILE *out)
{
	FOR_EACH(value, values)
		fprintf(out, "%s%s%s%s%s%s%s\n", value->key, separator, value->zh, separator, value->shown,
		        separator, choice_of(FIGURE_UNITS, value->unit)->code);
	return OK;
}

enum outcome figure_print(struct work *work, struct period period, int64_t unit_id,
                          const char *format, FILE *out)
{
	figure_values values = { 0 };
	TRY(figures_compute(work, period, unit_id, &values));
	if (strcmp(format, "json") == 0)
		return print_json(work, &values, period, out);
	if (strcmp(format, "csv") == 0)
		return print_rows(&values, ",", out);
	if (strcmp(format, "table") == 0)
		return print_rows(&values, "\t", out);
	return fail(work, INVALID, "--format is table, json or csv");
}

static void print_record(struct work *work, const struct figure_record *record, const char *format,
                         FILE *out)
{
	const char *separator = strcmp(format, "csv") == 0 ? "," : "\t";
	fprintf(out, "%s%s%s%s%s%s%s%s%" PRId64 "\n", record->address, separator, record->number,
	        separator, day_string(work->arena, record->day), separator, record->title, separator,
	        record->amount);
}

enum outcome records_print(struct work *work, const struct figure *figure, struct period period,
                           int64_t unit_id, const char *format, FILE *out)
{
	int64_t after = 0;
	for (;;) {
		figure_records records = { 0 };
		TRY(figure_records_of(work, figure, period, unit_id, after, PAGE, &records));
		FOR_EACH(record, &records)
			print_record(work, record, format, out);
		if (records.count < PAGE)
			return OK;
		after = records.items[records.count - 1].position;
	}
}
