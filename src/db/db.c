/* db.c: the door: queries run, rows read into structs by their field tables, writes digested. */
#include "db/db.h"

#include <string.h>

#include "base/buffer.h"
#include "db/session.h"

enum { COLUMNS = 96, ROWS_AT_ONCE = 12 };

/* Which field each column fills. */
struct row_map {
	const struct field *fields[COLUMNS];
	int count;
};

static int is_sealed(const struct query *query)
{
	return query->writes && query->writes[0] != '-';
}

static const char *returning(const struct query *query)
{
	if (!is_sealed(query))
		return "";
	return strncmp(query->sql, "DELETE", 6) == 0 ? " RETURNING id" : " RETURNING *";
}

/* "INSERT … VALUES ($1, $2)" for several rows: "… VALUES ($1, $2), ($3, $4)". */
static const char *repeat_values(struct arena *arena, const char *sql, int rows)
{
	struct buffer out = BUFFER(arena);
	const char *values = strstr(sql, "VALUES (");
	int columns = 0;
	for (const char *at = values; at && (at = strchr(at, '$')); at++)
		columns++;
	buffer_add(&out, sql, (size_t)(values - sql) + 7);
	for (int each = 0; each < rows * columns; each++)
		buffer_format(&out, "%s$%d%s", each % columns ? "" : each ? ", (" : "(", each + 1,
		              each % columns == columns - 1 ? ")" : ", ");
	return buffer_string(&out);
}

static const char *compose(struct db *db, const struct query *query, int rows)
{
	int postgres = db->driver == &postgres_driver;
	const char *sql = postgres && query->postgres ? query->postgres : query->sql;
	if (rows > 1)
		sql = repeat_values(db->arena, sql, rows);
	char *text = arena_format(db->arena, "%s%s", sql, returning(query));
	for (char *at = text; *at; at++)
		if (at[0] == '$' && at[1] >= '1' && at[1] <= '9')
			*at = db->driver->parameter;
	return text;
}

/* The text of a query, composed once, so that its address names the prepared statement. */
static const char *text_of(struct db *db, const struct query *query, int rows)
{
	const char *sql = NULL;
	size_t at = (((uintptr_t)query >> 4) + (size_t)rows * 61) % TEXTS;
	pthread_mutex_lock(&db->texts_lock);
	for (size_t probe = 0; probe < TEXTS && !sql; probe++) {
		struct text_slot *slot = &db->texts[(at + probe) % TEXTS];
		if (!slot->query)
			*slot = (struct text_slot){ query, rows, compose(db, query, rows) };
		if (slot->query == query && slot->rows == rows)
			sql = slot->sql;
	}
	pthread_mutex_unlock(&db->texts_lock);
	return sql;
}

static enum outcome start_rows(struct work *work, const struct query *query, struct bind bind,
                               int rows, struct cursor **out)
{
	struct connection *connection;
	if (query->writes && !session_of(work)->writer)
		return fail(work, BROKEN, "%s writes outside a transaction", query->name);
	TRY(session_connection(work, &connection));
	const struct driver *driver = work->db->driver;
	const char *sql = text_of(work->db, query, rows);
	enum outcome started = driver->start(work, connection, query->name, sql, bind, out);
	int reads = !session_of(work)->writer;
	if (started != UNAVAILABLE || !reads || !driver->lost || !driver->lost(connection))
		return started;
	TRY(session_read_anew(work, &connection));
	return driver->start(work, connection, query->name, sql, bind, out);
}

static enum outcome start(struct work *work, const struct query *query, struct bind bind,
                          struct cursor **out)
{
	return start_rows(work, query, bind, 1, out);
}

/* What a write returned of the rows that it changed. */
struct written {
	int rows;
	int64_t id;         /* of the last */
	const char *column; /* asked for; NULL none */
	int64_t number;     /* its value in the last */
};

static void read_number(const struct driver *driver, struct cursor *cursor, struct written *out)
{
	for (int each = 0; out->column && each < driver->columns(cursor); each++)
		if (strcmp(driver->column_name(cursor, each), out->column) == 0)
			out->number = driver->integer(cursor, each);
}

/* Counts the rows, digests them, reads what was asked for. */
static enum outcome drain(struct work *work, const struct query *query, struct cursor *cursor,
                          struct written *out)
{
	static const unsigned char DELETED[32];
	const struct driver *driver = work->db->driver;
	int deletes = strncmp(query->sql, "DELETE", 6) == 0;
	enum outcome outcome;
	while ((outcome = driver->next(work, cursor)) == OK) {
		unsigned char digest[32];
		out->rows++;
		if (!is_sealed(query))
			continue;
		out->id = row_digest(driver, cursor, digest);
		read_number(driver, cursor, out);
		session_changed(work, query, out->id, deletes ? DELETED : digest);
	}
	return outcome == NOT_FOUND ? OK : outcome;
}

static enum outcome write(struct work *work, const struct query *query, struct bind bind, int count,
                          struct written *out)
{
	struct cursor *cursor;
	TRY(start_rows(work, query, bind, count, &cursor));
	enum outcome outcome = drain(work, query, cursor, out);
	work->db->driver->finish(cursor);
	return outcome;
}

enum outcome db_run_rows(struct work *work, const struct query *query, const struct value *values,
                         int columns, int count)
{
	while (count > 0) {
		struct written written = { 0 };
		int round = count < ROWS_AT_ONCE ? count : ROWS_AT_ONCE;
		TRY(write(work, query, (struct bind){ values, round * columns }, round, &written));
		values += round * columns;
		count -= round;
	}
	return OK;
}

enum outcome db_run(struct work *work, const struct query *query, struct bind bind, int *changed)
{
	struct written written = { 0 };
	TRY(write(work, query, bind, 1, &written));
	if (changed)
		*changed = written.rows;
	return OK;
}

enum outcome db_run_reading(struct work *work, const struct query *query, struct bind bind,
                            const char *column, int64_t *out)
{
	struct written written = { .column = column };
	TRY(write(work, query, bind, 1, &written));
	*out = written.number;
	return written.rows == 1 ? OK : fail(work, BROKEN, "%s changed no row", query->name);
}

enum outcome db_insert(struct work *work, const struct query *query, struct bind bind, int64_t *id)
{
	struct written written = { 0 };
	TRY(write(work, query, bind, 1, &written));
	*id = written.id;
	return written.rows == 1 ? OK : fail(work, CONFLICT, "this is recorded already");
}

static enum outcome map_columns(struct work *work, const struct query *query,
                                struct cursor *cursor, const struct field *fields,
                                struct row_map *map)
{
	const struct driver *driver = work->db->driver;
	map->count = driver->columns(cursor);
	if (map->count > COLUMNS)
		return fail(work, BROKEN, "%s has too many columns", query->name);
	for (int column = 0; column < map->count; column++) {
		map->fields[column] = field_find(fields, driver->column_name(cursor, column));
		if (!map->fields[column])
			return fail(work, BROKEN, "%s reads a column %s that no field takes", query->name,
			            driver->column_name(cursor, column));
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
	TRY(start(work, query, bind, &cursor));
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
	TRY(start(work, query, bind, &cursor));
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
	TRY(start(work, query, bind, &cursor));
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
	TRY(start(work, query, bind, &cursor));
	enum outcome outcome = work->db->driver->next(work, cursor);
	*out = outcome == OK ? work->db->driver->integer(cursor, 0) : 0;
	work->db->driver->finish(cursor);
	return outcome == NOT_FOUND ? OK : outcome;
}

enum outcome db_prepare(struct work *work, const struct query *query)
{
	struct connection *connection;
	TRY(session_connection(work, &connection));
	return work->db->driver->prepare(work, connection, query->name, text_of(work->db, query, 1));
}

enum outcome db_explain(struct work *work, const struct query *query, struct bind bind,
                        const char **out)
{
	struct connection *connection;
	struct cursor *cursor;
	struct buffer plan = BUFFER(work->arena);
	const struct driver *driver = work->db->driver;
	enum outcome outcome;
	pthread_mutex_lock(&work->db->texts_lock);
	const char *sql = arena_format(work->db->arena, "%s%s", driver->explain,
	                               compose(work->db, query, 1));
	pthread_mutex_unlock(&work->db->texts_lock);
	TRY(session_connection(work, &connection));
	TRY(driver->start(work, connection, "explain", sql, bind, &cursor));
	while ((outcome = driver->next(work, cursor)) == OK) {
		size_t length;
		const char *step = driver->text(cursor, driver->columns(cursor) - 1, &length);
		buffer_add(&plan, step, length);
		buffer_text(&plan, "\n");
	}
	driver->finish(cursor);
	*out = buffer_string(&plan);
	return outcome == NOT_FOUND ? OK : outcome;
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
