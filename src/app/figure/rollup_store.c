/* rollup_store.c: composes, for each counted table, one statement that asks a row for all its figures
 * at once; keeps and reads the cells. */
#include "app/figure/rollup_store.h"

#include <pthread.h>
#include <string.h>

#include "app/figure/figure_source_store.h"

enum { TABLES = 32, AT_ONCE = 12, COLUMNS = 5, FIXED = 7 };
#define MARK "catalogue"

/* The statements of one counted table. */
struct plan {
	struct query row;
	struct query rows;
	struct field fields[FIGURES_AT_MOST * 2 + 8];
};

static struct plan plans[TABLES];
static const char *tables[TABLES + 1];
static struct query additions[AT_ONCE]; /* of 1, 2, … cells */
static const struct query *all[TABLES * 2 + AT_ONCE + FIXED + 1];
static int64_t own_mark;
static pthread_once_t composed = PTHREAD_ONCE_INIT;

const struct field ROLLUP_KEPT_FIELDS[] = {
	FIELD(struct rollup_kept, unit_id), FIELD(struct rollup_kept, month),
	FIELD(struct rollup_kept, figure),  FIELD(struct rollup_kept, until),
	FIELD(struct rollup_kept, value),   { 0 },
};
static const struct field SUM_FIELDS[] = {
	FIELD(struct rollup_sum, figure), FIELD(struct rollup_sum, month),
	FIELD(struct rollup_sum, done),   FIELD(struct rollup_sum, still),
	{ 0 },
};

static const struct query CLEAR = { "rollup.clear", "DELETE FROM rollup", "-rollup" };
static const struct query KEPT = {
	"rollup.kept",
	"SELECT unit_id, month, figure, until, value FROM rollup WHERE figure <> '" MARK "'"
	" ORDER BY unit_id, month, figure, until",
};
static const struct query GET_MARK = {
	"rollup.mark",
	"SELECT value FROM rollup WHERE unit_id = 0 AND month = 0 AND figure = '" MARK "' AND until = 0",
};
static const struct query SET_MARK = {
	"rollup.set_mark",
	"INSERT INTO rollup (unit_id, month, figure, until, value) VALUES (0, 0, '" MARK "', 0, $1)",
	"-rollup",
};
#define SUMS \
	"CAST(SUM(CASE WHEN r.until <= $3 THEN r.value ELSE 0 END) AS BIGINT) AS done," \
	" CAST(SUM(CASE WHEN r.until = 0 OR r.until > $3 THEN r.value ELSE 0 END) AS BIGINT) AS still" \
	" FROM rollup r WHERE r.unit_id IN (SELECT id FROM tree) AND r.month >= $2 AND r.month <= $3"
static const struct query SUMS_OF = {
	"rollup.sums",
	UNITS_BELOW "SELECT r.figure, " SUMS " AND (r.figure = $4 OR ($4 = '' AND r.figure NOT LIKE '% %'))"
	" GROUP BY r.figure",
};
static const struct query PARTS = {
	"rollup.parts",
	UNITS_BELOW "SELECT substr(r.figure, $5 + 1) AS figure, " SUMS
	" AND substr(r.figure, 1, $5) = $4 GROUP BY 1 ORDER BY 2 DESC, 1",
};
static const struct query MONTHS = {
	"rollup.months",
	UNITS_BELOW "SELECT r.month, " SUMS " AND r.figure = $4 GROUP BY r.month ORDER BY r.month",
};

/* Two figures of different catalogues, but the same cells, have the same text here. */
static void add_to_mark(const char *text)
{
	uint64_t mark = own_mark ? (uint64_t)own_mark : 14695981039346656037u;
	for (; *text; text++)
		mark = (mark ^ (unsigned char)*text) * 1099511628211u;
	own_mark = (int64_t)(mark & INT64_MAX);
}

static int is_divided(const struct source *source)
{
	for (const struct figure *each = FIGURES; each->key; each++)
		if (each->divided && source_of(each) == source)
			return 1;
	return 0;
}

static struct field integer_field(const char *name, size_t offset)
{
	return (struct field){ .name = name, .type = FIELD_INTEGER, .offset = offset };
}

static struct field *add_figure(struct buffer *out, int at, struct field *field)
{
	const struct figure *figure = &FIGURES[at];
	const char *name = arena_format(out->arena, "f%d", at);
	const char *valid = source_of(figure)->valid;
	buffer_format(out, ", CASE WHEN %s AND (%s) THEN %s ELSE 0 END AS %s", valid ? valid : "1 = 1",
	              *figure->condition ? figure->condition : "1 = 1",
	              figure->measure ? figure->measure : "1", name);
	*field++ = integer_field(name, offsetof(struct rollup_row, value[0]) + (size_t)at * 8);
	add_to_mark(figure->key);
	if (!figure->until)
		return field;
	name = arena_format(out->arena, "u%d", at);
	buffer_format(out, ", %s AS %s", figure->until, name);
	*field++ = integer_field(name, offsetof(struct rollup_row, until[0]) + (size_t)at * 8);
	return field;
}

static void compose_plan(struct arena *arena, const struct source *source, struct plan *plan)
{
	struct buffer out = BUFFER(arena);
	struct field *field = plan->fields;
	*field++ = (struct field)FIELD(struct rollup_row, unit_id);
	*field++ = (struct field)FIELD(struct rollup_row, day);
	*field++ = (struct field)FIELD(struct rollup_row, village);
	*field++ = (struct field)FIELD(struct rollup_row, category);
	buffer_format(&out, "SELECT %s AS unit_id, %s AS day", source->unit, source->day);
	if (is_divided(source))
		buffer_format(&out, ", %s AS village, %s AS category",
		              source_part(arena, source, source->village),
		              source_part(arena, source, source->category));
	for (int each = 0; FIGURES[each].key && each < FIGURES_AT_MOST; each++)
		if (source_of(&FIGURES[each]) == source)
			field = add_figure(&out, each, field);
	buffer_format(&out, " FROM %s", source->rows);
	const char *text = buffer_string(&out);
	const char *one = arena_format(arena, "%s WHERE %s = $1", text, source->row);
	add_to_mark(text);
	plan->rows = (struct query){ arena_format(arena, "rollup.%s.rows", source->name), text, NULL,
		                     NULL };
	plan->row = (struct query){ arena_format(arena, "rollup.%s.row", source->name), one, NULL,
		                    arena_format(arena, "%s FOR UPDATE OF %c", one, source->row[0]) };
}

static const char *addition_text(struct arena *arena, int count)
{
	struct buffer out = BUFFER(arena);
	buffer_text(&out, "INSERT INTO rollup (unit_id, month, figure, until, value) VALUES ");
	for (int each = 0; each < count; each++)
		buffer_format(&out, "%s($%d, $%d, $%d, $%d, $%d)", each ? ", " : "", each * COLUMNS + 1,
		              each * COLUMNS + 2, each * COLUMNS + 3, each * COLUMNS + 4,
		              each * COLUMNS + 5);
	buffer_text(&out, " ON CONFLICT (unit_id, month, figure, until)"
	                  " DO UPDATE SET value = rollup.value + excluded.value");
	return buffer_string(&out);
}

/* The texts live as long as the program. */
static void compose(void)
{
	static struct arena *arena;
	static const struct query *const OTHERS[FIXED] = { &CLEAR, &KEPT, &GET_MARK, &SET_MARK, &SUMS_OF,
		                                           &PARTS, &MONTHS };
	arena = arena_new();
	const struct query **list = all;
	for (int each = 0; each < FIXED; each++)
		*list++ = OTHERS[each];
	int count = 0;
	for (const struct source *source = SOURCES; source->name && count < TABLES; source++) {
		if (!source->day || source->unkept)
			continue;
		compose_plan(arena, source, &plans[count]);
		*list++ = &plans[count].row;
		*list++ = &plans[count].rows;
		tables[count++] = source->name;
	}
	for (int each = 0; each < AT_ONCE; each++) {
		additions[each] = (struct query){ arena_format(arena, "rollup.add.%d", each + 1),
			                          addition_text(arena, each + 1), "-rollup", NULL };
		*list++ = &additions[each];
	}
}

const struct query *const *rollup_store_queries(void)
{
	pthread_once(&composed, compose);
	return all;
}

const char *const *rollup_store_tables(void)
{
	pthread_once(&composed, compose);
	return tables;
}

int64_t rollup_store_own_mark(void)
{
	pthread_once(&composed, compose);
	return own_mark;
}

static const struct plan *plan_of(const char *table)
{
	pthread_once(&composed, compose);
	int at = 0;
	while (strcmp(tables[at], table) != 0)
		at++;
	return &plans[at];
}

enum outcome rollup_store_row(struct work *work, const char *table, int64_t row_id,
                              struct rollup_row *out)
{
	const struct plan *plan = plan_of(table);
	memset(out, 0, sizeof *out);
	return db_one(work, &plan->row, BIND(VALUE(row_id)), plan->fields, out);
}

enum outcome rollup_store_rows(struct work *work, const char *table, struct rollup_row *row,
                               rollup_each_row each, void *context)
{
	const struct plan *plan = plan_of(table);
	memset(row, 0, sizeof *row);
	return db_each(work, &plan->rows, NO_BIND, plan->fields, row, each, context);
}

const char *rollup_name(struct arena *arena, const struct rollup_cell *cell)
{
	const char *key = FIGURES[cell->figure].key;
	return *cell->part ? arena_format(arena, "%s %s", key, cell->part) : key;
}

enum outcome rollup_store_add(struct work *work, const rollup_cells *cells)
{
	struct value values[AT_ONCE * COLUMNS];
	int count = 0;
	pthread_once(&composed, compose);
	FOR_EACH(cell, cells) {
		struct value *at = &values[count * COLUMNS];
		if (!cell->value)
			continue;
		at[0] = value_integer(cell->unit_id);
		at[1] = value_integer(cell->month);
		at[2] = value_text(rollup_name(work->arena, cell));
		at[3] = value_integer(cell->until);
		at[4] = value_integer(cell->value);
		if (++count < AT_ONCE)
			continue;
		TRY(db_run(work, &additions[AT_ONCE - 1], (struct bind){ values, count * COLUMNS }, NULL));
		count = 0;
	}
	if (!count)
		return OK;
	return db_run(work, &additions[count - 1], (struct bind){ values, count * COLUMNS }, NULL);
}

enum outcome rollup_store_clear(struct work *work)
{
	return db_run(work, &CLEAR, NO_BIND, NULL);
}

enum outcome rollup_store_kept(struct work *work, struct rollup_kept *row, rollup_each_row each,
                               void *context)
{
	return db_each(work, &KEPT, NO_BIND, ROLLUP_KEPT_FIELDS, row, each, context);
}

enum outcome rollup_store_mark(struct work *work, int64_t *out)
{
	return db_integer(work, &GET_MARK, NO_BIND, out);
}

enum outcome rollup_store_set_mark(struct work *work)
{
	return db_run(work, &SET_MARK, BIND(VALUE(rollup_store_own_mark())), NULL);
}

enum outcome rollup_store_sums(struct work *work, const char *key, int64_t from_month,
                               int64_t to_month, int64_t unit_id, rollup_sums *out)
{
	return DB_LIST(work, &SUMS_OF,
	               BIND(VALUE(unit_id), VALUE(from_month), VALUE(to_month), VALUE(key)), SUM_FIELDS,
	               out);
}

enum outcome rollup_store_parts(struct work *work, const char *prefix, int64_t from_month,
                                int64_t to_month, int64_t unit_id, rollup_sums *out)
{
	return DB_LIST(work, &PARTS,
	               BIND(VALUE(unit_id), VALUE(from_month), VALUE(to_month), VALUE(prefix),
	                    VALUE((int64_t)strlen(prefix))),
	               SUM_FIELDS, out);
}

enum outcome rollup_store_months(struct work *work, const char *key, int64_t from_month,
                                 int64_t to_month, int64_t unit_id, rollup_sums *out)
{
	return DB_LIST(work, &MONTHS,
	               BIND(VALUE(unit_id), VALUE(from_month), VALUE(to_month), VALUE(key)), SUM_FIELDS,
	               out);
}
