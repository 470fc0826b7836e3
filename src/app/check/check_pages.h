/* check_pages.h: what the page of a checked text shows: its lines with the words marked, and beside
 * each line what was found there. */
#pragma once
#include "app/check/check.h"
#include "html/html.h"

/* Words of a line, marked when a finding covers them; where findings end, their numbers. */
struct check_number {
	int64_t number;
};
struct check_piece {
	const char *text;
	const char *mark;   /* "error", "rounding", "doubtful"; "" plain */
	LIST(struct check_number) ends;
};
struct check_note {
	int64_t number;     /* from 1 */
	const char *mark;
	const char *sure;   /* translated, as the kind */
	const char *kind;
	const char *claim;
	const char *computed;
};
struct check_line {
	int64_t number;
	LIST(struct check_piece) pieces;
	LIST(struct check_note) notes;
};
struct check_page {
	struct form form;
	int64_t done;
	const char *name;     /* of the file; "" for typed text */
	int64_t errors;
	int64_t others;
	findings found;
	LIST(struct check_line) lines;
};

/* Divides TEXT into PAGE's lines, with the findings of PAGE. */
void check_mark(struct work *work, const char *text, struct check_page *page);

void check_template(struct html *out, const void *model);
