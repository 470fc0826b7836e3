/* text_test.c: what text promises: words found by their terms, likeness, numbers as written. */
#include <stdlib.h>

#include "base/utf8.h"
#include "expect.h"
#include "text/text.h"

struct example {
	const char *given;
	const char *wanted;
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* True when TERM is one of the blank-separated TERMS. */
static int is_among(const char *term, const char *terms)
{
	size_t length = strlen(term);
	for (const char *at = terms; (at = strstr(at, term)); at++)
		if ((at == terms || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
			return 1;
	return 0;
}

/* A text of COUNT characters, from a small store so that words repeat. */
static char *random_text(struct arena *arena, unsigned *seed, size_t count)
{
	static const char *const STORE[] = { "房", "屋", "拆", "迁", "补", "偿", "水", "，", " ",  "a",
		                             "B",  "７", "。", "村", "路", "𠮷", "镇", "款", "\n", "（" };
	char *text = arena_alloc(arena, count * 4 + 1);
	for (size_t each = 0; each < count; each++)
		strcat(text, STORE[(size_t)rand_r(seed) % COUNT(STORE)]);
	return text;
}

TEST(texts_are_normalised)
{
	static const struct example CASES[] = {
		{ "　关于 Ａ区１号楼、水费（2024）的反映！", "关于a区1号楼水费2024的反映" },
		{ "⼟地⽔利", "土地水利" },
		{ "①ÄЖ", "1äж" },
		{ "二〇二六年叁佰元", "二〇二六年叁佰元" },
		{ "……——！？", "" },
		{ "", "" },
		{ "\xFF坏\xC0字", "坏字" },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < COUNT(CASES); each++)
		expect_text(CASES[each].wanted, text_normalise(arena, CASES[each].given));
	arena_free(arena);
}

TEST(texts_are_cut_into_terms)
{
	static const struct example CASES[] = {
		{ "房屋拆迁 ABC", "房屋 屋拆 拆迁 abc" },
		{ "水", "水" },
		{ "修路，修路！", "修路" },
		{ "3组张三A12号", "3 组张 张三 a12 号" },
		{ "电话：138-0013-8000", "电话 138 0013 8000" },
		{ "拆\n迁", "拆迁" },
		{ "拆 迁", "拆 迁" },
		{ "abc\ndef", "abc def" },
		{ "，。", "" },
		{ "", "" },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < COUNT(CASES); each++)
		expect_text(CASES[each].wanted, text_terms(arena, CASES[each].given));
	arena_free(arena);
}

TEST(every_word_of_two_characters_in_a_text_is_among_its_terms)
{
	struct arena *arena = arena_new();
	unsigned seed = 7;
	for (int round = 0; round < 300; round++) {
		const char *text = random_text(arena, &seed, 120), *terms = text_terms(arena, text);
		for (const char *at = text; *at;) {
			const char *end = at;
			utf8_next(&end);
			const char *second = end;
			utf8_next(&end);
			char *word = text_normalise(arena, arena_copy(arena, at, (size_t)(end - at)));
			if (utf8_length(word) == 2 && strlen(word) >= 6)
				expect(is_among(word, terms));
			at = second;
		}
		arena_reset(arena);
	}
	arena_free(arena);
}

TEST(each_term_comes_once_and_terms_of_terms_are_the_same)
{
	struct arena *arena = arena_new();
	unsigned seed = 11;
	for (int round = 0; round < 200; round++) {
		char *terms = text_terms(arena, random_text(arena, &seed, 400));
		expect_text(terms, text_terms(arena, terms));
		arena_reset(arena);
	}
	arena_free(arena);
}

TEST(a_word_without_end_is_known_by_its_beginning)
{
	struct arena *arena = arena_new();
	char *word = arena_alloc(arena, 5001);
	memset(word, 'k', 5000);
	expect_number(64, (long long)strlen(text_terms(arena, word)));
	arena_free(arena);
}

TEST(likeness_is_symmetric_and_whole_only_for_equals)
{
	struct arena *arena = arena_new();
	unsigned seed = 3;
	for (int round = 0; round < 300; round++) {
		char *left = random_text(arena, &seed, 30), *right = random_text(arena, &seed, 30);
		int64_t likeness = text_similarity(arena, left, right);
		expect_number(likeness, text_similarity(arena, right, left));
		expect(likeness >= 0 && likeness <= 1000);
		expect_number(1000, text_similarity(arena, left, left));
		arena_reset(arena);
	}
	arena_free(arena);
}

TEST(likeness_looks_past_punctuation_and_width)
{
	struct arena *arena = arena_new();
	expect_number(1000, text_similarity(arena, "村道损坏，请求修复！", "村道损坏 请求修复"));
	expect_number(1000, text_similarity(arena, "Ａ区３号", "a区3号"));
	expect_number(0, text_similarity(arena, "自来水停水", "低保申请"));
	expect_number(0, text_similarity(arena, "", "低保"));
	expect_number(0, text_similarity(arena, "？", "！"));
	expect_number(1000, text_similarity(arena, "水", "水"));
	expect(text_similarity(arena, "反映自来水经常停水的问题", "再次反映自来水停水问题") > 550);
	expect(text_similarity(arena, "反映自来水经常停水的问题", "反映拖欠工资的问题") < 400);
	arena_free(arena);
}

TEST(an_excerpt_shows_the_first_hit)
{
	struct arena *arena = arena_new();
	const char *text = "　我村去年修路。\n今年三月起，ＡＢ公司的车辆压坏路面，至今无人修补，出行困难。";
	expect(strstr(text_excerpt(arena, text, "没有 ab公司", 12), "ＡＢ公司"));
	expect(strstr(text_excerpt(arena, text, "困难", 10), "出行困难。"));
	expect_text("我村去年修…", text_excerpt(arena, text, "低保", 5));
	expect_text("我村去年修…", text_excerpt(arena, text, "", 5));
	expect_text("短", text_excerpt(arena, "短\n", "长", 20));
	expect_text("", text_excerpt(arena, "", "词", 20));
	expect_number(12, (long long)utf8_length(text_excerpt(arena, text, "车辆", 10)));
	arena_free(arena);
}

TEST(numbers_are_written_in_chinese)
{
	static const struct {
		int64_t number;
		const char *wanted;
	} CASES[] = {
		{ 0, "零" },         { 1, "一" },          { 10, "十" },           { 11, "十一" },
		{ 20, "二十" },      { 21, "二十一" },     { 100, "一百" },        { 101, "一百零一" },
		{ 110, "一百一十" }, { 115, "一百一十五" }, { 1005, "一千零五" },   { 2024, "二千零二十四" },
		{ 10000, "一万" },   { 10015, "一万零一十五" }, { 150000, "十五万" }, { 203000, "二十万三千" },
		{ 100000000, "一亿" }, { 100000001, "一亿零一" }, { 120000000, "一亿二千万" }, { -3, "负三" },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < COUNT(CASES); each++)
		expect_text(CASES[each].wanted, text_chinese_number(arena, CASES[each].number));
	expect(strlen(text_chinese_number(arena, INT64_MIN)) > 20);
	arena_free(arena);
}

TEST(identity_numbers_are_checked)
{
	static const struct example GOOD[] = {
		{ "11010519491231002X", "11010519491231002X" },
		{ "11010519491231002x", "11010519491231002X" },
		{ " １１０１０５ 19491231 002ｘ　", "11010519491231002X" },
		{ "\xE2\x80\xAD" "11010519491231002X\xE2\x80\xAC", "11010519491231002X" },
		{ "110105491231002", "11010519491231002X" },
		{ "440524188001010014", "440524188001010014" },
		{ "", "" },
		{ "  ", "" },
	};
	static const char *const BAD[] = {
		"110105194912310021", "11010519491231002", "11010519491231002XX", "1101051949123100X2",
		"110105194913310020", "110105194902300029", "010105194912310020", "1101054912310O2",
		"110105491331002",    "一二三",            "<script>",           "11010519491231002Ｙ",
	};
	struct arena *arena = arena_new();
	const char *out = "untouched";
	for (size_t each = 0; each < COUNT(BAD); each++)
		expect_number(INVALID, identity_number_parse(arena, BAD[each], &out));
	expect_text("untouched", out);
	for (size_t each = 0; each < COUNT(GOOD); each++) {
		expect_ok(identity_number_parse(arena, GOOD[each].given, &out));
		expect_text(GOOD[each].wanted, out);
	}
	arena_free(arena);
}

TEST(every_sum_has_its_check_digit_and_no_other)
{
	struct arena *arena = arena_new();
	char last_of[12] = "";
	for (int order = 0; order < 50; order++) {
		int fitting = 0;
		for (const char *last = "0123456789X"; *last; last++) {
			const char *out;
			char *typed = arena_format(arena, "11010119900307%03d%c", order, *last);
			if (identity_number_parse(arena, typed, &out) != OK)
				continue;
			fitting++;
			if (!strchr(last_of, *last))
				last_of[strlen(last_of)] = *last;
		}
		expect_number(1, fitting);
	}
	expect_number(11, (long long)strlen(last_of));
	arena_free(arena);
}

TEST(phone_numbers_are_made_comparable)
{
	static const struct example CASES[] = {
		{ "138-0013-8000", "13800138000" },
		{ "+86 138 0013 8000", "13800138000" },
		{ "8613800138000", "13800138000" },
		{ "0086 138 0013 8000", "13800138000" },
		{ "１３８００１３８０００（本人）", "13800138000" },
		{ "（0790）8612345", "07908612345" },
		{ "8612345", "8612345" },
		{ "8612345转802", "8612345" },
		{ "13800138000、13900139000", "13800138000" },
		{ "没有电话", "" },
		{ "", "" },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < COUNT(CASES); each++)
		expect_text(CASES[each].wanted, phone_normalise(arena, CASES[each].given));
	arena_free(arena);
}

TEST(words_are_counted_and_marked_whatever_their_width_or_case)
{
	struct arena *arena = arena_new();
	text_pieces pieces = { 0 };
	expect_number(3, text_count("拆迁款ＡＢ未付，拆迁", "拆迁 ab"));
	expect_number(0, text_count("拆迁款", "低保"));
	text_mark(arena, "关于拆迁补偿的信", "拆迁 补偿 拆迁补", &pieces);
	expect_number(3, (long long)pieces.count);
	expect_text("关于", pieces.items[0].text);
	expect_text("拆迁补", pieces.items[1].text);
	expect_number(1, pieces.items[1].hit);
	expect_text("偿的信", pieces.items[2].text);
	expect_number(0, pieces.items[2].hit);
	arena_free(arena);
}
