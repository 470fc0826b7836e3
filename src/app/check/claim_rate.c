/* claim_rate.c: rates of what was done: 受理35件, 办结33件, 办结率94.3%. */
#include <string.h>

#include "app/check/claim_rate.h"
#include "app/check/claim_words.h"

/* What a rate may be a rate of, and how its count may say the same. */
static const char *const DONE[][4] = {
	{ "重复", "重信", "重访", NULL }, { "满意", NULL },       { "办结", "结案", "办理完毕", NULL },
	{ "化解", NULL },               { "答复", "回复", NULL }, { "回复", "答复", NULL },
	{ "结案", "办结", NULL },       { "调解", "调处", NULL }, { "调处", "调解", NULL },
	{ "解决", NULL },               { "反馈", NULL },         { "处置", NULL },
	{ "息诉", "息访", NULL },       { "息访", "息诉", NULL }, { "告知", "受理", NULL },
	{ "受理", "告知", NULL },       { "整改", NULL },         { "处理", NULL },
	{ "办理", NULL },               { "成功", NULL },         { "完成", NULL },
	{ "回收", "收回", NULL },       { "采纳", NULL },         { "走访", NULL },
	{ "签订", NULL },               { "兑现", NULL },         { "落实", NULL },
	{ "参评", NULL },               { "立案", NULL },         { "司法确认", NULL },
};
enum { DONE_COUNT = sizeof DONE / sizeof *DONE };

static const char *const DUE[] = { "按期", "按时", "及时", "如期", "限期", "应", "到期", NULL };

/* 按时结案597件, 超时4件, 结案率100%: those in time are not all. */
static int is_only_in_time(const struct item *item, const struct item *percent)
{
	static const char *const TIME[] = { "按期", "按时", "及时", "如期", "限期", "超时", "逾期", NULL };
	return says(item->label, TIME) && !says(percent->label, TIME);
}

static int says_done(const struct item *item, const char *const *words)
{
	return says(item->label, words) || says(item->after, words);
}

/* 还有4条正在处理中. */
static int begins_open(const char *after)
{
	static const char *const WORDS[] = { "正在", "未", "尚", "仍", NULL };
	for (const char *const *word = WORDS; *word; word++)
		if (strncmp(after, *word, strlen(*word)) == 0)
			return 1;
	return 0;
}

const char *const *rate_done_words(const struct item *percent)
{
	const char *last = NULL;
	const char *const *words = NULL;
	for (int each = 0; each < DONE_COUNT; each++) {
		const char *at = strstr(percent->label, DONE[each][0]);
		if (at && (!last || at > last))
			last = at, words = DONE[each];
	}
	return words;
}

void rate_read(const struct reading *reading, const struct item *percent, struct rate *out)
{
	static const char *const OPEN[] = { "未", "阶段性", "正在", "不予", "待", NULL };
	const char *const *words = rate_done_words(percent);
	*out = (struct rate){ .percent = percent };
	for (const struct item *item = percent - 1; item >= reading->items.items; item--) {
		if (item->sentence != percent->sentence || out->count == MOST_COUNTS || strchr(item[1].gap, ';'))
			break;
		if (item->role != ITEM_COUNT || item->q.family == UNIT_MONEY)
			continue;
		if (!out->done && words && says_done(item, words) && !is_only_in_time(item, percent) && !says(item->label, OPEN) &&
		    !begins_open(item->after))
			out->done = item;
		if (out->done ? items_compare(item, out->done) : out->count == 0)
			out->counts[out->count++] = item;
	}
	/* What stood behind the count of what was done has been skipped or is no part of it. */
	while (out->done && out->count && out->counts[0] != out->done) {
		memmove(out->counts, out->counts + 1, (out->count - 1) * sizeof *out->counts);
		out->count--;
	}
}

static struct item sum_of(const struct rate *rate)
{
	struct item sum = *rate->done;
	sum.q.value = 0;
	for (size_t each = 0; each < rate->count; each++)
		sum.q.value += rate->counts[each]->q.value;
	return sum;
}

/* 满意52件, 基本满意7件: both are what the rate counts. */
static int fits_together(const struct reading *reading, const struct rate *rate)
{
	struct item sum = *rate->done;
	for (size_t each = 1; each < rate->count; each++) {
		sum.q.value += rate->counts[each]->q.value;
		FOR_EACH(whole, &reading->items)
			if (whole->paragraph == rate->percent->paragraph && whole < rate->counts[each] &&
			    whole->role == ITEM_COUNT && items_compare(whole, &sum) &&
			    claim_fit(&sum, whole, rate->percent) == FIT)
				return 1;
	}
	return 0;
}

/* 满意52件 before 基本满意7件 is no whole of it. */
static int is_sibling(const struct rate *rate, const struct item *whole)
{
	return !whole->total && strstr(rate->done->label, "基本") && strstr(whole->label, "满意");
}

static int fits_some(const struct reading *reading, const struct rate *rate)
{
	struct item sum = sum_of(rate);
	int full = rate->percent->q.value == 100 * (int64_t)QUANTITY_ONE;
	if (rate->count > 1 && !full && claim_fit(rate->done, &sum, rate->percent) == FIT)
		return 1;
	if (fits_together(reading, rate))
		return 1;
	FOR_EACH(whole, &reading->items) {
		/* The whole may be told behind its rate, but not in another sentence. */
		if (whole->paragraph < rate->percent->paragraph - 1 ||
		    (whole > rate->percent && whole->sentence != rate->percent->sentence))
			continue;
		if (whole->role != ITEM_COUNT || !items_compare(whole, rate->done))
			continue;
		/* Any count of the sentence may be what the rate counts. */
		for (size_t each = 0; each < rate->count; each++)
			if (!full && whole != rate->counts[each] && rate->counts[each]->q.value < whole->q.value &&
			    claim_fit(rate->counts[each], whole, rate->percent) == FIT)
				return 1;
		if (full && whole != rate->done && whole->q.value == rate->done->q.value &&
		    (rate->count == 1 || whole->sentence == rate->done->sentence))
			return 1;
	}
	return 0;
}

int rate_is_near(const struct rate *rate, const struct item *whole)
{
	double ratio = 100.0 * (double)rate->done->q.value / (double)whole->q.value;
	double off = ratio - (double)rate->percent->q.value / QUANTITY_ONE;
	return off < 10 && off > -10;
}

/* The one count of the sentence that the rate must be of; NULL when there is choice. */
static const struct item *own_whole(const struct rate *rate)
{
	const struct item *total = NULL;
	if (rate->count == 2)
		return rate->counts[1];
	for (size_t each = 1; each < rate->count; each++) {
		const struct item *item = rate->counts[each];
		int fitting = item->total && item->q.value >= rate->done->q.value;
		if (fitting && total)
			return NULL;
		if (fitting)
			total = item;
	}
	return total;
}

/* The only total of the paragraph before that is large enough. */
static const struct item *earlier_whole(const struct reading *reading, const struct rate *rate)
{
	const struct item *whole = NULL;
	for (const struct item *item = rate->done - 1; item >= reading->items.items; item--) {
		if (item->paragraph != rate->done->paragraph)
			break;
		if (!item->total || !items_compare(item, rate->done) || item->q.value < rate->done->q.value)
			continue;
		if (whole)
			return NULL;
		whole = item;
	}
	return whole;
}

/* 受理120件, 按期办结98件, 按期办结率100%: of those that were due, 满意率: of those who were asked, and the text counts
 * them nowhere.  They are no more than the whole, so that the rate is no lower than of the whole. */
static int is_of_uncounted(const struct rate *rate, const struct item *whole)
{
	static const char *const ASKED[] = { "评", "回访", "走访", "调查", "反馈", "测", "样", "卷", "答", "满意", NULL };
	const char *const *deed = rate_done_words(rate->percent);
	int due = says(rate->done->label, DUE) && (says(whole->label, DUE) || (deed && says(whole->label, deed)));
	int asked = says(whole->label, ASKED) || strncmp(whole->after, "评价", strlen("评价")) == 0;
	if ((double)rate->percent->q.value * (double)whole->q.value < 100.0 * QUANTITY_ONE * (double)rate->done->q.value)
		return 0;
	return (says(rate->percent->label, DUE) && !due) || (strstr(rate->percent->label, "满意") && !asked);
}

static void judge_in_sentence(struct reading *reading, const struct rate *rate)
{
	const struct item *whole = own_whole(rate), *done = rate->done;
	int pole, other, own = has_own_subject(done->label);
	own |= whole && names_another_object(done->label, whole->label);
	struct item sum = sum_of(rate);
	int both = whole && respect_of(done->label, &pole) == RESPECT_FIRST &&
	           respect_of(whole->label, &other) == RESPECT_FIRST && pole != other;
	if (!whole || whole->q.vague || done->q.vague || is_sibling(rate, whole))
		return;
	if (rate->count > 2 && !both && !rate_is_near(rate, whole))
		return; /* with so much choice it is of something else */
	if (both)
		sum.start = whole->start, whole = &sum;
	if (!own)
		claim_judge_ratio(reading,
		                  done->q.value <= whole->q.value && !is_of_uncounted(rate, whole) ? SURE_ERROR
		                                                                            : SURE_DOUBTFUL,
		                  FINDING_RATE, done, whole, rate->percent);
	else if (rate_is_near(rate, whole))
		claim_judge_ratio(reading, SURE_DOUBTFUL, FINDING_RATE, done, whole, rate->percent);
}

static void judge_across(struct reading *reading, const struct rate *rate)
{
	const struct item *whole = earlier_whole(reading, rate);
	const struct item *done = rate->done;
	if (whole && !whole->q.vague && !rate_among_people(reading, rate) && !done->q.vague &&
	    !has_own_subject(done->label) && !names_another_object(done->label, whole->label) && rate_is_near(rate, whole))
		claim_judge_ratio(reading, is_of_uncounted(rate, whole) ? SURE_DOUBTFUL : SURE_ERROR, FINDING_RATE,
		                  rate->done, whole, rate->percent);
}

static int is_shared(const char *label)
{
	static const char *const WORDS[] = { "均", "分别", "都", "由", "从", "较", "比", "目标", "要求", NULL };
	return says(label, WORDS);
}

/* A promise for the time to come. */
static int is_aim(struct reading *reading, const struct item *percent)
{
	static const char *const WORDS[] = { "确保", "力争", "争取", "目标", "要求", "计划", "务必", "应当", "不得", NULL };
	return says(claim_sentence(reading, percent), WORDS);
}

/* 受理120件, 其中来信24件、来访96件, 办结98件, 办结率91.7%: no part is what the rate is of. */
static void leave_parts_out(const struct reading *reading, struct rate *rate)
{
	const struct item *whole = claim_whole_behind_parts(reading, rate->done);
	if (!whole)
		return;
	rate->counts[1] = whole;
	rate->count = 2;
}

static void judge_rate(struct reading *reading, const struct item *percent)
{
	struct rate rate;
	rate_read(reading, percent, &rate);
	if (!rate.done) {
		rate_judge_else(reading, percent);
		return;
	}
	int fits = fits_some(reading, &rate);
	if (!fits)
		leave_parts_out(reading, &rate);
	if (!fits && rate.count > 1)
		judge_in_sentence(reading, &rate);
	else if (!fits)
		judge_across(reading, &rate);
}

void claim_rates(struct reading *reading)
{
	FOR_EACH(item, &reading->items) {
		int range = item->q.vague && item->q.bound == BOUND_NONE;
		if (item->role == ITEM_RATE && !range && !is_shared(item->label) &&
		    !(item->q.vague && is_aim(reading, item)))
			judge_rate(reading, item);
	}
}
