/* identity.c: resident identity numbers by GB 11643, checked where a clerk types them. */
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/text.h"

enum { OLD_LENGTH = 15, LENGTH = 18, BIRTH = 6 };

/* Blanks, and the marks of writing direction that come along when a number is pasted. */
static int is_blank(uint32_t character)
{
	return character == ' ' || (character >= '\t' && character <= '\r') || character == 0xFEFF ||
	       (character >= 0x200B && character <= 0x202E);
}

/* The characters typed without blanks; more than LENGTH are cut to LENGTH + 1, which is none. */
static size_t read_typed(const char *typed, char out[LENGTH + 2])
{
	size_t length = 0;
	uint32_t character;
	while ((character = text_fold(utf8_next(&typed))) && length <= LENGTH) {
		if (is_blank(character))
			continue;
		out[length++] = character == 'x' ? 'X' : character < 0x80 ? (char)character : '?';
	}
	out[length] = '\0';
	return length;
}

static char check_digit(const char *number)
{
	static const int WEIGHTS[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	int sum = 0;
	for (int each = 0; each < LENGTH - 1; each++)
		sum += WEIGHTS[each] * (number[each] - '0');
	return "10X98765432"[sum % 11];
}

/* The old form had two digits of the year and no check digit. */
static void upgrade(char number[LENGTH + 2])
{
	memmove(number + BIRTH + 2, number + BIRTH, OLD_LENGTH - BIRTH);
	memcpy(number + BIRTH, "19", 2);
	number[LENGTH - 1] = check_digit(number);
	number[LENGTH] = '\0';
}

static int64_t digits_at(const char *text, int count)
{
	int64_t number = 0;
	while (count-- > 0)
		number = number * 10 + *text++ - '0';
	return number;
}

static int birth_is_date(const char *number)
{
	int64_t year = digits_at(number + BIRTH, 4);
	int64_t month = digits_at(number + BIRTH + 4, 2), day = digits_at(number + BIRTH + 6, 2);
	return year >= 1850 && year < 2200 && month >= 1 && month <= 12 && day >= 1 &&
	       day <= days_in_month(year, month);
}

enum outcome identity_number_parse(struct arena *arena, const char *typed, const char **out)
{
	char number[LENGTH + 2];
	size_t length = read_typed(typed, number);
	size_t digits = strspn(number, "0123456789");
	if (length == OLD_LENGTH && digits == OLD_LENGTH)
		upgrade(number);
	else if (length && (length != LENGTH || digits < LENGTH - 1))
		return INVALID;
	if (length && (number[0] == '0' || !birth_is_date(number) ||
	               number[LENGTH - 1] != check_digit(number)))
		return INVALID;
	*out = arena_string(arena, number);
	return OK;
}
