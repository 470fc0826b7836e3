/* quantity_number.h: numbers as they are written, apart from what they count; shared by the files
 * of text/ only. */
#pragma once
#include <stddef.h>
#include <stdint.h>

struct number {
	int64_t value; /* in ten-thousandths */
	int64_t step;  /* what one in the last written digit is worth */
	int vague;     /* 十余, 6万多, 数百 */
	int rhetorical; /* 一 alone: 一批, 一件: a way of speaking */
};

/* "1234.5万", "三百二十一", "百分之" left out.  The number of bytes read, 0 when no number is here. */
size_t number_read(const char *at, struct number *out);

/* The length of WORD when TEXT begins with it, else 0. */
size_t word_at(const char *text, const char *word);
/* Of the first of the WORDS, ended by NULL, that TEXT begins with. */
size_t any_word_at(const char *text, const char *const *words);
