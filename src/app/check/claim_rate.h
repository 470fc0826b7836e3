/* claim_rate.h: a rate and the counts it may be of; shared by claim_rate*.c and claim_people.c. */
#pragma once
#include "app/check/claim.h"

enum { MOST_COUNTS = 16 };

/* A rate with the counts that may belong to it, nearest first. */
struct rate {
	const struct item *percent;
	const struct item *done;                  /* NULL when none says it */
	const struct item *counts[MOST_COUNTS];   /* of done's unit, in its sentence before the rate */
	size_t count;
};

void rate_read(const struct reading *reading, const struct item *percent, struct rate *out);
/* Off by less than ten points, so that WHOLE may be what the rate was reckoned from. */
int rate_is_near(const struct rate *rate, const struct item *whole);
/* People stand where the whole should: 接待17人次, 办结16件. */
int rate_among_people(const struct reading *reading, const struct rate *rate);
/* How a count may say what the rate is of; NULL when the rate's words are none of the known ones. */
const char *const *rate_done_words(const struct item *percent);
/* Judges a rate before which no count says what was done. */
void rate_judge_else(struct reading *reading, const struct item *percent);
