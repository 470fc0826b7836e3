/* check.h: whether the figures of a written summary can be true.
 *
 *     words (TXT, DOCX, typed) --check_text--> findings, in the order of the text
 *
 * A finding 发现 is a place, the words, what they claim and what the arithmetic gives.  Only what
 * cannot be true is an error; what may be another base or the last digit's rounding is doubtful. */
#pragma once
#include "base/list.h"
#include "base/work.h"

enum sure {
	SURE_ERROR = 1, /* 错误: cannot be true */
	SURE_ROUNDING,  /* 修约: true only by rounding away what is missing */
	SURE_DOUBTFUL,  /* 存疑: true only if read in another way */
};
extern const struct choice SURES[];

enum finding_kind {
	FINDING_SUM = 1,     /* 合计不符: parts do not add up to their whole */
	FINDING_PART,        /* 部分大于总体 */
	FINDING_REMAINDER,   /* 其余不符 */
	FINDING_RATE,        /* 比率不符 */
	FINDING_SHARE,       /* 占比不符 */
	FINDING_CHANGE,      /* 增减幅度不符 */
	FINDING_DIFFERENCE,  /* 增减数量不符 */
	FINDING_OVER_100,    /* 超过百分之百 */
	FINDING_BLANK,       /* 漏填数字 */
	FINDING_TWICE,       /* 前后不一 */
	FINDING_PERSON_TIMES, /* 以人次为事项比率的分母 */
	FINDING_BASE,        /* 占比的总数不是所说的总数 */
	FINDING_LAST_DIGIT,  /* 末位不符 */
	FINDING_AVERAGE,     /* 平均数不符 */
	FINDING_LEDGER,      /* 与台账不符: the records give another value */
};
extern const struct choice FINDING_KINDS[];

struct finding {
	int64_t sure;          /* enum sure */
	int64_t kind;          /* enum finding_kind */
	int64_t line;          /* from 1 */
	int64_t start;         /* bytes of the text */
	int64_t end;
	const char *text;      /* the words */
	const char *claim;     /* "12 + 30 + 9 = 52" */
	const char *computed;  /* "12 + 30 + 9 = 51" */
};
typedef LIST(struct finding) findings;

/* All findings of TEXT (UTF-8).  Strings live in work->arena. */
void check_text(struct work *work, const char *text, findings *out);

/* What the office's records give for words of a text: 来信 … 件次 is 32. */
struct known_figure {
	const char *label;   /* the words before the figure */
	const char *unit;    /* "件次"; "" of percentages */
	const char *key;     /* of the catalogue */
	const char *shown;
	int64_t value;       /* in ten-thousandths */
	int64_t percent;
};
typedef LIST(struct known_figure) known_figures;
/* The same, and where a figure that KNOWN has words for is told otherwise. */
void check_against(struct work *work, const char *text, const known_figures *known, findings *out);

/* How many findings cannot be true. */
int64_t check_errors(const findings *found);

/* One line of JSON: sure, kind, line, text, claim, computed, with the FILE's name when not NULL. */
const char *check_json(struct work *work, const struct finding *finding, const char *file);
