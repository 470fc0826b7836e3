/* register_contact_test.c: a row becomes a contact once, and never a second first one. */
#include "app/register/register_contact.h"

#include "app/matter/matter.h"
#include "app/register/register_people.h"
#include "base/clock.h"
#include "expect.h"

static struct reception given_reception(struct work *work)
{
	return (struct reception){ .held_day = day_of_moment(work->now) - 2, .officials = "镇长",
		                       .petitioner = "张三", .village = "西山村", .people = 3, .place = "",
		                       .heard = "村口的路塌了半年没有人修，雨天学生过不去，请求修好。",
		                       .answered = "", .matter = "", .struck = "", .imported = "" };
}

static enum outcome come(struct work *work, const struct register_kind *kind, int64_t id,
                         struct register_coming coming, int64_t *contact_id)
{
	likely_list likely = { 0 };
	return register_to_contact(work, kind, id, &coming, &likely, contact_id);
}

static const struct register_coming REQUEST = { .purpose = PURPOSE_REQUEST };
static const struct register_coming REPORT = { .purpose = PURPOSE_REPORT, .respondent = "村主任赵六" };

OFFICE_TEST(a_reception_becomes_a_contact_of_its_day_with_one_press)
{
	const struct register_kind *kind = register_named("receptions");
	struct reception row = given_reception(work), after;
	struct contact contact;
	struct matter matter;
	int64_t contact_id = 0;
	expect_ok(register_add(work, kind, &row));
	expect_ok(come(work, kind, row.id, REQUEST, &contact_id));
	expect_ok(contact_find(work, contact_id, &contact));
	expect_text("张三", contact.petitioner);
	expect_text("西山村", contact.village);
	expect_number(3, contact.people);
	expect_number(row.held_day, contact.received_day);
	expect(strstr(contact.content, "请求修好") != NULL);
	expect_ok(register_find(work, kind, row.id, &after));
	expect_text(contact.number, after.matter);
	expect_ok(matter_numbered(work, after.matter, &matter));
	expect_fault(CONFLICT, come(work, kind, row.id, REQUEST, &contact_id), "already");
}

OFFICE_TEST(the_purpose_is_said_by_a_person_and_never_assumed)
{
	const struct register_kind *kind = register_named("receptions");
	struct reception row = given_reception(work);
	struct contact contact;
	int64_t contact_id = 0;
	expect_ok(register_add(work, kind, &row));
	expect(come(work, kind, row.id, (struct register_coming){ .purpose = 0 }, &contact_id) == INVALID);
	expect(fault_of(work, "purpose") != NULL);
	fault_clear(work);
	expect_ok(come(work, kind, row.id, (struct register_coming){ .purpose = PURPOSE_SUGGESTION },
	               &contact_id));
	expect_ok(contact_find(work, contact_id, &contact));
	expect_number(PURPOSE_SUGGESTION, contact.purpose);
}

OFFICE_TEST(whoever_may_have_come_before_is_a_repeat_or_another_matter_as_the_clerk_says)
{
	const struct register_kind *kind = register_named("receptions");
	struct reception first = given_reception(work), second = given_reception(work),
	                 third = given_reception(work);
	struct register_coming coming = REQUEST;
	likely_list likely = { 0 };
	struct contact contact;
	int64_t contact_id = 0, repeat_id = 0;
	expect_ok(register_add(work, kind, &first));
	expect_ok(register_add(work, kind, &second));
	expect_ok(register_add(work, kind, &third));
	expect_ok(come(work, kind, first.id, REQUEST, &contact_id));
	expect(register_to_contact(work, kind, second.id, &coming, &likely, &repeat_id) == CONFLICT);
	fault_clear(work);
	expect_number(1, (int64_t)likely.count);
	coming.decided = 1;
	coming.matter_id = likely.items[0].matter_id;
	expect_ok(come(work, kind, second.id, coming, &repeat_id));
	expect_ok(contact_find(work, repeat_id, &contact));
	expect_number(1, contact.is_repeat);
	expect_ok(register_find(work, kind, second.id, &second));
	expect_text(likely.items[0].number, second.matter);
	coming.matter_id = 0;
	expect_ok(come(work, kind, third.id, coming, &repeat_id));
	expect_ok(contact_find(work, repeat_id, &contact));
	expect_number(0, contact.is_repeat);
}

OFFICE_TEST(a_report_never_joins_a_matter_that_others_read)
{
	const struct register_kind *kind = register_named("receptions");
	struct reception first = given_reception(work), second = given_reception(work);
	struct register_coming coming = REPORT;
	struct contact contact;
	struct matter matter;
	int64_t contact_id = 0;
	expect_ok(register_add(work, kind, &first));
	expect_ok(register_add(work, kind, &second));
	expect_ok(come(work, kind, first.id, REQUEST, &contact_id));
	expect_ok(contact_find(work, contact_id, &contact));
	coming.decided = 1;
	coming.matter_id = contact.matter_id;
	expect(come(work, kind, second.id, coming, &contact_id) == INVALID);
	fault_clear(work);
	expect_ok(come(work, kind, second.id, REPORT, &contact_id));
	expect_ok(contact_find(work, contact_id, &contact));
	expect_ok(matter_find(work, contact.matter_id, &matter));
	expect_number(1, matter.confidential);
	expect_text("村主任赵六", matter.respondent);
}

OFFICE_TEST(a_liaison_officer_may_hand_a_report_up_and_then_sees_no_more_of_it)
{
	const struct register_kind *kind = register_named("receptions");
	struct reception row = given_reception(work);
	int64_t contact_id = 0;
	expect_ok(register_add(work, kind, &row));
	work->actor.role = ROLE_LIAISON;
	expect_ok(come(work, kind, row.id, REPORT, &contact_id));
	expect(register_find(work, kind, row.id, &row) == NOT_FOUND);
	fault_clear(work);
}

OFFICE_TEST(a_dispute_becomes_a_matter_of_the_day_it_is_handed_up)
{
	const struct register_kind *kind = register_named("disputes");
	struct dispute row = { .found_day = day_of_moment(work->now) - 40, .title = "宅基地边界之争",
		                   .village = "西山村", .parties = "李四、王五", .mediator = "", .result = "",
		                   .agreement = "", .report = "", .matter = "", .struck = "", .imported = "" };
	struct contact contact;
	int64_t contact_id = 0;
	expect_ok(register_add(work, kind, &row));
	expect_ok(come(work, kind, row.id, REQUEST, &contact_id));
	expect_ok(contact_find(work, contact_id, &contact));
	expect_number(day_of_moment(work->now), contact.received_day);
	expect_number(CHANNEL_SWEEP, contact.channel);
	expect_text("李四、王五", contact.petitioner);
}
