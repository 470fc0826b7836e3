/* secret.h: random tokens, their hashes, and passwords by Argon2id: libsodium's work. */
#pragma once
#include "base/work.h"

/* 43 characters for cookies and API tokens. */
const char *secret_token(struct arena *arena);
/* What the database holds of a token. */
const char *secret_hash(struct arena *arena, const char *token);
/* 12 characters that can be read aloud. */
const char *secret_password(struct arena *arena);
NODISCARD enum outcome password_hash(struct work *work, const char *password, const char **out);
/* Takes as long for no account at all ("" hash) as for one. */
int password_matches(const char *hash, const char *password);
