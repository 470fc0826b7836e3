/* demo_plans.c: what the demonstration township plans: reception days, sweeps with their returns, a
 * conference with its tasks, a special period. */
#include "app/demo/demo_matters.h"
#include "app/register/register_desk.h"
#include "app/register/register_plan.h"
#include "app/roster/roster.h"
#include "app/sweep/sweep.h"
#include "base/clock.h"

enum { BACK = 45, AHEAD = 60, LATE_IN_100 = 8, MISSING_IN_100 = 6, FOUND_IN_100 = 30 };

static const char *all_leads(struct work *work, const struct township *it)
{
	const char *names = "";
	FOR_EACH(lead, &it->leads)
		names = arena_format(work->arena, "%s%s%s", names, *names ? "\n" : "", *lead);
	return names;
}

static enum outcome add_roster(struct work *work, struct township *it)
{
	int64_t today = day_of_moment(work->now), added;
	struct roster roster = {
		.from_day = today - BACK, .until_day = today + AHEAD, .title = "党政领导接访日",
		.purpose = ROSTER_RECEPTION, .rule = ROSTER_WEEKDAYS, .days = "1",
		.holidays = HOLIDAY_NEXT_WORKING_DAY, .turn = TURN_DATE, .names = all_leads(work, it),
		.place = "镇群众来访接待室", .hours = "9:00—11:30",
	};
	TRY(register_add(work, register_named("rosters"), &roster));
	TRY(roster_make(work, roster.id, &added));
	return roster_publish(work, roster.id);
}

/* By the village's own liaison officer, on the day it was sent. */
static enum outcome send_as_village(struct work *work, struct village_return *row)
{
	struct actor was = work->actor;
	int64_t now = work->now;
	struct unit unit;
	TRY(unit_by_name(work, row->village, &unit));
	work->actor.unit_id = unit.id;
	work->actor.role = ROLE_LIAISON;
	work->actor.name = unit.liaison;
	work->now = moment_of_day(row->sent_day) + 10 * 3600;
	enum outcome outcome = register_add(work, register_named("returns"), row);
	work->actor = was;
	work->now = now;
	return outcome;
}

static enum outcome add_return(struct work *work, struct township *it, const struct sweep *sweep,
                               const char *village, int64_t end)
{
	int64_t late = chance_in(&it->chance, LATE_IN_100) ? 2 : 0;
	int64_t sent = end + late > day_of_moment(work->now) ? day_of_moment(work->now) : end + late;
	struct village_return row = { .parent_id = sweep->id, .sent_day = sent, .for_day = end,
		                          .village = village };
	if (chance_in(&it->chance, FOUND_IN_100))
		row.found = chance_between(&it->chance, 1, 3);
	else
		row.zero = 1;
	row.resolved = row.found ? row.found - 1 : 0;
	return send_as_village(work, &row);
}

/* The village whose liaison officer signs in here has the last cycle still before it. */
static enum outcome add_sweep(struct work *work, struct township *it)
{
	int64_t today = day_of_moment(work->now);
	sweep_ends ends = { 0 };
	struct sweep sweep = {
		.from_day = today - BACK, .until_day = today + AHEAD, .title = "矛盾纠纷半月排查", .kind = 1,
		.cycle = SWEEP_HALF_MONTH, .days_after = 1,
		.asked = "每半月排查一次，逐户了解婚姻家庭、邻里、土地、债务等纠纷；没有发现的报零报告。",
	};
	TRY(register_add(work, register_named("sweeps"), &sweep));
	sweep_read_ends(work, &sweep, &ends);
	for (size_t village = 0; village < it->villages.rows.count; village++)
		FOR_EACH(end, &ends)
			if (*end < today && !chance_in(&it->chance, MISSING_IN_100))
				TRY(add_return(work, it, &sweep, word_of(&it->villages, village, "name"), *end));
	return OK;
}

static enum outcome add_conference(struct work *work, struct township *it)
{
	int64_t today = day_of_moment(work->now);
	struct conference conference = {
		.held_day = today - 6, .kind = 1, .topic = "第四季度信访工作联席会议",
		.chair = it->leads.items[0], .place = "镇政府二楼会议室",
		.attendees = "综治中心、司法所、民政办、自然资源所、各村", .units = 5,
	};
	TRY(register_add(work, register_named("conferences"), &conference));
	struct agenda item = { .parent_id = conference.id, .held_day = conference.held_day,
		                   .title = "研究村道损坏、征地补偿两件重复信访事项", .major = 1,
		                   .decision = "由自然资源所牵头，十五日内拿出意见，包案领导负责回访。" };
	TRY(register_add(work, register_named("agenda"), &item));
	struct task task = { .parent_id = conference.id, .given_day = conference.held_day,
		                 .source = TASK_OF_CONFERENCE, .number = "", .title = "拿出征地补偿处理意见",
		                 .duty = 1, .doer = "自然资源所", .due_day = today + 4 };
	TRY(register_add(work, register_named("tasks"), &task));
	struct task mediation = { .parent_id = conference.id, .given_day = conference.held_day,
		                      .source = TASK_OF_CONFERENCE, .number = "", .title = "对两件重复信访事项开展法律释明和调解",
		                      .duty = 2, .doer = "云溪县司法局青石司法所", .due_day = today + 2 };
	TRY(register_add(work, register_named("tasks"), &mediation));
	struct conference ahead = { .held_day = today + 12, .kind = 4, .topic = "十二月信访工作例会",
		                        .chair = it->leads.items[0], .hours = "9:00",
		                        .place = "镇政府二楼会议室" };
	return register_add(work, register_named("conferences"), &ahead);
}

static enum outcome add_period(struct work *work, struct township *it)
{
	int64_t today = day_of_moment(work->now), added;
	struct special_period period = {
		.from_day = today - 1, .until_day = today + 5, .title = "县两会期间信访工作",
		.head = it->leads.items[0],
		.plan = "一、带班领导在岗，值班电话畅通。\n二、群众来访，先接待、后登记、再交办。\n"
		        "三、人数较多的来访，分管领导到场听取意见，推选代表反映。\n四、重大情况两小时内报县信访局。",
		.calls = "带班领导 13800000010\n信访办 0571-80000001\n司法所 0571-80000002\n派出所 110\n卫生院 120",
	};
	TRY(register_add(work, register_named("periods"), &period));
	struct roster duty = {
		.parent_id = period.id, .from_day = period.from_day, .until_day = period.until_day,
		.title = "两会期间值班", .purpose = ROSTER_DUTY, .rule = ROSTER_EVERY_DAY, .days = "",
		.holidays = HOLIDAY_KEPT, .turn = TURN_DATE, .nights = 1, .names = all_leads(work, it),
		.place = "镇值班室", .hours = "",
	};
	TRY(register_add(work, register_named("rosters"), &duty));
	TRY(roster_make(work, duty.id, &added));
	struct sweep zero = { .parent_id = period.id, .from_day = period.from_day,
		                  .until_day = period.until_day, .title = "两会期间零报告", .kind = 4,
		                  .cycle = SWEEP_DAILY, .asked = "每日16时前报告，没有情况报零报告。" };
	return register_add(work, register_named("sweeps"), &zero);
}

enum outcome demo_plans(struct work *work, struct township *it)
{
	TRY(add_roster(work, it));
	TRY(add_sweep(work, it));
	TRY(add_conference(work, it));
	return add_period(work, it);
}
