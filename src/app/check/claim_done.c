/* claim_done.c: more done than there was: 受理87件, 办结91件. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

/* What came over from before may be among what was done. */
static int may_be_older(struct reading *reading, const struct item *done)
{
	const struct item *next = done + 1, *end = reading->items.items + reading->items.count;
	static const char *const WORDS[] = { "结转", "遗留", "上年", "往年", "历年", "历史", "积案", "去年", "此前",
		                             "累计", "新增", "新收", NULL };
	if (says(claim_sentence(reading, done), WORDS) || says(done->after, WORDS))
		return 1;
	for (; next < end && next <= done + 2 && next->sentence == done->sentence; next++)
		if (says(next->gap, WORDS))
			return 1;
	return 0;
}

/* In a short period more may be concluded than came in. */
static int is_short_period(struct reading *reading, const struct item *done)
{
	static const char *const WORDS[] = { "月", "季度", "周", "旬", "日", "半年", NULL };
	return says(claim_sentence(reading, done), WORDS);
}

static const char *const DONE[] = { "办结", "化解", "调处", "调解成功", "成功", "解决", "答复", "回复", "结案",
	                            "整改", "完成", NULL };

/* 化解矛盾纠纷34件, 化解40件: the same deed, first with what was done and then without. */
static int is_same_deed(const struct reading *reading, const struct item *done, const struct item *whole)
{
	int first = whole == reading->items.items || whole[-1].sentence != whole->sentence;
	if (!first || !names_object(whole->label) || names_object(done->label))
		return 0;
	for (const char *const *deed = DONE; *deed; deed++)
		if (strstr(whole->label, *deed) && strstr(done->label, *deed))
			return 1;
	return 0;
}

static int is_done_of(const struct reading *reading, const struct item *done, const struct item *whole)
{
	static const char *const NOT[] = { "未", "其中", "另", NULL };
	static const char *const DUE[] = { "应办结", "应化解", "应答复", "应回复", NULL };
	const char *gap = done->gap + (done->gap[0] == ')');
	return item_is_sound(done) && item_is_sound(whole) &&
	       (whole->total || says(whole->label, DUE) || is_same_deed(reading, done, whole)) &&
	       items_compare(done, whole) && done->sentence == whole->sentence && done->depth == whole->depth &&
	       says(done->label, DONE) && !says(done->label, NOT) && !has_own_subject(done->label) &&
	       !names_another_object(done->label, whole->label) && gap[0] == ',' && strchr(gap + 1, ',') == NULL;
}

void claim_done(struct reading *reading)
{
	FOR_EACH(done, &reading->items) {
		const struct item *behind = claim_whole_behind_parts(reading, done);
		const struct item *whole = behind ? behind : done - 1;
		if (whole < reading->items.items || !is_done_of(reading, done, whole) ||
		    done->q.value <= whole->q.value || may_be_older(reading, done))
			continue;
		int doubtful = is_short_period(reading, done) || strcmp(done->q.unit, whole->q.unit) != 0;
		claim_found(reading, doubtful ? SURE_DOUBTFUL : SURE_ERROR, FINDING_PART, whole, done,
		            arena_format(reading->work->arena, "%s ≤ %s", claim_number(reading, done->q.value),
		                         claim_number(reading, whole->q.value)),
		            arena_format(reading->work->arena, "%s > %s", claim_number(reading, done->q.value),
		                         claim_number(reading, whole->q.value)));
	}
}
