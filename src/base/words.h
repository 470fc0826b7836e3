/* words.h: lists of words in one text: "day note until", "accept,refuse". */
#pragma once
#include <stddef.h>

/* 1 when the first LENGTH bytes at WORD are one of the WORDS, parted by SEPARATOR.  NULL is empty. */
int words_have(const char *words, char separator, const char *word, size_t length);
