/* rollup_test.c: what roll-ups promise: whatever is done, they hold what the records hold; on both
 * engines.  tests/office.c also verifies them after every office test. */
#include "app/figure/rollup.h"

#include <stdlib.h>
#include <string.h>

#include "app/contact/contact.h"
#include "app/figure/figure_store.h"
#include "app/import/import.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/register/register_people.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given_contact(struct work *work, int64_t days_ago, int64_t channel, int64_t people,
                             int64_t matter_id)
{
	struct contact contact = { .received = work->now - days_ago * 86400 - 60, .channel = channel,
		                   .people = people, .petitioner = "张三", .title = "道路损坏",
		                   .purpose = PURPOSE_REQUEST };
	return contact_register(work, &contact, matter_id) == OK ? contact.matter_id : 0;
}

/* How many faults verify finds; *SAID is what it says. */
static int64_t faults_of(struct work *work, const char **said)
{
	char *text = NULL;
	size_t length;
	int64_t faults = 0;
	FILE *out = open_memstream(&text, &length);
	enum outcome outcome = rollup_verify(work, out, &faults);
	fclose(out);
	*said = arena_string(work->arena, text);
	free(text);
	return outcome == OK ? faults : -1;
}

/* COUNT months, the first one BEFORE the month of the day. */
static struct period months(int64_t day, int64_t before, int64_t count)
{
	struct civil civil = civil_of_day(day);
	int64_t first = civil.year * 12 + civil.month - 1 - before, end = first + count;
	return (struct period){ day_of_civil((struct civil){ first / 12, first % 12 + 1, 1 }),
		                day_of_civil((struct civil){ end / 12, end % 12 + 1, 1 }) - 1 };
}

/* Each figure by roll-up is the figure counted, of several periods and units. */
static int differs(struct work *work, struct period period, int64_t unit_id)
{
	figure_values values = { 0 };
	if (figures_compute(work, period, unit_id, &values) != OK)
		return 1;
	FOR_EACH(value, &values) {
		const struct figure *figure = figure_find(value->key);
		int64_t counted = -1;
		if (!rollup_covers(figure, period))
			continue;
		if (figure_store_value(work, figure, period, unit_id, &counted) == OK &&
		    counted == value->value)
			continue;
		expect_failed(__FILE__, __LINE__, "%s from %s to %s: kept %lld, counted %lld", value->key,
		              day_string(work->arena, period.from), day_string(work->arena, period.to),
		              (long long)value->value, (long long)counted);
		return 1;
	}
	return 0;
}

static int all_agree(struct work *work)
{
	static const int64_t SPANS[][2] = { { 0, 1 }, { 1, 1 }, { 2, 3 }, { 11, 12 }, { 30, 48 } };
	const char *said;
	int64_t today = day_of_moment(work->now), faults = faults_of(work, &said);
	if (faults)
		expect_failed(__FILE__, __LINE__, "%s", said);
	for (size_t each = 0; each < sizeof SPANS / sizeof *SPANS && !faults; each++)
		faults += differs(work, months(today, SPANS[each][0], SPANS[each][1]), work->actor.unit_id);
	return !faults && !differs(work, period_of_year(today), work->actor.unit_id);
}

OFFICE_TEST(registering_and_repeating_keeps_every_figure)
{
	int64_t first = given_contact(work, 40, CHANNEL_VISIT, 6, 0);
	expect(first && given_contact(work, 3, CHANNEL_LETTER, 1, first));
	expect(given_contact(work, 70, CHANNEL_ONLINE, 1, 0) && given_contact(work, 1, CHANNEL_CALL, 1, 0));
	expect(given_contact(work, 400, CHANNEL_HAND_DOWN, 1, 0) != 0);
	expect(all_agree(work));
}

static enum outcome go_all_the_way(struct work *work, struct act *act, int64_t today)
{
	act->day = today - 80;
	TRY(matter_do(work, "accept", act));
	act->lead = "镇长";
	TRY(matter_do(work, "lead", act));
	act->day = today - 30;
	act->note = "经查属实，已列入计划。";
	act->facts = "现场核实属实。";
	act->basis = "《信访工作条例》第三十二条";
	act->result = RESULT_SUPPORTED;
	TRY(matter_do(work, "reply", act));
	act->way = SERVED_IN_PERSON;
	TRY(matter_do(work, "serve", act));
	act->day = today - 10;
	act->settled = 1;
	TRY(matter_do(work, "conclude", act));
	act->satisfaction = 1;
	TRY(matter_do(work, "rate", act));
	return matter_do(work, "archive", act);
}

OFFICE_TEST(every_act_keeps_every_figure)
{
	int64_t today = day_of_moment(work->now);
	struct unit station = { .parent_id = work->actor.unit_id, .code = "SFS", .name = "司法所",
		                .kind = UNIT_STATION };
	struct act whole = { .matter_id = given_contact(work, 90, CHANNEL_VISIT, 2, 0), .note = "" };
	struct act refused = { .matter_id = given_contact(work, 20, CHANNEL_CALL, 1, 0), .reason = 1 };
	struct act forwarded = { .matter_id = given_contact(work, 20, CHANNEL_ASSIGNED, 1, 0),
		                 .outside = "县自然资源局" };
	struct act assigned = { .matter_id = given_contact(work, 20, CHANNEL_LETTER, 1, 0), .note = "" };
	expect_ok(unit_add(work, &station));
	expect_ok(go_all_the_way(work, &whole, today));
	expect(all_agree(work));
	expect_ok(matter_do(work, "refuse", &refused));
	expect_ok(matter_do(work, "forward", &forwarded));
	assigned.unit_id = station.id;
	assigned.until = today + 10;
	expect_ok(matter_do(work, "accept", &assigned));
	expect_ok(matter_do(work, "assign", &assigned));
	assigned.note = "已催办";
	expect_ok(matter_do(work, "note", &assigned));
	expect(all_agree(work));
}

OFFICE_TEST(an_extended_limit_moves_to_the_month_in_which_it_ends)
{
	struct act act = { .matter_id = given_contact(work, 50, CHANNEL_VISIT, 2, 0), .note = "" };
	act.day = day_of_moment(work->now) - 49;
	expect_ok(matter_do(work, "accept", &act));
	act.days = 30;
	act.note = "情况复杂";
	expect_ok(matter_do(work, "extend", &act));
	expect(all_agree(work) && !differs(work, months(act.day, 0, 6), work->actor.unit_id));
}

OFFICE_TEST(what_is_due_is_on_time_or_late_or_overdue)
{
	int64_t today = day_of_moment(work->now);
	struct period long_ago = months(today, 12, 12);
	struct figure_value due, on_time, overdue;
	for (int each = 0; each < 3; each++) {
		struct act act = { .matter_id = given_contact(work, 300, CHANNEL_VISIT, 1, 0), .note = "" };
		act.day = today - 299;
		expect_ok(matter_do(work, "accept", &act));
		act.day = each == 0 ? today - 280 : today - 200;
		act.note = act.facts = act.basis = "答复";
		if (each < 2) {
			act.result = RESULT_SUPPORTED;
			act.way = SERVED_IN_PERSON;
			expect_ok(matter_do(work, "reply", &act));
			expect_ok(matter_do(work, "serve", &act));
			expect_ok(matter_do(work, "conclude", &act));
		}
	}
	expect_ok(figure_compute(work, figure_find("matter.on_time_due"), long_ago, 0, &due));
	expect_ok(figure_compute(work, figure_find("matter.on_time"), long_ago, 0, &on_time));
	expect_ok(figure_compute(work, figure_find("matter.overdue"), long_ago, 0, &overdue));
	expect_number(3, due.value);
	expect_number(1, on_time.value);
	expect_number(1, overdue.value);
	expect(all_agree(work));
}

OFFICE_TEST(the_plain_ledgers_and_their_changes_keep_every_figure)
{
	int64_t today = day_of_moment(work->now);
	struct dispute dispute = { .found_day = today - 40, .title = "宅基地纠纷" };
	struct outreach outreach = { .held_day = today - 35, .village = "", .officials = "镇长",
		                     .batches = 3, .people = 9, .heard = "", .lead = "", .imported = "" };
	struct publicity publicity = { .held_day = today - 5, .form = "", .topic = "信访条例",
		                       .village = "", .meetings = 1, .people = 50, .imported = "" };
	expect_ok(register_add(work, register_named("disputes"), &dispute));
	expect_ok(register_add(work, register_named("outreach"), &outreach));
	expect_ok(register_add(work, register_named("publicity"), &publicity));
	expect(all_agree(work));
	dispute.resolved_day = today - 2;
	outreach.held_day = today - 70;
	outreach.lead = "副镇长";
	publicity.people = 40;
	expect_ok(register_change(work, register_named("disputes"), &dispute, ""));
	expect_ok(register_change(work, register_named("outreach"), &outreach, ""));
	expect_ok(register_change(work, register_named("publicity"), &publicity, ""));
	expect(all_agree(work));
}

static const char *given_file(struct work *work)
{
	const char *path = arena_format(work->arena, "%s/contacts.csv", work->data);
	FILE *file = fopen(path, "w");
	if (!file)
		return NULL;
	fputs("主题,收到日期,形式,人次,编号,受理日期,办结日期,答复意见\n"
	      "反映道路损坏,2024-03-01,来访,2,A1,2024-03-05,2024-04-01,已修复\n"
	      "反映低保待遇,2024-03-02,来信,1,A2,2024-02-01,,\n"
	      "反映道路损坏,2024-05-06,来访,7,A1,,,\n"
	      ",2024-05-06,来访,1,A3,,,\n"
	      "反映征地补偿,2024-07-01,来电,1,A4,,2024-12-30,已答复\n",
	      file);
	fclose(file);
	return path;
}

OFFICE_TEST(an_import_with_refused_rows_keeps_every_figure)
{
	struct import_options options = { .path = given_file(work) };
	struct import_result result;
	struct period year = { day_of_civil((struct civil){ 2024, 1, 1 }),
		               day_of_civil((struct civil){ 2024, 12, 31 }) };
	expect_ok(import_ledger(work, "contacts", &options, &result));
	expect_number(3, result.added);
	expect_number(2, result.refused);
	options.dry_run = 1;
	expect_ok(import_ledger(work, "contacts", &options, &result));
	expect(all_agree(work) && !differs(work, year, work->actor.unit_id));
}

OFFICE_TEST(a_unit_of_work_taken_back_leaves_the_figures_as_they_were)
{
	int64_t matter_id = given_contact(work, 5, CHANNEL_VISIT, 2, 0);
	struct act act = { .matter_id = matter_id, .note = "" };
	{
		TRANSACTION(transaction);
		expect_ok(transaction_begin(work, &transaction));
		expect(given_contact(work, 4, CHANNEL_VISIT, 5, 0) != 0);
		expect_ok(matter_do(work, "accept", &act));
		TRANSACTION(savepoint);
		expect_ok(transaction_begin(work, &savepoint));
		expect(given_contact(work, 4, CHANNEL_LETTER, 1, matter_id) != 0);
	}
	expect(all_agree(work));
	expect_ok(matter_do(work, "accept", &act));
	expect(all_agree(work));
}

static enum outcome run_alone(struct work *work, const struct query *query)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(db_run(work, query, NO_BIND, NULL));
	return transaction_commit(&transaction);
}

OFFICE_TEST(a_cell_changed_by_hand_is_named)
{
	static const struct query MORE = { "test.more", "UPDATE rollup SET value = value + 1 WHERE"
		                           " figure = 'contact.total'", "-rollup" };
	const char *said, *named;
	expect(given_contact(work, 0, CHANNEL_VISIT, 2, 0) != 0);
	expect_ok(run_alone(work, &MORE));
	expect_number(1, faults_of(work, &said));
	named = arena_format(work->arena, "rollup contact.total, unit %d, %.7s: 2 kept, 1 counted\n",
	                     (int)work->actor.unit_id,
	                     day_string(work->arena, day_of_moment(work->now - 60)));
	expect_text(named, said);
	expect_ok(rollup_recount(work));
	expect_number(0, faults_of(work, &said));
}

OFFICE_TEST(a_row_changed_past_its_figures_is_refused)
{
	static const struct query PAST = { "test.past", "UPDATE matter SET lead = '镇长'", "matter" };
	TRANSACTION(transaction);
	expect(given_contact(work, 0, CHANNEL_VISIT, 2, 0) != 0);
	expect_ok(transaction_begin(work, &transaction));
	expect_ok(db_run(work, &PAST, NO_BIND, NULL));
	expect_fault(BROKEN, journal_append(work, "matter.lead", 1, "", ""), "counted for");
}

OFFICE_TEST(an_office_counted_by_another_catalogue_is_counted_anew)
{
	static const struct query OTHER = { "test.other", "UPDATE rollup SET value = 7", "-rollup" };
	int64_t faults = -1;
	expect(given_contact(work, 0, CHANNEL_VISIT, 2, 0) != 0);
	expect_ok(run_alone(work, &OTHER));
	expect_ok(rollup_open(work));
	expect_ok(journal_verify(work, stderr, &faults));
	expect(all_agree(work) && faults == 0);
}
