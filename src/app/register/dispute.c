/* dispute.c: what a dispute cannot be: failed in the village without a report, taken over before. */
#include "app/register/register_people.h"

enum outcome dispute_check(struct work *work, void *row)
{
	struct dispute *dispute = row;
	if (dispute->failed_day && !*dispute->report && !*dispute->imported)
		fail_field(work, "report", "a village that could not mediate reports in writing: write down the "
		           "facts, how it was mediated and why it failed");
	if (dispute->taken_day && !dispute->failed_day)
		fail_field(work, "taken_day", "only what the village could not mediate is taken over; give the "
		           "day on which it failed");
	if (dispute->failed_day && dispute->level < LEVEL_TOWNSHIP)
		dispute->level = LEVEL_TOWNSHIP;
	return OK;
}
