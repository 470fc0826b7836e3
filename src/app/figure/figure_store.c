/* figure_store.c: composes each figure's statements from constant pieces: its source, the subtree of
 * the unit ($1), the period ($2 to $3) and the figure's condition. */
#include "app/figure/figure_store.h"

#include <pthread.h>
#include <string.h>

#include "app/figure/figure_source_store.h"
#include "base/buffer.h"
#include "base/clock.h"

enum { VALUE_OF, RECORDS, CELLS, STATEMENTS };

static struct query statements[FIGURES_AT_MOST][STATEMENTS];
static const struct query *all[FIGURES_AT_MOST * STATEMENTS + 1];
static pthread_once_t composed = PTHREAD_ONCE_INIT;

static const char *amount(struct arena *arena, const struct figure *figure)
{
	return figure->measure ? arena_format(arena, "COALESCE(CAST(SUM(%s) AS BIGINT), 0)",
	                                      figure->measure)
	                       : "count(*)";
}

static const char *value_text_of(struct arena *arena, const struct figure *figure,
                                 const struct source *source)
{
	struct buffer out = BUFFER(arena);
	buffer_format(&out, BELOW "SELECT %s FROM %s", amount(arena, figure), source->rows);
	source_where(&out, figure);
	return buffer_string(&out);
}

static const char *or_empty(const char *column)
{
	return column ? column : "''";
}

/* Names written after another are one list: "、张三、李四、". */
static const char *names_of(struct arena *arena, const struct source *source)
{
	return arena_format(arena, "'、' || REPLACE(REPLACE(REPLACE(%s, '，', '、'), ',', '、'), '；', '、')"
	                    " || '、'", or_empty(source->person));
}

/* The choice: $4 unit, $5 village, $6 category, $7 channel, $8 purpose, $9 person, $10 hour, days $11
 * to $12. */
static void among_where(struct buffer *out, const struct source *source)
{
	static const char EXACT[] = " AND ($%d = '' OR %s = CASE WHEN $%d = '-' THEN '' ELSE $%d END)";
	const char *names = names_of(out->arena, source);
	buffer_format(out, " AND ($4 = '' OR CAST(%s AS TEXT) = $4)", source->unit);
	buffer_format(out, EXACT, 5, source->village, 5, 5);
	buffer_format(out, " AND ($6 = '' OR ($6 = '-' AND %s = '') OR %s = $6 OR %s LIKE $6 || '/%%')",
	              source->category, source->category, source->category);
	buffer_format(out, EXACT, 7, or_empty(source->channel), 7, 7);
	buffer_format(out, EXACT, 8, or_empty(source->purpose), 8, 8);
	buffer_format(out, " AND ($9 = '' OR ($9 = '-' AND %s = '、、') OR %s LIKE '%%、' || $9 || '、%%')",
	              names, names);
	buffer_format(out, EXACT, 10, or_empty(source->hour), 10, 10);
	if (source->day)
		buffer_format(out, " AND %s >= $11 AND %s <= $12", source->day, source->day);
	else
		buffer_text(out, " AND CAST($11 AS BIGINT) <= CAST($12 AS BIGINT)");
}

static const char *records_text(struct arena *arena, const struct figure *figure,
                                const struct source *source)
{
	struct buffer out = BUFFER(arena);
	buffer_format(&out,
	              BELOW "SELECT %s AS id, %s AS position, %s AS number, %s AS title, %s AS village,"
	                    " %s AS day, %s AS amount, '%s' AS address FROM %s",
	              source->id, source->row, source->number, source->title, source->village,
	              source->day ? source->day : "0", figure->measure ? figure->measure : "1",
	              source->address, source->shown);
	source_where(&out, figure);
	among_where(&out, source);
	if (figure->measure) /* what adds nothing to a sum is not behind it */
		buffer_format(&out, " AND %s <> 0", figure->measure);
	buffer_format(&out, " AND %s > $13 ORDER BY %s LIMIT $14", source->row, source->row);
	return buffer_string(&out);
}

static const char *cells_text(struct arena *arena, const struct figure *figure,
                              const struct source *source)
{
	struct buffer out = BUFFER(arena);
	buffer_format(&out,
	              BELOW "SELECT CAST(%s AS TEXT) AS unit, %s AS day, %s AS village, %s AS category,"
	                    " %s AS channel, %s AS purpose, %s AS person, %s AS hour, %s AS value FROM %s",
	              source->unit, source->day ? source->day : "0", source->village, source->category,
	              or_empty(source->channel), or_empty(source->purpose), names_of(arena, source),
	              or_empty(source->hour), amount(arena, figure), source->rows);
	source_where(&out, figure);
	among_where(&out, source);
	buffer_text(&out, " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8");
	return buffer_string(&out);
}

static void compose_figure(struct arena *arena, int at, const struct query ***list)
{
	static const char *const NAMES[] = { "value", "records", "cells" };
	const struct figure *figure = &FIGURES[at];
	const struct source *source = source_of(figure);
	for (int each = 0; each < STATEMENTS; each++) {
		const char *sql = each == VALUE_OF ? value_text_of(arena, figure, source)
		                  : each == RECORDS ? records_text(arena, figure, source)
		                                    : cells_text(arena, figure, source);
		statements[at][each] = (struct query){
			.name = arena_format(arena, "figure.%s.%s", figure->key, NAMES[each]), .sql = sql
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
	period = figure_period(work, figure, period);
	return db_integer(work, statement(figure, VALUE_OF),
	                  BIND(VALUE(unit_id), VALUE(period.from), VALUE(period.to)), out);
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

enum { ASKED = 12, MOST_PARAMETERS = 14 };

/* The first parameters of both statements. */
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
}

enum outcome figure_store_records(struct work *work, const struct figure *figure,
                                  const struct figure_ask *ask, int64_t after, int64_t limit,
                                  figure_records *out)
{
	struct value values[MOST_PARAMETERS];
	ask_values(work, figure, ask, values);
	values[ASKED] = value_integer(after);
	values[ASKED + 1] = value_integer(limit);
	return DB_LIST(work, statement(figure, RECORDS), ((struct bind){ values, MOST_PARAMETERS }),
	               FIGURE_RECORD_FIELDS, out);
}

enum outcome figure_store_cells(struct work *work, const struct figure *figure,
                                const struct figure_ask *ask, figure_cells *out)
{
	static const struct field FIELDS[] = {
		FIELD(struct figure_cell, unit),     FIELD(struct figure_cell, day),
		FIELD(struct figure_cell, village),  FIELD(struct figure_cell, category),
		FIELD(struct figure_cell, channel),  FIELD(struct figure_cell, purpose),
		FIELD(struct figure_cell, person),   FIELD(struct figure_cell, hour),
		FIELD(struct figure_cell, value),
		{ 0 },
	};
	struct value values[MOST_PARAMETERS];
	ask_values(work, figure, ask, values);
	return DB_LIST(work, statement(figure, CELLS), ((struct bind){ values, ASKED }), FIELDS, out);
}
