/* expect.h: the tests' frame.  A test's name is a promise; tests register themselves, run on each
 * engine when they take an office, and print "N passed, N failed" last.
 *
 *     TEST(a_date_that_is_none_is_refused) { int64_t day; expect(day_parse("2026-02-30", &day) == INVALID); }
 *     OFFICE_TEST(accepting_starts_the_clock) { … work … }     once on SQLite, once on PostgreSQL
 */
#pragma once
#include <stdio.h>
#include <string.h>

#include "base/work.h"

struct test {
	const char *name;
	const char *file;
	void (*plain)(void);
	void (*office)(struct work *work);
	struct test *next;
};

void test_register(struct test *test);
void expect_failed(const char *file, int line, const char *format, ...) PRINTF(3, 4);

#define TEST(promise) \
	static void promise(void); \
	static struct test test_##promise = { #promise, __FILE__, promise, NULL, NULL }; \
	__attribute__((constructor)) static void register_##promise(void) \
	{ \
		test_register(&test_##promise); \
	} \
	static void promise(void)

#define OFFICE_TEST(promise) \
	static void promise(struct work *work); \
	static struct test test_##promise = { #promise, __FILE__, NULL, promise, NULL }; \
	__attribute__((constructor)) static void register_##promise(void) \
	{ \
		test_register(&test_##promise); \
	} \
	static void promise(struct work *work)

/* A failed expectation ends the test. */
#define expect(condition) \
	do { \
		if (!(condition)) { \
			expect_failed(__FILE__, __LINE__, "%s", #condition); \
			return; \
		} \
	} while (0)
#define expect_text(expected, actual) \
	do { \
		const char *expect_left = (expected), *expect_right = (actual); \
		if (!expect_right || strcmp(expect_left, expect_right) != 0) { \
			expect_failed(__FILE__, __LINE__, "%s: expected \"%s\", got \"%s\"", #actual, \
			              expect_left, expect_right ? expect_right : "(null)"); \
			return; \
		} \
	} while (0)
#define expect_number(expected, actual) \
	do { \
		long long expect_left = (expected), expect_right = (actual); \
		if (expect_left != expect_right) { \
			expect_failed(__FILE__, __LINE__, "%s: expected %lld, got %lld", #actual, \
			              expect_left, expect_right); \
			return; \
		} \
	} while (0)
#define expect_ok(act) \
	do { \
		enum outcome expect_outcome = (act); \
		if (expect_outcome != OK) { \
			expect_failed(__FILE__, __LINE__, "%s: %s", #act, outcome_name(expect_outcome)); \
			return; \
		} \
	} while (0)
#define expect_fault(expected, act, words) \
	do { \
		enum outcome expect_outcome = (act); \
		if (expect_outcome != (expected) || \
		    (work->fault.message && !strstr(work->fault.message, words))) { \
			expect_failed(__FILE__, __LINE__, "%s: %s: %s", #act, \
			              outcome_name(expect_outcome), \
			              work->fault.message ? work->fault.message : "(no reason)"); \
			return; \
		} \
		fault_clear(work); \
	} while (0)
