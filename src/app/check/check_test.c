/* check_test.c: claims worked by hand: what is found in a sentence, and how sure it is. */
#include "app/check/check_examples.h"
#include "app/check/check_pages.h"

TEST(parts_that_do_not_make_their_whole_are_found)
{
	static const struct example CASES[] = {
		{ "共受理52件:来信12件、来访30件、来电9件。", "error sum", "12 + 30 + 9 = 51" },
		{ "共受理51件:来信12件、来访30件、来电9件。", "", NULL },
		{ "共受理信访90件,其中初信初访60件、重信重访31件。", "error sum", "60 + 31 = 91" },
		{ "共收到90件次:来信40件次,来访30批58人次,来电20件次。", "", NULL },
		{ "共收到90件次:来信40件次,来访31批58人次,来电20件次。", "error sum", NULL },
		{ "受理信访100件。\n从来源看,来信40件;来访30件;其他25件。", "error sum", NULL },
		{ "网信初次33件,重复68件,合计102件。", "error sum", "33 + 68 = 101" },
		{ "网上信访126件、来访88批、来信31件,三项合计255件。", "error sum", "126 + 88 + 31 = 245" },
		{ "来访88批213人次、来信31件,合计129件次。", "error sum", "88 + 31 = 119" },
		{ "一、二季度分别受理52件、61件,全年合计123件。", "error sum", "52 + 61 = 113" },
		{ "县级领导包案3件;镇领导包案22件;合计包案26件。", "error sum", "3 + 22 = 25" },
		{ "超时办结2件,分别为城管办1件、农业中心2件。", "error sum", "1 + 2 = 3" },
		{ "办结134件,其中60日内办结131件,延期办结7件。", "doubtful sum", NULL },
		{ "信访室17个、调解室4个、大厅1个,共23个阵地。", "error sum", "17 + 4 + 1 = 22" },
		{ "网络问政33件,其中重复件68件。", "error part", "68 > 33" },
		{ "受理84.59万件,其中投诉66.09万件,其他18.51万件。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(lists_that_need_not_add_up_are_left_alone)
{
	static const struct example CASES[] = {
		{ "共受理300件,其中主要是征地类80件、劳动类61件。", "", NULL },
		{ "共受理300件,其中来信80件、来访61件。", "", NULL },
		{ "共受理约300件,其中来信180件、其他161件。", "", NULL },
		{ "接待21批58人次,其中集体访3批40人次。", "", NULL },
		{ "受理举报100件。从类型看,违反纪律行为70件,职务违法行为64件。", "doubtful sum", NULL },
		{ "共收到1129件,其中有效信件698件,344件已转办,354件已指引。", "", NULL },
		{ "清理大班额884个,其中包括清零任务。目前仍有大班额1028个。", "", NULL },
		{ "网上信访126件、来访88批、来信31件,三项合计245件。", "", NULL },
		{ "来信31件、来访88批、网上信访126件,共计245件。", "", NULL },
		{ "接待来访88批213人次、来信31件、来电20件,合计139件次。", "", NULL },
		{ "来信31封、来访88批213人次、来电20通,合计139件次。", "", NULL },
		{ "追回工程款1260.5万元,工资386.26万元,共计1647万元。", "", NULL },
		{ "预算安排50万元,上级补助30万元,合计81万元。", "doubtful sum", NULL },
		{ "改造经费8578元,345户每户自筹600元,共计207000元。", "", NULL },
		{ "接听来电8947个,其中转办2274件。接待35件,其中联名3件。", "", NULL },
		{ "接待来信35件,其中联名3件;来访40件,其中集体访5件。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(rates_are_reckoned_from_what_was_done_and_its_whole)
{
	static const struct example CASES[] = {
		{ "排查纠纷87件,化解82件,化解率92.4%。", "error rate", "82 / 87 = 94.25%" },
		{ "排查纠纷87件,化解82件,化解率94.3%。", "", NULL },
		{ "排查纠纷87件,化解82件,化解率94.2%。", "doubtful last_digit", NULL },
		{ "受理500件,办结499件,办结率100%。", "error rate", "499 / 500 = 99.80%" },
		{ "接待17人次,已办结16件,办结率94.5%。", "doubtful person_times", NULL },
		{ "交办1876件,累计化解638件,化解率34.01%。市直单位化解8件,化解率6.61%。", "", NULL },
		{ "按期办结率101.5%。", "error over_100", NULL },
		{ "任务完成率120%。", "", NULL },
		{ "反映问题共49件,未办结1件,办结率99%。", "error rate", "48 / 49 = 97.96%" },
		{ "派单601件,按时结案597件,超时4件,结案率100%。", "", NULL },
		{ "已评价63件;满意52件,基本满意7件,满意率93.7%。", "", NULL },
		{ "受理500件,办结480件,按期办结率100%。", "doubtful rate", NULL },
		{ "受理500件,办结480件,办结率稳定在95%以上。", "", NULL },
		{ "受理126件,办结125件,办结率100%。", "error rate", "125 / 126 = 99.21%" },
		{ "挽回47.84万元,返还47.83万元,返还率100%。", "", NULL },
		{ "排查100起,化解80起,化解率达九成以上。", "error rate", "80 / 100 = 80.00%" },
		{ "化解率达九成以上,排查100起,化解80起。", "error rate", NULL },
		{ "化解率达九成以上,排查100起,化解92起。", "", NULL },
		{ "办理500件,办结率99.9%,办结499件。", "error rate", "499 / 500 = 99.80%" },
		{ "受理100件,办结80件,确保办结率达95%以上。", "", NULL },
		{ "接待来访65批210人次,办结207件,办结率98.6%。", "error person_times", NULL },
		{ "受理信访事项87件,办结91件。", "error part", "91 > 87" },
		{ "受理信访事项87件,办结91件(含上年结转5件)。", "", NULL },
		{ "本月受理7件,办结9件。", "doubtful part", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(shares_are_held_against_the_whole_that_most_of_them_fit)
{
	static const struct example CASES[] = {
		{ "受理35件。县级19件、占比53.29%,科级9件、占比25.71%,其他7件、占比20%。", "error share",
		  "19 / 35 = 54.29%" },
		{ "受理499件。反映问题117件和92件,各占信访总量的34.4%、27.1%。", "doubtful base", NULL },
		{ "受理100件,其中来信15件,占总数100件的25%。", "error share", NULL },
		{ "受理40件,其中来信26件,占65%。", "", NULL },
		{ "受理506件。前三位:交通类172件、建设类80件、民政类50件,占总量的59.7%。", "", NULL },
		{ "受理1874件:民生类743件、土地类428件、其他703件。民生与土地合计占比61.1%。", "error share",
		  "1171 / 1874 = 62.49%" },
		{ "受理254件。来访128批,占50.4%;网上97件,占38.2%;来信29件,占13.4%。", "error share", "29 / 254 = 11.42%" },
		{ "接待89批204人次。接待54批128人次,占总批次的60.7%。", "", NULL },
		{ "共收到520件,集中在:征地拆迁142件、环境保护87件等。\n环境保护类87件,占20.7%。", "error share",
		  "87 / 520 = 16.73%" },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(changes_are_reckoned_from_both_periods)
{
	static const struct example CASES[] = {
		{ "受理401件,比上年同期687件少268件。", "error difference", "401 - 687 = -286" },
		{ "受理401件,比上年同期687件少286件。", "", NULL },
		{ "受理34件,比上月的29件多5件,环比上升17.7%。", "error change", NULL },
		{ "受理34件,比上月的29件多6件。", "error difference", "34 - 29 = 5" },
		{ "受理256件,较去年同期237件,上升7.4%。", "error change", "237 → 256: +8.02%" },
		{ "受理499件,较去年同期453件,上升10%。", "", NULL },
		{ "受理499件,较去年同期553件,上升10%。", "error change", NULL },
		{ "来访由28批上升到35批,上升25%。", "", NULL },
		{ "来访由28批上升到35批,上升35%。", "error change", NULL },
		{ "受理30984件,相比上月增加2403件,环比增长8.4%。", "", NULL },
		{ "受理30984件,相比上月增加2403件,环比增长9.4%。", "error change", NULL },
		{ "受理128件,其中来信40件、来访88件,比上年同期146件减少18件。", "", NULL },
		{ "受理3560件,同比增长18.7%(去年同期3000件)。", "", NULL },
		{ "受理3560件,同比增长17.8%(去年同期3000件)。", "error change", NULL },
		{ "接待35批96人,同比(42批130人)分别下降16.7%、26.2%。", "", NULL },
		{ "接待35批96人,同比(42批130人)分别下降16.7%、16.2%。", "error change", NULL },
		{ "2024年受理220件,2023年受理250件,同比下降13%。", "error change", NULL },
		{ "由10人次下降到8人次,降幅超过30%。", "error change", "10 → 8: -20.00%" },
		{ "由150件下降到115件,降幅达20%以上。", "", NULL },
		{ "由30件增加到60件,增长2倍。", "error change", "30 → 60: 1.00×" },
		{ "由30件增加到60件,增长1倍。", "", NULL },
		{ "由30件增加到60件,翻了一番。", "", NULL },
		{ "由去年同期的60件增至90件,增长50%,是去年同期的1.5倍。", "", NULL },
		{ "由去年同期的60件增至90件,增长50%,是去年同期的2.5倍。", "error change", NULL },
		{ "个体访156批189人次,同比分别上升8.3%和12.5%,去年同期为144批172人次。", "error change",
		  "172 → 189: +9.88%" },
		{ "个体访156批189人次,同比分别上升8.3%和9.9%,去年同期为144批172人次。", "", NULL },
		{ "来访64批153人次,批次同比下降11.1%,人次同比上升6.3%(去年同期72批144人次)。", "", NULL },
		{ "上期30件,本期33件,增加4件。", "error difference", "33 - 30 = 3" },
		{ "来访156批,同比上升12%,去年180批。", "error change", "180 → 156: -13.33%" },
		{ "上半年46件,同比上升12件(去年同期32件)。", "error difference", "46 - 32 = 14" },
		{ "集体访下降12%,由120批上升到134批。", "error change", "120 → 134: +11.67%" },
		{ "同比下降两成,由100件降到95件。", "error change", NULL },
		{ "12批增加3批,环比上升20%。", "error change", NULL },
		{ "12批增加3批,环比上升25%。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(percentages_are_compared_in_points)
{
	static const struct example CASES[] = {
		{ "按期办结率由96.4%提升至99.1%,提升3.7个百分点。", "error difference", "99.1% - 96.4% = 2.7" },
		{ "满意率由去年的91.2%提高到94.7%,提高3.5个百分点。", "", NULL },
		{ "化解率达94.2%,较上年92.1%提高3.1个百分点。", "error difference", NULL },
		{ "化解率为88.4%,比去年提高4.1个百分点,去年为84.5%。", "error difference", NULL },
		{ "化解率为88.4%,比去年提高3.9个百分点。", "", NULL },
		{ "回复率100%,满意率94.2%,较上年提升1.8个百分点(2024年为92.6%)。", "error difference", NULL },
		{ "满意率为92%,较上年88.5%提高3个百分点。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(averages_are_reckoned_from_their_total_and_its_number)
{
	static const struct example CASES[] = {
		{ "发放慰问金12万元,慰问信访困难户60户,户均3000元。", "error average", "12万 / 60 = 2000" },
		{ "发放慰问金12万元,慰问信访困难户60户,户均2000元。", "", NULL },
		{ "慰问22户,每户500元,共发放慰问金1.1万元。", "", NULL },
		{ "培训15场,参加1860人次,平均每场124人次。", "", NULL },
		{ "培训15场,参加1860人次,平均每场142人次。", "error average", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(parts_of_a_year_make_the_year_and_shares_no_more_than_all)
{
	static const struct example CASES[] = {
		{ "全年受理126件。上半年70件,下半年60件。", "error sum", "70 + 60 = 130" },
		{ "全年受理126件。上半年70件,下半年56件。", "", NULL },
		{ "上半年70件,下半年60件,全年126件。", "error sum", NULL },
		{ "全年受理230件,一、二、三、四季度分别受理52件、61件、58件、49件。", "error sum", NULL },
		{ "全年受理230件,一季度52件,二季度61件,三季度58件,四季度49件。", "error sum", NULL },
		{ "三季度受理146件。\n7月份56件,8月份43件,9月份51件。", "error sum", "56 + 43 + 51 = 150" },
		{ "三季度受理146件。\n7月份52件,8月份43件,9月份51件。", "", NULL },
		{ "全年受理220件,一季度52件,二季度61件,三季度58件,四季度49件。", "", NULL },
		{ "全年受理220件,一、二、三、四季度分别受理52件、61件、58件、49件。", "", NULL },
		{ "学习培训6次,其中县级3次、市级2次、省级2次。", "error sum", "3 + 2 + 2 = 7" },
		{ "来信占46%、来访占40%、来电占24%。", "error over_100", NULL },
		{ "共收到312件,其中来信46%、来访60%。", "error over_100", NULL },
		{ "土地类占46%、拆迁类占40%、环保类占24%。", "", NULL },
		{ "纠纷312件,村级化解268件,社区化解35件,镇级化解10件。", "doubtful sum", NULL },
		{ "共26起。26起纠纷中,土地9起、邻里8起、家庭6起、其他4起。", "error sum", "9 + 8 + 6 + 4 = 27" },
		{ "共收到214件。\n工单类型:投诉类98件、求助类64件、其他类53件。", "error sum", NULL },
		{ "各村办结率:东村100%、西村95.5%、南村90%。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(one_indicator_told_twice_has_one_value)
{
	static const struct example CASES[] = {
		{ "全年调解纠纷46起。\n回顾一年来的工作,全年调解纠纷48起。", "error twice", "46起 ≠ 48起" },
		{ "全年调解纠纷46起。\n全年调解纠纷46起。", "", NULL },
		{ "全镇共排查各类矛盾纠纷234件。\n全年排查矛盾纠纷243件。", "doubtful twice", NULL },
		{ "2024年,全年调解纠纷46起。\n2025年,全年调解纠纷48起。", "", NULL },
		{ "(一)东村\n全年调解纠纷46起。\n(二)西村\n全年调解纠纷48起。", "", NULL },
		{ "本周共办理此类工单25件。\n本周共办理此类工单99件。", "", NULL },
		{ "上半年,共调解纠纷46起。\n下半年,共调解纠纷48起。", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(remainders_blanks_and_second_values_are_found)
{
	static const struct example CASES[] = {
		{ "共受理60件,已办结51件,其余8件正在办理。", "error remainder", "60 - 51 = 9" },
		{ "共受理60件,已办结51件,其余9件正在办理。", "", NULL },
		{ "共受理60件,已办结57件,正在办理4件。", "error remainder", "60 - 57 = 3" },
		{ "研究信访问题36件,已化解31件,其余6件已包案。", "error remainder", "36 - 31 = 5" },
		{ "自收21件。市级交办的20件中,已办结18件,其余3件正在办理。", "error remainder", "20 - 18 = 2" },
		{ "受理251件,已办结243件,尚有9件正在办理。", "error remainder", "251 - 243 = 8" },
		{ "上级交办11件,已上报结果9件,3件正在办理之中。", "error remainder", "11 - 9 = 2" },
		{ "梳理积案26件。\n已化解息诉17件,化解率65.4%,其余8件包案。", "error remainder", "26 - 17 = 9" },
		{ "20件中,已办结18件,其余3件。", "error sum", "18 + 3 = 21" },
		{ "受理251件,已办结243件,尚有8件正在办理。", "", NULL },
		{ "交办45件,已办结40件,阶段性办结3件,未办结2件,办结率88.9%。", "", NULL },
		{ "排查矛盾纠纷   件,化解6件。", "error blank", NULL },
		{ "已办结6件,办结率为  %。", "error blank", NULL },
		{ "共排查纠纷____件。", "error blank", NULL },
		{ "召开专题会议XX次,化解积案XX件。", "error blank, error blank", NULL },
		{ "开展培训  场次,参训  人次。", "error blank, error blank", NULL },
		{ "姓名  人次  件次\n", "", NULL },
		{ "依据××条例,由××人民法院受理。", "", NULL },
		{ "全年矛盾纠纷化解率95.2%。\n全年矛盾纠纷化解率99%。", "error twice", NULL },
		{ "来信10件\n附件：指标口径\n来信    11    件次\n", "error twice", NULL },
		{ "来信10件\n附件：指标口径\n来信    10    件次\n", "", NULL },
	};
	EXPECT_EXAMPLES(CASES);
}

TEST(a_finding_knows_its_line_and_the_words_as_they_were_written)
{
	struct work work = { .arena = arena_new() };
	findings found = { 0 };
	check_text(&work, "總結\n共受理５２件：來信12件、來訪30件、來電9件。\n", &found);
	expect_number(1, (long long)found.count);
	expect_number(2, found.items[0].line);
	expect_text("來信12件、來訪30件、來電9件", found.items[0].text);
	expect_text("12 + 30 + 9 = 52", found.items[0].claim);
	const char *json = check_json(&work, &found.items[0], "a.txt");
	expect(strstr(json, "\"sure\":\"error\",\"kind\":\"sum\",\"line\":2") != NULL);
	arena_free(work.arena);
}

TEST(the_marked_text_is_the_text)
{
	struct work work = { .arena = arena_new(), .language = ENGLISH };
	struct check_page page = { .name = "" };
	const char *text = "一、共受理52件:来信12件、来访30件、来电9件。\n二、网络33件,其中重复68件。", *joined = "";
	check_text(&work, text, &page.found);
	check_mark(&work, text, &page);
	FOR_EACH(line, &page.lines) {
		joined = arena_format(work.arena, "%s%s", joined, *joined ? "\n" : "");
		FOR_EACH(piece, &line->pieces)
			joined = arena_format(work.arena, "%s%s", joined, piece->text);
	}
	expect_text(text, joined);
	expect_number(2, (long long)page.lines.count);
	expect_number(1, (long long)page.lines.items[1].notes.count);
	expect_text("error", page.lines.items[1].notes.items[0].mark);
	arena_free(work.arena);
}
