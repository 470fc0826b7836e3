/* office.c: gives each office test a fresh office, once on SQLite and once on PostgreSQL (a database
 * of its own in the cluster of XINQIAO_TEST_POSTGRES). */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/figure/rollup.h"
#include "app/office/office.h"
#include "db/db.h"
#include "expect.h"

int office_given(int engine, const char *test, void (*body)(struct work *work));

static void sql(const char *format, const char *name)
{
	char text[200];
	PGconn *connection = PQconnectdb(getenv("XINQIAO_TEST_POSTGRES"));
	snprintf(text, sizeof text, format, name);
	PQclear(PQexec(connection, text));
	PQfinish(connection);
}

static const char *address(const char *name, char *room, size_t size)
{
	const char *base = getenv("XINQIAO_TEST_POSTGRES");
	snprintf(room, size, "%.*s/%s", (int)(strrchr(base, '/') - base), base, name);
	return room;
}

/* Whatever a test did: the kept figures are those of the records. */
static void expect_rollups_whole(struct office *office, const char *test)
{
	struct work work = { .arena = office->arena, .db = office->work.db, .actor = office->work.actor,
		             .language = ENGLISH };
	int64_t faults = 0;
	enum outcome outcome = rollup_verify(&work, stdout, &faults);
	if (outcome != OK || faults)
		expect_failed(__FILE__, __LINE__, "%s: %d roll-ups differ from the records %s", test,
		              (int)faults, work.fault.message ? work.fault.message : "");
	db_leave(&work);
}

static void run_in(const char *db, const char *data, const char *test,
                   void (*body)(struct work *work))
{
	const struct place place = { .db = db, .data = data };
	struct office office;
	const char *login, *password;
	enum outcome outcome = office_open(&office, &place, 1);
	office.work.language = ENGLISH;
	if (outcome == OK)
		outcome = office_init(&office.work, "青石镇", "QS", &login, &password);
	if (outcome == OK)
		body(&office.work);
	else
		expect_failed(__FILE__, __LINE__, "%s", office.work.fault.message);
	db_leave(&office.work);
	expect_rollups_whole(&office, test);
	office_close(&office);
}

static void run_on_postgres(const char *folder, const char *test,
                            void (*body)(struct work *work))
{
	static int number;
	char name[40], room[300];
	snprintf(name, sizeof name, "test_%d_%d", (int)getpid(), number++);
	sql("CREATE DATABASE %s", name);
	run_in(address(name, room, sizeof room), folder, test, body);
	sql("DROP DATABASE %s", name);
}

int office_given(int engine, const char *test, void (*body)(struct work *work))
{
	char folder[] = "/tmp/xinqiao-test-XXXXXX", command[64];
	const char *postgres = getenv("XINQIAO_TEST_POSTGRES");
	if ((engine && (!postgres || !*postgres)) || !mkdtemp(folder))
		return 0;
	if (engine)
		run_on_postgres(folder, test, body);
	else
		run_in(folder, folder, test, body);
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return system(command) == 0;
}
