/* act_rule.c: reads data/acts.tsv once. */
#include "app/matter/act_rule.h"

#include <pthread.h>
#include <string.h>

#include "base/embedded.h"
#include "base/table.h"

enum { ACT, WHO, ARTICLE, ARTICLE_EN, CELLS };
enum { MOST_ACTS = 80 };

/* From the lowest hand to the highest. */
static const struct {
	const char *who;
	enum permission permission;
} HANDS[] = { { "answer", PERMIT_ANSWER }, { "handle", PERMIT_HANDLE }, { "head", PERMIT_EXTEND } };
enum { HAND_COUNT = sizeof HANDS / sizeof *HANDS, NO_HAND = -1 };

static int hand_of(const char *who)
{
	for (int each = 0; each < HAND_COUNT; each++)
		if (strcmp(HANDS[each].who, who) == 0)
			return each;
	return NO_HAND;
}

/* By place in MATTER_ACTS; a line that is missing leaves the act to the highest hand. */
static struct act_line {
	int hand;
	const char *article;
	const char *article_en;
} lines[MOST_ACTS];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static const struct table_row *line_named(const table_rows *rows, const char *code)
{
	FOR_EACH(row, rows)
		if (strcmp(row->cells[ACT], code) == 0)
			return row;
	return NULL;
}

/* The words live as long as the process. */
static void read_all(void)
{
	static struct arena *volatile kept __attribute__((used));
	const struct embedded *file = embedded_find("data/acts.tsv");
	table_rows rows = { 0 };
	struct arena *arena = arena_new();
	kept = arena;
	table_read(arena, file ? file->bytes : "", &rows);
	for (size_t each = 0; MATTER_ACTS[each].code && each < MOST_ACTS; each++) {
		const struct table_row *row = line_named(&rows, MATTER_ACTS[each].code);
		int hand = row ? hand_of(row->cells[WHO]) : NO_HAND;
		lines[each] = (struct act_line){
			.hand = hand == NO_HAND ? HAND_COUNT - 1 : hand,
			.article = row && strcmp(row->cells[ARTICLE], "-") ? row->cells[ARTICLE] : "",
			.article_en = row && strcmp(row->cells[ARTICLE_EN], "-") ? row->cells[ARTICLE_EN] : "",
		};
	}
}

static const struct act_line *line_of(const struct matter_act *act)
{
	pthread_once(&once, read_all);
	return &lines[act - MATTER_ACTS];
}

enum permission act_permission(const struct matter_act *act)
{
	return HANDS[line_of(act)->hand].permission;
}

const char *act_article(const struct work *work, const struct matter_act *act)
{
	const struct act_line *line = line_of(act);
	return work->language == CHINESE ? line->article : line->article_en;
}

enum outcome act_rules_check(struct work *work, const char *text)
{
	const struct embedded *shipped = embedded_find("data/acts.tsv");
	table_rows rows = { 0 }, as_shipped = { 0 };
	table_read(work->arena, text, &rows);
	table_read(work->arena, shipped ? shipped->bytes : "", &as_shipped);
	FOR_EACH(row, &rows) {
		int number = (int)(row - rows.items) + 2;
		const struct table_row *before = line_named(&as_shipped, row->cells[ACT]);
		if (row->count != CELLS || !before)
			return fail(work, INVALID, "line %d: an act of the shipped file, who, article, English article",
			            number);
		if (hand_of(row->cells[WHO]) == NO_HAND)
			return fail(work, INVALID, "line %d: who may is “answer”, “handle” or “head”", number);
		if (hand_of(row->cells[WHO]) < hand_of(before->cells[WHO]))
			return fail(work, INVALID, "line %d: “%s” may ask for a higher hand than “%s”, not for a lower "
			            "one", number, row->cells[ACT], before->cells[WHO]);
	}
	FOR_EACH(row, &as_shipped)
		if (!line_named(&rows, row->cells[ACT]))
			return fail(work, INVALID, "the act “%s” has no line", row->cells[ACT]);
	return OK;
}
