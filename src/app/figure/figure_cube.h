/* figure_cube.h: a figure divided 分解: by one or two dimensions, among all its records or those that fit
 * a choice.
 *
 *     figure ── cells (what its records add, by every dimension at once) ── pivot: rows × columns
 *
 * A record with several officials is counted for each of them; totals count it once.
 *
 * Reports 检举控告 are in every total, and in each division gathered under one head 保密, whoever reads: so no
 * part, and no difference of two, tells where or by whom one was made.  The list of records leaves out
 * those that the actor may not see.  Who may read no report has them counted by whole months alone. */
#pragma once
#include "app/figure/figure.h"
#include "base/list.h"

enum figure_dimension {
	BY_NOTHING,
	BY_MONTH,    /* key "2026-03", of the date the figure goes by */
	BY_UNIT,     /* 单位: key its number */
	BY_VILLAGE,  /* 村 */
	BY_CATEGORY, /* 问题类别: its first level */
	BY_CHANNEL,  /* 信访形式: letters, visits, … */
	BY_PURPOSE,  /* 信访目的 */
	BY_PERSON,   /* 经办人: who registered, handled, received, wrote */
	BY_HOUR,     /* 时段: of the day a contact came in */
	BY_CATEGORY_2, /* 问题类别 to its second level: "城乡建设/村镇建设", and what says the first alone */
	BY_CATEGORY_3, /* to its third */
	BY_KIND,       /* 种类: of a dispute, bulletin, meeting, …, as its ledger names it */
	DIMENSIONS,
};
extern const struct choice FIGURE_DIMENSIONS[];

/* The one key of all confidential records 保密, along every dimension but the month. */
#define CONFIDENTIAL_KEY "*"

/* By dimension: the key a record has, "-" that it says nothing, "" any.  NULL is "". */
struct figure_among {
	const char *key[DIMENSIONS];
};

/* Which records of a figure are looked at. */
struct figure_frozen;
struct figure_ask {
	struct period period;
	int64_t unit_id;            /* 0: the actor's, and all below */
	struct figure_among among;
	const struct figure_frozen *frozen; /* of a closed month: what was reported; NULL as it is today */
};

/* 1 when some key is chosen. */
int figure_ask_narrows(const struct figure_ask *ask);

struct pivot_head {
	const char *key;
	const char *label;          /* in the reader's language */
	int64_t total;
	int64_t is_apart;           /* of persons: a unit that stands in a person's place; listed behind them */
};
typedef LIST(struct pivot_head) pivot_heads;
struct pivot_cell {
	int64_t numerator;          /* the count or sum; of a rate, what stands above the line */
	int64_t denominator;
};
struct pivot {
	pivot_heads rows;
	pivot_heads columns;
	struct pivot_cell *cells;   /* a row after another; last of each row and last row: the totals */
};
const struct pivot_cell *pivot_at(const struct pivot *pivot, size_t row, size_t column);

/* The office's own target, or one that is a quarter's mean, cannot be divided. */
int figure_divides(const struct figure *figure);

/* INVALID for a figure that cannot be divided. */
NODISCARD enum outcome figure_pivot(struct work *work, const struct figure *figure,
                                    const struct figure_ask *ask, enum figure_dimension rows,
                                    enum figure_dimension columns, struct pivot *out);

/* The key as people read it: "2" of channels is "来访". */
NODISCARD enum outcome figure_key_label(struct work *work, enum figure_dimension dimension,
                                        const char *key, const char **out);

/* The values by one dimension alone; from the roll-ups where they have it. */
NODISCARD enum outcome figure_by(struct work *work, const struct figure *figure,
                                 const struct figure_ask *ask, enum figure_dimension dimension,
                                 pivot_heads *out);

enum figure_records_kind {
	RECORDS_READABLE, /* what the actor may see */
	RECORDS_OPEN,     /* no confidential ones: for texts that others read too */
	RECORDS_ALL,      /* for hashes and closed months; never shown as they are */
};
/* The records whose amounts sum to the figure; of a rate, the numerator's.  AFTER for paging. */
NODISCARD enum outcome figure_records_of(struct work *work, const struct figure *figure,
                                         const struct figure_ask *ask, enum figure_records_kind kind,
                                         int64_t after, int64_t limit, figure_records *out);
/* How many of them the actor may not see. */
NODISCARD enum outcome figure_records_hidden(struct work *work, const struct figure *figure,
                                             const struct figure_ask *ask, int64_t *out);
/* 1 when the record at ADDRESS ("/matters/12") is one that the actor may not see. */
NODISCARD enum outcome figure_record_is_hidden(struct work *work, const char *address, int64_t *out);
/* 1 when reports are left out of the period's figures for this actor: it is not of whole months. */
int figure_leaves_out_reports(const struct work *work, struct period period);

/* What the records of one choice add, by all dimensions at once: figure_pivot's material. */
struct figure_cell {
	const char *unit;
	int64_t day;
	const char *village;
	const char *category;
	const char *channel;
	const char *purpose;
	const char *person;         /* "、张三、李四、" */
	const char *hour;           /* "09" */
	const char *kind;
	int64_t value;
};
typedef LIST(struct figure_cell) figure_cells;
/* Of a figure that is not a rate; never as reported. */
NODISCARD enum outcome figure_cells_of(struct work *work, const struct figure *figure,
                                       const struct figure_ask *ask, figure_cells *out);
