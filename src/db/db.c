/* db.c: the door: rows read into structs by their field tables. */
#include "db/db.h"

#include <string.h>

#include "db/remembered.h"
#include "db/statement.h"

enum { COLUMNS = 96 };

/* Which field each column fills. */
struct row_map {
	const struct field *fields[COLUMNS];
	int count;
};

static enum outcome map_columns(struct work *work, const struct query *query,
                                struct cursor *cursor, const struct field *fields,
                                struct row_map *map)
{
	const struct driver *driver = work->db->driver;
	const struct field *next = fields; /* most statements read them in their order */
	map->count = driver->columns(cursor);
	if (map->count > COLUMNS)
		return fail(work, BROKEN, "%s has too many columns", query->name);
	for (int column = 0; column < map->count; column++) {
		const char *name = driver->column_name(cursor, column);
		int follows = next->type != FIELD_END && strcmp(next->name, name) == 0;
		map->fields[column] = follows ? next : field_find(fields, name);
		if (!map->fields[column])
			return fail(work, BROKEN, "%s reads a column %s that no field takes", query->name,
			            driver->column_name(cursor, column));
		next = map->fields[column] + 1;
	}
	return OK;
}

static void read_row(const struct driver *driver, struct cursor *cursor, const struct row_map *map,
                     struct arena *arena, void *out)
{
	for (int column = 0; column < map->count; column++) {
		const struct field *field = map->fields[column];
		size_t length;
		if (!field_is_text(field)) {
			field_set_integer(field, out, driver->integer(cursor, column));
			continue;
		}
		const char *text = driver->text(cursor, column, &length);
		field_set_text(field, out, arena_copy(arena, text, length));
	}
}

/* Text members that no column fills are "" rather than NULL. */
static void blank(const struct field *fields, void *out)
{
	for (; fields->type != FIELD_END; fields++)
		if (field_is_text(fields))
			field_set_text(fields, out, "");
}

static enum outcome first_row(struct work *work, const struct query *query, struct cursor *cursor,
                              const struct field *fields, void *out)
{
	struct row_map map;
	TRY(work->db->driver->next(work, cursor));
	TRY(map_columns(work, query, cursor, fields, &map));
	blank(fields, out);
	read_row(work->db->driver, cursor, &map, work->arena, out);
	return OK;
}

enum outcome db_one(struct work *work, const struct query *query, struct bind bind,
                    const struct field *fields, void *out)
{
	struct cursor *cursor;
	TRY(statement_start(work, query, bind, 1, &cursor));
	enum outcome outcome = first_row(work, query, cursor, fields, out);
	work->db->driver->finish(cursor);
	return outcome;
}

static enum outcome all_rows(struct work *work, const struct query *query, struct cursor *cursor,
                             const struct field *fields, struct list *list, size_t item_size)
{
	struct row_map map;
	enum outcome outcome;
	TRY(map_columns(work, query, cursor, fields, &map));
	while ((outcome = work->db->driver->next(work, cursor)) == OK) {
		void *item = list_grow(work->arena, list, item_size);
		blank(fields, item);
		read_row(work->db->driver, cursor, &map, work->arena, item);
	}
	return outcome == NOT_FOUND ? OK : outcome;
}

enum outcome db_list(struct work *work, const struct query *query, struct bind bind,
                     const struct field *fields, struct list *list, size_t item_size)
{
	struct cursor *cursor;
	TRY(statement_start(work, query, bind, 1, &cursor));
	enum outcome outcome = all_rows(work, query, cursor, fields, list, item_size);
	work->db->driver->finish(cursor);
	return outcome;
}

static enum outcome rows_in_turn(struct work *work, const struct query *query,
                                 struct cursor *cursor, const struct field *fields, void *row,
                                 struct arena *arena, db_each_row each, void *context)
{
	struct row_map map;
	enum outcome outcome;
	TRY(map_columns(work, query, cursor, fields, &map));
	blank(fields, row);
	while ((outcome = work->db->driver->next(work, cursor)) == OK) {
		arena_reset(arena);
		read_row(work->db->driver, cursor, &map, arena, row);
		TRY(each(work, context, row));
	}
	return outcome == NOT_FOUND ? OK : outcome;
}

enum outcome db_each(struct work *work, const struct query *query, struct bind bind,
                     const struct field *fields, void *row, db_each_row each, void *context)
{
	struct cursor *cursor;
	TRY(statement_start(work, query, bind, 1, &cursor));
	struct arena *arena = arena_new();
	enum outcome outcome =
		rows_in_turn(work, query, cursor, fields, row, arena, each, context);
	arena_free(arena);
	work->db->driver->finish(cursor);
	return outcome;
}

enum outcome db_integer(struct work *work, const struct query *query, struct bind bind,
                        int64_t *out)
{
	struct cursor *cursor;
	TRY(statement_start(work, query, bind, 1, &cursor));
	enum outcome outcome = work->db->driver->next(work, cursor);
	*out = outcome == OK ? work->db->driver->integer(cursor, 0) : 0;
	work->db->driver->finish(cursor);
	return outcome == NOT_FOUND ? OK : outcome;
}

enum outcome db_integer_of(struct work *work, const struct query *query, struct bind bind,
                           int64_t state, int64_t *out)
{
	struct remembered *remembered = work->db->remembered;
	int settled = !work->session || !work->session->depth; /* nothing unsaved is seen */
	if (settled && remembered_find(remembered, query, bind, state, out))
		return OK;
	TRY(db_integer(work, query, bind, out));
	if (settled)
		remembered_keep(remembered, query, bind, state, *out);
	return OK;
}

enum outcome db_tables(struct work *work, db_names *out)
{
	struct connection *connection;
	struct cursor *cursor;
	const struct driver *driver = work->db->driver;
	enum outcome outcome;
	TRY(session_connection(work, &connection));
	TRY(driver->start(work, connection, "tables", driver->tables, NO_BIND, &cursor));
	while ((outcome = driver->next(work, cursor)) == OK) {
		size_t length;
		const char *name = driver->text(cursor, 0, &length);
		*LIST_ADD(work->arena, out) = arena_copy(work->arena, name, length);
	}
	driver->finish(cursor);
	return outcome == NOT_FOUND ? OK : outcome;
}

static const struct query CHECK = {
	"db.check",
	"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
	.postgres = "SELECT 0",
};

enum outcome db_check(struct work *work)
{
	int64_t faults;
	TRY(db_integer(work, &CHECK, NO_BIND, &faults));
	if (faults)
		return fail(work, BROKEN, "the data file is damaged; restore the last backup");
	return OK;
}
