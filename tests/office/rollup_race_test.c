/* rollup_race_test.c: many write the same matter at once, and the kept figures are still those of the
 * records (tests/office.c verifies them when a test is over). */
#include <pthread.h>
#include <string.h>

#include "app/contact/contact.h"
#include "app/figure/figure.h"
#include "app/matter/matter.h"
#include "base/clock.h"
#include "db/db.h"
#include "expect.h"

enum { WRITERS = 6, CONTACTS_EACH = 12 };

struct writer {
	struct work work;
	pthread_t thread;
	int64_t matter_id;
	int failed;
};

static enum outcome add_contact(struct work *work, int64_t *matter_id)
{
	struct contact contact = { .received = work->now - 60, .channel = CHANNEL_VISIT, .people = 2,
		                   .petitioner = "张三", .title = "道路损坏",
		                   .purpose = PURPOSE_REQUEST };
	TRY(contact_register(work, &contact, *matter_id));
	*matter_id = contact.matter_id;
	return OK;
}

/* Another one may have acted meanwhile: then nothing was done. */
static int is_refused_fairly(enum outcome outcome)
{
	return outcome == OK || outcome == CONFLICT;
}

static void *write_many(void *context)
{
	struct writer *writer = context;
	struct act act = { .matter_id = writer->matter_id, .note = "", .lead = "镇长" };
	for (int each = 0; each < CONTACTS_EACH; each++) {
		int64_t other = 0;
		writer->failed += add_contact(&writer->work, &writer->matter_id) != OK;
		writer->failed += add_contact(&writer->work, &other) != OK;
		writer->failed += !is_refused_fairly(matter_do(&writer->work, "lead", &act));
		writer->failed += !is_refused_fairly(matter_do(&writer->work, "accept", &act));
		fault_clear(&writer->work);
	}
	db_leave(&writer->work);
	return NULL;
}

OFFICE_TEST(many_who_write_one_matter_at_once_keep_every_figure)
{
	static struct writer writers[WRITERS];
	struct figure_value total;
	int64_t matter_id = 0;
	int failed = 0;
	expect_ok(add_contact(work, &matter_id));
	memset(writers, 0, sizeof writers);
	for (int each = 0; each < WRITERS; each++) {
		writers[each].work = (struct work){ .arena = arena_new(), .db = work->db, .now = work->now,
			                            .actor = work->actor, .language = ENGLISH };
		writers[each].matter_id = matter_id;
		pthread_create(&writers[each].thread, NULL, write_many, &writers[each]);
	}
	for (int each = 0; each < WRITERS; each++) {
		pthread_join(writers[each].thread, NULL);
		failed += writers[each].failed;
		arena_free(writers[each].work.arena);
	}
	expect_number(0, failed);
	expect_ok(figure_compute(work, figure_find("contact.total"),
	                         period_of_year(day_of_moment(work->now - 60)), 0, &total));
	expect_number(1 + WRITERS * CONTACTS_EACH * 2, total.value);
}
