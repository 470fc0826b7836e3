/* check_examples.h: sentences and what is found in them; shared by check*_test.c only. */
#pragma once
#include "app/check/check.h"
#include "expect.h"

/* A text and what is to be found in it. */
struct example {
	const char *text;
	const char *found;    /* "error sum", "doubtful base"; "" nothing */
	const char *computed; /* of the first finding; NULL not looked at */
};

static inline const char *told(struct work *work, const findings *found)
{
	const char *all = "";
	FOR_EACH(finding, found)
		all = arena_format(work->arena, "%s%s%s %s", all, *all ? ", " : "",
		                   choice_of(SURES, finding->sure)->code,
		                   choice_of(FINDING_KINDS, finding->kind)->code);
	return all;
}

#define EXPECT_EXAMPLES(cases) \
	do { \
		for (size_t each = 0; each < sizeof(cases) / sizeof *(cases); each++) { \
			struct work work = { .arena = arena_new() }; \
			findings found = { 0 }; \
			check_text(&work, (cases)[each].text, &found); \
			const char *all = told(&work, &found); \
			if (strcmp((cases)[each].found, all) != 0) \
				printf("%s\n", (cases)[each].text); \
			expect_text((cases)[each].found, all); \
			if ((cases)[each].computed) \
				expect_text((cases)[each].computed, found.items[0].computed); \
			arena_free(work.arena); \
		} \
	} while (0)
