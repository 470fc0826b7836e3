/* roster_calendar.c: a roster's days as an iCalendar file, one event a shift. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/roster/roster.h"
#include "base/buffer.h"
#include "base/clock.h"

enum { LINE_BYTES = 73 }; /* of 75, less what folding adds (RFC 5545, 3.1) */

/* Backslash, comma, semicolon and line ends are told apart from the file's own. */
static void add_escaped(struct buffer *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '\n')
			buffer_text(out, "\\n");
		else if (strchr("\\,;", *text))
			buffer_format(out, "\\%c", *text);
		else if (*text != '\r')
			buffer_add(out, text, 1);
	}
}

static int continues(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Never folded within a character. */
static void add_line(struct buffer *out, const char *name, const char *value)
{
	struct buffer line = BUFFER(out->arena);
	buffer_text(&line, name);
	add_escaped(&line, value);
	const char *at = buffer_string(&line);
	while (strlen(at) > LINE_BYTES) {
		size_t length = LINE_BYTES;
		while (continues(at[length]))
			length--;
		buffer_add(out, at, length);
		buffer_text(out, "\r\n ");
		at += length;
	}
	buffer_text(out, at);
	buffer_text(out, "\r\n");
}

static const char *compact(struct arena *arena, int64_t day)
{
	struct civil civil = civil_of_day(day);
	return arena_format(arena, "%04d%02d%02d", (int)civil.year, (int)civil.month, (int)civil.day);
}

static const char *stamp(struct arena *arena, int64_t moment)
{
	int64_t local = moment - OFFICE_OFFSET; /* day_of_moment adds it: here is UTC */
	int64_t second = (moment % 86400 + 86400) % 86400;
	return arena_format(arena, "%sT%02d%02d%02dZ", compact(arena, day_of_moment(local)),
	                    (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}

enum { DAY_MINUTES = 24 * 60 };

/* Reads on to the next time like 9:00 or 14：30, in minutes of the day; -1 when there is none. */
static int64_t next_time(const char **text)
{
	while (**text) {
		char *end;
		if (**text < '0' || **text > '9') {
			++*text;
			continue;
		}
		long hour = strtol(*text, &end, 10), minute;
		*text = end;
		size_t colon = *end == ':' ? 1 : strncmp(end, "：", strlen("：")) == 0 ? strlen("：") : 0;
		if (!colon || end[colon] < '0' || end[colon] > '5')
			continue;
		minute = strtol(end + colon, &end, 10);
		*text = end;
		if (hour <= 24 && minute < 60)
			return hour * 60 + minute;
	}
	return -1;
}

static const char *stamp_of_day(struct arena *arena, int64_t day, int64_t minute)
{
	return stamp(arena, moment_of_day(day) + minute * 60);
}

/* With its hours where the roster says from when to when; a night's hours are not those of the day. */
static void add_times(struct work *work, struct buffer *out, const struct roster *roster,
                      const struct shift *shift)
{
	const char *text = roster->hours;
	int64_t from = next_time(&text), until = from < 0 ? -1 : next_time(&text);
	if (until < 0 || next_time(&text) >= 0 || shift->part == PART_NIGHT) {
		add_line(out, "DTSTART;VALUE=DATE:", compact(work->arena, shift->day));
		add_line(out, "DTEND;VALUE=DATE:", compact(work->arena, shift->day + 1));
		return;
	}
	add_line(out, "DTSTART:", stamp_of_day(work->arena, shift->day, from));
	add_line(out, "DTEND:", stamp_of_day(work->arena, shift->day,
	                                     until > from ? until : until + DAY_MINUTES));
}

static void add_event(struct work *work, struct buffer *out, const struct roster *roster,
                      const struct shift *shift)
{
	const struct choice *part = choice_of(SHIFT_PARTS, shift->part);
	const char *place = *roster->hours && *roster->place
	                            ? arena_format(work->arena, "%s %s", roster->place, roster->hours)
	                            : arena_format(work->arena, "%s%s", roster->place, roster->hours);
	const char *night = shift->part == PART_WHOLE ? "" : tr(work, part->label);
	add_line(out, "BEGIN:", "VEVENT");
	add_line(out, "UID:", arena_format(work->arena, "shift-%" PRId64 "@xinqiao", shift->id));
	add_line(out, "DTSTAMP:", stamp(work->arena, work->now));
	add_times(work, out, roster, shift);
	add_line(out, "SUMMARY:", arena_format(work->arena, "%s：%s%s%s", roster->title,
	                                       shift_official(shift), *night ? " " : "", night));
	if (*place)
		add_line(out, "LOCATION:", place);
	add_line(out, "END:", "VEVENT");
}

const char *roster_calendar(struct work *work, const struct roster *roster,
                            const shift_list *shifts, size_t *length)
{
	struct buffer out = BUFFER(work->arena);
	add_line(&out, "BEGIN:", "VCALENDAR");
	add_line(&out, "VERSION:", "2.0");
	add_line(&out, "PRODID:", "-//Xinqiao//Roster//ZH");
	add_line(&out, "X-WR-CALNAME:", roster->title);
	FOR_EACH(shift, shifts)
		add_event(work, &out, roster, shift);
	add_line(&out, "END:", "VCALENDAR");
	*length = out.length;
	return buffer_string(&out);
}
