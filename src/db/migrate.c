/* migrate.c: brings the schema to the newest version from the texts built into the binary. */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/embedded.h"
#include "db/session.h"

static const char TABLE[] = "CREATE TABLE IF NOT EXISTS migration (id BIGINT NOT NULL PRIMARY KEY,"
			    " name TEXT NOT NULL, applied BIGINT NOT NULL)";

static const struct query NEWEST = {
	"migration.newest",
	"SELECT max(id) FROM migration",
};
static const struct query APPLIED = {
	"migration.applied",
	"INSERT INTO migration (id, name, applied) VALUES ($1, $2, $3)",
	"-migration",
};

static int ends_with(const char *text, const char *ending)
{
	size_t length = strlen(text), tail = strlen(ending);
	return length >= tail && strcmp(text + length - tail, ending) == 0;
}

/* "schema/0001_office.sql" for both engines, "schema/0002_search.sqlite.sql" for one. */
static int is_ours(const struct driver *driver, const char *name)
{
	if (strncmp(name, "schema/", 7) != 0)
		return 0;
	int special = ends_with(name, ".sqlite.sql") || ends_with(name, ".postgres.sql");
	return special ? ends_with(name, driver->suffix) : ends_with(name, ".sql");
}

static const char *for_engine(struct work *work, const struct driver *driver, const char *text)
{
	struct buffer out = BUFFER(work->arena);
	while (*text) {
		if (strncmp(text, "ID_KEY", 6) == 0 || strncmp(text, "BYTES", 5) == 0) {
			buffer_text(&out, *text == 'I' ? driver->id_key : driver->bytes);
			text += *text == 'I' ? 6 : 5;
			continue;
		}
		buffer_add(&out, text++, 1);
	}
	return buffer_string(&out);
}

static enum outcome apply(struct work *work, const struct embedded *file, int64_t number)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(work->db->driver->words(work, session_of(work)->writer,
	                            for_engine(work, work->db->driver, file->bytes)));
	TRY(db_run(work, &APPLIED, BIND(VALUE(number), VALUE(file->name), VALUE(work->now)), NULL));
	return transaction_commit(&transaction);
}

enum outcome db_migrate(struct work *work)
{
	struct connection *connection;
	int64_t have, newest = 0;
	TRY(session_connection(work, &connection));
	TRY(work->db->driver->words(work, connection, TABLE));
	TRY(db_integer(work, &NEWEST, NO_BIND, &have));
	for (const struct embedded *each = embedded_list; each->name; each++) {
		if (!is_ours(work->db->driver, each->name))
			continue;
		newest = strtoll(each->name + 7, NULL, 10);
		if (newest > have)
			TRY(apply(work, each, newest));
	}
	if (have > newest)
		return fail(work, CONFLICT, "this office was made by a newer version of the program "
		            "(schema %lld, this program has %lld); install the newer version",
		            (long long)have, (long long)newest);
	return OK;
}
