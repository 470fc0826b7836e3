/* fold.h: single characters made comparable; shared by the files of text/ only. */
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum text_class { TEXT_OTHER, TEXT_WORD, TEXT_CJK };

/* Half width, lower case, the unified character of a radical. */
uint32_t text_fold(uint32_t character);

/* Of a folded character: letters and digits are words, characters written without blanks CJK. */
enum text_class text_class_of(uint32_t folded);

/* The folded words and CJK characters of TEXT, the rest left out; their number in COUNT. */
uint32_t *text_letters(struct arena *arena, const char *text, size_t *count);
