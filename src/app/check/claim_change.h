/* claim_change.h: two figures of one thing in two periods; shared by claim_change*.c only. */
#pragma once
#include "app/check/claim.h"

/* Now and then, of one unit. */
struct pair {
	const struct item *now;
	const struct item *then;
};

int change_is_sound(const struct pair *pair); /* both there, neither vague, and something then */
/* The direction as it is said and the size, with figures in 万 being rounded ones. */
enum fit change_fit(const struct pair *pair, const struct item *percent, int direction);
/* 增长25% and 增加7件 from then to now: find nothing when they fit. */
void change_judge_percent(struct reading *reading, const struct pair *pair, const struct item *percent);
void change_judge_delta(struct reading *reading, const struct pair *pair, const struct item *delta);
/* 增长2倍, 是…的1.5倍, 翻一番. */
void change_judge_times(struct reading *reading, const struct pair *pair, const struct item *times);
