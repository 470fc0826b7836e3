/* analysis_part.h: what the parts of an analysis share.  Private to analysis/. */
#pragma once
#include "app/analysis/analysis.h"
#include "app/figure/figure_address.h"

enum { WORDS_AT_MOST = 16 };

struct analysis {
	struct work *work;
	struct figure_ask ask;
	struct document *document;
	figure_keys *used;
	const char *caption;
	const char *words[WORDS_AT_MOST]; /* behind the part's name, ended by NULL */
};

/* One for each part: adds it, or nothing when there is nothing to say. */
NODISCARD enum outcome write_trend(struct analysis *analysis);
NODISCARD enum outcome write_compare(struct analysis *analysis);
NODISCARD enum outcome write_parts_of(struct analysis *analysis);
NODISCARD enum outcome write_changes(struct analysis *analysis);
NODISCARD enum outcome write_repeats(struct analysis *analysis);
NODISCARD enum outcome write_late(struct analysis *analysis);

/* The caption, and a table below it with the first row's headings, ended by NULL. */
struct block *analysis_table(struct analysis *analysis, const int *widths_mm,
                             const char *const *headings);
void analysis_cell(struct analysis *analysis, struct block *table, const char *text,
                   const char *address);
/* A number in the caption's unit, as text. */
const char *analysis_number(struct analysis *analysis, int64_t number);
void analysis_use(struct analysis *analysis, const char *key);
/* The address of KEY's records in PERIOD, of those with VALUE of DIMENSION (BY_NOTHING: of all). */
const char *analysis_address(struct analysis *analysis, const char *key, struct period period,
                             enum figure_dimension dimension, const char *value);
