/* limit.c: reads data/limits.tsv once and finds the line that holds for a matter. */
#include "app/clock/limit.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/embedded.h"
#include "base/settings.h"
#include "base/words.h"
#include "text/text.h"

enum { LIMITS_AT_MOST = 200, CELLS = 17 };
static struct limit lines[LIMITS_AT_MOST + 1];
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* The columns, in the order of the file; the headings are compared with it. */
static const char HEADINGS[] =
	"code\tname\tname_en\tarticle\tdays\tkind\trolls\tstarts\tends\tpauses\tapplies\tarea\teffective\t"
	"until\twho\tsource\tdescription\n";

/* A rule that no numbered article holds is cited by its source alone. */
static const char *citation(struct arena *arena, const char *source, const char *article)
{
	int64_t number = strtoll(article, NULL, 10);
	if (!number)
		return source;
	return arena_format(arena, "《%s》第%s条", source, text_chinese_number(arena, number));
}

static int64_t day_or_none(const char *cell)
{
	int64_t day = 0;
	return strcmp(cell, "-") != 0 && day_parse(cell, &day) == OK ? day : 0;
}

static struct limit limit_from(struct arena *arena, const char *cell[CELLS])
{
	return (struct limit){
		.code = cell[0],
		.name = cell[1],
		.name_en = cell[2],
		.citation = citation(arena, cell[15], cell[3]),
		.days = strtoll(cell[4], NULL, 10),
		.working = strcmp(cell[5], "working") == 0,
		.rolls = strcmp(cell[6], "next") == 0,
		.starts = cell[7],
		.ends = cell[8],
		.pauses = cell[9],
		.applies = cell[10],
		.area = cell[11],
		.effective = day_or_none(cell[12]),
		.until = day_or_none(cell[13]),
		.who = cell[14],
		.description = cell[16],
	};
}

/* The line's cells; how many there are. */
static int part_line(struct arena *arena, const char *line, const char *cell[CELLS])
{
	int count = 0;
	for (int each = 0; each < CELLS; each++) {
		size_t length = strcspn(line, "\t\r\n");
		cell[each] = arena_copy(arena, line, length);
		count += length > 0;
		line += length + (line[length] == '\t');
	}
	return *line && *line != '\n' && *line != '\r' ? CELLS + 1 : count;
}

static const char *after_line(const char *line)
{
	line += strcspn(line, "\n");
	return line + (*line == '\n');
}

/* The words live as long as the process, as the file does that they are read from. */
static void read_all(void)
{
	static struct arena *arena;
	const struct embedded *file = embedded_find("data/limits.tsv");
	const char *cell[CELLS];
	size_t count = 0;
	arena = arena_new();
	for (const char *line = file ? after_line(file->bytes) : ""; *line && count < LIMITS_AT_MOST;
	     line = after_line(line))
		if (part_line(arena, line, cell) == CELLS)
			lines[count++] = limit_from(arena, cell);
}

static int is_one_of(const char *word, const char *first, const char *second)
{
	return strcmp(word, first) == 0 || strcmp(word, second) == 0;
}

static int is_day(const char *cell)
{
	int64_t day;
	return strcmp(cell, "-") == 0 || day_parse(cell, &day) == OK;
}

/* NULL, or the heading of the first cell that cannot be. */
static const char *wrong_cell(const char *cell[CELLS])
{
	if (strspn(cell[3], "0123456789") != strlen(cell[3]))
		return "article";
	if (strspn(cell[4], "0123456789") != strlen(cell[4]) || strlen(cell[4]) > 4)
		return "days";
	if (!is_one_of(cell[5], "calendar", "working"))
		return "kind";
	if (!is_one_of(cell[6], "stays", "next"))
		return "rolls";
	if (!is_day(cell[12]))
		return "effective";
	return is_day(cell[13]) ? NULL : "until";
}

/* A working day is at least seven fifths of a day of the calendar. */
static int64_t in_fifths(const struct limit *limit)
{
	return limit->days * (limit->working ? 7 : 5);
}

static int in_force_together(const struct limit *one, const struct limit *other)
{
	int64_t one_until = one->until ? one->until : INT64_MAX;
	int64_t other_until = other->until ? other->until : INT64_MAX;
	return one->effective <= other_until && other->effective <= one_until;
}

/* A place may ask for more than the law, never for less: its line is no longer than the one that holds
 * everywhere. */
static enum outcome check_local(struct work *work, const struct limit *all, size_t count)
{
	for (size_t local = 0; local < count; local++)
		for (size_t each = 0; each < count; each++) {
			const struct limit *here = &all[local], *law = &all[each];
			if (strcmp(here->area, "-") == 0 || strcmp(law->area, "-") != 0 || !law->days ||
			    strcmp(here->code, law->code) != 0 || !in_force_together(here, law))
				continue;
			if (in_fifths(here) > in_fifths(law))
				return fail(work, INVALID, "line %zu: a place's rule may be stricter than the law, not "
				            "looser: “%s” has %d days everywhere", local + 2, here->code,
				            (int)law->days);
		}
	return OK;
}

enum outcome limits_check(struct work *work, const char *text)
{
	const char *cell[CELLS], *line = after_line(text);
	struct limit *all = arena_alloc(work->arena, LIMITS_AT_MOST * sizeof *all);
	size_t count = 0;
	if (strncmp(text, HEADINGS, strlen(HEADINGS)) != 0)
		return fail(work, INVALID, "its first line must be that of data/limits.tsv");
	for (int number = 2; *line; number++, line = after_line(line)) {
		if (part_line(work->arena, line, cell) != CELLS)
			return fail(work, INVALID, "line %d has not %d cells, parted by tabs; write - where "
			            "there is nothing", number, CELLS);
		const char *wrong = wrong_cell(cell);
		if (wrong)
			return fail(work, INVALID, "line %d: its “%s” cannot be that", number, wrong);
		if (count == LIMITS_AT_MOST)
			return fail(work, INVALID, "it has more than %d lines", LIMITS_AT_MOST);
		all[count++] = limit_from(work->arena, cell);
	}
	return check_local(work, all, count);
}

const struct limit *limits(void)
{
	pthread_once(&once, read_all);
	return lines;
}

static int applies(const struct limit *limit, const char *facts)
{
	const char *word = limit->applies;
	if (strcmp(word, "all") == 0)
		return 1;
	while (*word) {
		size_t length = strcspn(word, " ");
		if (!words_have(facts, ' ', word, length))
			return 0;
		word += length + (word[length] == ' ');
	}
	return 1;
}

/* How local the line is: 0 everywhere, -1 it is another place's. */
static int nearness(const struct work *work, const struct limit *limit)
{
	char area[24];
	size_t length = strlen(limit->area);
	if (strcmp(limit->area, "-") == 0)
		return 0;
	snprintf(area, sizeof area, "%" PRId64, settings_of(work)->area);
	return strncmp(area, limit->area, length) == 0 ? (int)length : -1;
}

static int in_force(const struct limit *limit, int64_t day)
{
	return day >= limit->effective && (!limit->until || day <= limit->until);
}

/* FACTS NULL: of any matter. */
static const struct limit *most_local(const struct work *work, const char *code, const char *facts,
                                      int64_t day)
{
	const struct limit *best = NULL;
	int best_nearness = -1;
	for (const struct limit *each = limits(); each->code; each++) {
		if (strcmp(each->code, code) != 0 || (facts && !applies(each, facts)))
			continue;
		int near = nearness(work, each);
		if (near < best_nearness || near < 0 || !in_force(each, day))
			continue;
		if (near > best_nearness || each->effective > best->effective) {
			best = each;
			best_nearness = near;
		}
	}
	return best;
}

const struct limit *limit_of(const struct work *work, const char *code, const char *facts,
                             int64_t day)
{
	return most_local(work, code, facts, day);
}

const struct limit *limit_in_force(const struct work *work, const char *code, int64_t day)
{
	return most_local(work, code, NULL, day);
}

/* What the office itself set, no longer than the law allows. */
static int64_t set_here(const struct work *work, const struct limit *limit, const char *facts)
{
	const struct settings *settings = settings_of(work);
	if (strcmp(limit->code, "accept") == 0)
		return settings->accept_days;
	if (strcmp(limit->code, "conclude") != 0)
		return limit->days;
	if (words_have(facts, ' ', "size=urgent", 11))
		return settings->conclude_days_urgent;
	if (words_have(facts, ' ', "size=major", 10))
		return settings->conclude_days_major;
	return settings->conclude_days_ordinary;
}

int64_t limit_days(const struct work *work, const struct limit *limit, const char *facts, int *local)
{
	int64_t here = set_here(work, limit, facts);
	*local = here < limit->days && !limit->working;
	return *local ? here : limit->days;
}

int limit_starts(const struct limit *limit, const char *event)
{
	return words_have(limit->starts, ',', event, strlen(event));
}

enum limit_end limit_ends(const struct limit *limit, const char *act)
{
	char without[40];
	if (words_have(limit->ends, ',', act, strlen(act)))
		return LIMIT_MET;
	snprintf(without, sizeof without, "~%s", act);
	return words_have(limit->ends, ',', without, strlen(without)) ? LIMIT_ENDED : LIMIT_RUNS_ON;
}

const char *limit_name(const struct work *work, const char *code)
{
	for (const struct limit *each = limits(); each->code; each++)
		if (strcmp(each->code, code) == 0)
			return work->language == CHINESE ? each->name : each->name_en;
	return code;
}
