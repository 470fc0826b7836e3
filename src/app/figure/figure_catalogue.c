/* figure_catalogue.c: every figure: what it counts, of what, on which date, in which unit. */
#include <stddef.h>
#include <string.h>

#include "app/figure/figure.h"
#include "base/settings.h"

const struct choice FIGURE_UNITS[] = {
	{ PER_CONTACT, "contact", "contacts (件次)", NULL },
	{ PER_BATCH, "batch", "batches (批次)", NULL },
	{ PER_PERSON_TIME, "person-time", "person-times (人次)", NULL },
	{ PER_MATTER, "matter", "matters (件)", NULL },
	{ PER_VILLAGE, "village", "villages (个)", NULL },
	{ PER_PERSON, "person", "persons (名)", NULL },
	{ PER_PIECE, "piece", "pieces (条)", NULL },
	{ PER_COPY, "copy", "copies (份)", NULL },
	{ PER_MEETING, "meeting", "meetings (场)", NULL },
	{ PER_VISIT, "visit", "visits (次)", NULL },
	{ PER_PERCENT, "percent", "percent (%)", NULL },
	{ PER_DAY, "day", "days (天)", NULL },
	{ PER_YUAN, "yuan", "yuan (元)", NULL },
	{ PER_MU, "mu", "mu (亩)", NULL },
	{ PER_ARTICLE, "article", "articles (篇)", NULL },
	{ PER_DOCUMENT, "document", "documents (份)", NULL },
	{ PER_VOLUME, "volume", "volumes (卷)", NULL },
	{ PER_UNIT, "unit", "units (个)", NULL },
	{ 0 },
};

/* After the condition may stand BY_END or NOT_BY_END of a day. */
#define COUNT(key, zh, en, per, definition, definition_en, source, ...) \
	{ key, zh, en, per, definition, definition_en, source, __VA_ARGS__ }
#define SUM(key, zh, en, per, definition, definition_en, source, column, ...) \
	{ key, zh, en, per, definition, definition_en, source, .measure = column, \
	  .condition = __VA_ARGS__ }
#define RATE(key, zh, en, definition, definition_en, over, under) \
	{ key, zh, en, PER_PERCENT, definition, definition_en, NULL, "", .numerator = over, \
	  .denominator = under }
/* An amount for each: both below and above the line are counted, not rated. */
#define MEAN(key, zh, en, per, definition, definition_en, over, under) \
	{ key, zh, en, per, definition, definition_en, NULL, "", .numerator = over, \
	  .denominator = under }
#define QUARTERLY(key, zh, en, per, definition, definition_en, over) \
	{ key, zh, en, per, definition, definition_en, NULL, "", .numerator = over, .quarterly = 1 }
/* What the office set for itself. */
#define TARGET(key, zh, en, per, definition, definition_en, setting) \
	{ key, zh, en, per, definition, definition_en, NULL, "", \
	  .target = offsetof(struct settings, setting) + 1 }
#define BY_END(day) .until = day
#define NOT_BY_END(day) .until = day, .still = 1

/* Matters that people brought to the office themselves: in person, by letter or by call; and what
 * sweeps found and the office registered. */
#define OWN "m.first_channel / 10 IN (1, 2, 3, 6)"
/* A matter merged with its twin is counted with it, once. */
#define APART "m.merged_into = 0"
#define DONE "m.concluded_day > 0"
/* Who had the matter that was late. */
#define ELSEWHERE "(m.handler_unit_id NOT IN (0, m.unit_id) OR m.holder_unit_id NOT IN (0, m.unit_id))"
#define HERE "m.handler_unit_id IN (0, m.unit_id) AND m.holder_unit_id IN (0, m.unit_id)"

const struct figure FIGURES[] = {
	COUNT("contact.total", "信访总量", "Contacts",  PER_MATTER,
	      "期内收到的全部信访件次（来信、来访、来电、网信和上级转交办，初、重均计），按收到日期",
	      "all contacts received in the period, first and repeat, by date of receipt", "contact", ""),
	COUNT("contact.own", "本级受理", "Contacts of our own", PER_MATTER,
	      "期内信访件次中不是上级转办、交办的", "contacts that were not passed down from above",
	      "contact", "c.channel / 10 <> 5"),
	COUNT("contact.letter", "来信", "Letters", PER_CONTACT, "期内收到的来信（含传真）件次",
	      "letters received, fax included", "contact", "c.channel / 10 = 1"),
	COUNT("contact.visit", "接待来访", "Visits", PER_MATTER,
	      "期内接待的来访件次，一批来访计一件", "visits received; one group at one time is one",
	      "contact", "c.channel / 10 = 2"),
	COUNT("contact.call", "来电", "Calls", PER_CONTACT, "期内收到的来电件次", "calls received",
	      "contact", "c.channel / 10 = 3"),
	COUNT("contact.online", "网信", "Online messages", PER_CONTACT,
	      "期内收到的网上信访件次（网站、信箱、办公系统、网络问政、热线）", "online messages received",
	      "contact", "c.channel / 10 = 4"),
	COUNT("contact.hand_down", "上级转交办件次", "Passed down", PER_CONTACT,
	      "期内收到的上级转办、交办件次", "contacts passed down from above", "contact",
	      "c.channel / 10 = 5"),
	COUNT("contact.first", "初信初访", "First contacts", PER_CONTACT, "期内信访件次中的初次件",
	      "first contacts of their matters", "contact", "c.is_repeat = 0"),
	COUNT("contact.repeat", "重信重访", "Repeat contacts", PER_CONTACT,
	      "期内信访件次中经办人确认为同人同事的重复件", "contacts confirmed as repeats", "contact",
	      "c.is_repeat = 1"),
	RATE("contact.repeat_rate", "重复信访率", "Repeat rate", "重信重访÷信访总量，分母为件次",
	     "repeat contacts ÷ all contacts", "contact.repeat", "contact.total"),
	SUM("contact.people", "来访人次", "Person-times of visits", PER_PERSON_TIME,
	    "期内各批来访人数之和，同一人来两次计两次；来信、网信不计",
	    "sum of the people of all visits", "contact", "c.people", "c.channel / 10 = 2"),
	COUNT("contact.group_visit", "集体访", "Group visits", PER_BATCH, "期内5人及以上的来访批次",
	      "visits of five people or more", "contact", "c.channel / 10 = 2 AND c.people >= 5"),
	SUM("contact.group_people", "集体访人次", "Person-times of group visits", PER_PERSON_TIME,
	    "期内5人及以上来访的人数之和", "people of visits of five or more", "contact", "c.people",
	    "c.channel / 10 = 2 AND c.people >= 5"),
	COUNT("matter.total", "信访事项总数", "Matters, all channels", PER_MATTER,
	      "期内首次收到的信访事项，含网信和上级转交办；重复件不另计，并案的计一件",
	      "matters first received in the period, of every channel", "matter", APART, .divided = 1),
	COUNT("matter.total_concluded", "全部事项已办结", "Matters concluded, all channels", PER_MATTER,
	      "信访事项总数中到期末已办结的", "of all matters of the period, concluded by its end",
	      "matter", APART " AND " DONE, BY_END("m.concluded_day")),
	RATE("matter.total_conclusion_rate", "全部事项办结率", "Conclusion rate, all channels",
	     "全部事项已办结÷信访事项总数", "concluded ÷ all matters", "matter.total_concluded",
	     "matter.total"),
	COUNT("matter.registered", "受理信访案件", "Matters brought to the office", PER_BATCH,
	      "期内群众以来信、来访、来电首次提出和排查中登记的信访事项；网信、上级转交办另计",
	      "matters first brought by letter, visit or call, or found in a sweep; online and passed-down ones beside",
	      "matter", OWN " AND " APART),
	COUNT("matter.concluded", "已办结", "Concluded", PER_MATTER,
	      "受理信访案件中到期末已办结的", "of the matters brought to the office, concluded by the "
	      "period's end", "matter", OWN " AND " DONE, BY_END("m.concluded_day")),
	RATE("matter.conclusion_rate", "办结率", "Conclusion rate",
	     "已办结÷受理信访案件，分子分母均为事项数，不用人次", "concluded ÷ brought; matters, never people",
	     "matter.concluded", "matter.registered"),
	COUNT("matter.open_with_lead", "未结已落实包案领导", "Open, with a lead official", PER_MATTER,
	      "受理信访案件中到期末未办结而已确定包案领导的", "open at the end, with a lead official",
	      "matter", OWN " AND m.lead <> ''", NOT_BY_END("m.concluded_day")),
	COUNT("matter.acceptance_due", "应告知受理", "Decisions due", PER_MATTER,
	      "15日告知期限在期内届满的事项（期限停止计算的不计）", "acceptance limits that ended in the "
	      "period", "clock", "k.rule = 'accept' AND k.stopped_day = 0"),
	COUNT("matter.acceptance_on_time", "按期告知受理", "Decided in time", PER_MATTER,
	      "应告知受理中在15日内作出决定的", "of these, decided within 15 days", "clock",
	      "k.rule = 'accept' AND k.stopped_day = 0 AND k.met_day > 0 AND k.met_day <= k.due_day"),
	RATE("matter.acceptance_rate", "及时受理率", "Timely acceptance rate", "按期告知受理÷应告知受理",
	     "decided in time ÷ due", "matter.acceptance_on_time", "matter.acceptance_due"),
	COUNT("matter.on_time_due", "应办结", "Conclusions due", PER_MATTER,
	      "60日办理期限（含延长）在期内届满的申诉求决事项", "60-day limits, with extensions, that "
	      "ended in the period", "clock", "k.rule = 'conclude' AND k.stopped_day = 0"),
	COUNT("matter.on_time", "按期办结", "Concluded in time", PER_MATTER,
	      "应办结中在期限内办结的", "of these, concluded within the limit", "clock",
	      "k.rule = 'conclude' AND k.stopped_day = 0 AND k.met_day > 0 AND k.met_day <= k.due_day"),
	RATE("matter.on_time_rate", "按期办结率", "On-time conclusion rate", "按期办结÷应办结",
	     "concluded in time ÷ due", "matter.on_time", "matter.on_time_due"),
	COUNT("matter.overdue", "超期未办结", "Overdue and open", PER_MATTER,
	      "应办结中到期末仍未办结的（应办结＝按期办结＋逾期办结＋超期未办结）",
	      "of the limits that ended in the period, not concluded by its end; due = in time + late + "
	      "overdue", "clock", "k.rule = 'conclude' AND k.stopped_day = 0", NOT_BY_END("k.met_day")),
	COUNT("matter.settled", "息诉息访", "Settled", PER_MATTER,
	      "全部事项已办结中信访人接受、息诉息访的（本地口径）", "of the concluded, accepted by the "
	      "petitioner", "matter", DONE " AND m.settled = 1",
	      BY_END("m.concluded_day")),
	RATE("matter.settled_rate", "息诉息访率", "Settled rate", "息诉息访÷全部事项已办结（本地口径）",
	     "settled ÷ concluded", "matter.settled", "matter.total_concluded"),
	COUNT("matter.rated", "已评价", "Rated", PER_MATTER, "期内首次收到、已作满意度评价的事项",
	      "matters rated by the petitioner", "matter", "m.satisfaction > 0"),
	COUNT("matter.satisfied", "满意和基本满意", "Satisfied", PER_MATTER,
	      "已评价中评价满意或基本满意的", "of the rated, satisfied or rather satisfied", "matter",
	      "m.satisfaction IN (1, 2)"),
	RATE("matter.satisfaction_rate", "群众满意率", "Satisfaction rate",
	     "（满意＋基本满意）÷（满意＋基本满意＋不满意）", "satisfied ÷ rated", "matter.satisfied",
	     "matter.rated"),
	COUNT("matter.concluded_rated", "办结且已评价", "Concluded and rated", PER_MATTER,
	      "全部事项已办结中已作满意度评价的", "of the concluded, rated by the petitioner", "matter",
	      APART " AND " DONE " AND m.satisfaction > 0", BY_END("m.concluded_day")),
	RATE("matter.rating_rate", "参评率", "Rating rate", "办结且已评价÷全部事项已办结",
	     "concluded and rated ÷ concluded", "matter.concluded_rated", "matter.total_concluded"),
	COUNT("matter.served", "已答复送达", "Reply served", PER_MATTER,
	      "期内首次收到、到期末处理意见书已送达信访人的事项",
	      "matters of the period whose written reply was served by its end", "matter",
	      APART " AND m.served_day > 0", BY_END("m.served_day")),
	COUNT("matter.directed", "导入其他法定途径", "Led to another route", PER_MATTER,
	      "期内首次收到、经甄别通过第三十一条前五种途径处理的事项；不计入办结",
	      "matters of the period on one of the first five routes of art. 31", "matter",
	      "m.route BETWEEN 1 AND 5"),
	COUNT("matter.refused", "不予受理", "Not accepted", PER_MATTER,
	      "期内首次收到、决定不予受理的事项；不计入办结", "refused with a reason in law; not counted "
	      "as concluded", "matter", "m.refused_reason > 0"),
	COUNT("matter.forwarded", "转送", "Forwarded", PER_MATTER, "期内首次收到、已转送的事项",
	      "forwarded to the competent unit", "matter", "m.forwarded_day > 0"),
	COUNT("online.total", "网络问政合计", "Online, all", PER_MATTER, "期内网信件次，初、重合计",
	      "online messages, first and repeat", "contact", "c.channel / 10 = 4"),
	COUNT("online.first", "网络问政（初次）", "Online, first", PER_MATTER, "期内网信中的初次件",
	      "first online messages", "contact", "c.channel / 10 = 4 AND c.is_repeat = 0"),
	COUNT("online.repeat", "网络问政重复件", "Online, repeat", PER_MATTER,
	      "期内网信中的重复件；与初次件并列，不是其中一部分", "repeat online messages, beside the first",
	      "contact", "c.channel / 10 = 4 AND c.is_repeat = 1"),
	COUNT("assigned_from_above.total", "上级转办", "Passed down from above", PER_MATTER,
	      "期内首次由上级转办、交办来的信访事项", "matters first passed down from above", "matter",
	      "m.first_channel / 10 = 5"),
	COUNT("assigned_from_above.replied", "按要求回复", "Passed down, replied", PER_MATTER,
	      "上级转办中到期末已答复的", "of these, replied by the period's end", "matter",
	      "m.first_channel / 10 = 5 AND m.reply <> ''", BY_END("m.replied_day")),
	COUNT("report_to_office.total", "受理信访举报", "Reports and accusations", PER_MATTER,
	      "期内以来信、来访、来电提出的检举控告件次", "reports and accusations by letter, visit or call",
	      "contact", "c.purpose = 2 AND c.channel / 10 IN (1, 2, 3)"),
	COUNT("report_to_office.letter", "来信（举报）", "Reports by letter", PER_MATTER,
	      "检举控告中的来信", "of these, letters", "contact", "c.purpose = 2 AND c.channel / 10 = 1"),
	COUNT("report_to_office.visit", "来访（举报）", "Reports by visit", PER_MATTER,
	      "检举控告中的来访", "of these, visits", "contact", "c.purpose = 2 AND c.channel / 10 = 2"),
	COUNT("report_to_office.call", "电话（举报）", "Reports by call", PER_MATTER,
	      "检举控告中的来电", "of these, calls", "contact", "c.purpose = 2 AND c.channel / 10 = 3"),
	SUM("outreach.batches", "领导下访接待批次", "Outreach batches", PER_BATCH,
	    "期内下访中接待群众的批次之和", "batches received on outreach visits", "outreach",
	    "o.batches", ""),
	SUM("outreach.people", "领导下访接待人次", "Outreach person-times", PER_PERSON_TIME,
	    "期内下访中接待群众的人数之和", "people received on outreach visits", "outreach",
	    "o.people", ""),
	SUM("outreach.concluded", "下访已解决", "Outreach, solved", PER_MATTER,
	    "下访接待批次中到期末已解决的", "of these batches, solved by the period's end", "outreach",
	    "o.batches", "o.concluded_day > 0", BY_END("o.concluded_day")),
	SUM("outreach.open_with_lead", "下访未结已包案", "Outreach, open with a lead official", PER_MATTER,
	    "下访接待批次中到期末未解决而已确定包案领导的", "of these, open with a lead official",
	    "outreach", "o.batches", "o.lead <> ''", NOT_BY_END("o.concluded_day")),
	SUM("publicity.meetings", "宣传会议", "Publicity meetings", PER_MEETING, "期内宣传会议场次之和",
	    "publicity meetings held", "publicity", "p.meetings", ""),
	SUM("publicity.people", "受教育人次", "People reached", PER_PERSON_TIME,
	    "期内宣传活动到场人数之和", "people reached by publicity", "publicity", "p.people", ""),
	SUM("publicity.slogans", "悬挂宣传标语", "Slogans", PER_PIECE, "期内悬挂、张贴的标语条数之和",
	    "slogans put up", "publicity", "p.slogans", ""),
	SUM("publicity.leaflets", "发放小册子", "Leaflets", PER_COPY, "期内发放的宣传资料份数之和",
	    "leaflets given out", "publicity", "p.leaflets", ""),
	COUNT("dispute.found", "排查矛盾纠纷", "Disputes found", PER_MATTER,
	      "期内排查发现的矛盾纠纷；老矛盾和预防的苗头另计", "disputes found in sweeps; old and "
	      "prevented ones beside", "dispute", "d.origin = 1"),
	COUNT("dispute.resolved", "化解", "Disputes resolved", PER_MATTER,
	      "排查矛盾纠纷中到期末已化解的", "of these, resolved by the period's end", "dispute",
	      "d.origin = 1 AND d.resolved_day > 0", BY_END("d.resolved_day")),
	RATE("dispute.resolution_rate", "化解率", "Resolution rate", "化解÷排查矛盾纠纷",
	     "resolved ÷ found", "dispute.resolved", "dispute.found"),
	COUNT("dispute.old_resolved", "化解老矛盾", "Old disputes resolved", PER_MATTER,
	      "期内登记的老矛盾中到期末已化解的", "old disputes resolved by the period's end", "dispute",
	      "d.origin = 2 AND d.resolved_day > 0", BY_END("d.resolved_day")),
	COUNT("dispute.prevented", "预防新矛盾", "Disputes prevented", PER_MATTER,
	      "期内登记的预防在先的苗头", "disputes prevented", "dispute", "d.origin = 3"),
	COUNT("village.total", "村", "Villages", PER_VILLAGE, "现有的村（社区），不分时期",
	      "villages and communities there are now", "village", ""),
	COUNT("village.with_lead_official", "有党政领导牵头的村", "Villages with a lead official",
	      PER_VILLAGE, "已确定包村领导的村", "villages with a lead official", "village",
	      "u.lead_official <> ''"),
	SUM("village.mediation_heads", "调委会主任", "Mediation heads", PER_PERSON,
	    "各村调委会主任人数之和", "heads of mediation committees", "village", "u.mediation_heads", ""),
	SUM("village.mediators", "调解员", "Mediators", PER_PERSON, "各村调解员人数之和", "mediators",
	    "village", "u.mediators", ""),
#include "app/figure/figures_of_work.def"
	{ 0 },
};

_Static_assert(sizeof FIGURES / sizeof *FIGURES <= FIGURES_AT_MOST, "tables have a place for each");

const struct figure *figure_named(const char *words)
{
	for (const struct figure *each = FIGURES; each->key; each++)
		if (strcmp(each->key, words) == 0 || strcmp(each->zh, words) == 0 || strcmp(each->en, words) == 0)
			return each;
	return NULL;
}

const struct figure *figure_find(const char *key)
{
	for (const struct figure *each = FIGURES; each->key; each++)
		if (strcmp(each->key, key) == 0)
			return each;
	return NULL;
}
