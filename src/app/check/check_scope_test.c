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
