/* transaction_test.c: units of work that end together and yet fail alone, on both engines. */
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "app/contact/contact.h"
#include "app/journal/journal.h"
#include "app/unit/unit.h"
#include "db/db.h"
#include "expect.h"

enum { WRITERS = 8, UNITS_EACH = 25 };

static enum outcome add_unit(struct work *work, const char *code)
{
	struct unit unit = { .code = code, .name = code, .parent_id = work->actor.unit_id,
		             .kind = UNIT_VILLAGE, .lead_official = "", .resident_officials = "",
		             .liaison = "" };
	return unit_add(work, &unit);
}

static int64_t units_named(struct work *work, const char *pattern)
{
	static const struct query COUNT = { "test.units", "SELECT count(*) FROM unit WHERE code LIKE $1" };
	int64_t count = -1;
	return db_integer(work, &COUNT, BIND(VALUE(pattern)), &count) == OK ? count : -1;
}

/* One thread that writes; every fifth of its units is taken back. */
struct writer {
	struct work work;
	pthread_t thread;
	int number;
	atomic_int durable;
	int failed;
};

static void count_durable(void *context, enum outcome outcome)
{
	struct writer *writer = context;
	if (outcome == OK)
		atomic_fetch_add(&writer->durable, 1);
}

static int write_one(struct writer *writer, int number)
{
	struct work *work = &writer->work;
	int pending = 0;
	TRANSACTION(transaction);
	const char *code = arena_format(work->arena, "W%d-%d", writer->number, number);
	if (transaction_begin(work, &transaction) != OK || add_unit(work, code) != OK)
		return 0;
	if (number % 5 == 4)
		return 1;
	if (transaction_commit_later(&transaction, count_durable, writer, &pending) != OK)
		return 0;
	if (!pending)
		atomic_fetch_add(&writer->durable, 1);
	return 1;
}

static void *write_many(void *context)
{
	struct writer *writer = context;
	for (int each = 0; each < UNITS_EACH; each++)
		writer->failed += !write_one(writer, each);
	db_leave(&writer->work);
	return NULL;
}

OFFICE_TEST(units_of_work_of_many_threads_are_all_durable_and_the_failed_ones_alone_are_gone)
{
	static struct writer writers[WRITERS];
	int durable = 0;
	memset(writers, 0, sizeof writers);
	for (int each = 0; each < WRITERS; each++) {
		writers[each].work = (struct work){ .arena = arena_new(), .db = work->db, .now = work->now,
			                            .actor = work->actor, .language = ENGLISH };
		writers[each].number = each;
		pthread_create(&writers[each].thread, NULL, write_many, &writers[each]);
	}
	for (int each = 0; each < WRITERS; each++) {
		pthread_join(writers[each].thread, NULL);
		expect(writers[each].failed == 0);
	}
	for (int each = 0; each < WRITERS; each++) {
		durable += atomic_load(&writers[each].durable);
		arena_free(writers[each].work.arena);
	}
	expect(durable == WRITERS * UNITS_EACH * 4 / 5);
	expect(units_named(work, "W%") == durable);
}

/* One thread that registers the first contacts of a fresh office, as others do. */
static void *register_some(void *context)
{
	struct writer *writer = context;
	struct work *work = &writer->work;
	for (int each = 0; each < 5; each++) {
		struct contact contact = { .title = "反映道路损坏", .channel = CHANNEL_LETTER,
			                       .received = work->now };
		writer->failed += contact_register(work, &contact, 0) != OK;
	}
	db_leave(work);
	return NULL;
}

OFFICE_TEST(the_first_registrations_of_an_office_may_come_all_at_once)
{
	static const struct query COUNT = { "test.contacts", "SELECT count(DISTINCT number) FROM contact" };
	static struct writer writers[WRITERS];
	int64_t numbers = 0;
	memset(writers, 0, sizeof writers);
	for (int each = 0; each < WRITERS; each++) {
		writers[each].work = (struct work){ .arena = arena_new(), .db = work->db, .now = work->now,
			                            .actor = work->actor, .language = ENGLISH };
		pthread_create(&writers[each].thread, NULL, register_some, &writers[each]);
	}
	for (int each = 0; each < WRITERS; each++) {
		pthread_join(writers[each].thread, NULL);
		expect(writers[each].failed == 0);
		arena_free(writers[each].work.arena);
	}
	expect_ok(db_integer(work, &COUNT, NO_BIND, &numbers));
	expect_number(WRITERS * 5, numbers);
}

OFFICE_TEST(what_is_not_committed_is_seen_by_nobody_else)
{
	struct work other = { .arena = arena_new(), .db = work->db, .actor = work->actor };
	TRANSACTION(transaction);
	expect_ok(transaction_begin(work, &transaction));
	expect_ok(add_unit(work, "SECRET"));
	expect(units_named(work, "SECRET") == 1);
	expect(units_named(&other, "SECRET") == 0);
	db_leave(&other);
	arena_free(other.arena);
}

OFFICE_TEST(an_entry_taken_back_does_not_leave_rows_without_one)
{
	static const struct query TOUCH = {
		"test.touch", "UPDATE unit SET liaison = 'x' WHERE code = 'QS'", "unit",
	};
	TRANSACTION(outer);
	expect_ok(transaction_begin(work, &outer));
	expect_ok(db_run(work, &TOUCH, NO_BIND, NULL));
	struct transaction inner;
	expect_ok(transaction_begin_apart(work, &inner));
	expect_ok(journal_append(work, "unit.change", 0, "QS", ""));
	transaction_leave(&inner);
	expect_fault(BROKEN, transaction_commit(&outer), "taken back");
}

OFFICE_TEST(a_part_taken_back_alone_leaves_the_rest)
{
	TRANSACTION(outer);
	struct transaction inner;
	expect_ok(transaction_begin(work, &outer));
	expect_ok(add_unit(work, "KEPT"));
	expect_ok(transaction_begin_apart(work, &inner));
	expect_ok(add_unit(work, "GONE"));
	transaction_leave(&inner);
	expect_ok(transaction_commit(&outer));
	expect(units_named(work, "KEPT") == 1);
	expect(units_named(work, "GONE") == 0);
}

OFFICE_TEST(what_joined_and_failed_cannot_be_left_out)
{
	TRANSACTION(outer);
	struct transaction inner;
	expect_ok(transaction_begin(work, &outer));
	expect_ok(transaction_begin(work, &inner));
	expect_ok(add_unit(work, "HALF"));
	transaction_leave(&inner);
	expect_fault(BROKEN, transaction_commit(&outer), "a part of the transaction failed");
	transaction_leave(&outer);
	expect(units_named(work, "HALF") == 0);
}

OFFICE_TEST(a_database_that_was_started_again_is_found_again)
{
	static const struct query CUT = {
		"test.cut", "SELECT 1",
		.postgres = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
		            " WHERE datname = current_database() AND pid <> pg_backend_pid()",
	};
	struct work other = { .arena = arena_new(), .db = work->db, .actor = work->actor,
		                  .language = ENGLISH };
	int64_t cut;
	expect(units_named(work, "QS") == 1);
	expect_ok(db_integer(&other, &CUT, NO_BIND, &cut));
	db_leave(&other);
	arena_free(other.arena);
	expect(units_named(work, "QS") == 1);
	expect_ok(add_unit(work, "AFTER"));
	expect(units_named(work, "AFTER") == 1);
}

static const struct query QUARREL = {
	"test.quarrel", "UPDATE unit SET name = name", "-unit",
	"CREATE FUNCTION pg_temp.quarrel() RETURNS void LANGUAGE plpgsql AS"
	" 'BEGIN RAISE SQLSTATE ''40001''; END'",
};
static const struct query BE_TAKEN_BACK = {
	"test.taken_back", "UPDATE unit SET name = name", "-unit", "SELECT pg_temp.quarrel()",
};

OFFICE_TEST(what_an_engine_takes_back_for_others_is_known_as_that)
{
	TRANSACTION(transaction);
	expect_ok(transaction_begin(work, &transaction));
	expect_ok(db_run(work, &QUARREL, NO_BIND, NULL));
	int changed;
	enum outcome outcome = db_run(work, &BE_TAKEN_BACK, NO_BIND, &changed);
	if (strcmp(db_engine(work->db), "postgresql") != 0)
		return;
	expect_number(UNAVAILABLE, outcome);
	expect(work->undone_by_others);
	transaction_leave(&transaction);
	expect_ok(transaction_begin(work, &transaction));
}

OFFICE_TEST(a_write_whose_answer_was_not_awaited_is_told_before_it_is_kept)
{
	TRANSACTION(transaction);
	struct unit unit = { .code = "B", .name = "乙村", .kind = UNIT_VILLAGE,
		                 .parent_id = work->actor.unit_id };
	if (strcmp(db_engine(work->db), "postgresql") != 0)
		return;
	expect_ok(transaction_begin(work, &transaction));
	expect_ok(unit_add(work, &unit));
	expect_ok(db_run(work, &QUARREL, NO_BIND, NULL));
	expect_ok(db_run(work, &BE_TAKEN_BACK, NO_BIND, NULL));
	expect_number(UNAVAILABLE, transaction_commit(&transaction));
	fault_clear(work);
	expect_number(NOT_FOUND, unit_by_code(work, "B", &unit));
}

OFFICE_TEST(a_part_is_taken_back_with_what_was_not_awaited_in_it)
{
	TRANSACTION(whole);
	struct unit unit = { .code = "C", .name = "丙村", .kind = UNIT_VILLAGE,
		                 .parent_id = work->actor.unit_id };
	expect_ok(transaction_begin(work, &whole));
	{
		TRANSACTION(part);
		expect_ok(transaction_begin_apart(work, &part));
		if (strcmp(db_engine(work->db), "postgresql") == 0) {
			expect_ok(db_run(work, &QUARREL, NO_BIND, NULL));
			expect_ok(db_run(work, &BE_TAKEN_BACK, NO_BIND, NULL));
		}
	}
	fault_clear(work);
	expect_ok(unit_add(work, &unit));
	expect_ok(transaction_commit(&whole));
	expect_ok(unit_by_code(work, "C", &unit));
}
