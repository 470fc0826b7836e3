/* register_meetings.c: the fields of each ledger of meetings, tasks, notices and assessments. */
#include <string.h>

#include "app/register/register_desk.h"

const struct choice CONFERENCE_KINDS[] = {
	{ 1, "joint", "Joint conference", "联席会议|联席会" },
	{ 2, "committee", "Party committee or government", "党委会|政府常务会" },
	{ 3, "leading_group", "Leading group", "领导小组" },
	{ 4, "petition", "Petition work meeting", "工作会议|信访例会" },
	{ 5, "training", "Training", "培训" },
	{ 0 },
};

const struct choice TASK_SOURCES[] = {
	{ 1, "conference", "A conference", "联席会议" },
	{ 2, "inspection", "An inspection group", "巡视组" },
	{ 3, "rectification", "A rectification notice", "整改" },
	{ 4, "leader", "A leader's instruction", "领导交办" },
	{ 5, "higher", "A higher office", "上级" },
	{ 6, "own", "The office itself", "自定" },
	{ 7, "listed", "Listed supervision of the county", "挂牌督办" },
	{ 0 },
};

const struct choice ASSESSED_KINDS[] = {
	{ 1, "village", "Village or community", "村|社区|问题属地|Village" },
	{ 2, "department", "Department", "部门|站所|单位" },
	{ 0 },
};

const struct choice DUTIES[] = {
	{ 1, "main", "Main responsibility", "主体" },
	{ 2, "cooperating", "Cooperating", "配合" },
	{ 0 },
};

const struct choice CONSENTS[] = {
	{ 1, "given", "Consent given", "同意" },
	{ 2, "refused", "Consent refused", "不同意" },
	{ 3, "not_asked", "Not asked yet", NULL },
	{ 0 },
};

const struct choice COMMENDATION_KINDS[] = {
	{ 1, "praise", "Praise", "表扬" },
	{ 2, "criticism", "Criticism", "批评" },
	{ 3, "accountability", "Accountability", "追责" },
	{ 0 },
};

const struct field CONFERENCE_FIELDS[] = {
	FIELD(struct conference, id),
	FIELD(struct conference, unit_id),
	FIELD_AS(struct conference, held_day, FIELD_DAY, .label = "Date", .required = 1, .ahead = 1,
	         .aliases = "会议日期|时间"),
	FIELD_AS(struct conference, kind, FIELD_CHOICE, .label = "Kind of meeting",
	         .required = 1, .choices = CONFERENCE_KINDS, .aliases = "会议类别|类别"),
	FIELD(struct conference, topic, .label = "Topic", .limit = 200, .required = 1,
	      .aliases = "会议名称|主题"),
	FIELD(struct conference, chair, .label = "Chair", .limit = 60, .aliases = "主持人"),
	FIELD(struct conference, hours, .label = "Time", .limit = 60, .aliases = "会议时间"),
	FIELD(struct conference, place, .label = "Place", .limit = 100, .aliases = "地点"),
	FIELD_AS(struct conference, attendees, FIELD_LINES,
	         .label = "Attending units and people", .limit = 4000,
	         .hint = "a line each; tick units of the list below to add them",
	         .aliases = "参会单位|参会人员"),
	FIELD(struct conference, units, .label = "Units attending", .limit = 1000,
	      .hint = "left empty: counted from the list", .aliases = "参会单位数"),
	FIELD_AS(struct conference, absent, FIELD_LINES, .label = "Absent", .limit = 2000,
	         .hint = "a line each, with the reason", .aliases = "缺席单位|请假单位|缺席"),
	FIELD_AS(struct conference, minutes, FIELD_LINES, .label = "Minutes", .limit = 20000,
	         .aliases = "会议纪要|纪要"),
	REGISTER_TAIL(struct conference),
	{ 0 },
};

const struct field AGENDA_FIELDS[] = {
	FIELD(struct agenda, id),
	FIELD(struct agenda, unit_id),
	FIELD(struct agenda, parent_id),
	FIELD_AS(struct agenda, held_day, FIELD_DAY, .label = "Date", .required = 1, .ahead = 1,
	         .aliases = "会议日期|日期"),
	FIELD(struct agenda, title, .label = "Item", .limit = 200, .required = 1,
	      .aliases = "议题|事项"),
	FIELD_AS(struct agenda, major, FIELD_FLAG, .label = "Major matter",
	         .aliases = "重大|重大信访案件"),
	FIELD_AS(struct agenda, decision, FIELD_LINES, .label = "What was decided", .limit = 4000,
	         .aliases = "议定事项|决定|审批结果|Decision"),
	REGISTER_TAIL(struct agenda),
	{ 0 },
};

const struct field TASK_FIELDS[] = {
	FIELD(struct task, id),
	FIELD(struct task, unit_id),
	FIELD(struct task, parent_id),
	FIELD_AS(struct task, given_day, FIELD_DAY, .label = "Given on", .required = 1,
	         .aliases = "交办日期|日期"),
	FIELD_AS(struct task, source, FIELD_CHOICE, .label = "Given by", .required = 1,
	         .choices = TASK_SOURCES, .aliases = "来源"),
	FIELD(struct task, number, .label = "Document number", .limit = 100, .aliases = "文号"),
	FIELD(struct task, title, .label = "Task", .limit = 200, .required = 1,
	      .aliases = "任务|事项|整改事项"),
	FIELD_AS(struct task, duty, FIELD_CHOICE, .label = "Responsibility", .choices = DUTIES,
	         .aliases = "责任类型|责任"),
	FIELD(struct task, doer, .label = "Unit or person in charge", .limit = 100, .offered = 1,
	      .hint = "a unit of the list sees the task and reports on it; several units: a task each",
	      .aliases = "责任单位|责任人"),
	FIELD(struct task, doer_unit_id),
	FIELD_AS(struct task, due_day, FIELD_DAY, .label = "To be done by",
	         .aliases = "完成期限|期限"),
	FIELD_AS(struct task, done_day, FIELD_DAY, .label = "Done on", .aliases = "完成日期"),
	FIELD_AS(struct task, result, FIELD_LINES, .label = "Result", .limit = 4000,
	         .aliases = "完成情况|整改情况"),
	REGISTER_TAIL(struct task),
	{ 0 },
};

const struct field NOTICE_FIELDS[] = {
	FIELD(struct notice, id),
	FIELD(struct notice, unit_id),
	FIELD_AS(struct notice, received_day, FIELD_DAY, .label = "Received on", .required = 1,
	         .aliases = "收到日期|日期"),
	FIELD(struct notice, sender, .label = "Higher office", .limit = 100, .required = 1,
	      .aliases = "通报单位|来文单位"),
	FIELD(struct notice, number, .label = "Document number", .limit = 100, .aliases = "文号"),
	FIELD(struct notice, doer, .label = "Who answers", .limit = 100,
	      .aliases = "答复人|责任人"),
	FIELD_AS(struct notice, due_day, FIELD_DAY, .label = "To be answered by",
	         .aliases = "答复期限"),
	FIELD_AS(struct notice, answered_day, FIELD_DAY, .label = "Answered on",
	         .aliases = "答复日期"),
	FIELD_AS(struct notice, explained, FIELD_LINES, .label = "What was explained",
	         .limit = 4000, .aliases = "说明内容"),
	FIELD_AS(struct notice, help, FIELD_LINES, .label = "Help agreed", .limit = 4000,
	         .aliases = "帮助措施|商定事项"),
	FIELD_AS(struct notice, consent, FIELD_CHOICE, .label = "The person's consent",
	         .choices = CONSENTS, .aliases = "本人意见"),
	REGISTER_TAIL(struct notice, .required = 1),
	{ 0 },
};

const struct field COMMENDATION_FIELDS[] = {
	FIELD(struct commendation, id),
	FIELD(struct commendation, unit_id),
	FIELD_AS(struct commendation, day, FIELD_DAY, .label = "Date", .required = 1,
	         .aliases = "通报日期|日期"),
	FIELD_AS(struct commendation, kind, FIELD_CHOICE, .label = "Kind of notice",
	         .required = 1, .choices = COMMENDATION_KINDS, .aliases = "类别"),
	FIELD(struct commendation, concerned, .label = "Unit concerned", .limit = 100,
	      .offered = 1, .required = 1, .aliases = "单位|被通报单位"),
	FIELD_AS(struct commendation, reason, FIELD_LINES, .label = "Reason", .limit = 4000,
	         .required = 1, .aliases = "事由|原因"),
	FIELD_AS(struct commendation, measure, FIELD_LINES, .label = "Measure", .limit = 4000,
	         .aliases = "处理决定|要求"),
	FIELD_AS(struct commendation, due_day, FIELD_DAY, .label = "To be done by",
	         .aliases = "整改期限"),
	FIELD_AS(struct commendation, done_day, FIELD_DAY, .label = "Done on",
	         .aliases = "整改完成日期"),
	REGISTER_TAIL(struct commendation),
	{ 0 },
};

const struct field ASSESSMENT_FIELDS[] = {
	FIELD(struct assessment, id),
	FIELD(struct assessment, unit_id),
	FIELD_AS(struct assessment, signed_day, FIELD_DAY, .label = "Signed on", .required = 1,
	         .aliases = "签订日期|日期"),
	FIELD_AS(struct assessment, kind, FIELD_CHOICE, .label = "Village or department",
	         .required = 1, .choices = ASSESSED_KINDS, .aliases = "类别"),
	FIELD(struct assessment, concerned, .label = "Unit concerned", .limit = 100,
	      .offered = 1, .required = 1, .aliases = "单位|村|部门"),
	FIELD(struct assessment, first_duty, .label = "First responsible", .limit = 60,
	      .aliases = "第一责任人"),
	FIELD(struct assessment, direct_duty, .label = "Directly responsible", .limit = 60,
	      .aliases = "直接责任人"),
	FIELD(struct assessment, concrete_duty, .label = "Concretely responsible", .limit = 60,
	      .aliases = "具体责任人"),
	FIELD_AS(struct assessment, aims, FIELD_LINES, .label = "Aims", .limit = 8000,
	         .aliases = "目标任务"),
	FIELD_AS(struct assessment, assessed_day, FIELD_DAY, .label = "Assessed on",
	         .aliases = "考核日期"),
	FIELD_AS(struct assessment, score, FIELD_HUNDREDTHS, .label = "Score", .limit = 1000,
	         .aliases = "得分|考核得分"),
	FIELD_AS(struct assessment, deductions, FIELD_LINES, .label = "How the score came about",
	         .limit = 8000, .aliases = "扣分情况"),
	FIELD_AS(struct assessment, appeal, FIELD_LINES, .label = "Appeal", .limit = 4000,
	         .aliases = "申诉|复核申请"),
	FIELD_AS(struct assessment, appeal_answer, FIELD_LINES, .label = "Answer to the appeal",
	         .limit = 4000, .aliases = "申诉结果|复核结果"),
	FIELD(struct assessment, proposed),
	FIELD_AS(struct assessment, score_reason, FIELD_LINES, .label = "Why another score than the records give",
	         .limit = 1000, .aliases = "得分调整理由"),
	FIELD_AS(struct assessment, appeal_day, FIELD_DAY, .label = "Appeal received on",
	         .aliases = "申诉日期"),
	FIELD_AS(struct assessment, appeal_due_day, FIELD_DAY, .label = "Appeal to be decided by", .ahead = 1,
	         .aliases = "申诉答复期限"),
	FIELD_AS(struct assessment, appeal_decided_day, FIELD_DAY, .label = "Appeal decided on",
	         .aliases = "申诉决定日期"),
	FIELD(struct assessment, appeal_by, .label = "Appeal decided by", .limit = 60, .aliases = "申诉决定人"),
	REGISTER_TAIL(struct assessment),
	{ 0 },
};

/* Names stand a line each, or one after another. */
static int64_t count_names(const char *text)
{
	static const char *const APART[] = { "\n", "\r", "、", "，", "；", ";", "," };
	int64_t count = 0;
	int inside = 0;
	while (*text) {
		size_t length = 0;
		for (size_t each = 0; each < sizeof APART / sizeof *APART && !length; each++)
			if (strncmp(text, APART[each], strlen(APART[each])) == 0)
				length = strlen(APART[each]);
		int starts = !length && *text != ' ' && !inside;
		count += starts;
		inside = length ? 0 : inside | starts;
		text += length ? length : 1;
	}
	return count;
}

enum outcome conference_check(struct work *work, void *row)
{
	struct conference *meeting = row;
	(void)work;
	if (!meeting->units)
		meeting->units = count_names(meeting->attendees);
	return OK;
}
