/* naive.c: registering the plain way, to compare with: the product's tables and rows, one
 * transaction a request, a connection a thread, SQLITE_BUSY waited out, the search index inside.
 *
 *     naive serve OFFICE.db    serves POST behind libmicrohttpd, a thread a connection; prints its port
 *     naive raw OFFICE.db N    the bulk limit: N registrations in one transaction, not durable,
 *                              no search index, no HTTP; prints registrations per second
 *
 * OFFICE.db is made by `xinqiao init`, so the tables and their indexes are the real ones. */
#define _GNU_SOURCE
#include <microhttpd.h>
#include <openssl/sha.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "rows.h"

enum step { COUNTER, MATTER, ACCESS, CONTACT, CLOCK, ENTRY, CHANGE, HEAD, ONCE, ROLLUP, TERMS,
	    BEGIN, COMMIT, STEPS };

static const char *const SQL[STEPS] = {
	[COUNTER] = "INSERT INTO counter (unit_id, kind, year, last) VALUES (1, 'contact', 2026, 1) ON"
		    " CONFLICT (unit_id, kind, year) DO UPDATE SET last = last + 1 RETURNING last",
	[MATTER] = "INSERT INTO matter (number, unit_id, title, petitioner, village, purpose,"
		   " first_channel, registered_day, contacts, people, due_day)"
		   " VALUES ($1, 1, $4, $5, $6, 1, 10, 20700 + $1 % 300, 1, 1, 20760)",
	[ACCESS] = "INSERT INTO matter_access (unit_id, matter_id) VALUES (1, $1)",
	[CONTACT] = "INSERT INTO contact (number, matter_id, unit_id, received, received_day, channel,"
		    " petitioner, village, title, content, request, phone, phone_key, purpose,"
		    " query_code, registered_by, registered_at) VALUES ($1, $2, 1, 1788480000,"
		    " 20700 + $1 % 300, 10, $5, $6, $4, $7, $8, $9, $9, 1, 'QUERY' || $1, 1, 1788480000)",
	[CLOCK] = "INSERT INTO clock (matter_id, rule, article, unit_id, started_day, days, due_day)"
		  " VALUES ($1, 'acceptance', '22', 1, 20700, 15, 20715)",
	[ENTRY] = "INSERT INTO journal (id, at, person_id, person, unit_id, address, act, matter_id,"
		  " subject, details, previous, hash) VALUES ((SELECT last + 1 FROM journal_head), 1788480000,"
		  " 1, 'bench', 1, '127.0.0.1', 'contact.register', $1, $4, $5,"
		  " (SELECT hash FROM journal_head), $6) RETURNING id",
	[CHANGE] = "INSERT INTO journal_change (entry_id, position, table_name, row_id, digest)"
		   " VALUES ($1, $2, 'contact', $1, $4)",
	[HEAD] = "UPDATE journal_head SET last = $1, hash = $4",
	[ONCE] = "INSERT INTO once (person_id, key, location, at) VALUES (1, 'b' || $1, '/', 1788480000)",
	[ROLLUP] = "INSERT INTO rollup (unit_id, month, figure, until, value) VALUES (1, 24310 + $1 % 12,"
		   " 'bench' || $2, 0, 1) ON CONFLICT (unit_id, month, figure, until)"
		   " DO UPDATE SET value = value + 1",
	[TERMS] = "INSERT INTO bench_search (rowid, terms) VALUES ($1, $4)",
	[BEGIN] = "BEGIN IMMEDIATE",
	[COMMIT] = "COMMIT",
};

struct store {
	sqlite3 *db;
	sqlite3_stmt *steps[STEPS];
	int places[STEPS][10]; /* of $1 to $9 in each */
};

static const char *path;
static atomic_llong turns;
static _Thread_local struct store own;

static void must(struct store *store, int result)
{
	if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE)
		return;
	fprintf(stderr, "naive: %s\n", sqlite3_errmsg(store->db));
	exit(1);
}

static void store_open(struct store *store, const char *pragmas)
{
	must(store, sqlite3_open(path, &store->db));
	sqlite3_busy_timeout(store->db, 120000);
	must(store, sqlite3_exec(store->db, pragmas, NULL, NULL, NULL));
	must(store, sqlite3_exec(store->db,
	                         "CREATE VIRTUAL TABLE IF NOT EXISTS bench_search USING"
	                         " fts5(terms, content='', detail='none', tokenize='unicode61')",
	                         NULL, NULL, NULL));
	for (int each = 0; each < STEPS; each++) {
		must(store, sqlite3_prepare_v2(store->db, SQL[each], -1, &store->steps[each], NULL));
		for (int number = 1; number < 10; number++)
			store->places[each][number] = sqlite3_bind_parameter_index(
				store->steps[each], (const char[]){ '$', (char)('0' + number), 0 });
	}
}

/* Texts are bound from $4 on, as far as the statement has them; a returned number is given back. */
static int64_t step(struct store *store, enum step which, int64_t one, int64_t two,
                    const char *const *texts)
{
	sqlite3_stmt *statement = store->steps[which];
	int64_t number = 0;
	for (int each = 1; each < 10; each++) {
		int place = store->places[which][each];
		if (place && each < 4)
			sqlite3_bind_int64(statement, place, each == 1 ? one : two);
		else if (place)
			sqlite3_bind_text(statement, place, texts[each - 4], -1, SQLITE_STATIC);
	}
	int result = sqlite3_step(statement);
	must(store, result);
	if (result == SQLITE_ROW)
		number = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return number;
}

static const char *digest(const char *text, char out[65])
{
	unsigned char hash[SHA256_DIGEST_LENGTH];
	SHA256((const unsigned char *)text, strlen(text), hash);
	for (int each = 0; each < 2 * SHA256_DIGEST_LENGTH; each++)
		out[each] = "0123456789abcdef"[each % 2 ? hash[each / 2] & 15 : hash[each / 2] >> 4];
	out[2 * SHA256_DIGEST_LENGTH] = 0;
	return out;
}

/* Each character with the next one, as the product's terms are. */
static void pairs(const char *text, char *out, size_t size)
{
	size_t length = 0;
	for (const char *at = text; strlen(at) >= 6 && length + 8 < size; at++) {
		if ((*at & 0xF0) != 0xE0 || (at[3] & 0xF0) != 0xE0)
			continue;
		memcpy(out + length, at, 6);
		out[length + 6] = ' ';
		length += 7;
	}
	out[length] = 0;
}

static void journal(struct store *store, int64_t id, int changes, const struct row *row)
{
	char hash[65];
	digest(row->content, hash);
	int64_t entry = step(store, ENTRY, id, 0, (const char *[]){ row->title, "{}", hash });
	for (int each = 1; each <= changes; each++)
		step(store, CHANGE, entry, each, (const char *[]){ digest(row->content, hash) });
	step(store, HEAD, entry, 0, (const char *[]){ hash });
}

static void register_row(struct store *store, const struct row *row, int with_search)
{
	char terms[8192];
	const char *texts[] = { row->title,   row->petitioner, row->village,
		                row->content, row->request,    row->phone };
	if (with_search)
		step(store, BEGIN, 0, 0, NULL);
	int64_t number = step(store, COUNTER, 0, 0, NULL);
	step(store, MATTER, number, 0, texts);
	int64_t id = sqlite3_last_insert_rowid(store->db);
	step(store, ACCESS, id, 0, NULL);
	step(store, CONTACT, number, id, texts);
	step(store, CLOCK, id, 0, NULL);
	journal(store, id, 5, row);
	step(store, ONCE, number, 0, NULL);
	for (int each = 0; each < 8; each++)
		step(store, ROLLUP, number, each, NULL);
	if (!with_search)
		return;
	pairs(row->content, terms, sizeof terms);
	step(store, TERMS, id, 0, (const char *[]){ terms });
	step(store, COMMIT, 0, 0, NULL);
}

static enum MHD_Result answer(void *cls, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data,
                              size_t *size, void **state)
{
	struct row row;
	(void)cls, (void)url, (void)method, (void)version, (void)data;
	if (!*state || *size) {
		*state = &turns;
		*size = 0;
		return MHD_YES;
	}
	if (!own.db)
		store_open(&own, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
	row_make(atomic_fetch_add(&turns, 1), &row);
	register_row(&own, &row, 1);
	struct MHD_Response *response =
		MHD_create_response_from_buffer(strlen(row.content), row.content, MHD_RESPMEM_MUST_COPY);
	enum MHD_Result result = MHD_queue_response(connection, 201, response);
	MHD_destroy_response(response);
	return result;
}

static int serve(void)
{
	struct store first = { 0 };
	store_open(&first, "PRAGMA journal_mode=WAL");
	struct MHD_Daemon *daemon = MHD_start_daemon(
		MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL, 0, NULL,
		NULL, answer, NULL, MHD_OPTION_END);
	if (!daemon)
		return 1;
	printf("%u\n", MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port);
	fflush(stdout);
	for (;;)
		pause();
}

static int raw(int64_t count)
{
	struct store store = { 0 };
	struct row row;
	struct timespec begin, end;
	store_open(&store, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000");
	clock_gettime(CLOCK_MONOTONIC, &begin);
	step(&store, BEGIN, 0, 0, NULL);
	for (int64_t each = 0; each < count; each++) {
		row_make(each, &row);
		register_row(&store, &row, 0);
	}
	step(&store, COMMIT, 0, 0, NULL);
	clock_gettime(CLOCK_MONOTONIC, &end);
	double took = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
	printf("%.1f\n", (double)count / took);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc < 3)
		return fprintf(stderr, "naive serve DB | naive raw DB COUNT\n"), 2;
	path = argv[2];
	return strcmp(argv[1], "raw") == 0 ? raw(argc > 3 ? atoll(argv[3]) : 20000) : serve();
}
