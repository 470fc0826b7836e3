/* layout_test.c: a ledger in the office's own columns goes out and comes back the same. */
#include "app/layout/layout.h"

#include <string.h>

#include "app/contact/contact.h"
#include "app/import/import.h"
#include "app/register/register_people.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/file.h"
#include "expect.h"

static const char OUTREACH[] = "#\t序\t\nheld_day\t下访时间\t\nofficials\t下访干部姓名\t\nvillage\t所到村\t\n"
                               "people\t接待群众\t\n=\t备注栏\t无\n";
static const char CONTACTS[] = "#\t\t\nreceived\t收到时刻\t\nchannel\t渠道\t\npetitioner\t来人\t\nvillage\t何村\t\n"
                               "title\t什么事\t\npurpose\t来意\t\npeople\t几人\t\n=\t承办单位盖章\t\n";

static void given_visit(struct work *work, int64_t days_ago, const char *village, int64_t people)
{
	struct outreach visit = { .held_day = day_of_moment(work->now) - days_ago, .officials = "张三、李四",
		                      .village = village, .people = people, .batches = 1, .kind = 1, .heard = "",
		                      .lead = "", .matter = "", .struck = "", .imported = "" };
	expect_ok(register_add(work, register_named("outreach"), &visit));
}

static void given_contact(struct work *work, int64_t days_ago, const char *petitioner)
{
	struct contact contact = { .received = work->now - days_ago * 86400 - 120, .channel = CHANNEL_VISIT,
		                       .people = 3, .petitioner = petitioner, .title = "反映道路损坏",
		                       .village = "柳溪村", .category = "城乡建设", .purpose = PURPOSE_REQUEST };
	expect_ok(contact_register(work, &contact, 0));
}

static struct layout given_layout(struct work *work, const char *noun, const char *columns)
{
	struct layout layout = { .noun = noun, .title = "镇台账", .columns = columns };
	if (layout_keep(work, &layout) != OK)
		layout.id = 0;
	return layout;
}

/* The ledger of the last hundred days as a file; "" when it cannot be written. */
static const char *written(struct work *work, const struct layout *layout, const char *ending, int64_t *count)
{
	struct export_form form;
	int64_t today = day_of_moment(work->now);
	const char *path = arena_format(work->arena, "%s/layout-test.%s", work->data, ending);
	*count = 0;
	if (folder_make(work, work->data) != OK || layout_form(work, layout, today - 100, today, &form) != OK ||
	    export_in_form(work, layout->noun, &form, today - 100, today, path, count) != OK)
		return "";
	return path;
}

OFFICE_TEST(a_sheet_in_a_layout_that_is_imported_unchanged_adds_nothing)
{
	static const char *const ENDINGS[] = { "xlsx", "csv" };
	given_visit(work, 3, "柳溪村", 5);
	given_visit(work, 3, "大湾村", 5);
	given_visit(work, 9, "柳溪村", 2);
	struct layout layout = given_layout(work, "outreach", OUTREACH);
	for (int each = 0; each < 2; each++) {
		struct import_result result;
		int64_t count;
		struct import_options options = { .path = written(work, &layout, ENDINGS[each], &count) };
		expect_number(3, count);
		expect_ok(import_ledger(work, "outreach", &options, &result));
		expect_number(3, result.rows);
		expect_number(3, result.same);
		expect_number(0, result.refused);
	}
}

OFFICE_TEST(a_new_layout_of_any_ledger_begins_with_columns_that_can_be_kept)
{
	static const char *const NOUNS[] = { "contacts", "matters", "disputes", "outreach", "publicity", "tasks" };
	for (size_t each = 0; each < sizeof NOUNS / sizeof *NOUNS; each++) {
		const char *columns = layout_usual(work, NOUNS[each]);
		struct layout layout = given_layout(work, NOUNS[each], columns);
		struct export_form form;
		expect(layout.id > 0);
		expect_ok(layout_form(work, &layout, 0, 0, &form));
		expect(form.count > 4);
		expect_text("No.", form.columns[0].heading);
	}
}

OFFICE_TEST(contacts_in_a_layout_come_back_as_those_there_are)
{
	struct import_result result;
	int64_t count;
	given_contact(work, 2, "张三");
	given_contact(work, 4, "李四");
	struct layout layout = given_layout(work, "contacts", CONTACTS);
	struct import_options options = { .path = written(work, &layout, "xlsx", &count) };
	expect_number(2, count);
	expect_ok(import_ledger(work, "contacts", &options, &result));
	expect_number(2, result.same);
	expect_number(0, result.added);
	expect_number(0, result.refused);
}

OFFICE_TEST(a_changed_row_of_a_sheet_is_added_beside_those_there_are)
{
	struct import_result result;
	int64_t count;
	const char *text;
	size_t length;
	given_visit(work, 3, "柳溪村", 5);
	struct layout layout = given_layout(work, "outreach", OUTREACH);
	const char *path = written(work, &layout, "csv", &count);
	expect_ok(file_read(work, path, &text, &length));
	char *at = strstr(text, "柳溪村");
	expect(at != NULL);
	memcpy(at, "石桥村", strlen("石桥村"));
	expect_ok(file_write(work, path, text, length));
	struct import_options options = { .path = path };
	expect_ok(import_ledger(work, "outreach", &options, &result));
	expect_number(1, result.added);
}

OFFICE_TEST(what_is_exported_from_one_office_and_imported_into_another_is_exported_the_same)
{
	struct import_result result;
	int64_t count;
	const char *first, *second;
	size_t length;
	struct unit other = { .name = "另一镇", .code = "other", .kind = 3, .parent_id = work->actor.unit_id,
		                  .lead_official = "", .resident_officials = "", .liaison = "" };
	given_visit(work, 3, "柳溪村", 5);
	given_visit(work, 9, "大湾村", 2);
	struct layout layout = given_layout(work, "outreach", OUTREACH), copy = layout;
	const char *path = written(work, &layout, "csv", &count);
	expect_ok(file_read(work, path, &first, &length));
	expect_ok(unit_add(work, &other));
	work->actor.unit_id = other.id;
	copy.id = 0;
	expect_ok(layout_keep(work, &copy));
	struct import_options options = { .path = path };
	expect_ok(import_ledger(work, "outreach", &options, &result));
	expect_number(2, result.added);
	expect_ok(file_read(work, written(work, &copy, "csv", &count), &second, &length));
	expect_text(strstr(first, "下访时间"), strstr(second, "下访时间"));
}

OFFICE_TEST(rows_that_differ_in_a_column_we_do_not_know_are_all_kept)
{
	struct import_result result;
	const char *path = arena_format(work->arena, "%s/serial.csv", work->data);
	const char *day = day_string(work->arena, day_of_moment(work->now) - 3);
	const char *text = arena_format(work->arena, "第几条,日期,主题,场次\n1,%s,普法宣传,1\n2,%s,普法宣传,1\n3,%s,普法宣传,1\n",
	                                day, day, day);
	struct import_options options = { .path = path };
	expect_ok(folder_make(work, work->data));
	expect_ok(file_write(work, path, text, strlen(text)));
	expect_ok(import_ledger(work, "publicity", &options, &result));
	expect_number(0, result.refused);
	expect_number(3, result.added);
}

OFFICE_TEST(of_rows_alike_as_many_are_known_as_there_are)
{
	struct import_result result;
	int64_t count;
	given_visit(work, 3, "柳溪村", 5);
	given_visit(work, 3, "柳溪村", 5);
	struct layout layout = given_layout(work, "outreach", OUTREACH);
	struct import_options options = { .path = written(work, &layout, "csv", &count) };
	expect_number(2, count);
	expect_ok(import_ledger(work, "outreach", &options, &result));
	expect_number(2, result.same);
	expect_number(0, result.added);
}

OFFICE_TEST(a_layout_that_cannot_be_read_back_is_refused)
{
	static const struct {
		const char *noun, *title, *columns, *why;
	} CASES[] = {
		{ "outreach", "", OUTREACH, "title" },
		{ "outreach", "甲", "no_such\t\t\n", "no_such" },
		{ "outreach", "甲", "=\t备注\t无\n", "at least one" },
		{ "outreach", "甲", "village\t村\t\nofficials\t村\t\n", "two columns" },
		{ "contacts", "甲", "query_code\t\t\n", "query_code" },
	};
	work->language = ENGLISH;
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct layout layout = { .noun = CASES[each].noun, .title = CASES[each].title,
			                     .columns = CASES[each].columns };
		expect(layout_keep(work, &layout) == INVALID);
		expect(strstr(work->fault.fields.items[0].message, CASES[each].why) != NULL);
		fault_clear(work);
	}
}
