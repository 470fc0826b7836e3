/* write.c: statements that change rows: counted, digested for the journal, read back where asked. */
#include <string.h>

#include "db/statement.h"

enum { ROWS_AT_ONCE = 12 };

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
		if (!statement_is_sealed(query))
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
	TRY(statement_start(work, query, bind, count, &cursor));
	enum outcome outcome = drain(work, query, cursor, out);
	work->db->driver->finish(cursor);
	return outcome;
}

/* What nobody asks back and no digest is made of need not be waited for. */
static enum outcome write_unread(struct work *work, const struct query *query, struct bind bind,
                                 int count)
{
	struct db_session *session = session_of(work);
	const struct driver *driver = work->db->driver;
	struct written written = { 0 };
	if (!driver->send || statement_is_sealed(query) || !session->writer)
		return write(work, query, bind, count, &written);
	return driver->send(work, session->writer, query->name,
	                    statement_text(work->db, query, count), bind);
}

enum outcome db_run_rows(struct work *work, const struct query *query, const struct value *values,
                         int columns, int count)
{
	while (count > 0) {
		int round = count < ROWS_AT_ONCE ? count : ROWS_AT_ONCE;
		TRY(write_unread(work, query, (struct bind){ values, round * columns }, round));
		values += round * columns;
		count -= round;
	}
	return OK;
}

enum outcome db_run(struct work *work, const struct query *query, struct bind bind, int *changed)
{
	struct written written = { 0 };
	if (!changed)
		return write_unread(work, query, bind, 1);
	TRY(write(work, query, bind, 1, &written));
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
