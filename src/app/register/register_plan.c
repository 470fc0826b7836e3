/* register_plan.c: the fields of each ledger of what is planned. */
#include "app/register/register_plan.h"

const struct choice ROSTER_PURPOSES[] = {
	{ ROSTER_RECEPTION, "reception", "Reception of petitioners", "接访|领导接访" },
	{ ROSTER_DUTY, "duty", "Duty", "值班" },
	{ ROSTER_CONSULTATION, "consultation", "Legal consultation", "法律咨询" },
	{ ROSTER_OUTREACH, "outreach", "Outreach to villages", "下访" },
	{ 0 },
};

const struct choice ROSTER_RULES[] = {
	{ ROSTER_WEEKDAYS, "weekdays", "Days of the week", "每周" },
	{ ROSTER_MONTH_DAYS, "month_days", "Days of the month", "每月" },
	{ ROSTER_MARKET_SOLAR, "market_solar", "Market days, solar date", "逢集日（公历）" },
	{ ROSTER_MARKET_LUNAR, "market_lunar", "Market days, lunar date", "逢集日（农历）|逢集日" },
	{ ROSTER_WORKING_DAYS, "working_days", "Every working day", "工作日" },
	{ ROSTER_EVERY_DAY, "every_day", "Every day", "每天" },
	{ 0 },
};

const struct choice ROSTER_TURNS[] = {
	{ TURN_DATE, "date", "The next one each time", "轮流" },
	{ TURN_WEEK, "week", "One for a week", "按周" },
	{ TURN_MONTH, "month", "One for a month", "按月" },
	{ TURN_QUARTER, "quarter", "One for a quarter", "按季" },
	{ 0 },
};

const struct choice ROSTER_HOLIDAYS[] = {
	{ HOLIDAY_KEPT, "kept", "Held on holidays too", "照常" },
	{ HOLIDAY_LEFT_OUT, "left_out", "Left out on days that are not worked", "不安排" },
	{ HOLIDAY_NEXT_WORKING_DAY, "next", "Moved to the next working day", "顺延" },
	{ 0 },
};

const struct choice SHIFT_PARTS[] = {
	{ PART_WHOLE, "whole", "The whole day", "全天" },
	{ PART_DAY, "day", "By day", "白班" },
	{ PART_NIGHT, "night", "By night", "夜班" },
	{ 0 },
};

const struct choice SWEEP_KINDS[] = {
	{ 1, "regular", "Regular sweep", "定期排查" },
	{ 2, "themed", "Themed sweep", "专项排查" },
	{ 3, "special", "Sweep of a special period", "特殊时期排查|敏感时期排查" },
	{ 4, "zero_report", "Zero reports", "零报告" },
	{ 0 },
};

const struct choice SWEEP_CYCLES[] = {
	{ SWEEP_ONCE, "once", "Once, at its end", "一次" },
	{ SWEEP_DAILY, "daily", "Every day", "每日" },
	{ SWEEP_WEEKLY, "weekly", "Every week", "每周" },
	{ SWEEP_HALF_MONTH, "half_month", "Every half month", "半月" },
	{ SWEEP_MONTH, "month", "Every month", "每月" },
	{ SWEEP_QUARTER, "quarter", "Every quarter", "每季度" },
	{ 0 },
};

const struct field SPECIAL_PERIOD_FIELDS[] = {
	FIELD(struct special_period, id),
	FIELD(struct special_period, unit_id),
	FIELD_AS(struct special_period, from_day, FIELD_DAY, .label = "First day", .required = 1, .ahead = 1,
	         .aliases = "开始日期"),
	FIELD_AS(struct special_period, until_day, FIELD_DAY, .label = "Last day", .required = 1, .ahead = 1,
	         .aliases = "结束日期"),
	FIELD(struct special_period, title, .label = "Special period", .limit = 100, .required = 1,
	      .aliases = "特殊时期|名称"),
	FIELD(struct special_period, head, .label = "Person responsible", .limit = 60,
	      .aliases = "负责人|带班领导|经办人|Person in charge"),
	FIELD_AS(struct special_period, plan, FIELD_LINES, .label = "Emergency plan", .limit = 8000,
	         .aliases = "应急预案"),
	FIELD_AS(struct special_period, calls, FIELD_LINES, .label = "Call list", .limit = 4000,
	         .hint = "in the order of calling, a line each: post, name, telephone",
	         .aliases = "联系电话|通讯录"),
	REGISTER_TAIL(struct special_period),
	{ 0 },
};

const struct field HANDOVER_FIELDS[] = {
	FIELD(struct handover, id),
	FIELD(struct handover, unit_id),
	FIELD(struct handover, parent_id),
	FIELD_AS(struct handover, day, FIELD_DAY, .label = "Date", .required = 1, .aliases = "日期"),
	FIELD_AS(struct handover, part, FIELD_CHOICE, .label = "Shift", .required = 1,
	         .choices = SHIFT_PARTS, .aliases = "班次"),
	FIELD(struct handover, gives, .label = "Handed over by", .limit = 60, .required = 1,
	      .aliases = "交班人"),
	FIELD(struct handover, takes, .label = "Taken over by", .limit = 60, .required = 1,
	      .aliases = "接班人"),
	FIELD_AS(struct handover, events, FIELD_LINES, .label = "What happened", .limit = 4000,
	         .aliases = "值班情况"),
	FIELD_AS(struct handover, open, FIELD_LINES, .label = "Still to be done", .limit = 4000,
	         .aliases = "移交事项"),
	REGISTER_TAIL(struct handover),
	{ 0 },
};

const struct field ROSTER_FIELDS[] = {
	FIELD(struct roster, id),
	FIELD(struct roster, unit_id),
	FIELD(struct roster, parent_id),
	FIELD_AS(struct roster, from_day, FIELD_DAY, .label = "First day", .required = 1, .ahead = 1,
	         .aliases = "开始日期"),
	FIELD_AS(struct roster, until_day, FIELD_DAY, .label = "Last day", .required = 1, .ahead = 1,
	         .aliases = "结束日期"),
	FIELD(struct roster, title, .label = "Name of the roster", .limit = 100, .required = 1,
	      .aliases = "名称"),
	FIELD_AS(struct roster, purpose, FIELD_CHOICE, .label = "What for", .required = 1,
	         .choices = ROSTER_PURPOSES, .aliases = "用途"),
	FIELD_AS(struct roster, rule, FIELD_CHOICE, .label = "On which days", .required = 1,
	         .choices = ROSTER_RULES, .aliases = "规则"),
	FIELD(struct roster, days, .label = "Numbers of the days", .limit = 120,
	      .hint = "of the week: 1 is Monday; of the month: 1、15、30 (a short month takes its last day); "
	              "of market days: last figures, 2、5、8",
	      .aliases = "日期数字"),
	FIELD_AS(struct roster, holidays, FIELD_CHOICE, .label = "On holidays", .required = 1,
	         .choices = ROSTER_HOLIDAYS, .aliases = "遇节假日"),
	FIELD_AS(struct roster, turn, FIELD_CHOICE, .label = "Turns", .required = 1,
	         .choices = ROSTER_TURNS, .aliases = "轮换"),
	FIELD_AS(struct roster, nights, FIELD_FLAG, .label = "With a night shift", .aliases = "分白夜班"),
	FIELD_AS(struct roster, names, FIELD_LINES, .label = "Officials in turn", .limit = 4000,
	         .required = 1, .hint = "a line each, in their order", .aliases = "人员"),
	FIELD(struct roster, place, .label = "Place", .limit = 100, .aliases = "地点"),
	FIELD(struct roster, hours, .label = "Hours", .limit = 60, .aliases = "时间"),
	FIELD(struct roster, published, .hidden = 1),
	REGISTER_TAIL(struct roster),
	{ 0 },
};

const struct field SHIFT_FIELDS[] = {
	FIELD(struct shift, id),
	FIELD(struct shift, unit_id),
	FIELD(struct shift, parent_id),
	FIELD_AS(struct shift, day, FIELD_DAY, .label = "Date", .required = 1, .ahead = 1,
	         .aliases = "日期"),
	FIELD_AS(struct shift, part, FIELD_CHOICE, .label = "Shift", .required = 1,
	         .choices = SHIFT_PARTS, .aliases = "班次"),
	FIELD(struct shift, official, .label = "Official on the roster", .limit = 60, .required = 1,
	      .aliases = "人员"),
	FIELD(struct shift, substitute, .label = "Substitute", .limit = 60, .aliases = "替班人"),
	FIELD(struct shift, reason, .label = "Why somebody else", .limit = 200, .aliases = "调班原因"),
	REGISTER_TAIL(struct shift),
	{ 0 },
};

const struct field APPOINTMENT_FIELDS[] = {
	FIELD(struct appointment, id),
	FIELD(struct appointment, unit_id),
	FIELD_AS(struct appointment, day, FIELD_DAY, .label = "Date of the meeting", .required = 1,
	         .ahead = 1, .aliases = "预约日期|接访日期"),
	FIELD(struct appointment, hours, .label = "Time", .limit = 60, .required = 1, .aliases = "预约时间|时间"),
	FIELD(struct appointment, official, .label = "Leader who receives", .limit = 60, .required = 1,
	      .aliases = "接访领导"),
	FIELD(struct appointment, place, .label = "Place", .limit = 100, .required = 1,
	      .aliases = "地点|接访地点"),
	FIELD(struct appointment, petitioner, .label = "Representative", .limit = 60, .required = 1,
	      .aliases = "信访人|代表|信访代表"),
	FIELD(struct appointment, phone, .label = "Phone", .limit = 40, .aliases = "联系电话"),
	FIELD(struct appointment, village, .label = "Village or community", .limit = 60, .offered = 1,
	      .aliases = "问题属地|Village|村|村（社区）"),
	FIELD(struct appointment, people, .label = "People", .limit = 100000, .aliases = "人数"),
	FIELD(struct appointment, heard, .label = "What about", .limit = 200, .required = 1,
	      .aliases = "反映事项|事由"),
	FIELD_AS(struct appointment, told_day, FIELD_DAY, .label = "Representative told on", .behind = 1,
	         .hint = "who receives, when and where", .aliases = "告知日期"),
	FIELD(struct appointment, told_how, .label = "Told how", .limit = 60,
	      .hint = "by telephone, by message, in person", .aliases = "告知方式"),
	FIELD_AS(struct appointment, held_day, FIELD_DAY, .label = "Held on", .behind = 1,
	         .aliases = "实际接访日期"),
	FIELD_AS(struct appointment, result, FIELD_LINES, .label = "What came of it", .limit = 2000,
	         .aliases = "结果|接访情况"),
	REGISTER_TAIL(struct appointment),
	{ 0 },
};

const struct field SWEEP_FIELDS[] = {
	FIELD(struct sweep, id),
	FIELD(struct sweep, unit_id),
	FIELD(struct sweep, parent_id),
	FIELD_AS(struct sweep, from_day, FIELD_DAY, .label = "First day", .required = 1, .ahead = 1,
	         .aliases = "开始日期"),
	FIELD_AS(struct sweep, until_day, FIELD_DAY, .label = "Last day", .required = 1, .ahead = 1,
	         .aliases = "结束日期"),
	FIELD(struct sweep, title, .label = "Name of the sweep", .limit = 100, .required = 1,
	      .aliases = "名称"),
	FIELD_AS(struct sweep, kind, FIELD_CHOICE, .label = "Kind of sweep", .required = 1,
	         .choices = SWEEP_KINDS, .aliases = "类别"),
	FIELD_AS(struct sweep, cycle, FIELD_CHOICE, .label = "Returns", .required = 1,
	         .choices = SWEEP_CYCLES, .aliases = "周期"),
	FIELD(struct sweep, days_after, .label = "Days to send it in", .limit = 30,
	      .hint = "after the end of each cycle; 0 the same day", .aliases = "报送宽限天数"),
	FIELD_AS(struct sweep, asked, FIELD_LINES, .label = "What is asked of the villages",
	         .limit = 4000, .aliases = "工作要求"),
	REGISTER_TAIL(struct sweep),
	{ 0 },
};

const struct field RETURN_FIELDS[] = {
	FIELD(struct village_return, id),
	FIELD(struct village_return, unit_id),
	FIELD(struct village_return, parent_id),
	FIELD_AS(struct village_return, sent_day, FIELD_DAY, .label = "Sent in on",
	         .hint = "the office alone types it, for what came on paper; else it is today",
	         .aliases = "报送日期"),
	FIELD_AS(struct village_return, for_day, FIELD_DAY, .label = "For the cycle that ends on",
	         .ahead = 1, .behind = 1, .hint = "left empty: the one that is open on the day of sending",
	         .aliases = "报告期"),
	FIELD(struct village_return, village, .label = "Village or community", .limit = 60, .offered = 1,
	      .hint = "left empty: your own", .aliases = "问题属地|Village|村|村（社区）"),
	FIELD_AS(struct village_return, zero, FIELD_FLAG, .label = "Zero return: nothing was found",
	         .aliases = "零报告"),
	FIELD(struct village_return, found, .label = "Disputes found", .limit = 10000,
	      .aliases = "排查件数"),
	FIELD(struct village_return, resolved, .label = "Of them resolved", .limit = 10000,
	      .aliases = "化解件数"),
	FIELD_AS(struct village_return, text, FIELD_LINES, .label = "What was found", .limit = 4000,
	         .aliases = "情况说明"),
	FIELD(struct village_return, by_office),
	FIELD(struct village_return, entered_by),
	REGISTER_TAIL(struct village_return),
	{ 0 },
};
