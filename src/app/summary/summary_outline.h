/* summary_outline.h: the outline of summaries 工作总结提纲, as data/summary.txt has it or an office's
 * corrections/summary.txt. */
#pragma once
#include "base/list.h"
#include "base/work.h"

struct outline_sentence {
	const char *text;     /* {key} stands for a figure; of an analysis, its line without @ */
	const char *unless;   /* a figure: left out where it is zero or not defined; "" none is named */
	int64_t is_analysis;
};
struct outline_part {
	const char *key;      /* "handling": the office's own words are kept under it */
	const char *heading;  /* without its number; "" part of the opening */
	const char *kinds;    /* " month quarter "; "" all */
	LIST(struct outline_sentence) sentences;
};
typedef LIST(struct outline_part) outline_parts;

/* The parts that stand in summaries of a kind ("month"). */
NODISCARD enum outcome outline_read(struct work *work, const char *kind, outline_parts *out);
/* INVALID, naming the line, for a text that is no outline or a figure that is none. */
NODISCARD enum outcome outline_check(struct work *work, const char *text);
