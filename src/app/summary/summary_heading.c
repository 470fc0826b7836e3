/* summary_heading.c: words of a summary about its time. */
#include "app/summary/summary_heading.h"

#include <string.h>

#include "base/buffer.h"
#include "base/clock.h"
#include "text/text.h"

static const char BY_ITS_END[] = "到期末";

const char *summary_until(struct work *work, struct period period)
{
	int64_t today = day_of_moment(work->now);
	return period.from <= today && today < period.to
	           ? arena_format(work->arena, "截至%s", day_chinese(work->arena, today))
	           : "";
}

static const char *whole_title(struct work *work, const char *unit, const struct summary_ask *ask)
{
	struct civil from = civil_of_day(ask->period.from);
	int64_t kind = ask->kind;
	if (kind == SUMMARY_PERSONAL)
		return arena_format(work->arena, "%s%d年个人工作总结", ask->person, (int)from.year);
	if (kind == SUMMARY_MONTH)
		return arena_format(work->arena, "%s%d年%d月信访工作小结", unit, (int)from.year,
		                    (int)from.month);
	if (kind == SUMMARY_QUARTER)
		return arena_format(work->arena, "%s%d年第%s季度信访工作分析", unit, (int)from.year,
		                    text_chinese_number(work->arena, (from.month + 2) / 3));
	if (kind == SUMMARY_HALF)
		return arena_format(work->arena, "%s%d年%s半年信访工作总结", unit, (int)from.year,
		                    from.month <= 6 ? "上" : "下");
	return arena_format(work->arena, "%s%d年信访工作总结", unit, (int)from.year);
}

const char *summary_title(struct work *work, const char *unit, const struct summary_ask *ask,
                          const char *until)
{
	const char *title = whole_title(work, unit, ask);
	return *until ? arena_format(work->arena, "%s（%s）", title, until) : title;
}

const char *summary_opening(struct work *work, struct period period, const char *unit)
{
	int64_t today = day_of_moment(work->now);
	int64_t to = *summary_until(work, period) ? today : period.to;
	return arena_format(work->arena, "%s，%s信访工作情况如下。",
	                    days_chinese(work->arena, period.from, to), unit);
}

const char *summary_sentence(struct work *work, const char *sentence, const char *until)
{
	struct buffer out = BUFFER(work->arena);
	if (!*until)
		return sentence;
	for (const char *at; (at = strstr(sentence, BY_ITS_END)); sentence = at + strlen(BY_ITS_END))
		buffer_format(&out, "%.*s%s", (int)(at - sentence), sentence, until);
	buffer_text(&out, sentence);
	return buffer_string(&out);
}

const char *summary_annex_note(struct work *work, const char *until)
{
	return *until ? arena_format(work->arena, "本期未满，各项指标%s；口径所称期末，即为该日。", until) : "";
}
