/* relief.c: the sums of relief: what persons and area come to, in fen. */
#include <inttypes.h>

#include "app/register/register_people.h"

enum { GRANTED = 1, REFUSED = 2, HUNDREDTHS = 100 };

/* 0 when it cannot be held. */
static int sum_of(const struct relief *relief, int64_t *out)
{
	int64_t persons = 0, area;
	int64_t count = relief->persons ? relief->persons : 1;
	if (__builtin_mul_overflow(count, relief->each_fen, &persons) ||
	    __builtin_mul_overflow(relief->area, relief->area_fen, &area))
		return 0;
	return !__builtin_add_overflow(persons, (area + HUNDREDTHS / 2) / HUNDREDTHS, out);
}

enum outcome relief_check(struct work *work, void *row)
{
	struct relief *relief = row;
	int64_t sum = 0;
	if (!sum_of(relief, &sum))
		fail_field(work, "amount", "this is more than can be paid; look at the numbers again");
	else if (sum && !relief->amount)
		relief->amount = sum;
	else if (sum && relief->amount != sum)
		fail_field(work, "amount", "persons and area come to %lld.%02d yuan; correct one "
		           "of them or leave the amount out", (long long)(sum / HUNDREDTHS), (int)(sum % HUNDREDTHS));
	if (relief->paid_day && relief->decision != GRANTED)
		fail_field(work, "decision", "only what was granted is paid; choose the decision");
	if (relief->decision == REFUSED && !*relief->reason)
		fail_field(work, "reason", "say which rule does not cover the request");
	if (relief->paid_day && !relief->amount)
		fail_field(work, "amount", "type the amount that was paid");
	return OK;
}
