/* text.h: Chinese text: made comparable, cut into terms, compared; numbers people write. */
#pragma once
#include "base/work.h"

/* NFKC-like folding for comparison: half width, lower case, blanks and punctuation out,
 * traditional digits kept. */
char *text_normalise(struct arena *arena, const char *text);

/* Overlapping two-character terms of CJK runs, whole words of letters and digits, each hex-safe
 * for both engines (letters, digits and CJK only), blank-separated, each once:
 * "房屋拆迁 ABC" gives "房屋 屋拆 拆迁 abc".  A run of one character gives itself.  A line end
 * inside a run is overlooked (typed letters are wrapped anywhere), a blank is not; a word of more
 * than 64 characters is known by its first 64. */
char *text_terms(struct arena *arena, const char *text);

/* From 0 to 1000: shared bigrams (Dice) of the normalised texts; 1000 only when all are shared.
 * Texts without a letter or digit share nothing: 0. */
int64_t text_similarity(struct arena *arena, const char *left, const char *right);

/* One line of about COUNT characters of TEXT around the first of the blank-separated WORDS that
 * occurs, whatever its width or case; the beginning when none does.  "…" where it was cut. */
char *text_excerpt(struct arena *arena, const char *text, const char *words, size_t count);

/* How often the blank-separated WORDS occur in TEXT, whatever their width or case. */
int64_t text_count(const char *text, const char *words);

/* TEXT in pieces one after another, those that are one of the WORDS as hits. */
struct text_piece {
	const char *text;
	int64_t hit;
};
typedef LIST(struct text_piece) text_pieces;
void text_mark(struct arena *arena, const char *text, const char *words, text_pieces *out);

/* Chinese capital form for papers: 21 is "二十一". */
const char *text_chinese_number(struct arena *arena, int64_t number);

/* Resident identity number by GB 11643: 18 with check digit, or 15 digits; a valid date of birth
 * inside.  "" is OK.  INVALID otherwise; OUT is the 18-character form, upper-case X. */
NODISCARD enum outcome identity_number_parse(struct arena *arena, const char *typed,
                                             const char **out);

/* A phone number as typed made comparable: digits only, +86 and blanks out; "" when no digits.
 * Of several numbers ("…、…", "…/…") and before an extension ("转") the first. */
char *phone_normalise(struct arena *arena, const char *typed);
