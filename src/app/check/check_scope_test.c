/* check_scope_test.c: which count a rate or a deed is of, when others stand between. */
#include "app/check/check_examples.h"

#define FOUR "来信24件、来访56件、来电20件、网上20件"

TEST(a_list_of_parts_does_not_hide_the_whole_of_what_stands_behind_it)
{
	static const struct example CASES[] = {
		{ "受理信访事项120件,其中" FOUR ",办结98件,办结率91.7%。", "error rate", "98 / 120 = 81.67%" },
		{ "受理信访事项120件(" FOUR "),办结98件,办结率91.7%。", "error rate", "98 / 120 = 81.67%" },
		{ "受理信访事项120件," FOUR ",办结98件,办结率91.7%。", "error rate", "98 / 120 = 81.67%" },
		{ "受理信访事项120件,其中" FOUR ";办结98件,办结率91.7%。", "error rate", "98 / 120 = 81.67%" },
		{ "受理信访事项120件,其中来信24件(含联名3件)、来访96件,办结98件,办结率91.7%。", "error rate", NULL },
		{ "受理信访事项120件,其中来信24件、来访56件,办结98件,办结率91.7%。", "error rate", NULL },
		{ "受理信访事项120件,其中" FOUR ",办结128件。", "error part", "128 > 120" },
		{ "受理信访事项120件(" FOUR "),办结128件。", "error part", "128 > 120" },
		{ "受理信访事项120件,其中" FOUR ",办结98件,其余20件正在办理。", "error remainder", "120 - 98 = 22" },
		{ "受理信访事项120件,其中" FOUR ",办结98件,办结率81.7%。", "", NULL },
		{ "受理信访事项120件,其中" FOUR ",办结98件,其余22件正在办理。", "", NULL },
		{ "受理信访事项120件,其中" FOUR ",办结128件(含上年结转9件)。", "", NULL },
		{ "受理信访事项120件,其中上级交办20件、自收100件,办结98件,办结率98%。", "", NULL },
		{ "受理120件,其中来信24件、来访96件,来访办结90件,来访办结率93.8%。", "", NULL },
		{ "受理信访事项120件,其中来信24件、来访56件,办结52件,办结率92.9%。", "", NULL },
		{ "受理信访事项120件,其中" FOUR ",满意98件,满意率91.7%。", "doubtful rate", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(a_rate_of_those_due_or_asked_need_not_be_of_all)
{
	static const struct example CASES[] = {
		{ "受理信访事项120件,按期办结98件,按期办结率100%。", "doubtful rate", NULL },
		{ "受理信访事项120件,按期办结98件,按期办结率71.7%。", "error rate", "98 / 120 = 81.67%" },
		{ "到期98件,按期办结96件,按期办结率100%。", "error rate", "96 / 98 = 97.96%" },
		{ "受理信访事项120件,及时受理118件,及时受理率100%。", "error rate", "118 / 120 = 98.33%" },
		{ "受理信访事项120件,满意98件,满意率98%。", "doubtful rate", NULL },
		{ "受理信访事项120件,满意98件,满意率72%。", "error rate", NULL },
		{ "回访信访人120人,满意98人,满意率98%。", "error rate", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(more_done_than_there_was_is_found_where_both_count_the_same)
{
	static const struct example CASES[] = {
		{ "全年排查纠纷34件,化解40件。", "error part", "40 > 34" },
		{ "全年化解矛盾纠纷34件,化解40件。", "error part", "40 > 34" },
		{ "全年化解矛盾纠纷34件,成功化解30件。", "", NULL },
		{ "全年受理信访事项34件,化解矛盾纠纷40件。", "", NULL },
		{ "全年受理信访事项34件,办结信访事项40件。", "error part", "40 > 34" },
		{ "全年受理信访事项50件,化解矛盾纠纷40件,化解率95%。", "", NULL },
		{ "全年受理信访事项50件,其中信访积案3件,化解4件。", "", NULL },
		{ "全年答复信访事项12件,办结40件。", "", NULL },
		{ "新增信访事项12件,办结信访事项15件。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(what_is_compared_with_is_of_another_time)
{
	static const struct example CASES[] = {
		{ "与2024年决算的131.2万元相比,支出减少17.6万元,下降13.4%。", "", NULL },
		{ "与2024年决算的131.2万元相比,支出减少17.6万元,下降14.4%。", "error change", "131.2万 → 113.6万: -13.41%" },
		{ "与上一轮同期的92件相比,减少28件,下降43.8%。", "error change", "92 → 64: -30.43%" },
		{ "受理量较2024年的58件增加11件,增长15.9%。", "error change", "58 → 69: +18.97%" },
		{ "受理量较2024年的58件增加11件,增长19%。", "", NULL },
		{ "去年全年受理92件,减少28件,下降23.3%。", "", NULL },
		{ "去年受理92件,比前年减少28件,下降23.3%。", "", NULL },
		{ "东镇比上年少受理5件;西镇与去年的40件相比,增加4件、增长10%。", "", NULL },
		{ "东镇受理50件;西镇与去年的40件相比,增加4件、增长10%。", "", NULL },
		{ "受理69件,较2024年的58件增加12件。", "error difference", "69 - 58 = 11" },
		{ "受理69件,较2024年的58件增加11件,增长19%。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(what_is_said_among_so_many_is_of_them)
{
	static const struct example CASES[] = {
		{ "接访的287批中,重复来访62批,重复率21.6%;集体访31批287人次,占总批次的11.8%。", "error share",
		  "31 / 287 = 10.80%" },
		{ "接访的287批中,重复来访62批,重复率21.6%;集体访31批287人次,占总批次的10.8%。", "", NULL },
		{ "97名评理员中,女性38名,占37.1%。", "error share", "38 / 97 = 39.18%" },
		{ "97名评理员中,老党员38名,占39.2%,其中女性19名,占50%。", "", NULL },
		{ "58件中已化解46件,化解率79.3%,其余13件由专班包保。", "error remainder", "58 - 46 = 12" },
		{ "58件中已化解46件,化解率79.3%,其余12件由专班包保。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(what_came_is_held_against_what_should_have_come)
{
	static const struct example CASES[] = {
		{ "应发742户,实发736户,发放率98.2%。", "error rate", "736 / 742 = 99.19%" },
		{ "应发742户,实发736户,发放率99.2%。", "", NULL },
		{ "应到成员单位23个,实到21个,请假2个,到会率93.3%。", "error rate", "21 / 23 = 91.30%" },
		{ "应到成员单位23个,实到21个,请假2个,到会率91.3%。", "", NULL },
		{ "本月应签120户,实签98户,累计签约1098户,签约率91.5%。", "", NULL },
		{ "应发1200元,实发1100元,代扣100元,办结率100%。", "", NULL },
		{ "应急演练12次,实名举报11次,实名举报率29.7%。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(bands_from_below_to_above_leave_nothing_out)
{
	static const struct example CASES[] = {
		{ "库存积案18件,其中3年以上7件、1至3年8件、1年以下4件。", "error sum", "7 + 8 + 4 = 19" },
		{ "库存积案19件,其中3年以上7件、1至3年8件、1年以下4件。", "", NULL },
		{ "信访干部46名,其中35岁以下17名、36至50岁20名、51岁以上8名。", "error sum", NULL },
		{ "库存积案18件,其中1年以上12件、3年以上7件、5年以上4件。", "", NULL },
		{ "办结18件,其中15日以内9件、30日以内13件、60日以内17件。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(what_is_still_being_handled_is_no_whole)
{
	static const struct example CASES[] = {
		{ "累计接收转办件18批64件,办结62件,正在办理2件。\n按污染类型分:大气27件,噪声16件,水15件,土壤5件,其他4件。", "error sum",
		  "27 + 16 + 15 + 5 + 4 = 67" },
		{ "接收64件,办结62件,正在办理2件。\n按污染类型分:大气27件,噪声16件,水15件,土壤5件,其他1件。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);

	struct work work = { .arena = arena_new() };
	findings found = { 0 };
	check_text(&work, CASES[0].text, &found);
	expect_text("27 + 16 + 15 + 5 + 4 = 64", found.items[0].claim);
	arena_free(work.arena);
}
