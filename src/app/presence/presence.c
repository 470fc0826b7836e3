/* presence.c: keeps, for a minute, who has which matter open. */
#include "app/presence/presence.h"

#include <pthread.h>
#include <stdio.h>

enum { PLACES = 512, NAME_ROOM = 64 };

struct place {
	int64_t matter_id;
	int64_t user_id;
	int64_t since;
	int64_t seen;
	char name[NAME_ROOM];
};

static struct place places[PLACES];
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

static int is_here(const struct place *place, int64_t now)
{
	return place->user_id && place->seen <= now && now - place->seen <= PRESENCE_SECONDS;
}

/* The actor's place, or one that was left; NULL when hundreds are at work: then nobody is told. */
static struct place *place_of(const struct work *work, int64_t matter_id)
{
	struct place *left = NULL;
	for (struct place *each = places; each < places + PLACES; each++) {
		if (!is_here(each, work->now))
			left = left ? left : each;
		else if (each->matter_id == matter_id && each->user_id == work->actor.user_id)
			return each;
	}
	if (left)
		*left = (struct place){ .matter_id = matter_id, .user_id = work->actor.user_id,
			                    .since = work->now };
	return left;
}

void presence_note(struct work *work, int64_t matter_id)
{
	if (!work->actor.user_id)
		return;
	pthread_mutex_lock(&guard);
	struct place *place = place_of(work, matter_id);
	if (place) {
		place->seen = work->now;
		snprintf(place->name, sizeof place->name, "%s", work->actor.name);
	}
	pthread_mutex_unlock(&guard);
}

void presence_others(struct work *work, int64_t matter_id, presence_list *out)
{
	pthread_mutex_lock(&guard);
	for (const struct place *each = places; each < places + PLACES; each++)
		if (is_here(each, work->now) && each->matter_id == matter_id &&
		    each->user_id != work->actor.user_id)
			*LIST_ADD(work->arena, out) =
				(struct presence){ arena_string(work->arena, each->name), each->since };
	pthread_mutex_unlock(&guard);
}
