/* check_property.h: makers of sentences whose claims are known to be right or wrong; shared by the tests of
 * check only. */
#pragma once
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"

struct maker {
	struct arena *arena;
	unsigned seed;
	int wrong; /* the claim to be made cannot be true */
};

struct claim_maker {
	const char *name;
	const char *(*make)(struct maker *maker);
};

static inline int64_t pick(struct maker *maker, int64_t from, int64_t to)
{
	return from + rand_r(&maker->seed) % (to - from + 1);
}

#define ONE_OF(maker, words) ((words)[pick(maker, 0, (int64_t)(sizeof(words) / sizeof *(words)) - 1)])

/* Another number that a slip of the hand would give: a digit changed. */
int64_t property_slip(struct maker *maker, int64_t number);
const char *property_percent(struct maker *maker, int64_t part, int64_t whole, int places);
/* Of 1 or 2 places; off by more than its last digit when the claim is to be wrong. */
const char *property_rate(struct maker *maker, int64_t part, int64_t whole);
/* True, and easily taken for wrong: vague, partial, overlapping, of other units and periods. */
const char *property_innocent(struct maker *maker);

/* What people write beside the plainest forms: check_shapes_test.c. */
extern const struct claim_maker SHAPES[];
extern const size_t SHAPE_COUNT;
