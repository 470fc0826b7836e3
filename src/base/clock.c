/* clock.c: civil days, moments, and dates as people type them. */
#include "base/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/utf8.h"

static int64_t floor_divide(int64_t number, int64_t by)
{
	return number / by - (number % by < 0);
}

int64_t clock_now(void)
{
	int64_t moment;
	const char *set = getenv("XINQIAO_NOW");
	if (set && moment_parse(set, &moment) == OK)
		return moment;
	return (int64_t)time(NULL);
}

int64_t day_of_moment(int64_t moment)
{
	return floor_divide(moment + OFFICE_OFFSET, 86400);
}

int64_t moment_of_day(int64_t day)
{
	return day * 86400 - OFFICE_OFFSET;
}

/* Days of the proleptic Gregorian calendar, counted in eras of 400 years that start in March. */
int64_t day_of_civil(struct civil civil)
{
	int64_t year = civil.year - (civil.month <= 2);
	int64_t era = floor_divide(year, 400);
	int64_t year_of_era = year - era * 400;
	int64_t month = (civil.month + 9) % 12;
	int64_t day_of_year = (153 * month + 2) / 5 + civil.day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * 146097 + day_of_era - 719468;
}

struct civil civil_of_day(int64_t day)
{
	int64_t shifted = day + 719468;
	int64_t era = floor_divide(shifted, 146097);
	int64_t of_era = shifted - era * 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153;
	struct civil civil = { .day = of_year - (153 * month + 2) / 5 + 1 };
	civil.month = month < 10 ? month + 3 : month - 9;
	civil.year = year + era * 400 + (civil.month <= 2);
	return civil;
}

int64_t days_in_month(int64_t year, int64_t month)
{
	struct civil next = { month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1 };
	return day_of_civil(next) - day_of_civil((struct civil){ year, month, 1 });
}

/* Ledgers are full of days: written digit by digit, without printf. */
static char *write_two(char *at, int number)
{
	*at++ = (char)('0' + number / 10 % 10);
	*at++ = (char)('0' + number % 10);
	return at;
}

static char *write_day(int64_t day, char *at)
{
	struct civil civil = civil_of_day(day);
	int year = (int)(civil.year < 0 ? -civil.year : civil.year);
	if (civil.year < 0)
		*at++ = '-';
	at = write_two(write_two(at, year / 100), year % 100);
	*at++ = '-';
	at = write_two(at, (int)civil.month);
	*at++ = '-';
	return write_two(at, (int)civil.day);
}

const char *day_string(struct arena *arena, int64_t day)
{
	if (!day)
		return "";
	char *out = arena_alloc(arena, sizeof "-9999-12-31");
	write_day(day, out);
	return out;
}

const char *day_chinese(struct arena *arena, int64_t day)
{
	if (!day)
		return "";
	struct civil civil = civil_of_day(day);
	return arena_format(arena, "%d年%d月%d日", (int)civil.year, (int)civil.month, (int)civil.day);
}

const char *days_chinese(struct arena *arena, int64_t from, int64_t to)
{
	struct civil first = civil_of_day(from), last = civil_of_day(to);
	if (first.year != last.year)
		return arena_format(arena, "%s至%s", day_chinese(arena, from), day_chinese(arena, to));
	return arena_format(arena, "%s至%d月%d日", day_chinese(arena, from), (int)last.month, (int)last.day);
}

static int64_t second_of_day(int64_t moment)
{
	return moment - moment_of_day(day_of_moment(moment));
}

const char *moment_string(struct arena *arena, int64_t moment)
{
	if (!moment)
		return "";
	int minute = (int)second_of_day(moment) / 60;
	char *out = arena_alloc(arena, sizeof "-9999-12-31 23:59");
	char *at = write_day(day_of_moment(moment), out);
	*at++ = ' ';
	at = write_two(at, minute / 60);
	*at++ = ':';
	write_two(at, minute % 60);
	return out;
}

const char *moment_iso(struct arena *arena, int64_t moment)
{
	if (!moment)
		return "";
	int second = (int)second_of_day(moment);
	return arena_format(arena, "%sT%02d:%02d:%02d+08:00", day_string(arena, day_of_moment(moment)),
	                    second / 3600, second / 60 % 60, second % 60);
}

/* A date being read: plain ASCII in which 年月日时分秒 became separators. */
struct typed_date {
	const char *at;
	int64_t numbers[6];
	int count;
};

static int simplify(const char *typed, char *out, size_t room)
{
	static const struct {
		const char *from;
		char to;
	} WORDS[] = { { "年", '-' }, { "月", '-' }, { "日", ' ' }, { "号", ' ' }, { "时", ':' },
		      { "点", ':' }, { "分", ':' }, { "秒", ' ' } };
	size_t used = 0;
	while (*typed && used + 1 < room) {
		const char *before = typed;
		uint32_t character = utf8_next(&typed);
		if (character >= 0xFF01 && character <= 0xFF5E)
			character -= 0xFEE0;
		if (character == 0x3000 || character == 0xA0 || character == 0xFEFF || character == 'T')
			character = ' ';
		for (size_t each = 0; each < sizeof WORDS / sizeof *WORDS; each++)
			if (!strncmp(before, WORDS[each].from, strlen(WORDS[each].from)))
				character = (unsigned char)WORDS[each].to;
		if (character >= 0x80)
			return 0;
		out[used++] = character == '\t' || character == '\n' || character == '\r' ? ' '
		                                                                          : (char)character;
	}
	while (used && out[used - 1] == ' ')
		used--;
	out[used] = '\0';
	return !*typed;
}

static int number(struct typed_date *date, int most)
{
	int digits = 0;
	int64_t value = 0;
	while (digits < most && *date->at >= '0' && *date->at <= '9') {
		value = value * 10 + *date->at++ - '0';
		digits++;
	}
	if (!digits)
		return 0;
	date->numbers[date->count++] = value;
	return digits;
}

static int separator(struct typed_date *date, const char *among)
{
	if (!*date->at || !strchr(among, *date->at))
		return 0;
	date->at++;
	return 1;
}

static void blanks(struct typed_date *date)
{
	while (*date->at == ' ')
		date->at++;
}

static int read_day(struct typed_date *date)
{
	if (number(date, 4) != 4)
		return 0;
	if (*date->at >= '0' && *date->at <= '9')
		return number(date, 2) == 2 && number(date, 2) == 2;
	char used = *date->at;
	if (!separator(date, "-/."))
		return 0;
	blanks(date);
	if (!number(date, 2) || *date->at != used || !separator(date, "-/."))
		return 0;
	blanks(date);
	return number(date, 2) > 0;
}

static int read_time(struct typed_date *date)
{
	if (!number(date, 2) || !separator(date, ":"))
		return 0;
	if (!*date->at)
		return 1;
	if (number(date, 2) != 2 && date->count != 5)
		return 0;
	if (!separator(date, ":") || !*date->at)
		return 1;
	return number(date, 2) > 0;
}

/* "+08:00", "Z" or nothing, in seconds; a fraction of a second is passed over. */
static int read_offset(struct typed_date *date, int64_t *offset)
{
	if (separator(date, "."))
		while (*date->at >= '0' && *date->at <= '9')
			date->at++;
	if (separator(date, "Z")) {
		*offset = 0;
		return 1;
	}
	if (*date->at != '+' && *date->at != '-')
		return 1;
	int sign = *date->at++ == '-' ? -1 : 1;
	struct typed_date zone = { .at = date->at };
	int read = number(&zone, 2) == 2;
	separator(&zone, ":");
	if (!read || number(&zone, 2) != 2 || zone.numbers[0] > 14 || zone.numbers[1] > 59)
		return 0;
	*offset = sign * (zone.numbers[0] * 3600 + zone.numbers[1] * 60);
	date->at = zone.at;
	return 1;
}

static int plausible(const int64_t *numbers)
{
	return numbers[0] >= 1900 && numbers[0] <= 2199 && numbers[1] >= 1 && numbers[1] <= 12 &&
	       numbers[2] >= 1 && numbers[2] <= days_in_month(numbers[0], numbers[1]) &&
	       numbers[3] <= 23 && numbers[4] <= 59 && numbers[5] <= 59;
}

enum outcome moment_parse(const char *typed, int64_t *out)
{
	char plain[64];
	int64_t offset = OFFICE_OFFSET;
	struct typed_date date = { .at = plain };
	if (!simplify(typed, plain, sizeof plain))
		return INVALID;
	blanks(&date);
	if (!read_day(&date))
		return INVALID;
	int glued = *date.at && *date.at != ' ';
	blanks(&date);
	if (*date.at && (glued || !read_time(&date) || !read_offset(&date, &offset)))
		return INVALID;
	blanks(&date);
	if (*date.at || !plausible(date.numbers))
		return INVALID;
	int64_t day = day_of_civil((struct civil){ date.numbers[0], date.numbers[1], date.numbers[2] });
	*out = day * 86400 + date.numbers[3] * 3600 + date.numbers[4] * 60 + date.numbers[5] - offset;
	return OK;
}

enum outcome day_parse(const char *typed, int64_t *out)
{
	int64_t moment;
	TRY(moment_parse(typed, &moment));
	*out = day_of_moment(moment);
	return OK;
}

/* 1970-01-01 was a Thursday. */
int day_is_weekend(int64_t day)
{
	int64_t weekday = ((day + 3) % 7 + 7) % 7; /* Monday is 0 */
	return weekday >= 5;
}
