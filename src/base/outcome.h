/* outcome.h: the one closed list of how anything can end, and TRY, which passes it on. */
#pragma once

enum outcome { OK, INVALID, DENIED, NOT_FOUND, CONFLICT, UNAVAILABLE, BROKEN };

#define NODISCARD __attribute__((warn_unused_result))
#define PRINTF(text, first) __attribute__((format(printf, text, first)))

/* Leaves the function with the outcome unless it is OK. */
#define TRY(expression) \
	do { \
		enum outcome try_outcome = (expression); \
		if (try_outcome != OK) \
			return try_outcome; \
	} while (0)

/* "OK", "INVALID", ...: for logs, JSON and tests. */
const char *outcome_name(enum outcome outcome);

/* The command line's exit code: 0 done, 2 wrong use, 3 refused, 4 could not. */
int outcome_exit_code(enum outcome outcome);
