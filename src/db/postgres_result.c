/* postgres_result.c: a result read row by row, column by column. */
#include "db/postgres.h"

#include <stdlib.h>

struct cursor {
	PGresult *result;
	int row;
};

enum outcome postgres_rows(struct work *work, PGresult *result, struct cursor **out)
{
	struct cursor *cursor = calloc(1, sizeof *cursor);
	if (!cursor) {
		PQclear(result);
		return fail(work, UNAVAILABLE, "not enough memory");
	}
	cursor->result = result;
	cursor->row = -1;
	*out = cursor;
	return OK;
}

enum outcome postgres_next(struct work *work, struct cursor *cursor)
{
	(void)work;
	return ++cursor->row < PQntuples(cursor->result) ? OK : NOT_FOUND;
}

int postgres_columns(struct cursor *cursor)
{
	return PQnfields(cursor->result);
}

const char *postgres_column_name(struct cursor *cursor, int column)
{
	return PQfname(cursor->result, column);
}

int postgres_is_integer(struct cursor *cursor, int column)
{
	Oid type = PQftype(cursor->result, column);
	return type == 20 || type == 21 || type == 23;
}

int64_t postgres_integer(struct cursor *cursor, int column)
{
	return strtoll(PQgetvalue(cursor->result, cursor->row, column), NULL, 10);
}

const char *postgres_text(struct cursor *cursor, int column, size_t *length)
{
	*length = (size_t)PQgetlength(cursor->result, cursor->row, column);
	return PQgetvalue(cursor->result, cursor->row, column);
}

void postgres_finish(struct cursor *cursor)
{
	PQclear(cursor->result);
	free(cursor);
}
