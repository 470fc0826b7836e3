/* matter_search.h: finding matters 检索: the index gives candidates, newest first; each is looked at
 * with the filters and phrases that the index does not know.  So many are looked at, no more: the
 * next page goes on behind the last. */
#pragma once
#include "app/matter/matter_ledger.h"
#include "text/text.h"

/* How many candidates a page looks at, and how many of the newest are ranked. */
enum { SEARCH_LOOKS_AT = 1000, SEARCH_RANKS = 300, NOT_COUNTED = -1 };

struct search_row {
	struct ledger_row matter;
	int64_t contact_id;   /* whose words are shown */
	const char *excerpt;  /* of its content, around the first hit */
	text_pieces title_marked;
	text_pieces excerpt_marked;
	int64_t weight;
};

struct search_view {
	const char *words;        /* as typed, phrases between quotes */
	struct ledger_view ledger; /* its filters; order and place are not used */
	int64_t unit_id;          /* which this unit may see too: the actor's or one below; 0 any */
	int by_weight;            /* the best of the newest, one page; else newest first */
	int64_t before;           /* a matter id; 0 the newest */
	int64_t limit;
};

typedef LIST(struct search_row) search_rows;

struct search_answer {
	search_rows rows;
	int64_t count;     /* of all, exact unless …; NOT_COUNTED behind the first page of a filter */
	int64_t at_least;  /* … there are more candidates than were looked at */
	int64_t next;      /* BEFORE of the next page; 0 the end */
};

/* INVALID for words without any letter, or beside a filter that cannot be read. */
NODISCARD enum outcome matter_search(struct work *work, const struct search_view *view,
                                     struct search_answer *out);
