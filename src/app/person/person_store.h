/* person_store.h: the statements about people, sessions, tokens and failed sign-ins. */
#pragma once
#include "app/person/person.h"
#include "db/db.h"

extern const struct query *const person_store_queries[];

NODISCARD enum outcome person_store_find(struct work *work, int64_t id, struct person *out);
NODISCARD enum outcome person_store_by_login(struct work *work, const char *login,
                                             struct person *out);
NODISCARD enum outcome person_store_list(struct work *work, int64_t unit_id, person_list *out);
NODISCARD enum outcome person_store_insert(struct work *work, struct person *person);
NODISCARD enum outcome person_store_update(struct work *work, const struct person *person);
NODISCARD enum outcome person_store_password(struct work *work, const struct person *person);

struct session {
	int64_t id;
	const char *token_hash;
	int64_t person_id;
	const char *csrf;
	int64_t started;
	int64_t expires;
};
NODISCARD enum outcome session_store_insert(struct work *work, struct session *session);
NODISCARD enum outcome session_store_find(struct work *work, const char *token_hash,
                                          struct session *out);
NODISCARD enum outcome session_store_delete(struct work *work, const char *token_hash);
/* All sessions of a person, or all that ended before a moment when PERSON_ID is 0. */
NODISCARD enum outcome session_store_end_all(struct work *work, int64_t person_id, int64_t before);

NODISCARD enum outcome failure_store_insert(struct work *work, const char *login,
                                            const char *address);
NODISCARD enum outcome failure_store_count(struct work *work, const char *login,
                                           const char *address, int64_t since, int64_t *out);
NODISCARD enum outcome failure_store_count_address(struct work *work, const char *address,
                                                   int64_t since, int64_t *out);

struct token {
	int64_t id;
	const char *token_hash;
	int64_t person_id;
	const char *name;
	int64_t created;
	int64_t revoked;
};
NODISCARD enum outcome token_store_insert(struct work *work, struct token *token);
/* Whose the token is; NOT_FOUND when it is unknown or revoked. */
NODISCARD enum outcome token_store_person(struct work *work, const char *token_hash,
                                          struct person *out);
NODISCARD enum outcome token_store_revoke(struct work *work, int64_t id);
