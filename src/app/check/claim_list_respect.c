/* claim_list_respect.c: in which respect the parts of a list divide their whole, and whether all are named. */
#include <string.h>

#include "app/check/claim_list.h"

size_t list_pure_run(const struct part_list *list, enum respect *respect)
{
	int pole;
	size_t run = 0, limit = list->sort == LIST_OF_WHICH ? list->close : list->parts.count;
	*respect = respect_of(list_part(list, 0)->label, &pole);
	for (; run < limit; run++) {
		enum respect next = respect_of(list_part(list, run)->label, &pole);
		if (next != *respect && next != RESPECT_REST && next != RESPECT_ACCEPT &&
		    (!list_is_headed(list->sort) || list->sort == LIST_AMONG))
			break;
	}
	return run;
}

int list_names_the_rest(const struct part_list *list, size_t run)
{
	for (size_t each = 1; each < run; each++)
		if (says(list_part(list, each)->label, WORDS_REST))
			return 1;
	return 0;
}

enum respect list_main_respect(const struct part_list *list, size_t run)
{
	int pole;
	for (size_t each = 0; each < run; each++) {
		enum respect respect = respect_of(list_part(list, each)->label, &pole);
		size_t count = 0;
		for (size_t other = 0; other < run; other++)
			count += respect_of(list_part(list, other)->label, &pole) == respect;
		if (count * 2 > run)
			return respect;
	}
	return RESPECT_NONE;
}

/* 已销号 and 未销号. */
static int is_done_or_not(const char *done, const char *open)
{
	const char *did = strstr(done, "已"), *not = strstr(open, "未");
	return did && not && did[strlen("已")] && strcmp(did + strlen("已"), not + strlen("未")) == 0;
}

int list_is_complementary(const struct part_list *list, size_t run)
{
	int first, second;
	enum respect left = respect_of(list_part(list, 0)->label, &first);
	enum respect right = run == 2 ? respect_of(list_part(list, 1)->label, &second) : RESPECT_NONE;
	if (list->parts.count == 2 && is_done_or_not(list_part(list, 0)->label, list_part(list, 1)->label))
		return 1;
	if (right == RESPECT_ACCEPT && ends(list_part(list, 0)->label, "受理"))
		return 1;
	return left == right && left != RESPECT_NONE && left <= RESPECT_LAST_OF_TWO && first != second;
}
