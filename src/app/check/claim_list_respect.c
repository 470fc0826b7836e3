/* claim_list_respect.c: in which respect the parts of a list divide their whole, and whether all are named. */
#include <string.h>

#include "app/check/claim_list.h"

/* 来访办结90件 behind 来信24件、来访96件 is no third part. */
static int tells_deed(const char *label)
{
	static const char *const DEEDS[] = { "办结", "化解", "答复", "调解成功", "办理", "处理", "解决", NULL };
	return says(label, DEEDS);
}

size_t list_pure_run(const struct part_list *list, enum respect *respect)
{
	int pole;
	size_t run = 0, limit = list->sort == LIST_OF_WHICH ? list->close : list->parts.count;
	*respect = respect_of(list_part(list, 0)->label, &pole);
	for (; run < limit; run++) {
		enum respect next = respect_of(list_part(list, run)->label, &pole);
		if (list->sort == LIST_OF_WHICH && tells_deed(list_part(list, run)->label) && !tells_deed(list_part(list, 0)->label))
			break;
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

enum band { BAND_NONE, BAND_BELOW, BAND_BETWEEN, BAND_ABOVE };

static enum band band_of(const struct item *part)
{
	static const char *const BELOW[] = { "以下", "以内", "之内", "内", NULL };
	const struct item *time = part - 1;
	if (time->q.form != QUANTITY_TIME || time->q.end != part->start)
		return BAND_NONE;
	if (time->q.bound == BOUND_LEAST || strncmp(part->label, "以上", strlen("以上")) == 0)
		return BAND_ABOVE;
	for (const char *const *word = BELOW; *word; word++)
		if (strncmp(part->label, *word, strlen(*word)) == 0)
			return BAND_BELOW;
	if (time->q.bound == BOUND_MOST)
		return BAND_BELOW;
	return time->q.high > time->q.value ? BAND_BETWEEN : BAND_NONE;
}

int list_is_banded(const struct part_list *list, size_t run)
{
	size_t count[BAND_ABOVE + 1] = { 0 };
	for (size_t each = 0; each < run; each++)
		count[band_of(list_part(list, each))]++;
	return run == list->parts.count && count[BAND_BELOW] == 1 && count[BAND_ABOVE] == 1 && count[BAND_BETWEEN] &&
	       !count[BAND_NONE];
}
