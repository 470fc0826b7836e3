/* expect.c: runs every registered test; office tests once on each engine (tests/office.c opens the
 * offices; absent in the unit builds of single folders, where they are left out and said so). */
#include "expect.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static struct test *first;
static int failures_of_this;

/* Opens a fresh office of an engine for one test; NULL engine ends. */
__attribute__((weak)) int office_given(int engine, const char *test, void (*body)(struct work *work));
__attribute__((weak)) int office_given(int engine, const char *test, void (*body)(struct work *work))
{
	(void)engine;
	(void)test;
	(void)body;
	return 0;
}

void test_register(struct test *test)
{
	struct test **at = &first;
	while (*at)
		at = &(*at)->next;
	*at = test;
}

void expect_failed(const char *file, int line, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	fprintf(stderr, "%s:%d: ", file, line);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	va_end(arguments);
	failures_of_this++;
}

/* Both engines, or the one that XINQIAO_TEST_ENGINE names, so that each can have a process of its own. */
static int is_wanted(const char *engine)
{
	const char *wanted = getenv("XINQIAO_TEST_ENGINE");
	return !wanted || !*wanted || strcmp(wanted, engine) == 0;
}

static int run_in_offices(const struct test *test, int *failed)
{
	static const char *const ENGINES[] = { "sqlite", "postgresql" };
	int ran = 0;
	for (int engine = 0; engine < 2; engine++) {
		failures_of_this = 0;
		if (!is_wanted(ENGINES[engine]) || !office_given(engine, test->name, test->office))
			continue;
		ran++;
		if (failures_of_this) {
			fprintf(stderr, "FAILED %s (%s)\n", test->name, ENGINES[engine]);
			++*failed;
		}
	}
	return ran;
}

/* What needs no office runs beside those on SQLite. */
static int run_plain(const struct test *test, int *failed)
{
	if (!is_wanted("sqlite"))
		return 0;
	failures_of_this = 0;
	test->plain();
	if (failures_of_this) {
		fprintf(stderr, "FAILED %s\n", test->name);
		++*failed;
	}
	return 1;
}

/* With an argument: only tests whose name or file contains it. */
int main(int count, char **arguments)
{
	int ran = 0, failed = 0;
	for (const struct test *test = first; test; test = test->next) {
		if (count > 1 && !strstr(test->name, arguments[1]) && !strstr(test->file, arguments[1]))
			continue;
		if (getenv("XINQIAO_TEST_NAMES"))
			fprintf(stderr, "%s\n", test->name);
		ran += test->plain ? run_plain(test, &failed) : run_in_offices(test, &failed);
	}
	printf("%d passed, %d failed\n", ran - failed, failed);
	fflush(stdout);
	return failed ? 1 : 0;
}
