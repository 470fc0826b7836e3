/* command.h: the command line: one table feeds dispatch, help and the manual. */
#pragma once
#include <stdio.h>

#include "app/office/office.h"

/* The words after the command's name, read from left to right. */
struct arguments {
	struct place place;
	int chosen;          /* the place was named: by --data, --db or XINQIAO_DATA */
	char **words;
	int count;
};

struct command {
	const char *name;
	const char *usage;   /* "import contacts FILE [--dry-run]" */
	const char *summary; /* msgid */
	int (*run)(struct arguments *arguments);
};
extern const struct command COMMANDS[]; /* ended by a NULL name */

/* Exit codes that no outcome gives. */
enum { EXIT_DONE = 0, EXIT_NO = 1, EXIT_WRONG_USE = 2, EXIT_COULD_NOT = 4 };

/* Takes "--name VALUE" or "--name=VALUE" out of the arguments; NULL when it is not there. */
const char *option(struct arguments *arguments, const char *name);
/* Takes a flag out; true when it was there. */
int flag(struct arguments *arguments, const char *name);
/* "-o FILE", or "--o FILE", taken out; NULL when it is not there. */
const char *output_path(struct arguments *arguments);
/* The next word; NULL at the end. */
const char *next_word(struct arguments *arguments);
/* Says what is left over and returns EXIT_WRONG_USE; EXIT_DONE when nothing is. */
int refuse_rest(struct arguments *arguments);
/* One line on stderr: what, where, what to do. */
int complain(const struct work *work, enum outcome outcome);
int wrong_use(const char *words);
