/* roster_compare.c: who serves when, over all rosters; what a roster lacks or has twice. */
#include <string.h>

#include "app/access.h"
#include "app/roster/roster.h"
#include "app/roster/roster_store.h"

enum outcome rosters_serving(struct work *work, int64_t from, int64_t to, servings *out)
{
	TRY(permit(work, PERMIT_READ_REGISTERS));
	return roster_store_serving(work, from, to, out);
}

/* "刘建国" is "镇长 刘建国" too. */
static int is_named(const char *words, const char *person)
{
	size_t length = strlen(words), own = strlen(person);
	if (!own || length < own || strcmp(words + length - own, person) != 0)
		return 0;
	return length == own || words[length - own - 1] == ' ';
}

int serving_is_of(struct work *work, const struct serving *serving, const char *person)
{
	roster_names names = { 0 };
	people_read(work, serving->official, &names);
	FOR_EACH(name, &names)
		if (is_named(*name, person))
			return 1;
	return 0;
}

const char *serving_words(struct work *work, const struct serving *serving)
{
	const struct choice *part = choice_of(SHIFT_PARTS, serving->part);
	if (!part || serving->part == PART_WHOLE)
		return serving->official;
	return arena_format(work->arena, "%s（%s）", serving->official, tr(work, part->label));
}

struct comparing {
	struct work *work;
	const struct roster *roster;
	int64_t from;
	int64_t until;
	servings all;
};

/* Duty of one special period may stand in several rosters. */
static int is_of_this_duty(const struct comparing *it, const struct serving *serving,
                           const roster_findings *same)
{
	if (serving->roster_id == it->roster->id)
		return 1;
	FOR_EACH(other, same)
		if (other->roster_id == serving->roster_id)
			return 1;
	return 0;
}

static enum outcome rosters_of_period(struct work *work, const struct roster *roster,
                                      roster_findings *out)
{
	struct register_view view = { .parent_id = roster->parent_id, .limit = 200 };
	LIST(struct roster) rosters = { 0 };
	if (!roster->parent_id)
		return OK;
	TRY(register_list(work, register_named("rosters"), &view, (struct list *)&rosters));
	FOR_EACH(each, &rosters)
		if (each->purpose == ROSTER_DUTY)
			*LIST_ADD(work->arena, out) = (struct roster_finding){ .roster_id = each->id };
	return OK;
}

static int is_covered(const struct comparing *it, const roster_findings *same, int64_t day,
                      int64_t part)
{
	FOR_EACH(serving, &it->all)
		if (serving->day == day && (serving->part == part || serving->part == PART_WHOLE) &&
		    is_of_this_duty(it, serving, same))
			return 1;
	return 0;
}

static void add_gap(const struct comparing *it, const roster_findings *same, int64_t day,
                    int64_t part, roster_findings *out)
{
	if (!is_covered(it, same, day, part))
		*LIST_ADD(it->work->arena, out) = (struct roster_finding){ .day = day, .part = part,
			                                                       .name = "", .title = "" };
}

/* A special period is guarded day and night, whatever its rosters' rules say. */
static enum outcome find_gaps(struct comparing *it, roster_findings *out)
{
	struct work *work = it->work;
	roster_findings same = { 0 };
	roster_slots slots = { 0 };
	if (it->roster->purpose == ROSTER_DUTY && it->roster->parent_id) {
		TRY(rosters_of_period(work, it->roster, &same));
		for (int64_t day = it->from; day <= it->until; day++) {
			add_gap(it, &same, day, PART_DAY, out);
			add_gap(it, &same, day, PART_NIGHT, out);
		}
		return OK;
	}
	TRY(roster_plan(work, it->roster, &slots));
	FOR_EACH(slot, &slots)
		add_gap(it, &same, slot->day, slot->part, out);
	return OK;
}

static void find_doubles(struct comparing *it, roster_findings *out)
{
	FOR_EACH(mine, &it->all) {
		roster_names names = { 0 };
		if (mine->roster_id != it->roster->id)
			continue;
		people_read(it->work, mine->official, &names);
		FOR_EACH(other, &it->all)
			FOR_EACH(name, &names)
				if (other->roster_id != mine->roster_id && other->purpose == ROSTER_DUTY &&
				    other->day == mine->day && serving_is_of(it->work, other, *name))
					*LIST_ADD(it->work->arena, out) = (struct roster_finding){
						.day = mine->day, .part = mine->part, .name = *name,
						.roster_id = other->roster_id, .title = other->title,
					};
	}
}

static int64_t least(int64_t one, int64_t other)
{
	return one < other ? one : other;
}

/* The days to look at: the roster's, and those of its special period. */
static enum outcome read_range(struct comparing *it)
{
	struct work *work = it->work;
	struct special_period period;
	it->from = it->roster->from_day;
	it->until = it->roster->until_day;
	if (!it->roster->parent_id)
		return OK;
	if (register_find(work, register_named("periods"), it->roster->parent_id, &period) != OK) {
		fault_clear(work); /* struck out, or not this role's to read: the roster's own days then */
		return OK;
	}
	it->from = least(it->from, period.from_day);
	it->until = -least(-it->until, -period.until_day);
	return OK;
}

enum outcome roster_compare(struct work *work, const struct roster *roster, roster_findings *out)
{
	enum { MOVED = 31 }; /* a holiday moves a day past the roster's last */
	struct comparing it = { .work = work, .roster = roster };
	TRY(read_range(&it));
	TRY(rosters_serving(work, it.from, it.until + MOVED, &it.all));
	TRY(find_gaps(&it, out));
	if (roster->purpose == ROSTER_DUTY)
		find_doubles(&it, out);
	return OK;
}
