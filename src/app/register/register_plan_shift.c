/* register_plan_shift.c: what a day of a roster cannot be: nobody serves twice on it; nor a hand-over. */
#include <string.h>

#include "app/register/register_plan.h"
#include "base/clock.h"
#include "base/utf8.h"

enum { MOST_OF_A_DAY = 200 };

typedef LIST(struct shift) day_shifts;

void people_read(struct work *work, const char *line, roster_names *out)
{
	const char *start = line, *at = line;
	uint32_t character;
	do {
		const char *before = at;
		character = *at ? utf8_next(&at) : 0;
		if (character && character != 0x3001 && character != 0xFF0C && character != ',' &&
		    character != '/' && character != '\n' && character != '\r')
			continue;
		const char *name = utf8_trim(work->arena,
		                             arena_copy(work->arena, start, (size_t)(before - start)));
		if (*name)
			*LIST_ADD(work->arena, out) = name;
		start = at;
	} while (character);
}

const char *shift_official(const struct shift *shift)
{
	return *shift->substitute ? shift->substitute : shift->official;
}

const char *shift_named(struct work *work, const void *row)
{
	const struct shift *it = row;
	const char *part = it->part == PART_WHOLE || !choice_of(SHIFT_PARTS, it->part)
	                           ? ""
	                           : tr(work, choice_of(SHIFT_PARTS, it->part)->label);
	const char *who = !*it->substitute ? it->official
	                                   : trf(work, "%s (for %s)", it->substitute, it->official);
	return arena_format(work->arena, "%s%s%s", part, *part ? " " : "", who);
}

static int has(const roster_names *names, const char *name)
{
	FOR_EACH(each, names)
		if (strcmp(*each, name) == 0)
			return 1;
	return 0;
}

/* Beside whom the person who types can change: the substitute, when there is one. */
static const char *field_of(const struct shift *it)
{
	return *it->substitute ? "substitute" : "official";
}

static void check_alone(struct work *work, const struct shift *it)
{
	roster_names officials = { 0 }, seen = { 0 }, substitutes = { 0 };
	people_read(work, it->official, &officials);
	people_read(work, it->substitute, &substitutes);
	FOR_EACH(name, &substitutes)
		if (has(&officials, *name))
			fail_field(work, "substitute", "%s is on the roster for this shift already", *name);
	FOR_EACH(name, *it->substitute ? &substitutes : &officials) {
		if (has(&seen, *name))
			fail_field(work, field_of(it), "%s stands in it twice; name everybody once", *name);
		*LIST_ADD(work->arena, &seen) = *name;
	}
}

static void check_other(struct work *work, const struct shift *it, const struct shift *other)
{
	roster_names mine = { 0 }, theirs = { 0 };
	people_read(work, shift_official(it), &mine);
	people_read(work, shift_official(other), &theirs);
	FOR_EACH(name, &mine)
		if (has(&theirs, *name))
			fail_field(work, field_of(it), "%s serves on %s already (%s); nobody serves twice on one day",
			           *name, day_string(work->arena, it->day),
			           tr(work, choice_of(SHIFT_PARTS, other->part)->label));
}

enum outcome shift_check(struct work *work, void *row)
{
	const struct shift *it = row;
	struct register_view view = { .parent_id = it->parent_id, .from = it->day, .to = it->day,
		                          .limit = MOST_OF_A_DAY };
	day_shifts others = { 0 };
	check_alone(work, it);
	if (!it->parent_id)
		return OK; /* imported without its roster */
	TRY(register_list(work, register_named("shifts"), &view, (struct list *)&others));
	FOR_EACH(other, &others)
		if (other->id != it->id && choice_of(SHIFT_PARTS, other->part))
			check_other(work, it, other);
	return OK;
}

enum outcome handover_check(struct work *work, void *row)
{
	const struct handover *it = row;
	roster_names gives = { 0 }, takes = { 0 };
	people_read(work, it->gives, &gives);
	people_read(work, it->takes, &takes);
	FOR_EACH(name, &takes)
		if (has(&gives, *name))
			fail_field(work, "takes", "%s gives the shift; somebody else takes it over", *name);
	return OK;
}

const char *handover_named(struct work *work, const void *row)
{
	const struct handover *it = row;
	const struct choice *part = choice_of(SHIFT_PARTS, it->part);
	return arena_format(work->arena, "%s %s → %s", part ? tr(work, part->label) : "", it->gives,
	                    it->takes);
}
