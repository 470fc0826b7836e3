/* claim_words.h: the words by which a summary ties figures together; shared by claim_*.c only. */
#pragma once
#include <stddef.h>

/* Word lists end with NULL. */
int says(const char *text, const char *const *words);         /* holds one of them */
int ends(const char *text, const char *word);
int ends_with(const char *text, const char *const *words);

extern const char *const WORDS_PAST[];      /* 去年同期 */
extern const char *const WORDS_RISE[];      /* 上升, 增长 */
extern const char *const WORDS_FALL[];      /* 下降, 减少 */
extern const char *const WORDS_TOTAL[];     /* 共, 受理 */
extern const char *const WORDS_REST[];      /* 其他, 其余 */
extern const char *const WORDS_PARTIAL[];   /* 主要, 前, 依次 */

/* In which respect a part is a part: parts of one respect add up, others may not. */
enum respect {
	RESPECT_NONE,
	RESPECT_NAMED,    /* 实名, 匿名 */
	RESPECT_FIRST,    /* 初信初访, 重信重访 */
	RESPECT_GROUP,    /* 个体访, 集体访 */
	RESPECT_VALID,    /* 有效, 无效 */
	RESPECT_DIRECT,   /* 直办, 转办 */
	RESPECT_ACCEPT,   /* 未受理, beside what was accepted */
	RESPECT_POST,     /* 专职, 兼职 */
	RESPECT_LINE,     /* 线上, 线下 */
	RESPECT_FORM,     /* 口头, 书面 */
	RESPECT_LAST_OF_TWO = RESPECT_FORM,
	RESPECT_CHANNEL,  /* 来信, 来访, 电话 */
	RESPECT_PLACE,    /* …县, …镇 */
	RESPECT_LEVEL,    /* 县处级, 乡科级 */
	RESPECT_PURPOSE,  /* 投诉, 求助, 建议 */
	RESPECT_SORT,     /* …类, …问题: one matter may be of several */
	RESPECT_REST,     /* 其他: of any */
};

/* POLE is 1 or 2 for the respects that know only two: 初 1, 重 2. */
enum respect respect_of(const char *label, int *pole);
/* One matter is of one such part only. */
int respect_is_disjoint(enum respect respect);
/* "从…看", "按…分": what follows divides the whole in one respect; 2 when it is said to divide
 * (按…分, 分为), 1 when it only looks (从…看), 0 no heading. */
int is_heading(const char *gap);

/* Whether LABEL names, beside what was done, someone or something of its own: "A镇办结". */
int has_own_subject(const char *label);
int names_object(const char *label); /* 纠纷, 信访: what it counts */
/* LABEL names what it counts, and OTHER names something else: 化解矛盾纠纷 beside 受理信访事项. */
int names_another_object(const char *label, const char *other);
