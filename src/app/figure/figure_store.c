/* figure_store.c: composes each figure's statements from constant pieces: its source, the subtree of
 * the unit ($1), the period ($2 to $3) and the figure's condition. */
#include "app/figure/figure_store.h"

#include <pthread.h>
#include <string.h>

#include "base/buffer.h"

enum { MOST = 160 };
enum { VALUE_OF, RECORDS, BY_VILLAGE, BY_CATEGORY, BY_DAY, STATEMENTS };

struct source {
	const char *name;
	const char *from;
	const char *unit;     /* column of the unit */
	const char *day;      /* column of the date basis */
	const char *village;
	const char *category; /* "''" when the noun has none */
	const char *number;
	const char *title;
	const char *id;       /* of the record and of its page */
	const char *address;  /* before the id */
};

#define SECRET(title) "CASE WHEN m.confidential = 1 THEN '（保密）' ELSE " title " END"

static const struct source SOURCES[] = {
	{ "contact", "contact c JOIN matter m ON m.id = c.matter_id", "c.unit_id", "c.received_day",
	  "c.village", "c.category", "c.number", SECRET("c.title"), "c.id", "/contacts/" },
	{ "matter", "matter m", "m.unit_id", "m.registered_day", "m.village", "m.category", "m.number",
	  SECRET("m.title"), "m.id", "/matters/" },
	{ "clock", "clock k JOIN matter m ON m.id = k.matter_id", "m.unit_id", "k.due_day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/" },
	{ "dispute", "dispute d", "d.unit_id", "d.found_day", "d.village", "''", "''", "d.title", "d.id",
	  "/ledgers/disputes/" },
	{ "outreach", "outreach o", "o.unit_id", "o.held_day", "o.village", "''", "''", "o.officials",
	  "o.id", "/ledgers/outreach/" },
	{ "publicity", "publicity p", "p.unit_id", "p.held_day", "p.village", "''", "''", "p.topic",
	  "p.id", "/ledgers/publicity/" },
	{ "village", "unit u", "u.id", NULL, "u.name", "''", "u.code", "u.name", "u.id", "/units/" },
	{ 0 },
};

static struct query statements[MOST][STATEMENTS];
static const struct query *all[MOST * STATEMENTS + 1];
static pthread_once_t composed = PTHREAD_ONCE_INIT;

static const struct source *source_of(const struct figure *figure)
{
	for (const struct source *each = SOURCES; each->name; each++)
		if (strcmp(each->name, figure->source) == 0)
			return each;
	return NULL;
}

#define BELOW \
	"WITH RECURSIVE tree(id, depth) AS (SELECT id, 0 FROM unit WHERE id = $1 UNION ALL" \
	" SELECT x.id, t.depth + 1 FROM unit x JOIN tree t ON x.parent_id = t.id WHERE t.depth < 16) "

static void add_where(struct buffer *out, const struct figure *figure, const struct source *source)
{
	buffer_format(out, " FROM %s WHERE %s IN (SELECT id FROM tree)", source->from, source->unit);
	if (source->day)
		buffer_format(out, " AND %s >= $2 AND %s <= $3", source->day, source->day);
	else
		buffer_text(out, " AND CAST($2 AS BIGINT) <= CAST($3 AS BIGINT) AND u.kind = 5"
		                 " AND u.closed = 0");
	if (*figure->condition)
		buffer_format(out, " AND %s", figure->condition);
}

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
	buffer_format(&out, BELOW "SELECT %s", amount(arena, figure));
	add_where(&out, figure, source);
	return buffer_string(&out);
}

static const char *records_text(struct arena *arena, const struct figure *figure,
                                const struct source *source)
{
	struct buffer out = BUFFER(arena);
	const char *order = strcmp(source->name, "clock") == 0 ? "k.id" : source->id;
	buffer_format(&out,
	              BELOW "SELECT %s AS id, %s AS position, %s AS number, %s AS title, %s AS village,"
	                    " %s AS day, %s AS amount, '%s' AS address",
	              source->id, order, source->number, source->title, source->village,
	              source->day ? source->day : "0", figure->measure ? figure->measure : "1",
	              source->address);
	add_where(&out, figure, source);
	buffer_format(&out, " AND %s > $4 ORDER BY %s LIMIT $5", order, order);
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
	buffer_format(&out, BELOW "SELECT %s AS label, %s AS day, %s AS value", label, day,
	              amount(arena, figure));
	add_where(&out, figure, source);
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
	for (int each = 0; FIGURES[each].key && each < MOST; each++)
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
