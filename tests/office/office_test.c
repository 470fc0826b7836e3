/* office_test.c: what an office promises: every statement prepares, registering, handling, the
 * journal, rights, figures: on both engines. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/analysis/analysis_store.h"
#include "app/calendar/calendar_store.h"
#include "app/closing/closing_store.h"
#include "app/import/import_store.h"
#include "app/layout/layout_store.h"
#include "app/tabulation/saved_table_store.h"
#include "app/care/care_store.h"
#include "app/attachment/attachment_store.h"
#include "app/clock/clock_store.h"
#include "app/contact/contact_store.h"
#include "app/export/export_store.h"
#include "app/figure/figure_cube.h"
#include "app/figure/figure_store.h"
#include "app/figure/rollup_store.h"
#include "app/journal/journal_store.h"
#include "app/matter/matter_ledger_store.h"
#include "app/matter/matter_store.h"
#include "app/office/queries.h"
#include "app/paper/paper_store.h"
#include "app/supervision/supervision_store.h"
#include "app/person/person_store.h"
#include "app/register/register_paper_store.h"
#include "app/register/register_store.h"
#include "app/register/register_task_store.h"
#include "app/register/volume_store.h"
#include "app/roster/roster_store.h"
#include "app/sweep/sweep_store.h"
#include "app/assessment/assessment_store.h"
#include "app/recurring/recurring_store.h"
#include "app/search/search_store.h"
#include "app/setting/setting_store.h"
#include "app/summary/summary_store.h"
#include "app/unit/unit_store.h"
#include "app/village/village_store.h"
#include "base/clock.h"
#include "expect.h"

static struct contact given_contact(struct work *work)
{
	return (struct contact){ .received = work->now - 3600, .channel = CHANNEL_VISIT, .people = 2,
		                 .petitioner = "张三", .phone = "138 0000 0001", .village = "柳溪村",
		                 .title = "反映柳溪村道路损坏无人修复", .content = "村口道路塌陷。",
		                 .purpose = PURPOSE_REQUEST };
}

static int64_t given_matter(struct work *work)
{
	struct contact contact = given_contact(work);
	return contact_register(work, &contact, 0) == OK ? contact.matter_id : 0;
}

static int64_t given_unit(struct work *work, const char *code, const char *name)
{
	struct unit unit = { .parent_id = work->actor.unit_id, .code = code, .name = name,
		             .kind = UNIT_STATION, .lead_official = "", .resident_officials = "",
		             .liaison = "" };
	return unit_add(work, &unit) == OK ? unit.id : 0;
}

static int64_t faults_of(struct work *work)
{
	int64_t faults = -1;
	FILE *nowhere = fopen("/dev/null", "w");
	if (journal_verify(work, nowhere, &faults) != OK)
		faults = -1;
	fclose(nowhere);
	return faults;
}

OFFICE_TEST(every_statement_of_every_store_prepares)
{
	const struct query *const *const STORES[] = {
		journal_store_queries,  unit_store_queries,   person_store_queries, contact_store_queries,
		matter_store_queries,   clock_store_queries,  search_store_queries, attachment_store_queries,
		summary_store_queries,  once_store_queries,   register_store_queries(),
		figure_store_queries(), setting_store_queries, calendar_store_queries, register_task_store_queries, volume_store_queries, register_paper_store_queries, care_store_queries, village_store_queries, roster_store_queries, sweep_store_queries, assessment_store_queries, recurring_store_queries, export_store_queries, matter_ledger_store_queries, rollup_store_queries(),
		matter_course_store_queries, paper_store_queries, supervision_store_queries, closing_store_queries, saved_table_store_queries,
		analysis_store_queries, layout_store_queries, import_store_queries,
	};
	for (size_t store = 0; store < sizeof STORES / sizeof *STORES; store++)
		for (const struct query *const *each = STORES[store]; *each; each++) {
			if (db_prepare(work, *each) == OK)
				continue;
			expect_failed(__FILE__, __LINE__, "%s: %s", (*each)->name, work->fault.message);
			return;
		}
	struct work index;
	expect_ok(search_store_enter(work, &index));
	for (const struct query *const *each = search_store_index_queries; *each; each++)
		expect_ok(db_prepare(&index, *each));
	expect_ok(search_store_leave(work, &index, OK));
	expect_ok(ledger_prepare(work, &CONTACT_LEDGER));
	expect_ok(ledger_prepare(work, &MATTER_LEDGER));
}

OFFICE_TEST(a_first_contact_opens_a_matter_and_a_repeat_joins_it)
{
	struct contact first = given_contact(work), again = given_contact(work);
	struct matter matter;
	expect_ok(contact_register(work, &first, 0));
	expect_ok(contact_register(work, &again, first.matter_id));
	expect_number(0, first.is_repeat);
	expect_number(1, again.is_repeat);
	expect_ok(matter_find(work, first.matter_id, &matter));
	expect_number(2, matter.contacts);
	expect_number(4, matter.people);
	expect_number(8, (long long)strlen(first.query_code));
	expect(strcmp(first.number, again.number) != 0);
}

OFFICE_TEST(the_same_phone_shows_the_earlier_matter_with_its_reason)
{
	likely_list likely = { 0 };
	struct contact typed = { .phone_key = "13800000001", .petitioner = "", .id_number = "",
		                 .title = "", .village = "" };
	int64_t matter_id = given_matter(work);
	expect_ok(contact_likely(work, &typed, &likely));
	expect_number(1, (long long)likely.count);
	expect_number(matter_id, likely.items[0].matter_id);
	expect(strstr(likely.items[0].reasons, "same phone") != NULL);
}

OFFICE_TEST(a_similar_title_shows_the_earlier_matter)
{
	likely_list likely = { 0 };
	struct contact typed = { .phone_key = "", .petitioner = "", .id_number = "", .village = "",
		                 .title = "柳溪村道路损坏没有人修" };
	int64_t matter_id = given_matter(work);
	expect_ok(search_catch_up_all(work));
	expect_ok(contact_likely(work, &typed, &likely));
	expect_number(1, (long long)likely.count);
	expect_number(matter_id, likely.items[0].matter_id);
}

OFFICE_TEST(what_no_contact_can_be_is_refused_beside_its_field)
{
	struct contact six = given_contact(work), tomorrow = given_contact(work),
	               number = given_contact(work), nobody = given_contact(work);
	six.people = 9;
	six.representatives = "甲、乙、丙、丁、戊、己";
	expect_fault(INVALID, contact_register(work, &six, 0), "at most 5");
	six.representatives = "甲、乙";
	six.people = 2;
	six.party = "甲\n乙、丙";
	expect(contact_register(work, &six, 0) == INVALID);
	expect(strstr(fault_of(work, "party"), "(3)") != NULL);
	fault_clear(work);
	tomorrow.received = work->now + 86400;
	expect_fault(INVALID, contact_register(work, &tomorrow, 0), "future");
	number.id_number = "110101199003077777";
	expect_fault(INVALID, contact_register(work, &number, 0), "identity number");
	nobody.anonymous = 1;
	expect_fault(INVALID, contact_register(work, &nobody, 0), "anonymous");
	expect_number(0, faults_of(work));
}

OFFICE_TEST(accepting_meets_the_15_days_and_starts_the_60)
{
	struct act act = { .matter_id = given_matter(work), .note = "" };
	clock_list clocks = { 0 };
	int64_t today = day_of_moment(work->now);
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(clocks_of_matter(work, act.matter_id, &clocks));
	expect_number(2, (long long)clocks.count);
	expect_number(today, clocks.items[0].met_day);
	expect_number(today + 60, clocks.items[1].due_day);
	expect_fault(CONFLICT, matter_do(work, "accept", &act), "once");
}

OFFICE_TEST(extensions_are_thirty_days_in_total_with_a_reason)
{
	struct act act = { .matter_id = given_matter(work), .note = "" };
	expect_ok(matter_do(work, "accept", &act));
	act.days = 20;
	expect_fault(INVALID, matter_do(work, "extend", &act), "reason");
	act.note = "情况复杂";
	expect_ok(matter_do(work, "extend", &act));
	act.days = 11;
	expect_fault(INVALID, matter_do(work, "extend", &act), "30 days");
	act.days = 10;
	expect_ok(matter_do(work, "extend", &act));
}

OFFICE_TEST(a_matter_goes_its_way_and_the_journal_tells_it)
{
	journal_list story = { 0 };
	struct matter matter;
	struct act act = { .matter_id = given_matter(work), .note = "" };
	expect_ok(matter_do(work, "accept", &act));
	expect_fault(CONFLICT, matter_do(work, "conclude", &act), "reply");
	act.unit_id = given_unit(work, "SFS", "司法所");
	act.until = day_of_moment(work->now) + 20;
	expect_ok(matter_do(work, "assign", &act));
	act.note = "经查，村口道路已列入修复计划。";
	expect_ok(matter_do(work, "feedback", &act));
	act.result = RESULT_SUPPORTED;
	act.facts = act.basis = "条例第三十二条";
	expect_ok(matter_do(work, "reply", &act));
	expect_fault(CONFLICT, matter_do(work, "conclude", &act), "reach the petitioner");
	act.way = SERVED_IN_PERSON;
	expect_ok(matter_do(work, "serve", &act));
	expect_ok(matter_do(work, "conclude", &act));
	expect_ok(matter_do(work, "archive", &act));
	expect_ok(matter_find(work, act.matter_id, &matter));
	expect_number(MATTER_ARCHIVED, matter.state);
	expect_ok(journal_of_matter(work, act.matter_id, &story));
	expect_number(8, (long long)story.count);
	expect_text("matter.archive", story.items[7].act);
	expect_number(0, faults_of(work));
}

OFFICE_TEST(acting_on_what_someone_else_changed_is_refused)
{
	struct act act = { .matter_id = given_matter(work), .note = "", .revision = 1 };
	expect_ok(matter_do(work, "accept", &act));
	act.lead = "镇长";
	expect_fault(CONFLICT, matter_do(work, "lead", &act), "meanwhile");
}

OFFICE_TEST(a_note_makes_nobodys_page_old)
{
	struct matter seen;
	struct act act = { .matter_id = given_matter(work), .note = "电话联系信访人" };
	expect_ok(matter_find(work, act.matter_id, &seen));
	expect_ok(matter_do(work, "note", &act));
	act.revision = seen.revision;
	expect_ok(matter_do(work, "accept", &act));
	expect_number(0, faults_of(work));
}

OFFICE_TEST(a_unit_that_was_not_sent_a_matter_does_not_find_it)
{
	struct matter matter;
	struct act act = { .matter_id = given_matter(work), .note = "" };
	int64_t root = work->actor.unit_id;
	int64_t sent = given_unit(work, "A", "司法所"), other = given_unit(work, "B", "派出所");
	expect_ok(matter_do(work, "accept", &act));
	act.unit_id = sent;
	act.until = day_of_moment(work->now) + 5;
	expect_ok(matter_do(work, "assign", &act));
	work->actor.role = ROLE_HANDLER;
	work->actor.unit_id = sent;
	expect_ok(matter_find(work, act.matter_id, &matter));
	work->actor.unit_id = other;
	expect_fault(NOT_FOUND, matter_find(work, act.matter_id, &matter), "no such matter");
	work->actor.unit_id = root;
}

OFFICE_TEST(a_report_is_hidden_from_handlers_and_not_sent_down)
{
	struct contact contact = given_contact(work);
	struct matter matter;
	id_list found = { 0 };
	contact.purpose = PURPOSE_REPORT;
	expect_ok(contact_register(work, &contact, 0));
	struct act act = { .matter_id = contact.matter_id, .note = "",
		           .unit_id = given_unit(work, "A", "司法所"),
		           .until = day_of_moment(work->now) + 5 };
	expect_fault(CONFLICT, matter_do(work, "assign", &act), "discipline");
	work->actor.role = ROLE_HANDLER;
	expect_fault(NOT_FOUND, matter_find(work, contact.matter_id, &matter), "no such matter");
	expect_ok(search_catch_up_all(work));
	expect_ok(search_matters(work, "道路", 0, 0, 10, &found));
	expect_number(0, (long long)found.count);
}

OFFICE_TEST(a_word_of_two_characters_finds_the_matter)
{
	id_list found = { 0 }, none = { 0 };
	int64_t matter_id = given_matter(work);
	expect_ok(search_catch_up_all(work));
	expect_ok(search_matters(work, "塌陷", 0, 0, 10, &found));
	expect_number(1, (long long)found.count);
	expect_number(matter_id, found.items[0]);
	expect_ok(search_matters(work, "拆迁", 0, 0, 10, &none));
	expect_number(0, (long long)none.count);
	expect_fault(INVALID, search_matters(work, "，。", 0, 0, 10, &none), "type a word");
}

/* What a hand in the database does, past the program. */
static const struct query TAMPER = { "test.tamper", "UPDATE contact SET title = 'x' WHERE id = 1",
	                             "-contact" };

OFFICE_TEST(a_row_changed_by_hand_is_found)
{
	TRANSACTION(transaction);
	expect(given_matter(work) != 0);
	expect_number(0, faults_of(work));
	expect_ok(transaction_begin(work, &transaction));
	expect_ok(db_run(work, &TAMPER, NO_BIND, NULL));
	expect_ok(transaction_commit(&transaction));
	expect_number(1, faults_of(work));
}

static const struct query SILENT = { "test.silent", "UPDATE unit SET name = 'x' WHERE id = 1",
	                             "unit" };

OFFICE_TEST(a_write_without_a_journal_entry_is_not_committed)
{
	struct unit root;
	{
		TRANSACTION(transaction);
		expect_ok(transaction_begin(work, &transaction));
		expect_ok(db_run(work, &SILENT, NO_BIND, NULL));
		expect_fault(BROKEN, transaction_commit(&transaction), "without a journal entry");
	}
	expect_ok(unit_root(work, &root));
	expect_text("青石镇", root.name);
}

OFFICE_TEST(five_wrong_passwords_wait_and_another_address_still_signs_in)
{
	const char *token, *password = "secret-2026";
	struct person person = { .login = "li", .name = "李敏", .unit_id = work->actor.unit_id,
		                 .role = ROLE_CLERK, .phone = "" };
	expect_ok(person_add(work, &person, &password));
	work->actor.address = "10.0.0.1";
	for (int tries = 0; tries < 5; tries++)
		expect_fault(DENIED, session_open(work, "li", "wrong-word", &token), "wrong");
	expect_fault(DENIED, session_open(work, "li", password, &token), "wait");
	work->actor.address = "10.0.0.2";
	expect_ok(session_open(work, "li", password, &token));
}

OFFICE_TEST(figures_count_what_their_definitions_say)
{
	struct figure_value rate, people;
	struct period year = period_of_year(day_of_moment(work->now - 86400));
	struct act act = { .matter_id = given_matter(work), .note = "答复", .facts = "属实", .basis = "条例",
		           .result = RESULT_SUPPORTED };
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(matter_do(work, "reply", &act));
	act.way = SERVED_IN_PERSON;
	expect_ok(matter_do(work, "serve", &act));
	expect_ok(matter_do(work, "conclude", &act));
	for (int others = 0; others < 16; others++)
		expect(given_matter(work) != 0);
	expect_ok(figure_compute(work, figure_find("matter.conclusion_rate"), year, 0, &rate));
	expect_text("5.9%", rate.shown);
	expect_ok(figure_compute(work, figure_find("contact.people"), year, 0, &people));
	expect_number(34, people.value);
}

OFFICE_TEST(every_figure_opens_to_records_that_sum_to_it)
{
	struct period year = period_of_year(day_of_moment(work->now - 86400));
	for (int each = 0; each < 5; each++)
		expect(given_matter(work) != 0);
	for (const struct figure *figure = FIGURES; figure->key; figure++) {
		struct figure_value value;
		figure_records records = { 0 };
		int64_t sum = 0;
		expect_ok(figure_compute(work, figure, year, 0, &value));
		struct figure_ask ask = { .period = year };
		expect_ok(figure_records_of(work, figure, &ask, RECORDS_READABLE, 0, 1000, &records));
		FOR_EACH(record, &records)
			sum += record->amount;
		expect_number(figure->source ? value.value : value.numerator, sum);
	}
}

OFFICE_TEST(a_rate_below_zero_matters_is_a_dash)
{
	struct figure_value rate;
	expect_ok(figure_compute(work, figure_find("matter.conclusion_rate"),
	                         period_of_year(day_of_moment(work->now)), 0, &rate));
	expect_text("—", rate.shown);
}

OFFICE_TEST(a_given_password_opens_nothing_but_the_way_to_set_ones_own)
{
	const char *token, *csrf, *password = NULL;
	struct person person = { .login = "li", .name = "李敏", .unit_id = work->actor.unit_id,
		                 .role = ROLE_CLERK, .phone = "" };
	expect_ok(person_add(work, &person, &password));
	expect_ok(session_open(work, "li", password, &token));
	expect_ok(session_resume(work, token, &csrf, NULL));
	expect(!role_may(work->actor.role, PERMIT_READ_MATTERS));
	expect_ok(person_set_password(work, person.id, "my-own-2026", 0));
	expect_ok(session_open(work, "li", "my-own-2026", &token));
	expect_ok(session_resume(work, token, &csrf, NULL));
	expect(role_may(work->actor.role, PERMIT_READ_MATTERS));
}

OFFICE_TEST(a_report_never_reaches_whom_it_is_about)
{
	struct contact contact = given_contact(work);
	struct matter matter;
	id_list found = { 0 };
	ledger_rows rows = { 0 };
	struct ledger_view view = { .order = "", .limit = 10 };
	contact.purpose = PURPOSE_REPORT;
	contact.respondent = "信访办王强";
	expect_ok(contact_register(work, &contact, 0));
	work->actor.role = ROLE_HEAD;
	work->actor.name = "王强";
	expect_fault(NOT_FOUND, matter_find(work, contact.matter_id, &matter), "no such matter");
	expect_ok(search_catch_up_all(work));
	expect_ok(search_matters(work, "道路", 0, 0, 10, &found));
	expect_number(0, (long long)found.count);
	expect_ok(contact_ledger(work, &view, &rows, NULL));
	expect_number(0, (long long)rows.count);
	work->actor.name = "李敏";
	expect_ok(matter_find(work, contact.matter_id, &matter));
}

OFFICE_TEST(a_setting_is_in_force_at_once_and_kept)
{
	struct settings loaded;
	expect_ok(setting_change(work, "near_days", "9"));
	expect(settings_of(work)->near_days == 9);
	expect_ok(settings_load(work, &loaded));
	expect(loaded.near_days == 9);
	expect(faults_of(work) == 0);
}

OFFICE_TEST(a_setting_outside_its_bounds_is_refused_and_changes_nothing)
{
	expect_fault(INVALID, setting_change(work, "near_days", "0"), "from 1 to 30");
	fault_clear(work);
	expect_fault(INVALID, setting_change(work, "near_days", "31"), "at most 30");
	fault_clear(work);
	expect_fault(NOT_FOUND, setting_change(work, "nonsense", "1"), "no setting");
	expect(settings_of(work)->near_days == USUAL_SETTINGS.near_days);
}

OFFICE_TEST(only_an_administrator_changes_settings)
{
	work->actor.role = ROLE_CLERK;
	expect_fault(DENIED, setting_change(work, "near_days", "9"), "your role");
}

OFFICE_TEST(a_second_root_of_the_tree_is_refused)
{
	struct unit stray = { .code = "X", .name = "乙村", .kind = UNIT_VILLAGE };
	expect_fault(INVALID, unit_add(work, &stray), "belongs to");
}

OFFICE_TEST(a_date_set_from_above_counts_for_what_came_in_any_year)
{
	struct contact old = { .received = work->now - 5 * 366 * 86400LL, .channel = CHANNEL_ASSIGNED, .people = 1,
		                   .title = "老交办件", .petitioner = "张三" };
	struct contact older = old;
	struct clock clock;
	old.answer_by = day_of_moment(old.received) + 30;
	expect_ok(contact_register(work, &old, 0));
	expect_ok(clock_running(work, old.matter_id, "answer_above", &clock));
	expect_number(old.answer_by, clock.due_day);
	older.received = -86400LL * 400;
	expect_ok(contact_register(work, &older, 0));
	expect_fault(NOT_FOUND, clock_running(work, older.matter_id, "answer_above", &clock), "");
}

OFFICE_TEST(a_matter_that_becomes_a_report_gives_its_contacts_the_purpose)
{
	contact_list contacts = { 0 };
	struct act act = { .matter_id = given_matter(work), .purpose = PURPOSE_REPORT, .note = "甄别" };
	expect_ok(matter_do(work, "classify", &act));
	expect_ok(contacts_of_matter(work, act.matter_id, &contacts));
	FOR_EACH(contact, &contacts)
		expect_number(PURPOSE_REPORT, contact->purpose);
}
