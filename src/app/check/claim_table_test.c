/* claim_table_test.c: the totals and rates of tables, and a summary against its annex. */
#include "app/check/check.h"

#include "expect.h"

struct example {
	const char *text;
	const char *found;    /* "error 37"; "" nothing */
};

static const char *told(struct work *work, const findings *found)
{
	const char *all = "";
	FOR_EACH(finding, found)
		all = arena_format(work->arena, "%s%s%s %s: %s", all, *all ? "; " : "",
		                   choice_of(SURES, finding->sure)->code, finding->text, finding->computed);
	return all;
}

static void expect_examples(const struct example *cases, size_t count)
{
	for (size_t each = 0; each < count; each++) {
		struct work work = { .arena = arena_new() };
		findings found = { 0 };
		check_text(&work, cases[each].text, &found);
		const char *all = told(&work, &found);
		if (strcmp(cases[each].found, all) != 0)
			printf("%s\n", cases[each].text);
		expect_text(cases[each].found, all);
		arena_free(work.arena);
	}
}

#define EXPECT_EXAMPLES(cases) expect_examples(cases, sizeof(cases) / sizeof *(cases))

TEST(a_tables_total_is_the_sum_of_its_column_and_of_its_row)
{
	static const struct example CASES[] = {
		{ "村\t受理\t办结\n东村\t12\t11\n西村\t20\t18\n南村\t8\t8\n合计\t40\t37\n", "" },
		{ "村\t受理\t办结\n东村\t12\t11\n西村\t20\t18\n南村\t8\t8\n合计\t40\t36\n", "error 36: 办结 Σ = 37" },
		{ "村\t受理\t办结\n合计\t40\t36\n东村\t12\t11\n西村\t20\t18\n南村\t8\t8\n", "error 36: 办结 Σ = 37" },
		{ "序号\t村\t受理\n1\t东村\t12\n2\t西村\t20\n\t合计\t33\n", "error 33: 受理 Σ = 32" },
		{ "月份\t来信\t来访\t合计\n1月\t3\t9\t12\n2月\t4\t6\t11\n3月\t2\t5\t7\n", "error 11: 2月 Σ = 10" },
		{ "村\t受理\t其中来信\n东村\t12\t3\n小计\t12\t3\n西村\t20\t5\n小计\t20\t5\n合计\t32\t8\n", "" },
		{ "村    受理  办结\n--------------\n东村  12    11\n西村  20    18\n合计  32    28\n",
		  "error 28: 办结 Σ = 29" },
		{ "事项\t数值\n信访总量\t60\n办结\t52\n", "" },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(a_tables_rates_are_what_most_of_its_rows_show_them_to_be)
{
	static const struct example CASES[] = {
		{ "村\t受理\t办结\t办结率\n东村\t12\t11\t91.7%\n西村\t20\t18\t92.0%\n南村\t8\t8\t100%\n北村\t9\t7\t77.8%\n",
		  "error 92.0%: 18 / 20 = 90.00%" },
		{ "村\t受理\t办结\t办结率\n东村\t12\t11\t91.7%\n西村\t20\t18\t90.0%\n", "" },
		{ "村\t受理\t办结\t办结率\n东村\t12\t11\t97.1%\n", "error 97.1%: 11 / 12 = 91.67%" },
		{ "村\t今年\t去年\t同比\n东村\t12\t10\t20.0%\n西村\t20\t25\t-20.0%\n南村\t9\t8\t21.5%\n",
		  "error 21.5%: 8 → 9: 12.50%" },
		{ "村\t今年\t去年\t增减\n东村\t12\t10\t+2\n西村\t20\t25\t-5\n南村\t9\t8\t+2\n", "error +2: 9 - 8 = 1.00" },
		{ "| 类 | 本年 | 比重 | 上年 | 比重 | 变化 |\n| 日用 | 58973 | 10.69 | 42476 | 8.14 | ↑2.55 |\n"
		  "| 食品 | 44258 | 8.02 | 37365 | 7.16 | ↑0.86 |\n| 交通 | 29414 | 5.33 | 30725 | 5.89 | ↓0.65 |\n",
		  "error ↓0.65: 5.33 - 5.89 = -0.56" },
		{ "村\t受理\t满意率\n东村\t12\t91.7%\n西村\t20\t92.0%\n", "" },
	};
	EXPECT_EXAMPLES(CASES);
}

#define ANNEX "\n附件：指标口径\n指标    数值    口径\n来信    10    件次\n到场人次    314    次\n办结率    80.0%    率\n"

TEST(a_sentence_that_its_annex_tells_otherwise_is_marked_with_the_right_value)
{
	static const struct example CASES[] = {
		{ "来信10件，到场314人次，办结率80.0%。" ANNEX, "" },
		{ "来信10件，到场9314人次，办结率80.0%。" ANNEX, "error 到场9314人次: 到场人次 314人次" },
		{ "来信11件，到场314人次，办结率80.0%。" ANNEX, "error 来信11件: 来信 10件" },
		{ "来信10件，到场314人次，办结率81.0%。" ANNEX, "error 办结率81.0%: 办结率 80%" },
		{ "来信11件，到场314人次，办结率80.0%。另培训10人。" ANNEX, "error 来信11件: 来信 10件" },
		{ "我们自己写的一段：走访12户。来信10件，到场314人次，办结率80.0%。走访15户。" ANNEX, "" },
	};
	EXPECT_EXAMPLES(CASES);
}
