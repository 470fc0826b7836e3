/* presence_test.c: colleagues on one matter are told of each other while they are there. */
#include "app/presence/presence.h"

#include "expect.h"

static size_t others(struct work *work, int64_t user_id, int64_t matter_id)
{
	presence_list list = { 0 };
	work->actor.user_id = user_id;
	presence_others(work, matter_id, &list);
	return list.count;
}

TEST(two_on_one_matter_see_each_other_and_nobody_else_does)
{
	struct work work = { .arena = arena_new(), .now = 1000000 };
	work.actor = (struct actor){ .user_id = 1, .name = "罗云" };
	presence_note(&work, 77);
	expect_number(0, others(&work, 1, 77));
	expect_number(1, others(&work, 2, 77));
	expect_number(0, others(&work, 2, 78));
	work.actor.name = "何平";
	presence_note(&work, 77);
	expect_number(1, others(&work, 1, 77));
	expect_number(2, others(&work, 3, 77));
	arena_free(work.arena);
}

TEST(whoever_left_a_minute_ago_is_gone)
{
	struct work work = { .arena = arena_new(), .now = 2000000 };
	work.actor = (struct actor){ .user_id = 1, .name = "罗云" };
	presence_note(&work, 79);
	work.now += PRESENCE_SECONDS;
	expect_number(1, others(&work, 2, 79));
	work.now++;
	expect_number(0, others(&work, 2, 79));
	arena_free(work.arena);
}

TEST(when_hundreds_are_at_work_the_newest_is_not_told_and_nothing_breaks)
{
	struct work work = { .arena = arena_new(), .now = 3000000 };
	work.actor.name = "某某";
	for (int64_t user = 1; user <= 700; user++) {
		work.actor.user_id = user;
		presence_note(&work, 80);
	}
	expect_number(511, others(&work, 1, 80));
	expect_number(512, others(&work, 700, 80));
	arena_free(work.arena);
}
