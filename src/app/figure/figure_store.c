/* figure_store.c: composes each figure's statements from constant pieces: its source, the subtree of
 * the unit ($1), the period ($2 to $3) and the figure's condition. */
#include "app/figure/figure_store.h"

#include <pthread.h>
#include <string.h>

#include "app/figure/figure_source_store.h"
#include "base/buffer.h"

enum { VALUE_OF, RECORDS, BY_VILLAGE, BY_CATEGORY, BY_DAY, STATEMENTS };

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
	buffer_format(&out, " AND %s > $4 ORDER BY %s LIMIT $5", source->row, source->row);
	return buffer_string(&out);
}

/* Per day (for months, gathered in C), per village, per first level of the category. */
static const char *group_text(struct arena *arena, const struct figure *figure,
                              const struct source *source, int which)
{
	struct buffer out = BUFFER(arena);
	const char *label = which == BY_VILLAGE ? source->village
	                    : which == BY_CATEGORY ? source->category : "''";
	const char *day = which == BY_DAY && source->day ? source->day : "0";
	buffer_format(&out, BELOW "SELECT %s AS label, %s AS day, %s AS value FROM %s", label, day,
	              amount(arena, figure), source->rows);
	source_where(&out, figure);
	buffer_text(&out, " GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2");
	return buffer_string(&out);
}

static void compose_figure(struct arena *arena, int at, const struct query ***list)
{
	static const char *const NAMES[] = { "value", "records", "villages", "categories", "days" };
	const struct figure *figure = &FIGURES[at];
	const struct source *source = source_of(figure);
	for (int each = 0; each < STATEMENTS; each++) {
		const char *sql = each == VALUE_OF ? value_text_of(arena, figure, source)
		                  : each == RECORDS ? records_text(arena, figure, source)
		                                    : group_text(arena, figure, source, each);
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

enum outcome figure_store_value(struct work *work, const struct figure *figure,
                                struct period period, int64_t unit_id, int64_t *out)
{
	return db_integer(work, statement(figure, VALUE_OF),
	                  BIND(VALUE(unit_id), VALUE(period.from), VALUE(period.to)), out);
}

enum outcome figure_store_records(struct work *work, const struct figure *figure,
                                  struct period period, int64_t unit_id, int64_t after,
                                  int64_t limit, figure_records *out)
{
	return DB_LIST(work, statement(figure, RECORDS),
	               BIND(VALUE(unit_id), VALUE(period.from), VALUE(period.to), VALUE(after),
	                    VALUE(limit)),
	               FIGURE_RECORD_FIELDS, out);
}

enum outcome figure_store_groups(struct work *work, const struct figure *figure, const char *by,
                                 struct period period, int64_t unit_id, figure_groups *out)
{
	static const struct field FIELDS[] = {
		FIELD(struct figure_group, label),
		FIELD(struct figure_group, day),
		FIELD(struct figure_group, value),
		{ 0 },
	};
	int which = !strcmp(by, "village") ? BY_VILLAGE : !strcmp(by, "category") ? BY_CATEGORY : BY_DAY;
	return DB_LIST(work, statement(figure, which),
	               BIND(VALUE(unit_id), VALUE(period.from), VALUE(period.to)), FIELDS, out);
}
