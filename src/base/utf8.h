/* utf8.h: text as people type it: whether it is UTF-8, how long it is, and its blanks. */
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* True for well-formed UTF-8 without surrogates, NUL and other control characters except tab and
 * line ends. */
int utf8_valid(const char *text, size_t length);

/* Characters, not bytes. */
size_t utf8_length(const char *text);

/* Reads one character and moves on; 0 at the end.  A malformed byte reads as U+FFFD. */
uint32_t utf8_next(const char **text);

/* Writes one character (1 to 4 bytes) and returns the number of bytes. */
size_t utf8_put(uint32_t character, char *out);

/* Without leading and trailing blanks, of which the full-width one (U+3000), NBSP, BOM and line
 * ends are some. */
char *utf8_trim(struct arena *arena, const char *text);

/* The first COUNT characters, with "…" when something was cut. */
char *utf8_cut(struct arena *arena, const char *text, size_t count);

/* Full-width ASCII (U+FF01..U+FF5E, U+3000) made half-width. */
char *utf8_half_width(struct arena *arena, const char *text);
