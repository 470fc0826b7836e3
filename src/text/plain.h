/* plain.h: a text as its figures are read: half width, simplified where the words of papers need
 * it, without what copying left behind, and each byte with the place it came from. */
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct plain {
	const char *text;
	size_t length;
	const size_t *origin; /* of each byte, and of the end: its offset in the text as it was */
};

/* Full-width signs and the many dashes become ASCII ("-"), blanks ' ', line ends and tabs '\n';
 * commas inside 1,234 are left out, and so are the readings that some sites put behind characters:
 * 結(jié).  Traditional characters become simplified as far as this program's words need it. */
void text_plain(struct arena *arena, const char *text, struct plain *out);
