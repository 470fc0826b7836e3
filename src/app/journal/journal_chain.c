/* journal_chain.c: SHA-256 over an entry's fields, each with its length, so that no two different
 * entries are the same bytes. */
#include "app/journal/journal_chain.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void add_text(struct chain *chain, const char *text)
{
	char length[24];
	int digits = snprintf(length, sizeof length, "%zu:", strlen(text));
	EVP_DigestUpdate(chain->digest, length, (size_t)digits);
	EVP_DigestUpdate(chain->digest, text, strlen(text));
}

static void add_number(struct chain *chain, int64_t number)
{
	char digits[24];
	snprintf(digits, sizeof digits, "%" PRId64, number);
	add_text(chain, digits);
}

void chain_begin(struct chain *chain, const struct journal_entry *entry)
{
	EVP_DigestInit_ex(chain->digest, EVP_sha256(), NULL);
	add_text(chain, entry->previous);
	add_number(chain, entry->id);
	add_number(chain, entry->at);
	add_number(chain, entry->person_id);
	add_text(chain, entry->person);
	add_number(chain, entry->unit_id);
	add_text(chain, entry->address);
	add_text(chain, entry->act);
	add_number(chain, entry->matter_id);
	add_text(chain, entry->subject);
	add_text(chain, entry->details);
}

void chain_change(struct chain *chain, const struct journal_change *change)
{
	add_text(chain, change->table_name);
	add_number(chain, change->row_id);
	add_text(chain, change->digest);
}

const char *chain_end(struct chain *chain, struct arena *arena)
{
	unsigned char hash[32];
	EVP_DigestFinal_ex(chain->digest, hash, NULL);
	return chain_hex(arena, hash);
}

void chain_leave(struct chain *chain)
{
	EVP_MD_CTX_free(chain->digest);
}

const char *chain_hex(struct arena *arena, const unsigned char bytes[32])
{
	static const char DIGITS[] = "0123456789abcdef";
	char *hex = arena_alloc(arena, 65);
	for (int each = 0; each < 32; each++) {
		hex[each * 2] = DIGITS[bytes[each] >> 4];
		hex[each * 2 + 1] = DIGITS[bytes[each] & 15];
	}
	return hex;
}
