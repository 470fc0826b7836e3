/* demo_matters.c: plans each matter's life, then lets all of them happen in the order of days. */
#include "app/demo/demo_matters.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/paper/paper.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "db/transaction.h"

enum { YEARS_OF_DAYS = 730, BATCH = 100, MINUTES_BETWEEN = 20 };
enum happening { REGISTER, REPEAT, ACCEPT, REFUSE, FORWARD, ASSIGN, HAND, LEAD, NOTE, EXTEND, FEEDBACK, REPLY, SERVE, REVIEW, REVIEWED, SUPERVISE, ANSWER,
	         CONCLUDE, ARCHIVE, ANSWER_AGAIN, EXECUTE
};

struct life {
	struct contact contact;
	const char *reply;
	const char *station;
	int64_t matter_id;
	int64_t concluded;
	int64_t last; /* moment of its latest event */
};

struct event {
	int64_t day;
	int64_t order;
	int life;
	enum happening what;
};

struct planning {
	struct work *work;
	struct township *it;
	struct life *lives;
	LIST(struct event) events;
};

const char *demo_fill_text(struct arena *arena, const char *text, const char *const *pairs)
{
	struct buffer out = BUFFER(arena);
	while (*text) {
		size_t plain = strcspn(text, "{");
		buffer_add(&out, text, plain);
		text += plain;
		if (!*text)
			break;
		size_t length = strcspn(text, "}");
		for (const char *const *pair = pairs; *pair; pair += 2)
			if (strlen(*pair) == length - 1 && !strncmp(*pair, text + 1, length - 1))
				buffer_text(&out, pair[1]);
		text += length + (text[length] == '}');
	}
	return buffer_string(&out);
}

static const char *number_words(struct work *work, int64_t number)
{
	return arena_format(work->arena, "%" PRId64, number);
}

static const char *place_of(struct township *it, const char *kind)
{
	for (int tries = 0; tries < 300; tries++) {
		size_t row = chance_row(&it->chance, &it->places, NULL);
		if (strcmp(word_of(&it->places, row, "kind"), kind) == 0)
			return word_of(&it->places, row, "name");
	}
	return "";
}

static int64_t random_channel(struct chance *chance)
{
	static const struct {
		int percent;
		int64_t channel;
	} SHARES[] = {
		{ 22, CHANNEL_LETTER }, { 62, CHANNEL_VISIT },          { 72, CHANNEL_CALL },
		{ 80, CHANNEL_HOTLINE }, { 86, CHANNEL_ONLINE_POLITICS }, { 90, CHANNEL_MAYOR_MAILBOX },
		{ 96, CHANNEL_HAND_DOWN }, { 100, CHANNEL_ASSIGNED },
	};
	int64_t at = chance_between(chance, 1, 100);
	for (size_t each = 0;; each++)
		if (at <= SHARES[each].percent)
			return SHARES[each].channel;
}

static int64_t purpose_of(const char *kind)
{
	if (strcmp(kind, "report") == 0)
		return PURPOSE_REPORT;
	return strcmp(kind, "suggestion") == 0 ? PURPOSE_SUGGESTION : PURPOSE_REQUEST;
}

static void write_life(struct planning *plan, struct life *life, int64_t day)
{
	struct work *work = plan->work;
	struct township *it = plan->it;
	const struct words *patterns = &it->patterns;
	size_t row = chance_row(&it->chance, patterns, "weight");
	struct civil now = civil_of_day(day);
	const char *village = word_of(&it->villages, chance_row(&it->chance, &it->villages, "households"),
	                              "name");
	const char *person = township_name(work, it);
	int64_t amount = chance_range(&it->chance, word_of(patterns, row, "amount"));
	const char *pairs[] = {
		"village", village, "person", person, "neighbour", township_name(work, it),
		"amount", number_words(work, amount - amount % (amount < 10000 ? 10 : 100)),
		"year", number_words(work, now.year - chance_between(&it->chance, 1, 4)),
		"month", number_words(work, (now.month + 10) % 12 + 1),
		"road", place_of(it, "road"), "company", place_of(it, "company"),
		"households", number_words(work, chance_range(&it->chance,
		                                              word_of(patterns, row, "households"))),
		"area", number_words(work, chance_range(&it->chance, word_of(patterns, row, "area"))),
		"station", word_of(patterns, row, "station"), NULL,
	};
	life->station = word_of(patterns, row, "station");
	life->reply = demo_fill_text(work->arena, word_of(patterns, row, "reply"), pairs);
	life->contact = (struct contact){
		.received = moment_of_day(day) + chance_between(&it->chance, 8 * 3600, 17 * 3600),
		.channel = random_channel(&it->chance),
		.petitioner = person,
		.village = village,
		.gender = chance_in(&it->chance, 60) ? GENDER_MALE : GENDER_FEMALE,
		.phone = arena_format(work->arena, "1380000%04d", (int)chance_between(&it->chance, 0, 9999)),
		.title = demo_fill_text(work->arena, word_of(patterns, row, "title"), pairs),
		.content = demo_fill_text(work->arena, word_of(patterns, row, "content"), pairs),
		.category = word_of(patterns, row, "category"),
		.purpose = purpose_of(word_of(patterns, row, "kind")),
		.people = 1,
	};
	if (channel_kind(life->contact.channel) == KIND_VISIT)
		life->contact.people = chance_in(&it->chance, 12) ? chance_between(&it->chance, 5, 18)
		                                                  : chance_between(&it->chance, 1, 3);
	if (channel_kind(life->contact.channel) == KIND_HAND_DOWN)
		life->contact.from_unit = "云溪县信访局";
}

static void plan_event(struct planning *plan, int life, int64_t day, enum happening what)
{
	struct event *event = LIST_ADD(plan->work->arena, &plan->events);
	*event = (struct event){ day, (int64_t)plan->events.count, life, what };
}

/* What becomes of a matter after it is accepted. */
static void plan_handling(struct planning *plan, int life, int64_t day)
{
	struct chance *chance = &plan->it->chance;
	int64_t assigned = day + chance_between(chance, 0, 3);
	int64_t replied = assigned + chance_between(chance, 12, 52);
	plan_event(plan, life, assigned, chance_in(chance, 70) ? ASSIGN : HAND);
	if (chance_in(chance, 55))
		plan_event(plan, life, assigned + chance_between(chance, 2, 9), NOTE);
	if (chance_in(chance, 25))
		plan_event(plan, life, assigned, LEAD);
	if (chance_in(chance, 8)) {
		plan_event(plan, life, day + 50, EXTEND);
		replied = day + chance_between(chance, 62, 80);
	}
	if (chance_in(chance, 4))
		return; /* lies still: it will be overdue */
	if (chance_in(chance, 6)) {
		plan_event(plan, life, assigned + 15, SUPERVISE);
		plan_event(plan, life, assigned + chance_between(chance, 18, 32), ANSWER);
	}
	plan_event(plan, life, replied - 2, FEEDBACK);
	plan_event(plan, life, replied, REPLY);
	plan_event(plan, life, replied + chance_between(chance, 0, 3), SERVE);
	plan_event(plan, life, replied + chance_between(chance, 3, 6), CONCLUDE);
	if (chance_in(chance, 95))
		plan_event(plan, life, replied + chance_between(chance, 7, 28), EXECUTE);
	if (chance_in(chance, 5)) {
		plan_event(plan, life, replied + chance_between(chance, 8, 30), REVIEW);
		plan_event(plan, life, replied + chance_between(chance, 40, 48), REVIEWED);
		plan_event(plan, life, replied + 52, REPLY);
		plan_event(plan, life, replied + 54, SERVE);
		plan_event(plan, life, replied + 56, CONCLUDE);
	}
	if (chance_in(chance, 60))
		plan_event(plan, life, replied + chance_between(chance, 60, 80), ARCHIVE);
}

static void plan_life(struct planning *plan, int index, int64_t day)
{
	struct chance *chance = &plan->it->chance;
	struct life *life = &plan->lives[index];
	int64_t decided = day + chance_between(chance, 1, chance_in(chance, 5) ? 20 : 11);
	write_life(plan, life, day);
	plan_event(plan, index, day, REGISTER);
	for (int repeats = 0; repeats < 3 && chance_in(chance, 18); repeats++) {
		int64_t again = day + chance_between(chance, 5, 120);
		plan_event(plan, index, again, REPEAT);
		if (chance_in(chance, 95))
			plan_event(plan, index, again + chance_between(chance, 1, 12), ANSWER_AGAIN);
	}
	if (life->contact.purpose == PURPOSE_REPORT)
		plan_event(plan, index, decided, FORWARD);
	else if (chance_in(chance, 6))
		plan_event(plan, index, decided, REFUSE);
	else {
		plan_event(plan, index, decided, ACCEPT);
		plan_handling(plan, index, decided);
	}
}

static int by_day(const void *left, const void *right)
{
	const struct event *one = left, *other = right;
	if (one->day != other->day)
		return one->day < other->day ? -1 : 1;
	return one->order < other->order ? -1 : 1;
}

static const struct station_of *post_of(const struct township *it, const char *name)
{
	FOR_EACH(post, &it->posts)
		if (strcmp(post->name, name) == 0)
			return post;
	return &it->posts.items[0];
}

static enum outcome happen_repeat(struct planning *plan, struct life *life)
{
	struct contact again = life->contact;
	again.received = plan->work->now;
	again.channel = chance_in(&plan->it->chance, 70) ? CHANNEL_VISIT : CHANNEL_CALL;
	again.people = 1;
	again.content = "就原反映事项再次询问办理进展。";
	return contact_register(plan->work, &again, life->matter_id);
}

/* What was found out, in some words or other. */
static const char *looked_into(struct planning *plan, const struct life *life)
{
	struct township *it = plan->it;
	const char *pairs[] = { "village", life->contact.village, "person", life->contact.petitioner,
		                    "station", life->station, NULL };
	size_t row = chance_row(&it->chance, &it->notes, NULL);
	while (strcmp(word_of(&it->notes, row, "kind"), "visit") != 0)
		row = chance_row(&it->chance, &it->notes, NULL);
	return demo_fill_text(plan->work->arena, word_of(&it->notes, row, "text"), pairs);
}

static enum outcome happen_act(struct planning *plan, struct life *life, enum happening what)
{
	struct work *work = plan->work;
	struct township *it = plan->it;
	const struct station_of *post = post_of(it, life->station);
	struct act act = { .matter_id = life->matter_id, .note = "", .lead = "", .outside = "" };
	switch (what) {
	case ACCEPT:
		return matter_do(work, "accept", &act);
	case REFUSE:
		act.reason = chance_between(&it->chance, REFUSAL_LITIGATION, REFUSAL_RECONSIDERATION);
		act.note = "已当面说明应当通过的法定途径。";
		return matter_do(work, "refuse", &act);
	case FORWARD:
		act.outside = "云溪县纪委监委";
		return matter_do(work, "forward", &act);
	case ASSIGN:
		act.unit_id = post->unit.id;
		act.until = day_of_moment(work->now) + 30;
		act.note = "请调查核实，按期反馈办理结果。";
		return matter_do(work, "assign", &act);
	case HAND:
		act.person_id = post->handler.id;
		return matter_do(work, "hand", &act);
	case LEAD:
		act.lead = it->leads.items[(size_t)chance_between(&it->chance, 0,
		                                                  (int64_t)it->leads.count - 1)];
		return matter_do(work, "lead", &act);
	case NOTE:
		act.note = looked_into(plan, life);
		return matter_do(work, "note", &act);
	case EXTEND:
		act.days = 30;
		act.note = "情况复杂，需会同县级部门核实。";
		return matter_do(work, "extend", &act);
	case FEEDBACK:
		act.note = "已到现场核实，情况见附件，建议按此答复。";
		return matter_do(work, "feedback", &act);
	case SERVE:
		act.way = chance_between(&it->chance, SERVED_IN_PERSON, SERVED_ELECTRONICALLY);
		return matter_do(work, "serve", &act);
	case REVIEW:
		act.outside = "云溪县人民政府";
		act.note = "信访人对处理意见不服。";
		return matter_do(work, "review", &act);
	case REVIEWED:
		act.outcome = chance_in(&it->chance, 80) ? REVIEW_UPHELD : REVIEW_REDO;
		act.note = "复查意见书已送达信访人。";
		return matter_do(work, "review_result", &act);
	case SUPERVISE:
		act.kind = chance_in(&it->chance, 70) ? SUPERVISION_URGE : SUPERVISION_LETTER;
		act.until = day_of_moment(work->now) + 10;
		act.note = "请加快办理，按期书面反馈进展。";
		return matter_do(work, "supervise", &act);
	case ANSWER:
		act.note = "已约见信访人，正在落实整改措施。";
		return matter_do(work, "answer", &act);
	case REPLY:
		act.note = life->reply;
		act.facts = looked_into(plan, life);
		act.basis = "《信访工作条例》第三十二条，以及有关法律法规和政策规定";
		act.result = chance_between(&it->chance, RESULT_SUPPORTED, RESULT_NOT_SUPPORTED);
		return matter_do(work, "reply", &act);
	case EXECUTE:
		act.note = "处理意见已落实，信访人签字确认。";
		return matter_do(work, "execute", &act);
	case ANSWER_AGAIN:
		act.note = "该事项已作出处理意见并送达，处理意见正在落实，请按处理意见书告知的途径行使权利。";
		return matter_do(work, "answer_repeat", &act);
	case CONCLUDE:
		act.settled = chance_in(&it->chance, 85);
		act.rated_way = chance_in(&it->chance, 60) ? RATED_BY_SHEET : RATED_BY_CALL;
		act.satisfaction = chance_in(&it->chance, 75) ? chance_between(&it->chance, 1, 2)
		                   : chance_in(&it->chance, 40) ? NOT_SATISFIED : NOT_RATED;
		return matter_do(work, "conclude", &act);
	default:
		return matter_do(work, "archive", &act);
	}
}

/* Most notices are handed over the same day; some lie until somebody sees the list. */
static enum outcome hand_over_notices(struct planning *plan, const struct life *life)
{
	paper_list papers = { 0 };
	TRY(papers_of_matter(plan->work, life->matter_id, &papers));
	FOR_EACH(paper, &papers) {
		if (!paper->to_petitioner || paper->served_day || strcmp(paper->kind, "reply") == 0 ||
		    chance_in(&plan->it->chance, 8))
			continue;
		TRY(paper_serve(plan->work, paper->id,
		                (struct service){ 0, SERVED_IN_PERSON, life->contact.petitioner, "信访接待室" }));
	}
	return OK;
}

static enum outcome happen(struct planning *plan, const struct event *event)
{
	struct work *work = plan->work;
	struct life *life = &plan->lives[event->life];
	work->now = moment_of_day(event->day) + chance_between(&plan->it->chance, 8 * 3600, 17 * 3600);
	if (work->now <= life->last)
		work->now = life->last + MINUTES_BETWEEN * 60;
	life->last = event->what == REGISTER ? life->contact.received : work->now;
	act_as(work, event->what == EXTEND || event->what == LEAD ? &plan->it->head : &plan->it->clerk);
	if (event->what == REGISTER) {
		work->now = life->contact.received;
		TRY(contact_register(work, &life->contact, 0));
		life->matter_id = life->contact.matter_id;
		return OK;
	}
	if (event->what == REPEAT)
		return happen_repeat(plan, life);
	TRY(happen_act(plan, life, event->what));
	return event->what == ASSIGN || event->what == ARCHIVE ? OK : hand_over_notices(plan, life);
}

/* What the law of the table does not allow did not happen: life took another way than planned. */
static enum outcome try_to_happen(struct planning *plan, const struct event *event)
{
	TRANSACTION(alone);
	TRY(transaction_begin_apart(plan->work, &alone));
	enum outcome outcome = happen(plan, event);
	if (outcome == OK)
		return transaction_commit(&alone);
	if (outcome != CONFLICT && outcome != INVALID)
		return outcome;
	fault_clear(plan->work);
	return OK;
}

static enum outcome live(struct planning *plan, int64_t until)
{
	struct work *work = plan->work;
	size_t at = 0;
	while (at < plan->events.count && plan->events.items[at].day <= until) {
		TRANSACTION(transaction);
		TRY(transaction_begin(work, &transaction));
		for (int count = 0; count < BATCH && at < plan->events.count; count++, at++) {
			if (plan->events.items[at].day > until)
				break;
			TRY(try_to_happen(plan, &plan->events.items[at]));
		}
		TRY(transaction_commit(&transaction));
	}
	return OK;
}

enum outcome demo_matters(struct work *work, struct township *it, int64_t count)
{
	struct planning plan = { .work = work, .it = it };
	int64_t now = work->now, today = day_of_moment(now);
	plan.lives = arena_alloc(work->arena, (size_t)count * sizeof *plan.lives);
	for (int64_t each = 0; each < count; each++)
		plan_life(&plan, (int)each, today - 1 - chance_between(&it->chance, 0, YEARS_OF_DAYS));
	if (plan.events.count)
		qsort(plan.events.items, plan.events.count, sizeof *plan.events.items, by_day);
	enum outcome outcome = live(&plan, today - 1);
	work->now = now;
	act_as(work, NULL);
	return outcome;
}
