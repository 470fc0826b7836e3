/* claim_name.c: what a figure is called, without the words around its name. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"
#include "base/utf8.h"

/* The length of the first of WORDS that TEXT begins with; 0 none. */
static size_t begins_with(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (strncmp(text, *words, strlen(*words)) == 0)
			return strlen(*words);
	return 0;
}

const char *claim_name(struct reading *reading, const char *label)
{
	static const char *const LEADING[] = { "其中", "今年", "全年", "本年", "本年度", "累计", "共计", "共", "总共",
		                               "合计", "已", "一年来", NULL };
	static const char *const TRAILING[] = { "为", "达", "达到", "共", "共计", "是", "了", NULL };
	char *name = arena_string(reading->work->arena, label);
	while (begins_with(name, LEADING))
		name += begins_with(name, LEADING);
	name = utf8_trim(reading->work->arena, name);
	for (const char *const *word = TRAILING; *word;) {
		int at_end = *name && ends(name, *word) && strcmp(name, *word) != 0;
		if (at_end)
			name[strlen(name) - strlen(*word)] = '\0';
		word = at_end ? TRAILING : word + 1;
	}
	return name;
}
