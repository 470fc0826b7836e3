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

OFFICE_TEST(a_reception_becomes_a_contact_of_its_day_with_one_press)
{
	const struct register_kind *kind = register_named("receptions");
	struct reception row = given_reception(work), after;
	struct contact contact;
	struct matter matter;
	int64_t contact_id = 0;
	expect_ok(register_add(work, kind, &row));
	expect_ok(register_to_contact(work, kind, row.id, &contact_id));
	expect_ok(contact_find(work, contact_id, &contact));
	expect_text("张三", contact.petitioner);
	expect_text("西山村", contact.village);
	expect_number(3, contact.people);
	expect_number(row.held_day, contact.received_day);
	expect(strstr(contact.content, "请求修好") != NULL);
	expect_ok(register_find(work, kind, row.id, &after));
	expect_text(contact.number, after.matter);
	expect_ok(matter_numbered(work, after.matter, &matter));
	expect_fault(CONFLICT, register_to_contact(work, kind, row.id, &contact_id), "already");
}

OFFICE_TEST(whoever_may_have_come_before_is_not_taken_for_new)
{
	const struct register_kind *kind = register_named("receptions");
	struct reception first = given_reception(work), second = given_reception(work);
	int64_t contact_id = 0;
	expect_ok(register_add(work, kind, &first));
	expect_ok(register_add(work, kind, &second));
	expect_ok(register_to_contact(work, kind, first.id, &contact_id));
	expect_fault(CONFLICT, register_to_contact(work, kind, second.id, &contact_id), "register a repeat");
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
	expect_ok(register_to_contact(work, kind, row.id, &contact_id));
	expect_ok(contact_find(work, contact_id, &contact));
	expect_number(day_of_moment(work->now), contact.received_day);
	expect_number(CHANNEL_SWEEP, contact.channel);
	expect_text("李四、王五", contact.petitioner);
}
