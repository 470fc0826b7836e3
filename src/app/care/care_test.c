/* care_test.c: help is seen by those who help, by nobody else, and only while the matter is open. */
#include "app/care/care.h"

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/person/person.h"
#include "expect.h"

static int64_t given_colleague(struct work *work, const char *login, const char *name)
{
	const char *password = NULL;
	struct person person = { .login = login, .name = name, .unit_id = work->actor.unit_id,
		                     .role = ROLE_CLERK, .phone = "" };
	return person_add(work, &person, &password) == OK ? person.id : 0;
}

static size_t seen_by(struct work *work, int64_t user_id, int64_t contact_id)
{
	care_steps steps = { 0 };
	int64_t was = work->actor.user_id;
	work->actor.user_id = user_id;
	enum outcome outcome = care_read(work, contact_id, &steps);
	work->actor.user_id = was;
	return outcome == OK ? steps.count : 999;
}

OFFICE_TEST(steps_of_help_are_seen_by_those_who_help_and_by_nobody_else)
{
	int64_t mine = given_colleague(work, "one", "罗云"), other = given_colleague(work, "two", "何平");
	int64_t third = given_colleague(work, "three", "白雪");
	struct contact contact = { .received = work->now - 60, .channel = CHANNEL_VISIT, .people = 1,
		                       .petitioner = "张三", .title = "反映家庭困难", .purpose = PURPOSE_REQUEST };
	struct care_step talk = { .kind = CARE_TALK, .text = "安排在安静的房间，倒水，听完" }, hand, own;
	expect_ok(contact_register(work, &contact, 0));
	talk.contact_id = contact.id;
	hand = own = talk;
	work->actor.user_id = mine;
	work->actor.name = "罗云";
	expect_ok(care_add(work, &talk));
	expect_number(1, seen_by(work, mine, contact.id));
	expect_number(0, seen_by(work, other, contact.id));
	hand.kind = CARE_HAND_OVER;
	expect(care_add(work, &hand) == INVALID);
	expect_text("to_id", work->fault.fields.items[0].field);
	fault_clear(work);
	hand.to_id = other;
	expect_ok(care_add(work, &hand));
	expect_number(2, seen_by(work, other, contact.id));
	expect_number(0, seen_by(work, third, contact.id));
	work->actor.user_id = third; /* begins help without knowing of the other's */
	expect_ok(care_add(work, &own));
	expect_number(1, seen_by(work, third, contact.id));
	expect_number(2, seen_by(work, mine, contact.id));
}

OFFICE_TEST(steps_of_help_leave_the_view_when_the_matter_closes_and_the_journal_tells_no_content)
{
	struct contact contact = { .received = work->now - 60, .channel = CHANNEL_VISIT, .people = 1,
		                       .petitioner = "张三", .title = "反映家庭困难", .purpose = PURPOSE_REQUEST };
	struct care_step step = { .kind = CARE_LINE, .text = "告知热线" };
	struct act withdraw = { .note = "信访人书面撤回" };
	journal_list story = { 0 }, entries = { 0 };
	int64_t me = given_colleague(work, "one", "罗云");
	work->actor.user_id = me;
	expect_ok(contact_register(work, &contact, 0));
	step.contact_id = contact.id;
	expect_ok(care_add(work, &step));
	expect_ok(journal_of_matter(work, contact.matter_id, &story));
	FOR_EACH(entry, &story)
		expect(strncmp(entry->act, "care", 4) != 0);
	expect_ok(journal_page(work, "care.step", 0, 10, &entries));
	expect_number(1, entries.count);
	expect_text("", entries.items[0].details);
	withdraw.matter_id = contact.matter_id;
	expect_ok(matter_do(work, "withdraw", &withdraw));
	expect_number(0, seen_by(work, me, contact.id));
	expect(care_add(work, &step) == INVALID);
	fault_clear(work);
}
