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
/* The text in force: the office's own 本单位提纲, else the shipped one; IS_OWN says which. */
NODISCARD enum outcome outline_text(struct work *work, const char **out, int64_t *is_own);
/* Puts TEXT in its place; "" or the shipped text puts the shipped one back.  INVALID naming the line that
 * is wrong; journaled. */
NODISCARD enum outcome outline_keep(struct work *work, const char *text);
/* INVALID, naming the line, for a text that is no outline or a figure that is none. */
NODISCARD enum outcome outline_check(struct work *work, const char *text);
