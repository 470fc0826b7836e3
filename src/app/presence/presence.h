/* presence.h: who of the office has a matter open at this moment, so that two colleagues know of each
 * other before they type the same.  It is about staff at work on one page: it lives in the process's
 * memory for seconds, is written down nowhere, and knows nothing of petitioners. */
#pragma once
#include "base/list.h"
#include "base/work.h"

struct presence {
	const char *name;
	int64_t since;       /* moment at which they opened it */
};
typedef LIST(struct presence) presence_list;

/* A page says so again every 20 seconds; who did not for this long has left. */
#define PRESENCE_SECONDS 60

/* The actor has the matter open now. */
void presence_note(struct work *work, int64_t matter_id);
/* The others who have, first come first; names live in work->arena. */
void presence_others(struct work *work, int64_t matter_id, presence_list *out);
