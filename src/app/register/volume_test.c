/* volume_test.c: closed matters are bound once, and found from their own page. */
#include "app/register/volume.h"

#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/matter/matter_store.h"
#include "app/journal/journal.h"
#include "base/clock.h"
#include "db/transaction.h"
#include "expect.h"

static enum outcome close_it(struct work *work, struct matter *matter)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	matter->concluded_day = day_of_moment(work->now);
	TRY(matter_store_update(work, matter));
	TRY(journal_append(work, "matter.conclude", matter->id, matter->title, ""));
	return transaction_commit(&transaction);
}

static enum outcome given_matter(struct work *work, int64_t purpose, int closed, struct matter *out)
{
	struct contact contact = { .received = work->now - 60, .channel = CHANNEL_VISIT, .people = 1,
		                       .petitioner = "张三", .title = "水渠失修", .purpose = purpose };
	TRY(contact_register(work, &contact, 0));
	TRY(matter_find(work, contact.matter_id, out));
	return closed ? close_it(work, out) : OK;
}

static struct volume given_volume(struct work *work, const char *number)
{
	return (struct volume){ .bound_day = day_of_moment(work->now), .number = number, .title = "信访卷",
		                    .kind = 1, .retention = 1 };
}

OFFICE_TEST(closed_matters_are_bound_into_one_volume_in_the_order_of_their_pages)
{
	struct volume first = given_volume(work, "2026-1"), second = given_volume(work, "2026-2");
	struct matter one, two, open;
	bound_matters bound = { 0 }, left = { 0 };
	register_entries said = { 0 };
	expect_ok(register_add(work, register_named("volumes"), &first));
	expect_ok(register_add(work, register_named("volumes"), &second));
	expect_ok(given_matter(work, PURPOSE_REQUEST, 1, &one));
	expect_ok(given_matter(work, PURPOSE_REQUEST, 1, &two));
	expect_ok(given_matter(work, PURPOSE_REQUEST, 0, &open));
	expect_ok(volume_bind(work, first.id, one.id));
	expect_ok(volume_bind(work, first.id, two.id));
	expect_fault(CONFLICT, volume_bind(work, second.id, one.id), "2026-1");
	expect_fault(CONFLICT, volume_bind(work, first.id, open.id), "not closed");
	expect_ok(volume_matters(work, first.id, &bound));
	expect_number(2, (int64_t)bound.count);
	expect_ok(volume_set_page(work, first.id, bound.items[0].id, 31));
	expect_ok(volume_set_page(work, first.id, bound.items[1].id, 1));
	bound.count = 0;
	expect_ok(volume_matters(work, first.id, &bound));
	expect_text(two.number, bound.items[0].number);
	expect_number(31, bound.items[1].page);
	expect_ok(register_of_matter(work, one.number, &said));
	expect_number(1, (int64_t)said.count);
	expect_text("volumes", said.items[0].noun);
	expect_ok(volume_take_out(work, first.id, bound.items[1].id));
	expect_ok(volume_bind(work, second.id, one.id));
	expect_ok(volume_unbound(work, "", 10, &left));
	expect_number(0, (int64_t)left.count);
}

OFFICE_TEST(the_contents_of_a_volume_say_nothing_of_a_report_to_whom_it_is_not_for)
{
	struct volume volume = given_volume(work, "2026-9");
	struct matter report;
	bound_matters bound = { 0 }, seen = { 0 };
	expect_ok(register_add(work, register_named("volumes"), &volume));
	expect_ok(given_matter(work, PURPOSE_REPORT, 1, &report));
	expect_ok(volume_bind(work, volume.id, report.id));
	expect_ok(volume_matters(work, volume.id, &bound));
	expect_text("水渠失修", bound.items[0].title);
	work->actor.role = ROLE_LEADER;
	expect_ok(volume_matters(work, volume.id, &seen));
	expect_text("（保密）", seen.items[0].title);
	expect_text("", seen.items[0].number);
}
