/* claim_sum.h: figures of one sentence that are added up or taken away; shared by claim_sum.c and
 * claim_rest.c only. */
#pragma once
#include "app/check/claim.h"

enum { MOST_ADDENDS = 12 };

/* The counts of SUM's unit before it in its sentence, nearest first, in OUT of MOST_ADDENDS. */
size_t counts_before(const struct reading *reading, const struct item *sum, const struct item *out[]);
/* One of them is vague, or the price of one of many (每户600元). */
int is_vague_or_each(const struct item *const items[], size_t count);
