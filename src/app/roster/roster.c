/* roster.c: makes the days of rosters and publishes them. */
#include "app/roster/roster.h"

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

static int is_there(const shift_list *shifts, const struct roster_slot *slot)
{
	FOR_EACH(shift, shifts)
		if (shift->day == slot->day && shift->part == slot->part)
			return 1;
	return 0;
}

static enum outcome add_missing(struct work *work, const struct roster *roster, int64_t *added)
{
	shift_list there = { 0 }, missing = { 0 };
	roster_slots slots = { 0 };
	TRY(roster_plan(work, roster, &slots));
	TRY(roster_shifts(work, roster->id, &there));
	FOR_EACH(slot, &slots)
		if (!is_there(&there, slot))
			*LIST_ADD(work->arena, &missing) = (struct shift){
				.parent_id = roster->id, .day = slot->day, .part = slot->part,
				.official = slot->official,
			};
	*added = (int64_t)missing.count;
	if (!missing.count)
		return OK;
	return register_add_all(work, register_named("shifts"), (struct list *)&missing, roster->title);
}

enum outcome roster_make(struct work *work, int64_t id, int64_t *added)
{
	TRANSACTION(transaction);
	struct roster roster;
	TRY(transaction_begin(work, &transaction));
	TRY(register_open(work, register_named("rosters"), id, "", &roster));
	TRY(add_missing(work, &roster, added));
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

const char *shift_official(const struct shift *shift)
{
	return *shift->substitute ? shift->substitute : shift->official;
}
