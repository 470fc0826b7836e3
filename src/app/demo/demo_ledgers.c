/* demo_ledgers.c: two years of disputes, outreach and publicity. */
#include <string.h>

#include "app/demo/demo_matters.h"
#include "app/register/register_people.h"
#include "base/clock.h"

enum { DISPUTES = 90, OUTREACH = 60, EVENTS = 40, DAYS = 730 };

static int64_t some_day(struct work *work, struct township *it)
{
	return day_of_moment(work->now) - chance_between(&it->chance, 1, DAYS);
}

static const char *some_village(struct township *it)
{
	return word_of(&it->villages, chance_row(&it->chance, &it->villages, "households"), "name");
}

static const char *filled(struct work *work, struct township *it, const char *text,
                          const char *village)
{
	const char *pairs[] = {
		"village", village, "person", township_name(work, it), "neighbour",
		township_name(work, it), "amount", "1200", "households", "12", NULL,
	};
	return demo_fill_text(work->arena, text, pairs);
}

static enum outcome add_dispute(struct work *work, struct township *it)
{
	size_t row = chance_row(&it->chance, &it->disputes, NULL);
	const char *village = some_village(it);
	const struct choice *kind = choice_named(DISPUTE_KINDS, word_of(&it->disputes, row, "kind"));
	const struct choice *mode = choice_named(MEDIATIONS, word_of(&it->disputes, row, "mode"));
	int resolved = strcmp(word_of(&it->disputes, row, "outcome"), "resolved") == 0;
	struct dispute dispute = {
		.found_day = some_day(work, it),
		.village = village,
		.kind = kind ? kind->value : 99,
		.title = filled(work, it, word_of(&it->disputes, row, "title"), village),
		.parties = filled(work, it, word_of(&it->disputes, row, "parties"), village),
		.people = chance_between(&it->chance, 2, 8),
		.origin = chance_in(&it->chance, 85) ? DISPUTE_NEW : chance_between(&it->chance, 2, 3),
		.mediation = mode ? mode->value : 1,
		.level = mode && mode->value > 1 ? LEVEL_TOWNSHIP : LEVEL_VILLAGE,
		.mediator = township_name(work, it),
		.result = resolved ? filled(work, it, word_of(&it->disputes, row, "result"), village) : "",
		.imported = "",
	};
	int64_t today = day_of_moment(work->now);
	int64_t day = dispute.found_day + chance_between(&it->chance, 1, 25);
	dispute.resolved_day = resolved && day <= today ? day : 0;
	return register_add(work, register_named("disputes"), &dispute);
}

static enum outcome add_outreach(struct work *work, struct township *it)
{
	size_t row = chance_row(&it->chance, &it->outreach, NULL);
	const char *village = some_village(it);
	struct outreach outreach = {
		.held_day = some_day(work, it),
		.village = village,
		.officials = it->leads.items[(size_t)chance_between(&it->chance, 0,
		                                                    (int64_t)it->leads.count - 1)],
		.batches = 1,
		.people = chance_between(&it->chance, 3, 20),
		.heard = filled(work, it, word_of(&it->outreach, row, "heard"), village),
		.lead = "",
		.imported = "",
	};
	int64_t day = outreach.held_day + chance_between(&it->chance, 3, 40);
	if (chance_in(&it->chance, 90) && day <= day_of_moment(work->now))
		outreach.concluded_day = day;
	else
		outreach.lead = outreach.officials;
	return register_add(work, register_named("outreach"), &outreach);
}

static enum outcome add_publicity(struct work *work, struct township *it)
{
	size_t row = chance_row(&it->chance, &it->publicity, NULL);
	struct publicity publicity = {
		.held_day = some_day(work, it),
		.form = word_of(&it->publicity, row, "form"),
		.topic = filled(work, it, word_of(&it->publicity, row, "topic"), some_village(it)),
		.village = some_village(it),
		.people = chance_range(&it->chance, word_of(&it->publicity, row, "people")),
		.slogans = chance_range(&it->chance, word_of(&it->publicity, row, "slogans")),
		.leaflets = chance_range(&it->chance, word_of(&it->publicity, row, "leaflets")),
		.imported = "",
	};
	publicity.meetings = strcmp(publicity.form, "会议") == 0;
	return register_add(work, register_named("publicity"), &publicity);
}

enum outcome demo_ledgers(struct work *work, struct township *it)
{
	for (int each = 0; each < DISPUTES; each++)
		TRY(add_dispute(work, it));
	for (int each = 0; each < OUTREACH; each++)
		TRY(add_outreach(work, it));
	for (int each = 0; each < EVENTS; each++)
		TRY(add_publicity(work, it));
	return OK;
}
