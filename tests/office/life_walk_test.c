/* life_walk_test.c: matters led at random through the table of their life: whatever is clicked, in
 * whatever order, no matter stands where the table does not lead, and the journal holds. */
#include <stdlib.h>
#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/contact/contact.h"
#include "app/journal/journal.h"
#include "app/matter/act_rule.h"
#include "app/matter/matter.h"
#include "app/person/person.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/embedded.h"
#include "base/table.h"
#include "db/transaction.h"
#include "expect.h"

enum { WALKERS = 100, ACTS = 60000, IN_ONE = 500, KINDS = 64, ACTORS = 6 };

struct walk {
	struct work *work;
	uint64_t seed;
	int64_t matters[WALKERS];
	int64_t units[3];
	int64_t people[2];
	struct actor actors[ACTORS]; /* the first is the system: nothing is denied to it for its seat */
	int64_t done, refused, denied;
	int done_of[KINDS]; /* by place in the table */
	const char *wrong;
	char room[80];     /* for its words, which outlive the arena of its step */
};

static int64_t chance(struct walk *walk, int64_t of)
{
	walk->seed = walk->seed * 6364136223846793005u + 1442695040888963407u;
	return (int64_t)((walk->seed >> 33) % (uint64_t)of);
}

/* Of every kind that acts, in every seat. */
static void invite(struct walk *walk)
{
	const struct { int64_t role; int unit; } SEATS[] = {
		{ ROLE_CLERK, 0 }, { ROLE_HEAD, 0 }, { ROLE_CLERK, 1 }, { ROLE_HEAD, 1 }, { ROLE_HANDLER, 2 },
	};
	walk->actors[0] = walk->work->actor;
	for (int each = 1; each < ACTORS; each++) {
		walk->actors[each] = walk->work->actor;
		walk->actors[each].role = SEATS[each - 1].role;
		walk->actors[each].unit_id = walk->units[SEATS[each - 1].unit];
		walk->actors[each].user_id = walk->people[each % 2];
		walk->actors[each].name = "行走人";
	}
}

static int64_t given_walker(struct walk *walk)
{
	static const int64_t CHANNELS_OF[] = { CHANNEL_VISIT, CHANNEL_LETTER, CHANNEL_HOTLINE,
		                               CHANNEL_ASSIGNED, CHANNEL_DESK };
	struct contact contact = { .received = walk->work->now - 3600, .people = 1 + chance(walk, 7),
		                   .petitioner = chance(walk, 9) ? "张三" : "", .title = "反映道路损坏",
		                   .channel = CHANNELS_OF[chance(walk, 5)],
		                   .purpose = chance(walk, 8) ? PURPOSE_REQUEST : 1 + chance(walk, 5) };
	return contact_register(walk->work, &contact, 0) == OK ? contact.matter_id : 0;
}

/* Somebody comes again, at whatever state the matter is. */
static void come_again(struct walk *walk)
{
	struct contact contact = { .received = walk->work->now - 60, .people = 1, .petitioner = "张三",
		                   .title = "反映道路损坏", .purpose = PURPOSE_REQUEST,
		                   .channel = chance(walk, 2) ? CHANNEL_HOTLINE : CHANNEL_VISIT };
	if (contact_register(walk->work, &contact, walk->matters[chance(walk, WALKERS)]) != OK)
		fault_clear(walk->work);
}

/* Filled in as somebody does who does not read. */
static struct act random_act(struct walk *walk, const struct matter *matter)
{
	int64_t today = day_of_moment(walk->work->now);
	struct matter twin;
	struct act act = { .matter_id = matter->id };
	act.note = chance(walk, 6) ? "意见" : "";
	act.outside = chance(walk, 3) ? "" : "县政府";
	act.unit_id = chance(walk, 4) ? walk->units[chance(walk, 3)] : 0;
	act.person_id = chance(walk, 3) ? walk->people[chance(walk, 2)] : 0;
	act.until = today + chance(walk, 60) - 5;
	act.from = today - chance(walk, 5);
	act.days = chance(walk, 20);
	act.reason = chance(walk, 8);
	act.route = chance(walk, 3) ? 0 : chance(walk, 7);
	act.size = chance(walk, 3);
	act.quick = !chance(walk, 5);
	act.result = chance(walk, 4);
	act.outcome = chance(walk, 5);
	act.way = chance(walk, 6);
	act.kind = chance(walk, 7);
	act.settled = chance(walk, 2);
	act.satisfaction = chance(walk, 4);
	act.facts = act.basis = chance(walk, 5) ? "属实" : "";
	act.purpose = chance(walk, 6);
	act.lead = "镇长";
	act.day = chance(walk, 7) ? 0 : today - chance(walk, 40);
	if (matter_find(walk->work, walk->matters[chance(walk, WALKERS)], &twin) == OK)
		act.into = twin.number;
	return act;
}

/* Whether the act led where the table says, from where the table lets it. */
static int follows(const struct matter_act *rule, const struct matter *before,
                   const struct matter *after)
{
	if (!(rule->states & (1u << before->state)) || (rule->secret && !before->confidential))
		return 0;
	if (rule->leads)
		return (rule->leads & (1u << after->state)) != 0;
	return after->state == (rule->to ? rule->to : before->state);
}

/* Each limit runs once, but for supervisions; none is due before it starts. */
static const char *fault_of_clocks(struct walk *walk, const struct matter *matter)
{
	clock_list clocks = { 0 };
	if (clocks_of_matter(walk->work, matter->id, &clocks) != OK)
		return "no clocks";
	for (size_t each = 0; each < clocks.count; each++) {
		const struct clock *clock = &clocks.items[each];
		if (clock->due_day < clock->started_day)
			return "due before it started";
		if (clock->met_day && clock->stopped_day)
			return "met and stopped";
		for (size_t other = 0; other < each; other++)
			if (!clock->met_day && !clock->stopped_day && !clocks.items[other].met_day &&
			    !clocks.items[other].stopped_day && !strcmp(clock->rule, clocks.items[other].rule) &&
			    strcmp(clock->rule, RULE_SUPERVISION) != 0) {
				snprintf(walk->room, sizeof walk->room, "%s runs twice", clock->rule);
				return walk->room;
			}
	}
	return NULL;
}

static const char *fault_in(const struct matter *matter)
{
	if (matter->concluded_day && matter->concluded_day < matter->registered_day)
		return "concluded before it was received";
	if (matter->state == MATTER_CONCLUDED && !matter->concluded_day)
		return "concluded without a day";
	if (matter->state == MATTER_SERVED && !matter->served_day)
		return "served without a day";
	if ((matter->state == MATTER_MERGED) != (matter->merged_into != 0))
		return "merged into nothing";
	return NULL;
}

static enum outcome step_once(struct walk *walk)
{
	TRANSACTION(alone);
	struct matter before, after;
	size_t count = 0;
	while (MATTER_ACTS[count].code)
		count++;
	TRY(matter_find(walk->work, walk->matters[chance(walk, WALKERS)], &before));
	size_t which = (size_t)chance(walk, (int64_t)count);
	/* Mostly what is offered, now and then what is not. */
	while (!(MATTER_ACTS[which].states & (1u << before.state)) && chance(walk, 12))
		which = (size_t)chance(walk, (int64_t)count);
	const struct matter_act *rule = &MATTER_ACTS[which];
	struct act act = random_act(walk, &before);
	fault_clear(walk->work);
	TRY(transaction_begin_apart(walk->work, &alone));
	walk->work->actor = walk->actors[chance(walk, 4) ? 0 : chance(walk, ACTORS)];
	enum outcome outcome = matter_do(walk->work, rule->code, &act);
	walk->work->actor = walk->actors[0];
	if (outcome == INVALID || outcome == CONFLICT || outcome == NOT_FOUND || outcome == DENIED) {
		walk->refused++;
		walk->denied += outcome == DENIED;
		fault_clear(walk->work);
		return OK;
	}
	TRY(outcome);
	TRY(matter_find(walk->work, before.id, &after));
	walk->done++;
	walk->done_of[which]++;
	if (!follows(rule, &before, &after))
		walk->wrong = rule->code;
	if (fault_in(&after))
		walk->wrong = fault_in(&after);
	if (fault_of_clocks(walk, &after))
		walk->wrong = fault_of_clocks(walk, &after);
	return transaction_commit(&alone);
}

static enum outcome walk_on(struct walk *walk, int acts)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(walk->work, &transaction));
	for (int each = 0; each < acts && !walk->wrong; each++)
		TRY(step_once(walk));
	walk->work->now += 86400 / 4;
	return transaction_commit(&transaction);
}

static int64_t faults_of(struct work *work)
{
	int64_t faults = -1;
	FILE *nowhere = fopen("/dev/null", "w");
	if (journal_verify(work, nowhere, &faults) != OK)
		faults = -1;
	fclose(nowhere);
	return faults;
}

static int64_t given_person(struct work *work, const char *login, int64_t role)
{
	const char *password = NULL;
	struct person person = { .login = login, .name = login, .role = role, .phone = "",
		                     .unit_id = work->actor.unit_id };
	return person_add(work, &person, &password) == OK ? person.id : 0;
}

OFFICE_TEST(sixty_thousand_random_acts_never_leave_the_table_of_the_life)
{
	struct walk walk = { .work = work, .seed = 20260302, .units = { work->actor.unit_id } };
	struct unit east = { .code = "E", .name = "东镇", .kind = UNIT_TOWNSHIP, .lead_official = "",
		             .resident_officials = "", .liaison = "", .parent_id = work->actor.unit_id };
	struct unit station = east;
	struct arena *whole = work->arena;
	station.code = "S";
	station.name = "司法所";
	station.kind = UNIT_STATION;
	expect_ok(unit_add(work, &east));
	expect_ok(unit_add(work, &station));
	walk.units[1] = east.id;
	walk.units[2] = station.id;
	expect((walk.people[0] = given_person(work, "clerk", ROLE_CLERK)) != 0);
	expect((walk.people[1] = given_person(work, "handler", ROLE_HANDLER)) != 0);
	invite(&walk);
	work->now = moment_of_day(day_of_civil((struct civil){ 2026, 1, 5 })) + 36000;
	for (int each = 0; each < WALKERS; each++)
		expect((walk.matters[each] = given_walker(&walk)) != 0);
	for (int done = 0; done < ACTS; done += IN_ONE) {
		work->arena = arena_new();
		enum outcome outcome = walk_on(&walk, IN_ONE);
		arena_free(work->arena);
		work->arena = whole;
		expect(outcome == OK);
		for (int each = 0; each < WALKERS; each += 10)
			come_again(&walk);
		for (int each = 0; each < WALKERS; each += 25) /* new ones keep the beginning busy */
			expect((walk.matters[chance(&walk, WALKERS)] = given_walker(&walk)) != 0);
	}
	expect_text("", walk.wrong ? walk.wrong : "");
	expect(walk.done > ACTS / 20);
	expect(walk.denied > 0);
	for (size_t each = 0; MATTER_ACTS[each].code; each++)
		if (!walk.done_of[each])
			expect_text("never done", MATTER_ACTS[each].code);
	expect_number(0, faults_of(work));
}

TEST(every_act_of_the_table_has_its_words_in_the_story)
{
	for (const struct matter_act *act = MATTER_ACTS; act->code; act++) {
		char name[80];
		snprintf(name, sizeof name, "matter.%s", act->code);
		if (strcmp(journal_act_name(name), name) == 0)
			expect_text("no words for it", name);
	}
}

TEST(every_act_has_its_line_of_who_may_and_no_line_is_of_no_act)
{
	struct work work = { .arena = arena_new(), .language = ENGLISH };
	const struct embedded *file = embedded_find("data/acts.tsv");
	table_rows rows = { 0 };
	size_t acts = 0;
	table_read(work.arena, file->bytes, &rows);
	while (MATTER_ACTS[acts].code)
		acts++;
	expect_number((long long)acts, (long long)rows.count);
	FOR_EACH(row, &rows)
		expect(matter_act_find(row->cells[0]) != NULL);
	expect_ok(act_rules_check(&work, file->bytes));
	expect(act_permission(matter_act_find("extend")) == PERMIT_EXTEND);
	arena_free(work.arena);
}
