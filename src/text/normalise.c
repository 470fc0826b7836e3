/* normalise.c: texts and phone numbers reduced to what tells them apart. */
#include <string.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/text.h"

char *text_normalise(struct arena *arena, const char *text)
{
	size_t count, length = 0;
	uint32_t *letters = text_letters(arena, text, &count);
	char *out = arena_alloc(arena, count * 4 + 1);
	for (size_t each = 0; each < count; each++)
		length += utf8_put(letters[each], out + length);
	return out;
}

/* What stands between two numbers or before an extension. */
static int ends_number(uint32_t character)
{
	static const uint32_t ENDS[] = { ',', ';', '/', 0x3001, 0x3002, 0x8F6C, 0x6216, '\n' };
	for (size_t each = 0; each < sizeof ENDS / sizeof *ENDS; each++)
		if (character == ENDS[each])
			return 1;
	return 0;
}

/* The country's prefix is left out: +86, 0086, or 86 before a mobile number. */
static char *without_country(char *digits, int plus)
{
	size_t length = strlen(digits);
	if (strncmp(digits, "0086", 4) == 0 && length > 10)
		return digits + 4;
	if (strncmp(digits, "86", 2) == 0 && (plus || (length == 13 && digits[2] == '1')))
		return digits + 2;
	return digits;
}

char *phone_normalise(struct arena *arena, const char *typed)
{
	enum { SHORTEST = 7 };
	char *digits = arena_alloc(arena, strlen(typed) + 1);
	size_t length = 0;
	int plus = 0;
	uint32_t character;
	while ((character = text_fold(utf8_next(&typed)))) {
		if (character == '+' && !length)
			plus = 1;
		if (character >= '0' && character <= '9')
			digits[length++] = (char)character;
		if (ends_number(character) && length >= SHORTEST)
			break;
	}
	return without_country(digits, plus);
}
