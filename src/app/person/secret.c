/* secret.c: everything secret comes from libsodium. */
#include "app/person/secret.h"

#include <sodium.h>
#include <string.h>

/* The hash of nothing anyone knows: an unknown login costs the same time as a wrong password. */
static const char NOBODY[] = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
			     "RdescudvJCsgt3ub+b1dWRlJmqYtYzpzqKk2eA5GEDE";

const char *secret_token(struct arena *arena)
{
	unsigned char bytes[32];
	char *text = arena_alloc(arena, 64);
	randombytes_buf(bytes, sizeof bytes);
	sodium_bin2base64(text, 64, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return text;
}

const char *secret_hash(struct arena *arena, const char *token)
{
	unsigned char hash[crypto_generichash_BYTES];
	char *text = arena_alloc(arena, sizeof hash * 2 + 1);
	crypto_generichash(hash, sizeof hash, (const unsigned char *)token, strlen(token), NULL, 0);
	sodium_bin2hex(text, sizeof hash * 2 + 1, hash, sizeof hash);
	return text;
}

const char *secret_password(struct arena *arena)
{
	static const char LETTERS[] = "abcdefghjkmnpqrstuvwxyz23456789";
	char *text = arena_alloc(arena, 13);
	for (int each = 0; each < 12; each++)
		text[each] = LETTERS[randombytes_uniform(sizeof LETTERS - 1)];
	return text;
}

enum outcome password_hash(struct work *work, const char *password, const char **out)
{
	char *hash = arena_alloc(work->arena, crypto_pwhash_STRBYTES);
	if (crypto_pwhash_str(hash, password, strlen(password), crypto_pwhash_OPSLIMIT_INTERACTIVE,
	                      crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
		return fail(work, UNAVAILABLE, "not enough memory to check passwords; try again");
	*out = hash;
	return OK;
}

int password_matches(const char *hash, const char *password)
{
	const char *against = *hash ? hash : NOBODY;
	return crypto_pwhash_str_verify(against, password, strlen(password)) == 0 && *hash;
}
