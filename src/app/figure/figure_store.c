/* figure_store.c: asks for a figure's value, cells and records by statements composed once. */
#include "app/figure/figure_store.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/figure/figure_source_store.h"
#include "app/figure/figure_text_store.h"
#include "app/readable.h"
#include "base/clock.h"

/* Whether a confidential matter's record is kept from the actor: $2 to $4 as READABLE says. */
#define KEPT_FROM(rows, where) \
	"SELECT count(*) FROM " rows " WHERE " where " AND NOT (" READABLE("$2", "$3", "$4") ")"
static const struct {
	const char *address;
	struct query is_kept_from;
} NOUNS[] = {
	{ "/matters/", { "figure.kept_from.matter", KEPT_FROM("matter m", "m.id = $1") } },
	{ "/contacts/", { "figure.kept_from.contact",
	                  KEPT_FROM("contact c JOIN matter m ON m.id = c.matter_id", "c.id = $1") } },
	{ "/papers/", { "figure.kept_from.paper",
	                KEPT_FROM("paper x JOIN matter m ON m.id = x.matter_id", "x.id = $1") } },
};
enum { RECORD_NOUNS = sizeof NOUNS / sizeof *NOUNS };

static struct query statements[FIGURES_AT_MOST][FIGURE_STATEMENTS];
static const struct query *all[FIGURES_AT_MOST * FIGURE_STATEMENTS + RECORD_NOUNS + 1];
static pthread_once_t composed = PTHREAD_ONCE_INIT;

static void compose_figure(struct arena *arena, int at, const struct query ***list)
{
	static const char *const NAMES[FIGURE_STATEMENTS] = { "value", "open", "records", "hidden", "cells" };
	const struct figure *figure = &FIGURES[at];
	for (int each = 0; each < FIGURE_STATEMENTS; each++) {
		if ((each == FIGURE_OPEN_VALUE || each == FIGURE_HIDDEN) && !source_of(figure)->secret)
			continue; /* never asked */
		statements[at][each] = (struct query){
			.name = arena_format(arena, "figure.%s.%s", figure->key, NAMES[each]),
			.sql = figure_text(arena, figure, (enum figure_statement)each)
		};
		*(*list)++ = &statements[at][each];
	}
}

/* The texts live as long as the program. */
static void compose(void)
{
	static struct arena *arena;
	arena = arena_new();
	const struct query **list = all;
	for (int each = 0; FIGURES[each].key && each < FIGURES_AT_MOST; each++)
		if (FIGURES[each].source)
			compose_figure(arena, each, &list);
	for (size_t each = 0; each < RECORD_NOUNS; each++)
		*list++ = &NOUNS[each].is_kept_from;
}

static const struct query *statement(const struct figure *figure, int which)
{
	pthread_once(&composed, compose);
	return &statements[figure - FIGURES][which];
}

const struct query *const *figure_store_queries(void)
{
	pthread_once(&composed, compose);
	return all;
}

struct period figure_period(const struct work *work, const struct figure *figure,
                            struct period period)
{
	const struct source *source = source_of(figure);
	int64_t today = day_of_moment(work->now), last = today - 1;
	if (!source || (!source->elapsed && !source->planned))
		return period;
	if (source->planned)
		last = today;
	if (period.to > last)
		period.to = last;
	return period;
}

enum outcome figure_store_value(struct work *work, const struct figure *figure,
                                struct period period, int64_t unit_id, int64_t *out)
{
	struct period seen = figure_period(work, figure, period);
	int leaves_out = source_of(figure)->secret && figure_leaves_out_reports(work, period);
	int which = leaves_out ? FIGURE_OPEN_VALUE : FIGURE_VALUE;
	return db_integer(work, statement(figure, which),
	                  BIND(VALUE(unit_id), VALUE(seen.from), VALUE(seen.to)), out);
}

/* The days of the choice's month, "2026-03"; all days where none was chosen, none where it is no month. */
static struct period days_of(struct work *work, const char *month)
{
	int64_t first;
	if (!month || !*month)
		return (struct period){ 0, INT64_MAX };
	if (day_parse(arena_format(work->arena, "%s-01", month), &first) != OK)
		return (struct period){ 1, 0 };
	struct civil civil = civil_of_day(first);
	return (struct period){ first, first + days_in_month(civil.year, civil.month) - 1 };
}

enum { ASKED = 16, READER_PARAMETERS = 3, MOST_PARAMETERS = 21 };

/* The first parameters of all three statements. */
static void ask_values(struct work *work, const struct figure *figure, const struct figure_ask *ask,
                       struct value *values)
{
	static const int TEXTS[] = { BY_UNIT,    BY_VILLAGE, BY_CATEGORY, BY_CHANNEL,
		                         BY_PURPOSE, BY_PERSON,  BY_HOUR };
	struct period period = figure_period(work, figure, ask->period);
	struct period days = days_of(work, ask->among.key[BY_MONTH]);
	values[0] = value_integer(ask->unit_id ? ask->unit_id : work->actor.unit_id);
	values[1] = value_integer(period.from);
	values[2] = value_integer(period.to);
	for (int each = 0; each < 7; each++) {
		const char *key = ask->among.key[TEXTS[each]];
		values[3 + each] = value_text(key ? key : "");
	}
	values[10] = value_integer(days.from);
	values[11] = value_integer(days.to);
	values[12] = value_integer(!figure_leaves_out_reports(work, ask->period));
	values[13] = value_text(ask->among.key[BY_CATEGORY_2] ? ask->among.key[BY_CATEGORY_2] : "");
	values[14] = value_text(ask->among.key[BY_CATEGORY_3] ? ask->among.key[BY_CATEGORY_3] : "");
	values[15] = value_text(ask->among.key[BY_KIND] ? ask->among.key[BY_KIND] : "");
}

/* LEVEL, NAME and READER of READABLE. */
static void reader_values(struct work *work, enum figure_records_kind kind, struct value *values)
{
	static const char NOBODY[] = "\x01"; /* no respondent is written so */
	int whole = kind == RECORDS_ALL;
	int level = kind == RECORDS_READABLE ? role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL) : whole;
	values[0] = value_integer(level);
	values[1] = value_text(whole ? NOBODY : respondent_pattern(work));
	values[2] = value_text(whole ? "%" : reader_pattern(work));
}

enum outcome figure_store_records(struct work *work, const struct figure *figure,
                                  const struct figure_ask *ask, enum figure_records_kind kind,
                                  int64_t after, int64_t limit, figure_records *out)
{
	struct value values[MOST_PARAMETERS];
	int count = ASKED + 2 + (source_of(figure)->secret ? READER_PARAMETERS : 0);
	ask_values(work, figure, ask, values);
	values[ASKED] = value_integer(after);
	values[ASKED + 1] = value_integer(limit);
	reader_values(work, kind, values + ASKED + 2);
	return DB_LIST(work, statement(figure, FIGURE_RECORDS), ((struct bind){ values, count }),
	               FIGURE_RECORD_FIELDS, out);
}

enum outcome figure_store_hidden(struct work *work, const struct figure *figure,
                                 const struct figure_ask *ask, int64_t *out)
{
	struct value values[MOST_PARAMETERS];
	*out = 0;
	if (!source_of(figure)->secret)
		return OK;
	ask_values(work, figure, ask, values);
	reader_values(work, RECORDS_READABLE, values + ASKED);
	return db_integer(work, statement(figure, FIGURE_HIDDEN),
	                  ((struct bind){ values, ASKED + READER_PARAMETERS }), out);
}

enum outcome figure_store_is_hidden(struct work *work, const char *address, int64_t *out)
{
	struct value values[1 + READER_PARAMETERS];
	*out = 0;
	for (size_t each = 0; each < RECORD_NOUNS; each++) {
		size_t length = strlen(NOUNS[each].address);
		if (strncmp(address, NOUNS[each].address, length) != 0)
			continue;
		values[0] = value_integer(atoll(address + length));
		reader_values(work, RECORDS_READABLE, values + 1);
		return db_integer(work, &NOUNS[each].is_kept_from,
		                  ((struct bind){ values, 1 + READER_PARAMETERS }), out);
	}
	return OK;
}

enum outcome figure_store_cells(struct work *work, const struct figure *figure,
                                const struct figure_ask *ask, figure_cells *out)
{
	static const struct field FIELDS[] = {
		FIELD(struct figure_cell, unit),     FIELD(struct figure_cell, day),
		FIELD(struct figure_cell, village),  FIELD(struct figure_cell, category),
		FIELD(struct figure_cell, channel),  FIELD(struct figure_cell, purpose),
		FIELD(struct figure_cell, person),   FIELD(struct figure_cell, hour),
		FIELD(struct figure_cell, kind),     FIELD(struct figure_cell, value),
		{ 0 },
	};
	struct value values[MOST_PARAMETERS];
	ask_values(work, figure, ask, values);
	return DB_LIST(work, statement(figure, FIGURE_CELLS), ((struct bind){ values, ASKED }), FIELDS, out);
}
