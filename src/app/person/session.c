/* session.c: signing in and out; a lockout that stops guessing without locking colleagues out. */
#include <string.h>

#include "app/journal/journal.h"
#include "app/person/person_store.h"
#include "app/person/secret.h"
#include "base/settings.h"
#include "db/transaction.h"

/* An address that many people share (an office behind one router) may fail more often. */
enum { MINUTE = 60, PEOPLE_OF_ADDRESS = 6 };

int64_t session_seconds(const struct work *work)
{
	return settings_of(work)->session_hours * 60 * MINUTE;
}

static void act_as(struct work *work, const struct person *person)
{
	work->actor.user_id = person->id;
	work->actor.unit_id = person->unit_id;
	work->actor.role = person->role;
	work->actor.name = person->name;
	work->language = (enum language)person->language;
}

/* Counted by login and address together, so that failures elsewhere do not lock the person out. */
static enum outcome refuse_guessing(struct work *work, const char *login)
{
	const struct settings *settings = settings_of(work);
	int64_t of_pair, of_address, most = settings->sign_in_failures;
	int64_t since = work->now - settings->sign_in_pause_minutes * MINUTE;
	TRY(failure_store_count(work, login, work->actor.address, since, &of_pair));
	TRY(failure_store_count_address(work, work->actor.address, since, &of_address));
	if (of_pair >= most || of_address >= most * PEOPLE_OF_ADDRESS)
		return fail(work, DENIED, "too many failed sign-ins from here; wait %lld minutes or ask the "
		            "system administrator", (long long)settings->sign_in_pause_minutes);
	return OK;
}

static enum outcome remember_failure(struct work *work, const char *login)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(failure_store_insert(work, login, work->actor.address));
	TRY(journal_append(work, "session.refuse", 0, login, ""));
	return transaction_commit(&transaction);
}

static enum outcome refuse(struct work *work, const char *login)
{
	TRY(remember_failure(work, login));
	return fail(work, DENIED, "the sign-in name or the password is wrong");
}

/* A new session row in the open transaction. */
static enum outcome start(struct work *work, int64_t person_id, const char *csrf,
                          const char **token)
{
	*token = secret_token(work->arena);
	struct session session = {
		.token_hash = secret_hash(work->arena, *token),
		.person_id = person_id,
		.csrf = csrf,
		.started = work->now,
		.expires = work->now + session_seconds(work),
	};
	TRY(session_store_end_all(work, 0, work->now));
	return session_store_insert(work, &session);
}

enum outcome session_open(struct work *work, const char *login, const char *password,
                          const char **token)
{
	TRANSACTION(transaction);
	struct person person = { .password_hash = "" };
	TRY(refuse_guessing(work, login));
	enum outcome found = person_store_by_login(work, login, &person);
	if (found != OK && found != NOT_FOUND)
		return found;
	const char *hash = found == OK && !person.disabled ? person.password_hash : "";
	if (!password_matches(hash, password))
		return refuse(work, login);
	act_as(work, &person);
	TRY(transaction_begin(work, &transaction));
	TRY(start(work, person.id, secret_token(work->arena), token));
	TRY(journal_append(work, "session.open", 0, person.name, ""));
	return transaction_commit(&transaction);
}

static enum outcome renew(struct work *work, const struct session *session, const char **renewed)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(session_store_delete(work, session->token_hash));
	TRY(start(work, session->person_id, session->csrf, renewed));
	TRY(journal_append(work, "session.renew", 0, work->actor.name, ""));
	return transaction_commit(&transaction);
}

enum outcome session_resume(struct work *work, const char *token, const char **csrf,
                            const char **renewed)
{
	struct session session;
	struct person person;
	if (renewed)
		*renewed = NULL;
	TRY(session_store_find(work, secret_hash(work->arena, token), &session));
	if (session.expires <= work->now)
		return NOT_FOUND;
	TRY(person_store_find(work, session.person_id, &person));
	if (person.disabled)
		return NOT_FOUND;
	act_as(work, &person);
	if (person.must_change)
		work->actor.role = ROLE_NEWCOMER;
	*csrf = session.csrf;
	if (!renewed || session.expires - work->now > session_seconds(work) / 2)
		return OK;
	return renew(work, &session, renewed);
}

enum outcome session_close(struct work *work, const char *token)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(session_store_delete(work, secret_hash(work->arena, token)));
	TRY(journal_append(work, "session.close", 0, work->actor.name, ""));
	return transaction_commit(&transaction);
}

enum outcome token_create(struct work *work, int64_t person_id, const char *name,
                          const char **token)
{
	TRANSACTION(transaction);
	*token = secret_token(work->arena);
	struct token row = {
		.token_hash = secret_hash(work->arena, *token),
		.person_id = person_id,
		.name = name,
		.created = work->now,
	};
	TRY(transaction_begin(work, &transaction));
	TRY(token_store_insert(work, &row));
	TRY(journal_append(work, "token.create", 0, name, ""));
	return transaction_commit(&transaction);
}

enum outcome token_resume(struct work *work, const char *token)
{
	struct person person;
	TRY(token_store_person(work, secret_hash(work->arena, token), &person));
	if (person.disabled)
		return NOT_FOUND;
	act_as(work, &person);
	return OK;
}

enum outcome token_revoke(struct work *work, int64_t id)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(token_store_revoke(work, id));
	TRY(journal_append(work, "token.revoke", 0, arena_format(work->arena, "%lld", (long long)id),
	                   ""));
	return transaction_commit(&transaction);
}
