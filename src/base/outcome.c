/* outcome.c: names and exit codes of outcomes, one table each. */
#include "base/outcome.h"

static const struct {
	const char *name;
	int exit_code;
} OUTCOMES[] = {
	[OK] = { "OK", 0 },
	[INVALID] = { "INVALID", 2 },
	[DENIED] = { "DENIED", 3 },
	[NOT_FOUND] = { "NOT_FOUND", 2 },
	[CONFLICT] = { "CONFLICT", 3 },
	[UNAVAILABLE] = { "UNAVAILABLE", 4 },
	[BROKEN] = { "BROKEN", 4 },
};

const char *outcome_name(enum outcome outcome)
{
	return OUTCOMES[outcome].name;
}

int outcome_exit_code(enum outcome outcome)
{
	return OUTCOMES[outcome].exit_code;
}
