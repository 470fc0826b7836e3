/* figure_print.c: writes figures as a table, JSON or CSV. */
#include "app/figure/figure_print.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/figure/figure_cube.h"
#include "base/clock.h"
#include "base/file.h"
#include "document/sheet.h"

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
	if (value->unit == PER_PERCENT)
		return json_real((double)value->value / 10);
	if (value->unit == PER_YUAN || value->unit == PER_MU)
		return json_real((double)value->value / 100);
	return json_integer(value->value);
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

static enum outcome print_rows(const figure_values *values, FILE *out)
{
	FOR_EACH(value, values)
		fprintf(out, "%s\t%s\t%s\t%s\n", value->key, value->zh, value->shown,
		        choice_of(FIGURE_UNITS, value->unit)->code);
	return OK;
}

/* A rate is written as people read it ("94.3%"), a count as a number. */
static enum outcome write_rows(const figure_values *values, const char *period,
                               struct sheet_writer *writer)
{
	FOR_EACH(value, values) {
		int rate = value->unit == PER_PERCENT || value->unit == PER_YUAN || value->unit == PER_MU;
		struct sheet_cell cells[] = {
			{ .text = value->key },
			{ .text = value->zh },
			{ .type = rate ? SHEET_TEXT : SHEET_NUMBER, .text = value->shown,
			  .number = value->value },
			{ .text = choice_of(FIGURE_UNITS, value->unit)->code },
			{ .text = period },
			{ .text = value->definition },
		};
		TRY(sheet_write(writer, cells));
	}
	return OK;
}

static enum outcome write_sheet(struct work *work, const figure_values *values,
                                struct period period, const char *path)
{
	struct sheet_writer *writer;
	const char *headings[] = { "key", tr(work, "Figure"), tr(work, "Value"), tr(work, "Unit of count"),
		                       tr(work, "Period"), tr(work, "Definition") };
	TRY(sheet_create(work, path, tr(work, "Figures"), headings,
	                 sizeof headings / sizeof *headings, &writer));
	enum outcome written = write_rows(values, period_words(work, period), writer);
	enum outcome finished = sheet_finish(writer);
	return written != OK ? written : finished;
}

/* Sheets are written to files: one beside the office's, then poured out. */
static enum outcome print_sheet(struct work *work, const figure_values *values,
                                struct period period, const char *format, FILE *out)
{
	const char *bytes, *folder = arena_format(work->arena, "%s/tmp", work->data);
	const char *path = arena_format(work->arena, "%s/figures-%d.%s", folder, (int)getpid(), format);
	size_t length;
	TRY(folder_make(work, folder));
	TRY(write_sheet(work, values, period, path));
	enum outcome outcome = file_read(work, path, &bytes, &length);
	unlink(path);
	TRY(outcome);
	if (fwrite(bytes, 1, length, out) != length)
		return fail(work, UNAVAILABLE, "the figures could not be written out");
	return OK;
}

enum outcome figure_print(struct work *work, struct period period, int64_t unit_id,
                          const char *format, FILE *out)
{
	figure_values values = { 0 };
	TRY(figures_compute(work, period, unit_id, &values));
	if (strcmp(format, "json") == 0)
		return print_json(work, &values, period, out);
	if (strcmp(format, "table") == 0)
		return print_rows(&values, out);
	if (strcmp(format, "csv") == 0 || strcmp(format, "xlsx") == 0)
		return print_sheet(work, &values, period, format, out);
	return fail(work, INVALID, "--format is table, json, csv or xlsx");
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
	struct figure_ask ask = { .period = period, .unit_id = unit_id };
	for (;;) {
		figure_records records = { 0 };
		TRY(figure_records_of(work, figure, &ask, RECORDS_READABLE, after, PAGE, &records));
		FOR_EACH(record, &records)
			print_record(work, record, format, out);
		if (records.count < PAGE)
			return OK;
		after = records.items[records.count - 1].position;
	}
}
