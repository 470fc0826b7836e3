/* copy.c: tables read page by page in the order of their keys, from one snapshot, and written as they
 * are. */
#include "db/copy.h"

#include <string.h>

#include "base/buffer.h"
#include "db/session.h"

enum { PAGE = 1000, COLUMNS = 96, KEYS = 2 };

struct copying {
	struct work *from;
	struct work *to;
	struct connection *source;
	const char *table;
	const char *read;     /* a page after the last keys */
	const char *write;    /* one row; "" until the columns are known */
	int64_t last[KEYS];
	int keys[KEYS];       /* columns */
};

/* Statement texts live as long as their database: their addresses name what is prepared. */
static const char *keep(struct work *work, const char *text)
{
	pthread_mutex_lock(&work->db->texts_lock);
	const char *kept = arena_string(work->db->arena, text);
	pthread_mutex_unlock(&work->db->texts_lock);
	return kept;
}

/* All tables have an id, but for the journal's changes. */
static const char *read_text(struct copying *it)
{
	char sign = it->from->db->driver->parameter;
	const char *keys = strcmp(it->table, "journal_change") == 0 ? "entry_id, position" : "id, 0";
	const char *order = strcmp(it->table, "journal_change") == 0 ? keys : "id";
	return keep(it->from, arena_format(it->from->arena,
	                                   "SELECT * FROM %s WHERE (%s) > (CAST(%c1 AS BIGINT), "
	                                   "CAST(%c2 AS BIGINT)) ORDER BY %s LIMIT %d", it->table, keys,
	                                   sign, sign, order, PAGE));
}

static const char *write_text(struct copying *it, struct cursor *cursor)
{
	const struct driver *driver = it->from->db->driver;
	struct buffer names = BUFFER(it->to->arena), values = BUFFER(it->to->arena);
	for (int each = 0; each < driver->columns(cursor); each++) {
		const char *comma = each ? ", " : "";
		buffer_format(&names, "%s%s", comma, driver->column_name(cursor, each));
		buffer_format(&values, "%s%c%d", comma, it->to->db->driver->parameter, each + 1);
	}
	return keep(it->to, arena_format(it->to->arena, "INSERT INTO %s (%s) VALUES (%s)", it->table,
	                                 buffer_string(&names), buffer_string(&values)));
}

static int column_named(const struct driver *driver, struct cursor *cursor, const char *name)
{
	for (int each = 0; each < driver->columns(cursor); each++)
		if (strcmp(driver->column_name(cursor, each), name) == 0)
			return each;
	return -1;
}

static void learn_columns(struct copying *it, struct cursor *cursor)
{
	const struct driver *driver = it->from->db->driver;
	it->write = write_text(it, cursor);
	it->keys[0] = column_named(driver, cursor, "id");
	it->keys[1] = -1;
	if (it->keys[0] >= 0)
		return;
	it->keys[0] = column_named(driver, cursor, "entry_id");
	it->keys[1] = column_named(driver, cursor, "position");
}

static enum outcome write_row(struct copying *it, struct cursor *row)
{
	struct value values[COLUMNS];
	const struct driver *driver = it->from->db->driver, *to = it->to->db->driver;
	struct cursor *written;
	int count = driver->columns(row);
	if (count > COLUMNS)
		return fail(it->to, BROKEN, "the table %s has too many columns", it->table);
	for (int each = 0; each < count; each++) {
		size_t length;
		values[each] = driver->is_integer(row, each)
		                   ? value_integer(driver->integer(row, each))
		                   : value_text(driver->text(row, each, &length));
	}
	for (int each = 0; each < KEYS; each++)
		it->last[each] = it->keys[each] < 0 ? 0 : driver->integer(row, it->keys[each]);
	TRY(to->start(it->to, session_of(it->to)->writer, it->table, it->write,
	              (struct bind){ values, count }, &written));
	to->finish(written);
	return OK;
}

static enum outcome copy_page(struct copying *it, int *rows)
{
	const struct driver *driver = it->from->db->driver;
	struct cursor *cursor;
	enum outcome outcome;
	*rows = 0;
	TRY(driver->start(it->from, it->source, it->table, it->read,
	                  BIND(VALUE(it->last[0]), VALUE(it->last[1])), &cursor));
	while ((outcome = driver->next(it->from, cursor)) == OK) {
		if (!*it->write)
			learn_columns(it, cursor);
		outcome = write_row(it, cursor);
		if (outcome != OK)
			break;
		++*rows;
	}
	driver->finish(cursor);
	return outcome == NOT_FOUND ? OK : outcome;
}

static enum outcome copy_table(struct copying *it)
{
	const struct driver *to = it->to->db->driver;
	struct connection *writer = session_of(it->to)->writer;
	int rows = PAGE;
	it->read = read_text(it);
	it->write = "";
	it->last[0] = it->last[1] = INT64_MIN;
	TRY(to->words(it->to, writer, arena_format(it->to->arena, "DELETE FROM %s", it->table)));
	while (rows == PAGE)
		TRY(copy_page(it, &rows));
	if (to->go_on_after && strcmp(it->table, "journal_change") != 0)
		TRY(to->words(it->to, writer, to->go_on_after(it->to->arena, it->table)));
	return OK;
}

static enum outcome copy_all(struct work *from, struct work *to, struct connection *source)
{
	TRANSACTION(transaction);
	db_names tables = { 0 };
	TRY(transaction_begin(to, &transaction));
	TRY(db_tables(to, &tables));
	FOR_EACH(table, &tables) {
		struct copying it = { .from = from, .to = to, .source = source, .table = *table };
		if (strcmp(*table, "migration") != 0)
			TRY(copy_table(&it));
	}
	return transaction_commit(&transaction);
}

enum outcome db_copy(struct work *from, struct work *to)
{
	struct connection *source;
	const struct driver *driver = from->db->driver;
	TRY(session_connection(from, &source));
	TRY(driver->order(from, source, driver->begin_reading));
	enum outcome outcome = copy_all(from, to, source);
	if (driver->order(from, source, "COMMIT") != OK && outcome == OK)
		outcome = UNAVAILABLE;
	if (outcome != OK && !to->fault.message && from->fault.message)
		return fail(to, outcome, "%s", from->fault.message);
	return outcome;
}
