/* digest.c: the digest of one row, the same on both engines. */
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>

#include "db/session.h"

static void add(EVP_MD_CTX *digest, const char *bytes, size_t length)
{
	char prefix[24];
	int digits = snprintf(prefix, sizeof prefix, "%zu:", length);
	EVP_DigestUpdate(digest, prefix, (size_t)digits);
	EVP_DigestUpdate(digest, bytes, length);
}

static void add_column(EVP_MD_CTX *digest, const struct driver *driver, struct cursor *cursor,
                       int column)
{
	size_t length;
	const char *text = driver->text(cursor, column, &length);
	int none = length == 0 ||
	           (driver->is_integer(cursor, column) && length == 1 && text[0] == '0');
	if (none)
		return;
	const char *name = driver->column_name(cursor, column);
	add(digest, name, strlen(name));
	add(digest, text, length);
}

int64_t row_digest(const struct driver *driver, struct cursor *cursor, unsigned char digest[32])
{
	int64_t id = 0;
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	EVP_DigestInit_ex(context, EVP_sha256(), NULL);
	for (int column = 0; column < driver->columns(cursor); column++) {
		if (strcmp(driver->column_name(cursor, column), "id") == 0)
			id = driver->integer(cursor, column);
		add_column(context, driver, cursor, column);
	}
	EVP_DigestFinal_ex(context, digest, NULL);
	EVP_MD_CTX_free(context);
	return id;
}

void session_changed(struct work *work, const struct query *query, int64_t row_id,
                     const unsigned char digest[32])
{
	struct db_change *change = LIST_ADD(work->arena, &session_of(work)->changes);
	change->table = query->writes;
	change->row_id = row_id;
	change->is_new = strncmp(query->sql, "INSERT", 6) == 0;
	memcpy(change->digest, digest, 32);
}

void db_before(struct work *work, const char *table, int64_t row_id, const void *before)
{
	struct db_change *change = LIST_ADD(work->arena, &session_of(work)->changes);
	*change = (struct db_change){ .table = table, .row_id = row_id, .before = before };
}

int db_is_pending(struct work *work, const char *table, int64_t row_id)
{
	FOR_EACH(change, &session_of(work)->changes)
		if (change->row_id == row_id && strcmp(change->table, table) == 0)
			return 1;
	return 0;
}

struct db_changes db_take_changes(struct work *work)
{
	struct db_session *session = session_of(work);
	struct db_changes taken = { session->changes.items, session->changes.count, 0 };
	if (session->depth > 1 && session->marks[session->depth] > 0)
		session->spoke_from = session->depth;
	session->changes.items = NULL;
	session->changes.count = session->changes.capacity = 0;
	for (int depth = 0; depth <= DEEPEST; depth++)
		session->marks[depth] = 0;
	return taken;
}

enum outcome db_each_row_digest(struct work *work, const char *table, db_each_digest each,
                                void *context)
{
	const struct driver *driver = work->db->driver;
	struct connection *connection;
	struct cursor *cursor;
	/* The name comes from the schema itself (db_tables), not from anybody's typing. */
	pthread_mutex_lock(&work->db->texts_lock);
	const char *sql = arena_format(work->db->arena, "SELECT * FROM %s ORDER BY id", table);
	pthread_mutex_unlock(&work->db->texts_lock);
	TRY(session_connection(work, &connection));
	TRY(driver->start(work, connection, "", sql, NO_BIND, &cursor));
	enum outcome outcome;
	while ((outcome = driver->next(work, cursor)) == OK) {
		unsigned char digest[32];
		int64_t id = row_digest(driver, cursor, digest);
		outcome = each(work, context, id, digest);
		if (outcome != OK)
			break;
	}
	driver->finish(cursor);
	return outcome == NOT_FOUND ? OK : outcome;
}
