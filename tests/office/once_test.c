/* once_test.c: keys of acts done once are kept for a week and then forgotten. */
#include <stdio.h>

#include "app/journal/journal.h"
#include "app/office/once.h"
#include "app/office/once_store.h"
#include "db/transaction.h"
#include "expect.h"

enum { DAY = 24 * 3600 };

static enum outcome keep(struct work *work, int from, int to, int64_t at)
{
	TRANSACTION(transaction);
	int64_t now = work->now;
	TRY(transaction_begin(work, &transaction));
	work->now = at;
	for (int each = from; each < to; each++)
		TRY(once_store_keep(work, arena_format(work->arena, "key %d", each), "/matters/1"));
	work->now = now;
	return transaction_commit(&transaction);
}

static int knows(struct work *work, int key)
{
	const char *location;
	enum outcome found =
		once_store_find(work, arena_format(work->arena, "key %d", key), &location);
	fault_clear(work);
	return found == OK;
}

OFFICE_TEST(a_key_is_kept_for_a_week_and_then_forgotten)
{
	int more = 1;
	expect_ok(keep(work, 0, 1, work->now - ONCE_DAYS * DAY - 1));
	expect_ok(keep(work, 1, 2, work->now - ONCE_DAYS * DAY));
	expect_ok(keep(work, 2, 3, work->now));
	expect_ok(once_forget(work, &more));
	expect_number(0, more);
	expect(!knows(work, 0) && knows(work, 1) && knows(work, 2));
}

OFFICE_TEST(many_old_keys_are_forgotten_step_by_step)
{
	int more = 1, steps = 0;
	int64_t faults = -1;
	FILE *nowhere = fopen("/dev/null", "w");
	expect_ok(keep(work, 0, 500, work->now - 30 * DAY));
	expect_ok(keep(work, 500, 510, work->now));
	expect_ok(once_forget(work, &more));
	expect(more && !knows(work, 0) && knows(work, 499));
	for (steps = 1; more && steps < 10; steps++)
		expect_ok(once_forget(work, &more));
	expect_number(3, steps);
	expect(!knows(work, 499) && knows(work, 500) && knows(work, 509));
	expect_ok(journal_verify(work, nowhere, &faults));
	expect_number(0, faults);
	fclose(nowhere);
}
