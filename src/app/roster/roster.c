/* roster.c: makes the days of rosters, the first time and anew, and publishes them. */
#include "app/roster/roster.h"

#include <string.h>

#include "app/person/secret.h"
#include "app/roster/roster_store.h"
#include "base/clock.h"
#include "db/transaction.h"

enum { MOST_SHIFTS = 5000 };

enum outcome roster_shifts(struct work *work, int64_t id, shift_list *out)
{
	struct register_view view = { .parent_id = id, .limit = MOST_SHIFTS };
	shift_list newest_first = { 0 };
	TRY(register_list(work, register_named("shifts"), &view, (struct list *)&newest_first));
	for (size_t each = newest_first.count; each-- > 0;)
		*LIST_ADD(work->arena, out) = newest_first.items[each];
	return OK;
}

struct making {
	struct work *work;
	const struct roster *roster;
	int64_t today;
	roster_slots slots;   /* by the rule as it is now */
	shift_list there;
	shift_list kept;
	shift_list missing;
};

static int is_of_rule(const struct making *it, const struct shift *shift)
{
	FOR_EACH(slot, &it->slots)
		if (shift->day == slot->day && shift->part == slot->part &&
		    strcmp(shift->official, slot->official) == 0)
			return 1;
	return 0;
}

/* What was held stays as it was; so does what the rule still says, with its substitute. */
static enum outcome strike_others(struct making *it)
{
	struct work *work = it->work;
	FOR_EACH(shift, &it->there) {
		if (shift->day <= it->today || is_of_rule(it, shift))
			*LIST_ADD(work->arena, &it->kept) = *shift;
		else
			TRY(register_strike(work, register_named("shifts"), shift->id,
			                    tr(work, "the roster was made anew")));
	}
	return OK;
}

/* Days gone by are nobody's to fill any more once the roster has been made. */
static int is_missing(const struct making *it, const struct roster_slot *slot)
{
	if (it->there.count && slot->day < it->today)
		return 0;
	FOR_EACH(shift, &it->kept)
		if (shift->day == slot->day && (shift->part == slot->part || slot->day == it->today))
			return 0;
	return 1;
}

static enum outcome refuse_double(const struct making *it, const struct roster_slot *slot)
{
	FOR_EACH(shift, &it->kept)
		if (shift->day == slot->day && strcmp(shift_official(shift), slot->official) == 0)
			return fail(it->work, CONFLICT, "%s stands in on %s and would have two shifts; change that day first",
			            slot->official, day_string(it->work->arena, slot->day));
	return OK;
}

static enum outcome add_missing(struct making *it, int64_t *added)
{
	struct work *work = it->work;
	FOR_EACH(slot, &it->slots) {
		if (!is_missing(it, slot))
			continue;
		TRY(refuse_double(it, slot));
		*LIST_ADD(work->arena, &it->missing) = (struct shift){
			.parent_id = it->roster->id, .day = slot->day, .part = slot->part,
			.official = slot->official,
		};
	}
	*added = (int64_t)it->missing.count;
	if (!it->missing.count)
		return OK;
	return register_add_all(work, register_named("shifts"), (struct list *)&it->missing,
	                        it->roster->title);
}

enum outcome roster_make(struct work *work, int64_t id, int64_t *added)
{
	TRANSACTION(transaction);
	struct roster roster;
	struct making it = { .work = work, .roster = &roster, .today = day_of_moment(work->now) };
	TRY(transaction_begin(work, &transaction));
	TRY(register_open(work, register_named("rosters"), id, "", &roster));
	TRY(roster_plan(work, &roster, &it.slots));
	TRY(roster_shifts(work, id, &it.there));
	TRY(strike_others(&it));
	TRY(add_missing(&it, added));
	return transaction_commit(&transaction);
}

enum outcome roster_publish(struct work *work, int64_t id)
{
	const struct register_kind *kind = register_named("rosters");
	struct roster roster;
	shift_list shifts = { 0 };
	TRY(register_open(work, kind, id, "", &roster));
	if (roster.purpose == ROSTER_DUTY)
		return fail(work, CONFLICT, "a duty roster is not published; reception days are");
	TRY(roster_shifts(work, id, &shifts));
	if (!shifts.count)
		return fail(work, CONFLICT, "make the days of the roster first, then publish it");
	if (*roster.published)
		return OK;
	roster.published = secret_token(work->arena);
	return register_change(work, kind, &roster, "");
}

enum outcome roster_published(struct work *work, const char *key, int64_t from, struct roster *out,
                              shift_list *shifts)
{
	if (!*key || roster_store_published(work, key, out) != OK)
		return fail(work, NOT_FOUND, "no roster is published here");
	return roster_store_shifts(work, out->id, from, shifts);
}

enum outcome roster_unpublish(struct work *work, int64_t id)
{
	const struct register_kind *kind = register_named("rosters");
	struct roster roster;
	TRY(register_open(work, kind, id, "", &roster));
	if (!*roster.published)
		return fail(work, CONFLICT, "the roster is not published");
	roster.published = "";
	return register_change(work, kind, &roster, "");
}
