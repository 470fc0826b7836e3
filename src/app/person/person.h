/* person.h: people who sign in 用户, their sessions and API tokens. */
#pragma once
#include "app/access.h"
#include "base/work.h"

struct person {
	int64_t id;
	const char *login;
	const char *name;
	int64_t unit_id;
	int64_t role;       /* enum role */
	const char *phone;
	const char *password_hash;
	int64_t must_change; /* the password was given by someone else */
	int64_t disabled;
	int64_t language;    /* enum language */
};
typedef LIST(struct person) person_list;
extern const struct choice LANGUAGES[]; /* enum language */
extern const struct field PERSON_FIELDS[];

NODISCARD enum outcome person_find(struct work *work, int64_t id, struct person *out);
NODISCARD enum outcome person_by_login(struct work *work, const char *login, struct person *out);
NODISCARD enum outcome people_list(struct work *work, person_list *out);
/* Those who may be handed a matter of the unit: handlers, clerks, heads of the unit's subtree. */
NODISCARD enum outcome people_of_unit(struct work *work, int64_t unit_id, person_list *out);

/* Adds with a password (NULL: a random one, given back in *PASSWORD and to be changed at the first
 * sign-in).  INVALID for a login in use. */
NODISCARD enum outcome person_add(struct work *work, struct person *person, const char **password);
NODISCARD enum outcome person_change(struct work *work, const struct person *person);
/* As long as the setting password_characters wants, and not the login. */
NODISCARD enum outcome person_set_password(struct work *work, int64_t id, const char *password,
                                           int must_change);
/* The actor's own pages speak this language (enum language) from now on. */
NODISCARD enum outcome person_speak(struct work *work, int64_t language);
NODISCARD enum outcome person_disable(struct work *work, int64_t id, int disabled);

/* Checks login and password (Argon2id) and opens a session; TOKEN is for the cookie only, the
 * database holds its hash.  The same sentence for an unknown login and a wrong password.  After
 * so many failures of one login from one address as the settings say, that pair waits, and an
 * address with six times as many; another address can still sign in, so that nobody locks a colleague out. */
NODISCARD enum outcome session_open(struct work *work, const char *login, const char *password,
                                    const char **token);
/* The actor and csrf of a cookie's token; NOT_FOUND when unknown or expired.  *RENEWED is a new
 * token for the cookie when more than half of the session's life is over, else NULL; a caller that
 * cannot set the cookie passes NULL. */
NODISCARD enum outcome session_resume(struct work *work, const char *token, const char **csrf,
                                      const char **renewed);
/* How long a session lives without being used. */
int64_t session_seconds(const struct work *work);
NODISCARD enum outcome session_close(struct work *work, const char *token);

/* API tokens act as their person. */
NODISCARD enum outcome token_create(struct work *work, int64_t person_id, const char *name,
                                    const char **token);
NODISCARD enum outcome token_resume(struct work *work, const char *token);
NODISCARD enum outcome token_revoke(struct work *work, int64_t id);
