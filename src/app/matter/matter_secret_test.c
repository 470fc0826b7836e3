/* matter_secret_test.c: a report on an official is read by its named readers and the head alone. */
#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/matter/matter_ledger.h"
#include "app/person/person.h"
#include "app/search/search.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given_person(struct work *work, const char *login, const char *name, int64_t role)
{
	const char *password = NULL;
	struct person person = { .login = login, .name = name, .role = role, .phone = "",
		                     .unit_id = work->actor.unit_id };
	return person_add(work, &person, &password) == OK ? person.id : 0;
}

static void become(struct work *work, int64_t id, const char *name, int64_t role)
{
	work->actor.user_id = id;
	work->actor.name = name;
	work->actor.role = role;
}

static int64_t given_contact(struct work *work, int64_t purpose, int64_t *contact_id)
{
	struct contact contact = { .received = work->now - 3600, .channel = CHANNEL_LETTER, .people = 1,
		                       .petitioner = "张三", .title = "反映道路工程", .purpose = purpose,
		                       .respondent = "村干部赵六" };
	if (contact_register(work, &contact, 0) != OK || search_catch_up_all(work) != OK)
		return 0;
	*contact_id = contact.id;
	return contact.matter_id;
}

/* In how many of the ways to a matter the actor meets it: page, contact, both ledgers, search,
 * likely earlier matters. */
static int ways(struct work *work, int64_t matter_id, int64_t contact_id)
{
	struct matter matter;
	struct contact contact, same = { .petitioner = "张三", .village = "", .title = "", .phone_key = "",
		                             .id_number = "" };
	struct ledger_view view = { .order = "", .limit = 10 };
	ledger_rows contacts = { 0 }, matters = { 0 };
	likely_list likely = { 0 };
	id_list found = { 0 };
	int count = matter_find(work, matter_id, &matter) == OK;
	count += contact_find(work, contact_id, &contact) == OK;
	count += contact_ledger(work, &view, &contacts, NULL) == OK && contacts.count == 1;
	count += matter_ledger(work, &view, &matters, NULL) == OK && matters.count == 1;
	count += search_matters(work, "道路", 0, 0, 10, &found) == OK && found.count == 1;
	count += contact_likely(work, &same, &likely) == OK && likely.count == 1;
	fault_clear(work);
	return count;
}

OFFICE_TEST(a_report_is_met_nowhere_by_a_clerk_who_is_not_named)
{
	int64_t taker = given_person(work, "luo", "罗云", ROLE_CLERK), contact_id = 0;
	int64_t other = given_person(work, "he", "何平", ROLE_CLERK);
	become(work, taker, "罗云", ROLE_CLERK);
	int64_t matter_id = given_contact(work, PURPOSE_REPORT, &contact_id);
	expect_number(6, ways(work, matter_id, contact_id));
	become(work, other, "何平", ROLE_CLERK);
	expect_number(0, ways(work, matter_id, contact_id));
	become(work, 99, "李敏", ROLE_HEAD);
	expect_number(6, ways(work, matter_id, contact_id));
	struct act act = { .matter_id = matter_id, .person_id = other, .note = "协助核查" };
	expect_ok(matter_do(work, "let_read", &act));
	expect(matter_do(work, "let_read", &act) == INVALID);
	fault_clear(work);
	become(work, other, "何平", ROLE_CLERK);
	expect_number(6, ways(work, matter_id, contact_id));
	become(work, 99, "李敏", ROLE_HEAD);
	expect_ok(matter_do(work, "bar_reader", &act));
	act.person_id = taker;
	expect_ok(matter_do(work, "bar_reader", &act));
	become(work, other, "何平", ROLE_CLERK);
	expect_number(0, ways(work, matter_id, contact_id));
	become(work, taker, "罗云", ROLE_CLERK);
	expect_number(0, ways(work, matter_id, contact_id));
	become(work, 99, "李敏", ROLE_HEAD);
	expect_number(6, ways(work, matter_id, contact_id));
}

OFFICE_TEST(readers_are_clerks_who_are_not_complained_of_and_named_by_the_head)
{
	int64_t handler = given_person(work, "liu", "刘站长", ROLE_HANDLER), contact_id = 0;
	int64_t named = given_person(work, "zhao", "赵六", ROLE_CLERK);
	int64_t taker = given_person(work, "luo", "罗云", ROLE_CLERK);
	become(work, taker, "罗云", ROLE_CLERK);
	struct act act = { .matter_id = given_contact(work, PURPOSE_REPORT, &contact_id),
		               .person_id = taker, .note = "" };
	expect_fault(DENIED, matter_do(work, "let_read", &act), "role");
	fault_clear(work);
	become(work, 99, "李敏", ROLE_HEAD);
	act.person_id = handler;
	expect(matter_do(work, "let_read", &act) == INVALID);
	expect(strstr(fault_of(work, "person_id"), "no other role") != NULL);
	fault_clear(work);
	act.person_id = named;
	expect(matter_do(work, "let_read", &act) == INVALID);
	expect(strstr(fault_of(work, "person_id"), "art. 30") != NULL);
	fault_clear(work);
	act = (struct act){ .matter_id = given_contact(work, PURPOSE_REQUEST, &contact_id),
		                .person_id = taker, .note = "" };
	expect_fault(CONFLICT, matter_do(work, "let_read", &act), "only reports");
}
