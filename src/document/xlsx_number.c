/* xlsx_number.c: a workbook's numbers, which are dates only by their format, as people type them. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "document/xlsx.h"

enum { DAY_SECONDS = 86400, DAYS_TO_1970 = 25569, DAYS_FROM_1904 = 1462, LAST_SERIAL = 2958466 };

/* 27 to 36 and 50 to 58 are dates in the Chinese editions. */
struct number_format number_format_builtin(int id)
{
	int date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 ||
	           (id >= 50 && id <= 58);
	enum number_shape shape = id == 46 ? NUMBER_ELAPSED : date ? NUMBER_DATE : NUMBER_PLAIN;
	return (struct number_format){ .id = id, .shape = shape };
}

static int is_elapsed(const char *bracket)
{
	char unit = (char)tolower((unsigned char)bracket[1]);
	size_t span = 1;
	while (tolower((unsigned char)bracket[span]) == unit)
		span++;
	return strchr("hms", unit) && unit && bracket[span] == ']';
}

/* Behind what a format shows literally: "quoted", \x, _x, *x, [brackets]. */
static const char *skip_literal(const char *at)
{
	char close = *at == '"' ? '"' : *at == '[' ? ']' : 0;
	if (close) {
		const char *end = strchr(at + 1, close);
		return end ? end + 1 : at + strlen(at);
	}
	return at[1] ? at + 2 : at + 1;
}

struct number_format number_format_of(int id, const char *code)
{
	struct number_format out = { .id = id };
	int letters = 0, zeros = 0, others = 0;
	for (const char *at = code; *at && *at != ';';) {
		if (*at == '[' && is_elapsed(at)) {
			out.shape = NUMBER_ELAPSED;
			return out;
		}
		if (strchr("\"[\\_*", *at)) {
			at = skip_literal(at);
			continue;
		}
		letters += strchr("ymdhsYMDHS", *at) != NULL || strncasecmp(at, "aaa", 3) == 0;
		zeros += *at == '0';
		others += *at != '0';
		at++;
	}
	out.shape = letters ? NUMBER_DATE : zeros > 1 && !others ? NUMBER_PADDED : NUMBER_PLAIN;
	out.digits = zeros < 30 ? zeros : 30;
	return out;
}

/* "4.40582199001011e+17" as whole digits: those a spreadsheet no longer knows are zeros. */
static void show_large(const char *digits, int power, char *out)
{
	int decimals = 0, passed = 0;
	char *to = out;
	for (; *digits != 'e'; digits++) {
		decimals += passed;
		if (*digits == '.')
			passed = 1;
		else
			*to++ = *digits;
	}
	memset(to, '0', (size_t)(power - decimals));
	to[power - decimals] = '\0';
}

static void show_small(double number, int power, char *out)
{
	snprintf(out, NUMBER_TEXT, "%.*f", 14 - power, number);
	for (char *end = out + strlen(out); end[-1] == '0'; end--)
		end[-1] = '\0';
}

/* Fifteen digits are what a spreadsheet keeps and shows; the rest of a double is noise. */
static void show_plain(double number, char *out)
{
	char digits[40];
	snprintf(digits, sizeof digits, "%.15g", number);
	const char *exponent = strchr(digits, 'e');
	int power = exponent ? atoi(exponent + 1) : 0;
	if (power >= 15 && power < 300)
		show_large(digits, power, out);
	else if (power < 0 && power > -300)
		show_small(number, power, out);
	else
		snprintf(out, NUMBER_TEXT, "%s", digits);
}

static void show_clock(int64_t seconds, char *out)
{
	snprintf(out, NUMBER_TEXT, "%02lld:%02lld:%02lld", (long long)(seconds / 3600),
	         (long long)(seconds / 60 % 60), (long long)(seconds % 60));
}

static void show_moment(int64_t serial_seconds, char *out)
{
	int64_t serial = serial_seconds / DAY_SECONDS, second = serial_seconds % DAY_SECONDS;
	/* The 1900 system counts a 29 February 1900 that never was. */
	int64_t day = serial - DAYS_TO_1970 + (serial < 60);
	struct civil civil = civil_of_day(day);
	int length = snprintf(out, NUMBER_TEXT, "%04lld-%02lld-%02lld", (long long)civil.year,
	                      (long long)civil.month, (long long)civil.day);
	if (second > 0) {
		out[length] = ' ';
		show_clock(second, out + length + 1);
	}
}

void number_show(const struct number_format *format, double number, int date_1904, char *out)
{
	int64_t seconds = fabs(number) < LAST_SERIAL ? llround(number * DAY_SECONDS) : -1;
	int dated = format->shape == NUMBER_DATE && seconds >= 0 && (seconds / DAY_SECONDS != 60);
	if (format->shape == NUMBER_PADDED && number >= 0 && number < 1e15)
		snprintf(out, NUMBER_TEXT, "%0*.0f", format->digits, number);
	else if ((format->shape == NUMBER_ELAPSED && seconds >= 0) ||
	         (dated && number > 0 && seconds < DAY_SECONDS && !date_1904))
		show_clock(seconds, out);
	else if (dated && (seconds > 0 || date_1904))
		show_moment(seconds + (date_1904 ? (int64_t)DAYS_FROM_1904 * DAY_SECONDS : 0), out);
	else
		show_plain(number, out);
}
