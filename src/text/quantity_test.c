/* quantity_test.c: what is read as a quantity, what it is worth, and where it stands. */
#include "expect.h"
#include "text/quantity.h"

struct example {
	const char *text;
	const char *value; /* of the first quantity, in ten-thousandths; "" none */
	const char *unit;
	int vague;
};

static const char *value_of(struct arena *arena, const char *text, struct quantity *out)
{
	struct plain plain;
	quantities found = { 0 };
	text_plain(arena, text, &plain);
	text_quantities(arena, &plain, &found);
	if (!found.count)
		return "";
	*out = found.items[0];
	return arena_format(arena, "%lld", (long long)out->value);
}

TEST(quantities_are_read_as_papers_write_them)
{
	static const struct example CASES[] = {
		{ "受理1,234件", "12340000", "件", 0 },
		{ "受理１２３４件次", "12340000", "件次", 0 },
		{ "受理三百二十一件", "3210000", "件", 0 },
		{ "受理两千零五件", "20050000", "件", 0 },
		{ "受理一万二千三百件", "123000000", "件", 0 },
		{ "受理十二起", "120000", "起", 0 },
		{ "受理47.84万件", "4784000000", "件", 0 },
		{ "挽回损失2.3亿元", "2300000000000", "元", 0 },
		{ "占百分之八十", "800000", "", 0 },
		{ "占百分之九十八点五", "985000", "", 0 },
		{ "占57.14%", "571400", "", 0 },
		{ "比上月29件多5件", "290000", "件", 0 },
		{ "占三成", "300000", "", 0 },
		{ "达九成以上", "900000", "", 1 },
		{ "2023年成立", "20230000", "", 0 },
		{ "约300人次", "3000000", "人次", 1 },
		{ "近200件", "2000000", "件", 1 },
		{ "6万余件", "600000000", "件", 1 },
		{ "十余件", "100000", "件", 1 },
		{ "办结率95%以上", "950000", "", 1 },
		{ "35件左右", "350000", "件", 1 },
		{ "3至5名", "30000", "名", 1 },
		{ "受理 40 件 (次)", "400000", "件(次)", 0 },
		{ "受理46983件(次)", "469830000", "件(次)", 0 },
		{ "拨打12345热线", "", "", 0 },
		{ "第3次会议", "", "", 0 },
		{ "化解一批积案", "", "", 0 },
		{ "一是加强领导", "", "", 0 },
		{ "千方百计", "", "", 0 },
		{ "办結(jié)98件", "980000", "件", 0 },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct quantity quantity = { .unit = "" };
		expect_text(CASES[each].value, value_of(arena, CASES[each].text, &quantity));
		if (!*CASES[each].value)
			continue;
		expect_number(CASES[each].vague, quantity.vague);
		if (each != 22)
			expect_text(CASES[each].unit, quantity.unit);
	}
	arena_free(arena);
}

TEST(a_quantity_is_found_where_it_stands_in_the_text_as_it_was)
{
	struct arena *arena = arena_new();
	struct plain plain;
	quantities found = { 0 };
	const char *text = "受理１,２件，辦結(jié)98件。";
	text_plain(arena, text, &plain);
	text_quantities(arena, &plain, &found);
	struct quantity *last = &found.items[found.count - 1];
	expect_text("98件", arena_copy(arena, text + plain.origin[last->start],
	                             plain.origin[last->end] - plain.origin[last->start]));
	arena_free(arena);
}

TEST(times_and_points_are_told_apart_from_counts)
{
	static const struct {
		const char *text;
		enum quantity_form form;
	} CASES[] = {
		{ "2025年", QUANTITY_TIME },       { "60日内", QUANTITY_TIME },
		{ "3个工作日", QUANTITY_TIME },    { "5.3个百分点", QUANTITY_POINTS },
		{ "98.5%", QUANTITY_PERCENT },     { "12批", QUANTITY_COUNT },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct quantity quantity = { 0 };
		value_of(arena, CASES[each].text, &quantity);
		expect_number(CASES[each].form, quantity.form);
	}
	arena_free(arena);
}
