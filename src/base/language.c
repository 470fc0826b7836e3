/* language.c: looks msgids up in the embedded GNU .mo catalogue.  gettext() itself wants a process
 * locale that must be installed; requests in two languages at once want neither. */
#include "base/language.h"

#include <stdint.h>
#include <string.h>

#include "base/embedded.h"

/* The .mo format: magic, revision, count, offset of originals, offset of translations, size and offset
 * of the hash table; the first two tables hold pairs (length, offset), the third numbers of entries
 * counted from 1, 0 where there is none. */
enum { MAGIC = 0, ORIGINALS = 12, TRANSLATIONS = 16, HASH_SIZE = 20, HASHES = 24, ENTRY = 8 };

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

/* P. J. Weinberger's, as the format says. */
static uint32_t hash_of(const char *text)
{
	uint32_t hash = 0;
	for (; *text; text++) {
		hash = (hash << 4) + (unsigned char)*text;
		uint32_t high = hash & 0xf0000000u;
		hash = (hash ^ (high >> 24)) & ~high;
	}
	return hash;
}

static const char *lookup(const char *mo, const char *msgid)
{
	uint32_t size = word(mo, HASH_SIZE), hash = hash_of(msgid);
	if (size < 3)
		return msgid;
	uint32_t place = hash % size, stride = 1 + hash % (size - 2);
	uint32_t number;
	while ((number = word(mo, word(mo, HASHES) + place * 4))) {
		if (strcmp(msgid, entry(mo, ORIGINALS, number - 1)) == 0)
			return entry(mo, TRANSLATIONS, number - 1);
		place = (place + stride) % size;
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
