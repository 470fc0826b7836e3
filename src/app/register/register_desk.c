/* register_desk.c: the fields of each ledger of papers and rooms: form, validation, import, columns. */
#include "app/register/register_desk.h"

const struct choice DOCUMENT_DIRECTIONS[] = {
	{ 1, "received", "Document received", "收" },
	{ 2, "sent", "Document sent", "发" },
	{ 3, "drafted", "Text drafted", "文秘材料|起草材料" },
	{ 0 },
};

const struct choice BULLETIN_KINDS[] = {
	{ 1, "bulletin", "Bulletin", "信息|简报" },
	{ 2, "situation", "Situation report", "情况报告" },
	{ 3, "week", "Weekly plan", "每周计划" },
	{ 4, "month", "Monthly summary", "每月小结|月总结" },
	{ 5, "month_petitions", "Monthly table of petitions", "月报表" },
	{ 6, "month_disputes", "Monthly table of disputes", "排查月报" },
	{ 7, "analysis", "Quarterly analysis", "季度分析报告" },
	{ 8, "self_check", "Half-year self-check", "自查报告" },
	{ 9, "major_event", "Report of a major event", "重大事件报告" },
	{ 10, "annual", "Annual summary", "年度总结" },
	{ 0 },
};

const struct choice VOLUME_KINDS[] = {
	{ 1, "matters", "Letters and visits", "信访" },
	{ 2, "documents", "Office documents", "文书" },
	{ 0 },
};

const struct choice RETENTIONS[] = {
	{ 1, "ten", "10 years", NULL },
	{ 2, "thirty", "30 years", NULL },
	{ 3, "permanent", "For ever", NULL },
	{ 0 },
};

const struct choice STATION_KINDS[] = {
	{ 1, "reception", "Reception room", "接待室" },
	{ 2, "mediation", "Mediation room", NULL },
	{ 3, "company", "Service point in a company", "服务点" },
	{ 0 },
};

const struct field DOCUMENT_FIELDS[] = {
	FIELD(struct office_document, id),
	FIELD(struct office_document, unit_id),
	FIELD_AS(struct office_document, day, FIELD_DAY, .label = "Date", .required = 1,
	         .aliases = "收文日期|发文日期|时间"),
	FIELD_AS(struct office_document, direction, FIELD_CHOICE, .label = "Received, sent or drafted",
	         .required = 1, .choices = DOCUMENT_DIRECTIONS, .aliases = "收发|类别"),
	FIELD(struct office_document, number, .label = "Document number", .limit = 100,
	      .aliases = "文号|发文字号"),
	FIELD(struct office_document, title, .label = "Title", .limit = 200, .required = 1,
	      .aliases = "文件标题|标题"),
	FIELD(struct office_document, other, .label = "From or to", .limit = 100,
	      .aliases = "来文单位|发往单位|单位"),
	FIELD(struct office_document, author, .label = "Person in charge", .limit = 60,
	      .aliases = "经办人|起草人"),
	FIELD(struct office_document, copies, .label = "Copies", .limit = 100000, .aliases = "份数"),
	FIELD_AS(struct office_document, instruction, FIELD_LINES, .label = "Leader's instruction",
	         .limit = 2000, .aliases = "批示|拟办意见"),
	FIELD_AS(struct office_document, due_day, FIELD_DAY, .label = "To be done by",
	         .aliases = "办理期限|回复期限"),
	FIELD_AS(struct office_document, done_day, FIELD_DAY, .label = "Done on",
	         .aliases = "办结日期|回复日期"),
	REGISTER_TAIL(struct office_document),
	{ 0 },
};

const struct field BULLETIN_FIELDS[] = {
	FIELD(struct bulletin, id),
	FIELD(struct bulletin, unit_id),
	FIELD_AS(struct bulletin, written_day, FIELD_DAY, .label = "Written on", .required = 1,
	         .aliases = "日期|编写日期"),
	FIELD_AS(struct bulletin, kind, FIELD_CHOICE, .label = "Kind of report", .required = 1,
	         .choices = BULLETIN_KINDS, .aliases = "类别|材料类别"),
	FIELD(struct bulletin, title, .label = "Title", .limit = 200, .required = 1,
	      .aliases = "标题"),
	FIELD(struct bulletin, author, .label = "Author", .limit = 60, .aliases = "作者|撰稿人"),
	FIELD_AS(struct bulletin, text, FIELD_LINES, .label = "Text", .limit = 20000,
	         .aliases = "正文"),
	FIELD_AS(struct bulletin, due_day, FIELD_DAY, .label = "Due on",
	         .aliases = "应报日期|上报期限"),
	FIELD(struct bulletin, submitted_to, .label = "Submitted to", .limit = 100,
	      .aliases = "报送单位"),
	FIELD_AS(struct bulletin, submitted_day, FIELD_DAY, .label = "Submitted on",
	         .aliases = "报送日期"),
	FIELD(struct bulletin, adopted_by, .label = "Adopted by", .limit = 100,
	      .aliases = "采用单位"),
	FIELD_AS(struct bulletin, adopted_day, FIELD_DAY, .label = "Adopted on",
	         .aliases = "采用日期"),
	REGISTER_TAIL(struct bulletin),
	{ 0 },
};

const struct field VOLUME_FIELDS[] = {
	FIELD(struct volume, id),
	FIELD(struct volume, unit_id),
	FIELD_AS(struct volume, bound_day, FIELD_DAY, .label = "Bound on", .required = 1,
	         .aliases = "立卷日期|归档日期"),
	FIELD(struct volume, number, .label = "Volume number", .limit = 60, .required = 1,
	      .aliases = "卷号|档号"),
	FIELD(struct volume, title, .label = "Title of the volume", .limit = 200, .required = 1,
	      .aliases = "案卷题名|题名"),
	FIELD_AS(struct volume, kind, FIELD_CHOICE, .label = "Kind of volume",
	         .choices = VOLUME_KINDS, .aliases = "案卷类别|类别"),
	FIELD_AS(struct volume, retention, FIELD_CHOICE, .label = "Kept for",
	         .choices = RETENTIONS, .aliases = "保管期限"),
	FIELD(struct volume, pages, .label = "Pages", .limit = 100000, .aliases = "页数"),
	FIELD(struct volume, place, .label = "Place", .limit = 100, .aliases = "存放位置"),
	FIELD_AS(struct volume, contents, FIELD_LINES, .label = "Contents", .limit = 8000,
	         .aliases = "卷内目录"),
	REGISTER_TAIL(struct volume),
	{ 0 },
};

const struct field PUBLICATION_FIELDS[] = {
	FIELD(struct publication, id),
	FIELD(struct publication, unit_id),
	FIELD_AS(struct publication, day, FIELD_DAY, .label = "Published on", .required = 1,
	         .aliases = "公开日期|日期"),
	FIELD(struct publication, title, .label = "Title", .limit = 200, .required = 1,
	      .aliases = "标题|事项"),
	FIELD(struct publication, place, .label = "Where it was published", .limit = 100,
	      .aliases = "公开方式|公开地点"),
	FIELD_AS(struct publication, text, FIELD_LINES, .label = "Published text, without names",
	         .limit = 8000, .aliases = "公开内容"),
	REGISTER_TAIL(struct publication),
	{ 0 },
};

const struct field STATION_FIELDS[] = {
	FIELD(struct station, id),
	FIELD(struct station, unit_id),
	FIELD_AS(struct station, opened_day, FIELD_DAY, .label = "Opened on", .required = 1,
	         .aliases = "设立日期|日期"),
	FIELD(struct station, name, .label = "Name", .limit = 100, .required = 1,
	      .aliases = "名称"),
	FIELD_AS(struct station, kind, FIELD_CHOICE, .label = "Kind of room",
	         .choices = STATION_KINDS, .aliases = "类别"),
	FIELD(struct station, village, .label = "Village or company", .limit = 60, .offered = 1,
	      .aliases = "村|企业"),
	FIELD(struct station, officer, .label = "Person responsible", .limit = 60,
	      .aliases = "负责人|信息员|经办人|Person in charge"),
	FIELD(struct station, phone, .label = "Phone", .limit = 30, .aliases = "电话"),
	FIELD(struct station, place, .label = "Place", .limit = 100, .aliases = "地点"),
	FIELD_AS(struct station, closed_day, FIELD_DAY, .label = "Closed on",
	         .aliases = "撤销日期"),
	REGISTER_TAIL(struct station),
	{ 0 },
};
