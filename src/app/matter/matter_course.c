/* matter_course.c: what stands beside a matter, in words for its page. */
#include <stdlib.h>

#include "app/matter/matter_store.h"
#include "app/matter/matter_story.h"
#include "app/person/person.h"
#include "base/clock.h"

static void add(struct work *work, struct matter_page *page, const char *what, const char *words,
                const char *address)
{
	if (*words)
		*LIST_ADD(work->arena, &page->course) =
			(struct course_line){ tr(work, what), words, address };
}

static enum outcome add_plan(struct work *work, struct matter_page *page)
{
	struct matter_plan plan;
	enum outcome found = matter_store_plan_of(work, page->matter.id, &plan);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	add(work, page, "Lead official", plan.lead, "");
	add(work, page, "Until", day_string(work->arena, plan.until_day), "");
	add(work, page, "Measures", plan.measures, "");
	add(work, page, "Funds", plan.funds, "");
	return OK;
}

static enum outcome add_reviews(struct work *work, struct matter_page *page)
{
	review_list reviews = { 0 };
	TRY(matter_store_reviews(work, page->matter.id, &reviews));
	FOR_EACH(review, &reviews) {
		const struct choice *outcome = choice_of(REVIEW_OUTCOMES, review->outcome);
		const char *words = arena_format(
			work->arena, "%s %s → %s %s", day_string(work->arena, review->asked_day),
			review->authority, outcome ? tr(work, outcome->label) : "…",
			day_string(work->arena, review->served_day));
		add(work, page, review->level == 1 ? "Review" : "Re-review", words, "");
	}
	return OK;
}

static enum outcome add_supervisions(struct work *work, struct matter_page *page)
{
	supervision_list list = { 0 };
	TRY(matter_store_supervisions(work, page->matter.id, &list));
	FOR_EACH(each, &list) {
		const char *answered = each->answered_day
			? trf(work, "answered on %s", day_string(work->arena, each->answered_day))
			: trf(work, "waits for an answer by %s", day_string(work->arena, each->answer_by));
		add(work, page, choice_of(SUPERVISIONS, each->kind)->label,
		    arena_format(work->arena, "%s · %s", day_string(work->arena, each->day), answered), "");
	}
	return OK;
}

enum outcome matter_helpers(struct work *work, int64_t matter_id, helping_units *out)
{
	named_list parts = { 0 };
	TRY(matter_store_parts(work, matter_id, &parts));
	FOR_EACH(part, &parts)
		*LIST_ADD(work->arena, out) = (struct helping_unit){ part->id, part->name };
	return OK;
}

/* Whoever reads a report sees who else does. */
static enum outcome add_readers(struct work *work, struct matter_page *page)
{
	const char *names = "";
	char *at = (char *)page->matter.readers;
	while (*at == ',' && at[1]) {
		struct person person;
		int64_t id = strtoll(at + 1, &at, 10);
		if (id)
			TRY(person_find(work, id, &person));
		if (id)
			names = arena_format(work->arena, "%s%s%s", names, *names ? "、" : "", person.name);
	}
	add(work, page, "Named readers, beside the head", *names ? names : tr(work, "none"), "");
	return OK;
}

enum outcome matter_course(struct work *work, struct matter_page *page)
{
	named_list parts = { 0 }, twins = { 0 };
	int64_t id = page->matter.id;
	if (*page->matter.readers)
		TRY(add_readers(work, page));
	if (*page->matter.lead)
		TRY(add_plan(work, page));
	TRY(matter_store_parts(work, id, &parts));
	FOR_EACH(part, &parts)
		add(work, page, "Cooperating unit", part->name, "");
	if (page->matter.served_day || page->matter.concluded_day || page->matter.accepted_day)
		TRY(add_reviews(work, page));
	TRY(add_supervisions(work, page));
	TRY(matter_store_twins(work, id, page->matter.merged_into, &twins));
	FOR_EACH(twin, &twins)
		add(work, page, twin->id == page->matter.merged_into ? "Goes on as" : "Merged with it",
		    twin->name, arena_format(work->arena, "matters/%lld", (long long)twin->id));
	return OK;
}
