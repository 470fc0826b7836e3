/* date_fuzz.c: a date that was read is one of 1900 to 2199 and reads the same when written out. */
#include <stdlib.h>

#include "base/clock.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

static void must(int condition)
{
	if (!condition)
		abort();
}

static void try_moment(struct arena *arena, const char *text)
{
	int64_t moment = INT64_MIN, again;
	if (moment_parse(text, &moment) != OK) {
		must(moment == INT64_MIN);
		return;
	}
	must(moment >= moment_of_day(day_of_civil((struct civil){ 1900, 1, 1 })) - 86400);
	must(moment <= moment_of_day(day_of_civil((struct civil){ 2200, 1, 2 })));
	if (moment)
		must(moment_parse(moment_iso(arena, moment), &again) != OK || again == moment);
}

static void try_day(struct arena *arena, const char *text)
{
	int64_t day = INT64_MIN, again;
	if (day_parse(text, &day) != OK) {
		must(day == INT64_MIN);
		return;
	}
	if (day)
		must(day_parse(day_string(arena, day), &again) != OK || again == day);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
	struct arena *arena = arena_new();
	char *text = arena_copy(arena, (const char *)bytes, length);
	try_moment(arena, text);
	try_day(arena, text);
	arena_free(arena);
	return 0;
}
