/* base_test.c: what base promises: dates as people type them, text, fields, translations. */
#include <stdlib.h>

#include "base/buffer.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "expect.h"

TEST(dates_as_people_type_them_are_read)
{
	static const struct {
		const char *typed;
		const char *meant;
	} CASES[] = {
		{ "2026-03-01", "2026-03-01T00:00:00+08:00" },
		{ "2026/3/1", "2026-03-01T00:00:00+08:00" },
		{ "2026.3.1", "2026-03-01T00:00:00+08:00" },
		{ "20260301", "2026-03-01T00:00:00+08:00" },
		{ "2026年3月1日", "2026-03-01T00:00:00+08:00" },
		{ "２０２６－０３－０１", "2026-03-01T00:00:00+08:00" },
		{ "\t\n2026/3/1 9:05", "2026-03-01T09:05:00+08:00" },
		{ "2026-03-01 09:05:07", "2026-03-01T09:05:07+08:00" },
		{ "2026-03-01T01:05:07Z", "2026-03-01T09:05:07+08:00" },
		{ "2026-03-01T09:05:07.250+08:00", "2026-03-01T09:05:07+08:00" },
		{ "2026年3月1日9时05分", "2026-03-01T09:05:00+08:00" },
		{ "2026年3月1日 9点", "2026-03-01T09:00:00+08:00" },
		{ "2024-2-29", "2024-02-29T00:00:00+08:00" },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		int64_t moment;
		expect_ok(moment_parse(CASES[each].typed, &moment));
		expect_text(CASES[each].meant, moment_iso(arena, moment));
	}
	arena_free(arena);
}

TEST(what_is_no_date_is_refused)
{
	static const char *const CASES[] = { "",           "2026-02-29", "2026-13-01", "1.3.2026",
		                             "2026-3",     "2026-3-1x",  "26-3-1",     "2026-3/1",
		                             "2026-03-01 25:00", "明天", "20260301123", "2026-00-10" };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		int64_t moment;
		expect(moment_parse(CASES[each], &moment) == INVALID);
	}
}

TEST(every_day_survives_the_way_there_and_back)
{
	struct arena *arena = arena_new();
	for (int64_t day = -25000; day < 84000; day++) {
		int64_t back;
		if (day == 0)
			continue;
		expect_ok(day_parse(day_string(arena, day), &back));
		expect_number(day, back);
		arena_reset(arena);
	}
	arena_free(arena);
}

TEST(malformed_text_is_not_utf8)
{
	expect(utf8_valid("信访", 6));
	expect(!utf8_valid("\xC0\xAF", 2));
	expect(!utf8_valid("\xED\xA0\x80", 3));
	expect(!utf8_valid("\xE4\xBF", 2));
	expect(!utf8_valid("a\x01", 2));
	expect(!utf8_valid("\xF5\x80\x80\x80", 4));
}

TEST(trimming_takes_full_width_blanks)
{
	struct arena *arena = arena_new();
	expect_text("张 三", utf8_trim(arena, "\xEF\xBB\xBF　\t张 三　\r\n"));
	expect_text("", utf8_trim(arena, "　 "));
	expect_text("一二…", utf8_cut(arena, "一二三", 2));
	expect_text("一二三", utf8_cut(arena, "一二三", 3));
	expect_text("ABC 12", utf8_half_width(arena, "ＡＢＣ　１２"));
	arena_free(arena);
}

TEST(every_character_survives_writing_and_reading)
{
	for (uint32_t character = 0xA0; character < 0x110000; character++) {
		char bytes[5] = { 0 };
		const char *at = bytes;
		if (character >= 0xD800 && character < 0xE000)
			continue;
		utf8_put(character, bytes);
		expect_number(character, utf8_next(&at));
	}
}

struct sample {
	int64_t people;
	int64_t received;
	int64_t paid;
	const char *title;
};

static const struct field SAMPLE[] = {
	FIELD(struct sample, people, .label = "People", .limit = 1000),
	FIELD_AS(struct sample, received, FIELD_DAY, .label = "Received", .required = 1),
	FIELD_AS(struct sample, paid, FIELD_MONEY, .label = "Paid"),
	FIELD(struct sample, title, .label = "Title", .limit = 4),
	{ 0 },
};

static struct work sample_work(void)
{
	return (struct work){ .arena = arena_new(), .language = ENGLISH };
}

TEST(a_field_reads_what_it_may_and_names_what_it_may_not)
{
	struct work given = sample_work(), *work = &given;
	struct sample sample = { 0 };
	expect_ok(field_read(work, &SAMPLE[0], " １２ ", &sample));
	expect_number(12, sample.people);
	expect_ok(field_read(work, &SAMPLE[2], "500.5", &sample));
	expect_number(50050, sample.paid);
	expect_fault(INVALID, field_read(work, &SAMPLE[0], "1001", &sample), "at most 1000");
	expect_fault(INVALID, field_read(work, &SAMPLE[0], "-1", &sample), "whole number");
	expect_fault(INVALID, field_read(work, &SAMPLE[1], "", &sample), "needed");
	expect_fault(INVALID, field_read(work, &SAMPLE[1], "2026-02-30", &sample), "not a date");
	expect_fault(INVALID, field_read(work, &SAMPLE[3], "一二三四五", &sample), "5 characters");
	expect_fault(INVALID, field_read(work, &SAMPLE[3], "一\n二", &sample), "one line");
	arena_free(given.arena);
}

TEST(names_where_a_number_is_asked_are_counted_where_that_makes_sense)
{
	struct work given = sample_work(), *work = &given;
	struct field mediators = SAMPLE[0];
	struct sample sample = { 0 };
	mediators.counts_names = 1;
	expect_ok(field_read(work, &mediators, "张三、李四，王五", &sample));
	expect_number(3, sample.people);
	expect_ok(field_read(work, &mediators, "2", &sample));
	expect_number(2, sample.people);
	expect_fault(INVALID, field_read(work, &mediators, "2人", &sample), "whole number");
	fault_clear(work);
	expect_fault(INVALID, field_read(work, &SAMPLE[0], "张三", &sample), "whole number");
	arena_free(given.arena);
}

TEST(messages_are_said_in_chinese)
{
	expect_text("是", say(CHINESE, "yes"));
	expect_text("yes", say(ENGLISH, "yes"));
	expect_text("no such message", say(CHINESE, "no such message"));
}
