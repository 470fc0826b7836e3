/* register_fields.c: the fields of each plain ledger: form, validation, import, columns. */
#include "app/register/register.h"

const struct choice DISPUTE_ORIGINS[] = {
	{ DISPUTE_NEW, "found", "Found in a sweep", "新发|新|排查" },
	{ DISPUTE_OLD, "old", "Old dispute", "老矛盾|积案|旧" },
	{ DISPUTE_PREVENTED, "prevented", "Prevented", "预防|苗头" },
	{ 0 },
};

const struct choice DISPUTE_KINDS[] = {
	{ 1, "family", "Marriage and family", "婚姻家庭|家庭" },
	{ 2, "neighbour", "Neighbours", "邻里" },
	{ 3, "house_site", "House and house site", "房屋宅基地|宅基地" },
	{ 4, "contract", "Contract", "合同" },
	{ 5, "business", "Production and business", "生产经营" },
	{ 6, "damage", "Damages", "损害赔偿" },
	{ 7, "land_forest", "Hill, forest and land", "山林土地|土地|林权" },
	{ 8, "demolition", "Land taking and demolition", "征地拆迁" },
	{ 9, "environment", "Environment", "环境保护|环境污染" },
	{ 10, "wages", "Wages owed", "拖欠农民工工资|劳资|劳动争议" },
	{ 11, "medical", "Medical", "医疗" },
	{ 12, "traffic", "Road traffic", "道路交通|交通事故" },
	{ 13, "property", "Property management", "物业" },
	{ 14, "village_affairs", "Village affairs", "村务管理|村务" },
	{ 99, "other", "Other", "其它" },
	{ 0 },
};

const struct choice MEDIATIONS[] = {
	{ 1, "peoples", "People's mediation", "人民" },
	{ 2, "administrative", "Administrative mediation", "行政" },
	{ 3, "judicial", "Judicial mediation", "司法" },
	{ 0 },
};

const struct field DISPUTE_FIELDS[] = {
	FIELD(struct dispute, id),
	FIELD(struct dispute, unit_id),
	FIELD_AS(struct dispute, found_day, FIELD_DAY, .label = "Found on", .required = 1,
	         .aliases = "排查日期|日期|排查时间"),
	FIELD(struct dispute, village, .label = "Village", .limit = 60, .aliases = "村|所属村|村（社区）"),
	FIELD_AS(struct dispute, kind, FIELD_CHOICE, .label = "Kind of dispute",
	         .choices = DISPUTE_KINDS, .aliases = "类型|类别|纠纷类别"),
	FIELD(struct dispute, title, .label = "What it is about", .limit = 200, .required = 1,
	      .aliases = "标题|事由|纠纷名称|主要内容"),
	FIELD(struct dispute, parties, .label = "Parties", .limit = 200),
	FIELD(struct dispute, people, .label = "People concerned", .limit = 100000, .aliases = "人数"),
	FIELD_AS(struct dispute, origin, FIELD_CHOICE, .label = "Origin", .choices = DISPUTE_ORIGINS,
	         .aliases = "性质"),
	FIELD_AS(struct dispute, mediation, FIELD_CHOICE, .label = "Mediation", .choices = MEDIATIONS,
	         .aliases = "调解类型"),
	FIELD(struct dispute, mediator, .label = "Mediator", .limit = 60),
	FIELD_AS(struct dispute, resolved_day, FIELD_DAY, .label = "Resolved on",
	         .aliases = "化解时间|调结日期"),
	FIELD_AS(struct dispute, result, FIELD_LINES, .label = "Result", .limit = 4000,
	         .aliases = "化解情况"),
	FIELD(struct dispute, imported, .hidden = 1),
	{ 0 },
};

const struct field OUTREACH_FIELDS[] = {
	FIELD(struct outreach, id),
	FIELD(struct outreach, unit_id),
	FIELD_AS(struct outreach, held_day, FIELD_DAY, .label = "Date", .required = 1,
	         .aliases = "下访日期|时间"),
	FIELD(struct outreach, village, .label = "Village", .limit = 60, .aliases = "村|下访村|地点"),
	FIELD(struct outreach, officials, .label = "Officials", .limit = 200, .required = 1,
	      .aliases = "下访领导|领导|干部"),
	FIELD(struct outreach, batches, .label = "Batches", .limit = 10000, .aliases = "批次"),
	FIELD(struct outreach, people, .label = "People", .limit = 1000000,
	      .aliases = "人次|接待人次"),
	FIELD_AS(struct outreach, heard, FIELD_LINES, .label = "What was heard", .limit = 4000,
	         .aliases = "反映问题|内容"),
	FIELD_AS(struct outreach, concluded_day, FIELD_DAY, .label = "Solved on",
	         .aliases = "办结日期"),
	FIELD(struct outreach, lead, .label = "Lead official", .limit = 60),
	FIELD(struct outreach, imported, .hidden = 1),
	{ 0 },
};

const struct field PUBLICITY_FIELDS[] = {
	FIELD(struct publicity, id),
	FIELD(struct publicity, unit_id),
	FIELD_AS(struct publicity, held_day, FIELD_DAY, .label = "Date", .required = 1,
	         .aliases = "时间|活动日期"),
	FIELD(struct publicity, form, .label = "Form", .limit = 60, .aliases = "宣传形式"),
	FIELD(struct publicity, topic, .label = "Topic", .limit = 200, .required = 1,
	      .aliases = "活动名称|内容"),
	FIELD(struct publicity, village, .label = "Village", .limit = 60, .aliases = "地点|村"),
	FIELD(struct publicity, meetings, .label = "Meetings", .limit = 100000, .aliases = "会议场次|场次"),
	FIELD(struct publicity, people, .label = "People reached", .limit = 100000000,
	      .aliases = "人次|受教育人次"),
	FIELD(struct publicity, slogans, .label = "Slogans", .limit = 1000000, .aliases = "标语"),
	FIELD(struct publicity, leaflets, .label = "Leaflets", .limit = 100000000,
	      .aliases = "小册子|宣传资料|资料份数"),
	FIELD(struct publicity, imported, .hidden = 1),
	{ 0 },
};

const struct register_kind REGISTERS[] = {
	{ "disputes", "dispute", "Disputes", "Dispute", "found_day", "title", DISPUTE_FIELDS,
	  sizeof(struct dispute), offsetof(struct dispute, imported) },
	{ "outreach", "outreach", "Outreach visits", "Outreach visit", "held_day", "officials",
	  OUTREACH_FIELDS, sizeof(struct outreach), offsetof(struct outreach, imported) },
	{ "publicity", "publicity", "Publicity", "Publicity event", "held_day", "topic",
	  PUBLICITY_FIELDS, sizeof(struct publicity), offsetof(struct publicity, imported) },
	{ 0 },
};
