/* casebook_test.c: plays the cases of casebook.txt: each a life, day by day, with what must have
 * become of it.  The file says how to read it. */
#include <stdlib.h>
#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/contact/contact.h"
#include "app/figure/figure.h"
#include "app/matter/matter.h"
#include "app/person/person.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/file.h"
#include "expect.h"

enum { WORDS = 16, MATTERS = 4 };

/* One case under way. */
struct play {
	struct work *work;
	const char *title;
	int line;
	int failed;
	int64_t root, east, station;
	int64_t handler;          /* a clerk of root */
	int64_t matter[MATTERS];  /* A, B, C, D */
};

static void wrong(struct play *play, const char *what, const char *expected, const char *got)
{
	play->failed = 1;
	expect_failed("casebook.txt", play->line, "%s: %s: expected %s, got %s", play->title, what,
	              expected, got);
}

static int64_t day_of(const char *text)
{
	int64_t day = 0;
	return day_parse(text, &day) == OK ? day : 0;
}

static int split(char *line, char *words[WORDS])
{
	int count = 0;
	for (char *at = strtok(line, " "); at && count < WORDS; at = strtok(NULL, " "))
		words[count++] = at;
	return count;
}

static int64_t unit_named(const struct play *play, const char *name)
{
	if (strcmp(name, "east") == 0)
		return play->east;
	return strcmp(name, "station") == 0 ? play->station : play->root;
}

/* "unit=east", "handler=clerk", "days=20": into ACT by the field table. */
static enum outcome fill(struct play *play, struct act *act, char *pair)
{
	char *value = strchr(pair, '=');
	if (!value)
		return OK;
	*value++ = '\0';
	if (strcmp(pair, "unit") == 0) {
		act->unit_id = unit_named(play, value);
		return OK;
	}
	if (strcmp(pair, "handler") == 0) {
		act->person_id = play->handler;
		return OK;
	}
	const struct field *field = field_find(ACT_FIELDS, pair);
	return field ? field_read(play->work, field, arena_string(play->work->arena, value), act)
	             : fail(play->work, BROKEN, "no field %s", pair);
}

/* register A visit 3 [purpose] [petitioner] [by=DATE] [of=B: a repeat] */
static enum outcome register_one(struct play *play, char *words[], int count)
{
	struct contact contact = { .received = play->work->now, .people = atoi(words[2]),
		                   .title = "反映道路损坏", .petitioner = "张三", .village = "柳溪村",
		                   .channel = choice_named(CHANNELS, words[1])->value,
		                   .purpose = PURPOSE_REQUEST };
	int64_t of = 0;
	for (int each = 3; each < count; each++) {
		const struct choice *purpose = choice_named(PURPOSES, words[each]);
		if (purpose)
			contact.purpose = purpose->value;
		else if (strncmp(words[each], "by=", 3) == 0)
			contact.answer_by = day_of(words[each] + 3);
		else if (strncmp(words[each], "of=", 3) == 0)
			of = play->matter[words[each][3] - 'A'];
		else if (strncmp(words[each], "about=", 6) == 0)
			contact.respondent = words[each] + 6;
		else if (strncmp(words[each], "representatives=", 16) == 0)
			contact.representatives = words[each] + 16;
		else if (strcmp(words[each], "anonymous") == 0) {
			contact.anonymous = 1;
			contact.petitioner = "";
		}
	}
	TRY(contact_register(play->work, &contact, of));
	play->matter[words[0][0] - 'A'] = contact.matter_id;
	return OK;
}

static enum outcome act_on(struct play *play, char *words[], int count)
{
	struct act act = { .matter_id = play->matter[words[0][0] - 'A'] };
	for (int each = 2; each < count; each++)
		TRY(fill(play, &act, words[each]));
	if (act.into && strlen(act.into) == 1) {
		struct matter into;
		TRY(matter_find(play->work, play->matter[act.into[0] - 'A'], &into));
		act.into = into.number;
	}
	return matter_do(play->work, words[1], &act);
}

/* "2026-03-02 A accept days=3 ! words": what was done, and the refusal it must meet. */
static void play_day(struct play *play, char *line)
{
	char *words[WORDS], *refusal = strstr(line, " ! ");
	if (refusal) {
		*refusal = '\0';
		refusal += 3;
	}
	int count = split(line, words);
	fault_clear(play->work);
	play->work->now = moment_of_day(day_of(words[0])) + 12 * 3600;
	enum outcome outcome = count > 3 && !strcmp(words[2], "register")
	                               ? (words[2] = words[1], register_one(play, words + 2, count - 2))
	                               : act_on(play, words + 1, count - 1);
	const char *message = play->work->fault.message ? play->work->fault.message : "";
	if (!refusal && outcome != OK)
		wrong(play, "refused", "done", message);
	if (refusal && (outcome == OK || !strstr(message, refusal)))
		wrong(play, "refusal", refusal, outcome == OK ? "done" : message);
	fault_clear(play->work);
}

static void check_clock(struct play *play, int64_t matter_id, char *words[])
{
	struct clock clock;
	const char *got = "none";
	struct arena *arena = play->work->arena;
	if (clock_last(play->work, matter_id, words[0], &clock) == OK) {
		const char *due = day_string(arena, clock.due_day);
		got = clock.met_day ? arena_format(arena, "met %s due %s",
		                                   day_string(arena, clock.met_day), due)
		      : clock.stopped_day ? arena_format(arena, "stopped due %s", due)
		                          : arena_format(arena, "due %s", due);
	}
	fault_clear(play->work);
	const char *expected = words[1];
	for (int each = 2; words[each]; each++)
		expected = arena_format(arena, "%s %s", expected, words[each]);
	if (strcmp(expected, got) != 0)
		wrong(play, words[0], expected, got);
}

/* Asked on the day after the period unless another is said. */
static void check_figure(struct play *play, char *words[], const char *asked)
{
	struct figure_value value;
	struct period period = { day_of(words[1]), day_of(words[2]) };
	play->work->now = moment_of_day(asked ? day_of(asked) : period.to + 1) + 12 * 3600;
	const struct figure *figure = figure_find(words[0]);
	if (!figure || figure_compute(play->work, figure, period, play->root, &value) != OK)
		wrong(play, words[0], words[3], "no such figure");
	else if (strcmp(value.shown, words[3]) != 0)
		wrong(play, words[0], words[3], value.shown);
}

/* "= A state handling", "= A clock conclude due 2026-05-01", "= figure KEY FROM TO VALUE". */
static void check(struct play *play, char *line)
{
	char *words[WORDS + 1] = { 0 };
	struct matter matter;
	int count = split(line, words);
	if (strcmp(words[0], "figure") == 0) {
		check_figure(play, words + 1, count > 6 ? words[6] : NULL);
		return;
	}
	if (strcmp(words[1], "clock") == 0) {
		check_clock(play, play->matter[words[0][0] - 'A'], words + 2);
		return;
	}
	struct actor actor = play->work->actor;
	play->work->actor.role = ROLE_SYSTEM;
	play->work->actor.unit_id = play->root;
	enum outcome found = matter_find(play->work, play->matter[words[0][0] - 'A'], &matter);
	play->work->actor = actor;
	if (found != OK) {
		wrong(play, "matter", words[2], "not found");
		return;
	}
	const struct field *field = field_find(MATTER_FIELDS, words[1]);
	const char *got = field->choices ? choice_of(field->choices, field_integer(field, &matter))->code
	                                 : field_shown(play->work, field, &matter);
	got = *got ? got : "none";
	if (strcmp(got, words[2]) != 0)
		wrong(play, words[1], words[2], got);
}

/* "as east clerk" */
static void take_seat(struct play *play, char *line)
{
	char *words[WORDS];
	split(line, words);
	play->work->actor.unit_id = unit_named(play, words[0]);
	play->work->actor.role = choice_named(ROLES, words[1])->value;
}

static void set_up(struct play *play)
{
	struct unit root, east = { .code = "E", .name = "东镇", .kind = UNIT_TOWNSHIP },
	            station = { .code = "S", .name = "司法所", .kind = UNIT_STATION };
	play->root = play->work->actor.unit_id;
	if (unit_find(play->work, play->root, &root) != OK)
		return;
	east.parent_id = station.parent_id = play->root;
	east.lead_official = east.resident_officials = east.liaison = "";
	station.lead_official = station.resident_officials = station.liaison = "";
	if (unit_add(play->work, &east) != OK || unit_add(play->work, &station) != OK)
		wrong(play, "units", "added", "refused");
	struct person clerk = { .login = "clerk", .name = "李四", .role = ROLE_CLERK,
		                    .unit_id = play->root };
	const char *password = "long-enough-password-1";
	if (person_add(play->work, &clerk, &password) != OK)
		wrong(play, "the clerk", "added", play->work->fault.message);
	play->handler = clerk.id;
	play->east = east.id;
	play->station = station.id;
}

static void begin_case(struct play *play, const char *title)
{
	struct actor system = { .role = ROLE_SYSTEM, .unit_id = play->root, .name = "system",
		                .address = "" };
	play->title = arena_string(play->work->arena, title);
	play->failed = 0;
	memset(play->matter, 0, sizeof play->matter);
	play->work->actor = system;
}

static void play_line(struct play *play, char *line)
{
	if (line[0] == '=' && line[1] == ' ')
		check(play, line + 2);
	else if (strncmp(line, "as ", 3) == 0)
		take_seat(play, line + 3);
	else if (line[0] >= '1' && line[0] <= '9')
		play_day(play, line);
}

OFFICE_TEST(every_case_of_the_case_book_ends_as_it_says)
{
	char line[512];
	int cases = 0;
	struct play play = { .work = work };
	FILE *book = fopen("tests/office/casebook.txt", "r");
	expect(book != NULL);
	work->now = moment_of_day(day_of("2026-01-01"));
	set_up(&play);
	while (fgets(line, sizeof line, book)) {
		line[strcspn(line, "\r\n")] = '\0';
		play.line++;
		if (strncmp(line, "## ", 3) == 0) {
			begin_case(&play, line + 3);
			cases++;
		} else if (!play.failed) {
			play_line(&play, line);
		}
	}
	fclose(book);
	expect(cases >= 60);
}
