/* check_ledger_test.c: a text held against the office's own records. */
#include "app/check/check_ledger.h"

#include "app/access.h"
#include "app/contact/contact.h"
#include "base/clock.h"
#include "expect.h"
#include "http/http.h"

static enum outcome given_contact(struct work *work, int64_t channel, int64_t people, const char *name)
{
	struct contact contact = { .received = work->now - 90000, .channel = channel, .people = people,
		                       .petitioner = name, .title = arena_format(work->arena, "%s的事", name),
		                       .purpose = PURPOSE_REQUEST };
	return contact_register(work, &contact, 0);
}

/* "kind sure claim computed; …" of the findings that come from the records. */
static const char *told(struct work *work, const known_figures *known, const char *text)
{
	findings found = { 0 };
	const char *all = "";
	check_against(work, text, known, &found);
	FOR_EACH(finding, &found)
		if (finding->kind == FINDING_LEDGER)
			all = arena_format(work->arena, "%s%s%s: %s, not %s", all, *all ? "; " : "",
			                   choice_of(SURES, finding->sure)->code, finding->computed, finding->claim);
	return all;
}

OFFICE_TEST(a_texts_figures_are_held_against_the_records)
{
	struct period year = period_of_year(day_of_moment(work->now - 90000));
	known_figures known = { 0 };
	expect_ok(given_contact(work, CHANNEL_LETTER, 1, "张三"));
	expect_ok(given_contact(work, CHANNEL_VISIT, 6, "李四"));
	expect_ok(given_contact(work, CHANNEL_VISIT, 2, "王五"));
	expect_ok(ledger_figures(work, year, 0, &known));
	static const struct {
		const char *text, *told;
	} CASES[] = {
		{ "共收到信访3件次：来信1件次，来访2批8人次。", "" },
		{ "共收到信访4件次。", "error: 3件次, not 4件次" },
		{ "今年共收到信访3件次，其中来信2件次。", "error: 1件次, not 2件次" },
		{ "收到来信约5件次。", "" },                        /* vague */
		{ "去年同期共收到信访9件次。", "" },                /* another year's */
		{ "集体访2批。", "error: 1批, not 2批" },
		{ "共受理信访事项30件。", "" },                     /* words the outline does not have */
		{ "重信重访0件次，重复信访率12.5%。", "error: 0.0%, not 12.5%" },
	};
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++)
		expect_text(CASES[each].told, told(work, &known, CASES[each].text));
}

extern const struct route check_routes[];

TEST(whoever_signs_summaries_may_check_them)
{
	for (int64_t role = ROLE_SYSTEM; role <= ROLE_NEWCOMER; role++)
		for (const struct route *route = check_routes; route->pattern; route++)
			expect(!role_may(role, PERMIT_SIGN_SUMMARY) || role_may(role, (enum permission)route->permission));
}
