/* language.c: looks msgids up in the embedded GNU .mo catalogue.  gettext() itself wants a process
 * locale that must be installed; requests in two languages at once want neither. */
#include "base/language.h"

#include <stdint.h>
#include <string.h>

#include "base/embedded.h"

/* The .mo format: magic, revision, count, offset of originals, offset of translations; each table
 * holds pairs (length, offset), originals sorted. */
enum { MAGIC = 0, COUNT = 8, ORIGINALS = 12, TRANSLATIONS = 16, ENTRY = 8 };

static uint32_t word(const char *bytes, size_t at)
{
	uint32_t value;
	memcpy(&value, bytes + at, sizeof value);
	return value;
}

static const char *entry(const char *mo, size_t table, uint32_t index)
{
	return mo + word(mo, word(mo, table) + index * ENTRY + 4);
}

static const char *lookup(const char *mo, const char *msgid)
{
	uint32_t low = 0, high = word(mo, COUNT);
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = strcmp(msgid, entry(mo, ORIGINALS, middle));
		if (order == 0)
			return entry(mo, TRANSLATIONS, middle);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return msgid;
}

const char *say(enum language language, const char *msgid)
{
	static const struct embedded *chinese;
	if (language == ENGLISH || !msgid || !*msgid)
		return msgid ? msgid : "";
	if (!chinese)
		chinese = embedded_find("po/zh_CN.mo");
	if (!chinese || word(chinese->bytes, MAGIC) != 0x950412de)
		return msgid;
	return lookup(chinese->bytes, msgid);
}

const char *language_tag(enum language language)
{
	return language == ENGLISH ? "en" : "zh-CN";
}
