/* truth.h: what {{if x}} means for each type of member. */
#pragma once
#include <stdint.h>

static inline int html_truth_text(const char *text)
{
	return text && *text;
}
static inline int html_truth_integer(int64_t number)
{
	return number != 0;
}
#define html_truth(it) \
	_Generic((it), const char *: html_truth_text, char *: html_truth_text, \
	         default: html_truth_integer)(it)
