/* words.c: looks a word up in a list. */
#include "base/words.h"

#include <string.h>

int words_have(const char *words, char separator, const char *word, size_t length)
{
	const char apart[] = { separator, '\0' };
	while (words && *words) {
		size_t next = strcspn(words, apart);
		if (next == length && strncmp(words, word, length) == 0)
			return 1;
		words += next + (words[next] == separator);
	}
	return 0;
}
