/* claim_list.h: a list of parts and what it may be a list of; shared by claim_list*.c only. */
#pragma once
#include "app/check/claim.h"
#include "app/check/claim_words.h"

enum list_sort {
	LIST_OF_WHICH, /* 其中 */
	LIST_COLON,    /* 受理35件: 来信…, 来访… */
	LIST_HEADED,   /* 从来信类别看, … */
	LIST_DIVIDED,  /* 按来信类别分, … */
	LIST_AMONG,    /* 本月接到的举报中, … */
};

static inline int list_is_headed(enum list_sort sort)
{
	return sort >= LIST_HEADED;
}

typedef LIST(const struct item *) item_list;

struct part_list {
	enum list_sort sort;
	item_list parts;   /* of one unit; visits 批 stand among matters 件 */
	item_list wholes;  /* what may be the whole, nearest first */
	size_t close;      /* so many parts certainly belong to it: before a semicolon */
	int partial;       /* it says that it is: 主要, 前十 */
};

static inline const struct item *list_part(const struct part_list *list, size_t each)
{
	return list->parts.items[each];
}

/* How many parts from the first on divide in one respect, and in which. */
size_t list_pure_run(const struct part_list *list, enum respect *respect);
/* Of a headed list, the respect of more than half of its parts. */
enum respect list_main_respect(const struct part_list *list, size_t run);
int list_names_the_rest(const struct part_list *list, size_t run); /* 其他 */
/* 初信 and 重信, 已销号 and 未销号: the two that there are. */
int list_is_complementary(const struct part_list *list, size_t run);

/* 3年以上, 1至3年, 1年以下: from one end to the other. */
int list_is_banded(const struct part_list *list, size_t run);

/* Finds what cannot be true; with ONLY_CONFIRM, only notes the wholes that come out. */
void list_judge(struct reading *reading, const struct part_list *list, int only_confirm);
