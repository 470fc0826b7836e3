/* tabulation_test.c: tables hold what their figures say, and a table file that cannot be is refused. */
#include "app/tabulation/saved_table.h"
#include "app/tabulation/tabulation.h"

#include "app/contact/contact.h"
#include "app/figure/figure_compare.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/file.h"
#include "document/document.h"
#include "expect.h"

static enum outcome given_contact(struct work *work, int64_t channel, const char *village)
{
	struct contact contact = { .received = work->now - 3600, .channel = channel, .people = 1,
		                       .petitioner = arena_format(work->arena, "%s人%d", village, (int)channel),
		                       .village = village, .title = "道路损坏", .purpose = PURPOSE_REQUEST };
	return contact_register(work, &contact, 0);
}

OFFICE_TEST(figures_side_by_side_have_one_row_for_each_village_that_any_of_them_has)
{
	int64_t today = day_of_moment(work->now);
	struct tabulation_ask ask = { .of.period = { today - 30, today }, .rows = BY_VILLAGE,
		                          .figures = { figure_find("contact.letter"), figure_find("contact.visit"),
		                                       figure_find("contact.repeat_rate") } };
	struct tabulation table;
	expect_ok(given_contact(work, CHANNEL_LETTER, "柳溪村"));
	expect_ok(given_contact(work, CHANNEL_VISIT, "石桥村"));
	expect_ok(tabulate(work, &ask, "表", &table));
	expect_number(3, (int64_t)table.lines.count);
	expect_text("柳溪村", table.lines.items[0].label);
	expect_text("1", table.lines.items[0].numbers.items[0].shown);
	expect_text("0", table.lines.items[0].numbers.items[1].shown);
	expect_text("", table.lines.items[0].numbers.items[1].query);
	expect_text("石桥村", table.lines.items[1].label);
	expect_text("1", table.lines.items[1].numbers.items[1].shown);
	expect(strstr(table.lines.items[1].numbers.items[1].query, "village=") != NULL);
	expect_text("0.0%", table.lines.items[2].numbers.items[2].shown);
	expect(table.lines.items[2].is_total);
}

static void given_village(struct work *work, const char *code, const char *name)
{
	struct unit village = { .parent_id = work->actor.unit_id, .code = code, .name = name,
		                    .kind = UNIT_VILLAGE, .lead_official = "", .resident_officials = "", .liaison = "" };
	expect_ok(unit_add(work, &village));
}

OFFICE_TEST(a_table_by_village_has_every_village_of_the_office_and_those_it_does_not_know)
{
	int64_t today = day_of_moment(work->now);
	struct tabulation_ask ask = { .of.period = { today - 30, today }, .rows = BY_VILLAGE,
		                          .figures = { figure_find("contact.total") } };
	struct tabulation table, chosen;
	given_village(work, "T1", "南岭村");
	given_village(work, "T2", "柳溪村");
	given_village(work, "T3", "北山村");
	expect_ok(given_contact(work, CHANNEL_LETTER, "柳溪村"));
	expect_ok(given_contact(work, CHANNEL_LETTER, "外地村"));
	expect_ok(given_contact(work, CHANNEL_VISIT, ""));
	expect_ok(tabulate(work, &ask, "表", &table));
	static const char *const LABELS[] = { "外地村", "柳溪村", "南岭村", "北山村", NULL };
	for (int each = 0; LABELS[each]; each++) {
		int64_t rows = 0;
		FOR_EACH(line, &table.lines)
			rows += strcmp(line->label, LABELS[each]) == 0;
		expect_number(1, rows);
	}
	expect_number(6, (int64_t)table.lines.count);
	expect_text("南岭村", table.lines.items[2].label);
	expect_text("0", table.lines.items[2].numbers.items[0].shown);
	expect_text("", table.lines.items[2].numbers.items[0].query);
	expect_text("(not stated)", table.lines.items[4].label);
	expect_text("3", table.lines.items[5].numbers.items[0].shown);
	ask.of.among.key[BY_VILLAGE] = "柳溪村";
	expect_ok(tabulate(work, &ask, "表", &chosen));
	expect_number(2, (int64_t)chosen.lines.count);
}

OFFICE_TEST(every_usual_table_can_be_made_and_written)
{
	usual_tables tables = { 0 };
	struct document *document;
	const char *path = arena_format(work->arena, "%s/table.xlsx", work->data);
	expect_ok(given_contact(work, CHANNEL_LETTER, "柳溪村"));
	expect_ok(tables_usual(work, &tables));
	expect(tables.count >= 9);
	FOR_EACH(usual, &tables) {
		struct tabulation table;
		usual->ask.of.period = period_of_year(day_of_moment(work->now));
		expect_ok(tabulate(work, &usual->ask, usual->name, &table));
		expect(table.lines.count >= 1);
		expect_ok(tabulation_document(work, &table, &document));
		expect_ok(tabulation_sheet(work, &table, path));
	}
}

TEST(a_table_file_that_cannot_be_is_refused_with_its_line)
{
	static const struct {
		const char *line, *why;
	} CASES[] = {
		{ "a\t表\tT\tvillage\t-\tcontact.total no.such", "no.such" },
		{ "a\t表\tT\tvillage\t-\tmatter.repeat_rate_max", "matter.repeat_rate_max" },
		{ "a\t表\tT\tmoon\t-\tcontact.total", "moon" },
		{ "a\t表\tT\tvillage\tmoon\tcontact.total", "moon" },
		{ "a\t表\tT\tvillage\tchannel\tcontact.total contact.visit", "only one" },
		{ "a\t表\tT\tvillage\t-\t", "no figure" },
		{ "a\t表\tT\tvillage", "two names" },
	};
	struct work work = { .arena = arena_new(), .language = ENGLISH };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		expect(tables_check(&work, arena_format(work.arena, "head\n%s\n", CASES[each].line)) == INVALID);
		expect(strstr(work.fault.message, "line 2") != NULL);
		expect(strstr(work.fault.message, CASES[each].why) != NULL);
		fault_clear(&work);
	}
	arena_free(work.arena);
}

OFFICE_TEST(a_kept_table_is_on_the_offices_list_until_it_is_taken_off)
{
	saved_tables none = { 0 }, one = { 0 };
	expect_ok(saved_table_keep(work, " 各村来访 ", "rows=village&figure1=contact.visit"));
	expect_fault(INVALID, saved_table_keep(work, "各村来访", "rows=month"), "already");
	expect_fault(INVALID, saved_table_keep(work, "  ", "rows=month"), "title");
	expect_ok(saved_tables_find(work, &one));
	expect_number(1, (int64_t)one.count);
	expect_text("各村来访", one.items[0].title);
	expect_ok(saved_table_remove(work, one.items[0].id));
	expect(saved_table_remove(work, one.items[0].id) == NOT_FOUND);
	fault_clear(work);
	expect_ok(saved_tables_find(work, &none));
	expect_number(0, (int64_t)none.count);
	expect_ok(saved_table_keep(work, "各村来访", "rows=village"));
}

TEST(a_monthly_table_is_called_by_the_period_it_is_of)
{
	static const struct {
		const char *from, *to, *title;
	} CASES[] = {
		{ "2026-03-01", "2026-03-31", "信访情况月报表（按村）" },
		{ "2026-04-01", "2026-06-30", "信访情况季报表（按村）" },
		{ "2026-07-01", "2026-12-31", "信访情况半年报表（按村）" },
		{ "2026-01-01", "2026-12-31", "信访情况年报表（按村）" },
		{ "2026-02-01", "2026-04-30", "信访情况统计表（按村）" },
		{ "2026-03-02", "2026-03-31", "信访情况统计表（按村）" },
	};
	struct work work = { .arena = arena_new() };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct period period;
		expect_ok(day_parse(CASES[each].from, &period.from));
		expect_ok(day_parse(CASES[each].to, &period.to));
		expect_text(CASES[each].title, table_title(&work, "信访情况月报表（按村）", period));
	}
	expect_text("2026年1月1日至12月31日", days_chinese(work.arena, period_of_year(20600).from, period_of_year(20600).to));
	arena_free(work.arena);
}
