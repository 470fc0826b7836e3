/* person_store.c: every statement about people and how they sign in. */
#include "app/person/person_store.h"

#include "app/area.h"

static const struct query FIND = {
	"person.find",
	"SELECT * FROM person WHERE id = $1",
};
static const struct query BY_LOGIN = {
	"person.by_login",
	"SELECT * FROM person WHERE login = $1",
};
static const struct query LIST_ALL = {
	"person.list",
	UNITS_BELOW "SELECT p.* FROM person p JOIN tree t ON t.id = p.unit_id ORDER BY p.role, p.id",
};
static const struct query INSERT = {
	"person.insert",
	"INSERT INTO person (login, name, unit_id, role, phone, password_hash, must_change, language)"
	" VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
	"person",
};
static const struct query UPDATE = {
	"person.update",
	"UPDATE person SET name = $2, unit_id = $3, role = $4, phone = $5, disabled = $6,"
	" language = $7 WHERE id = $1",
	"person",
};
static const struct query PASSWORD = {
	"person.password",
	"UPDATE person SET password_hash = $2, must_change = $3 WHERE id = $1",
	"person",
};
static const struct query SESSION_INSERT = {
	"session.insert",
	"INSERT INTO session (token_hash, person_id, csrf, started, expires)"
	" VALUES ($1, $2, $3, $4, $5)",
	"session",
};
static const struct query SESSION_FIND = {
	"session.find",
	"SELECT * FROM session WHERE token_hash = $1",
};
static const struct query SESSION_DELETE = {
	"session.delete",
	"DELETE FROM session WHERE token_hash = $1",
	"session",
};
static const struct query SESSION_END_ALL = {
	"session.end_all",
	"DELETE FROM session WHERE person_id = $1 OR ($1 = 0 AND expires < $2)",
	"session",
};
static const struct query FAILURE_INSERT = {
	"failure.insert",
	"INSERT INTO sign_in_failure (login, address, at) VALUES ($1, $2, $3)",
	"sign_in_failure",
};
static const struct query FAILURE_COUNT = {
	"failure.count",
	"SELECT count(*) FROM sign_in_failure WHERE login = $1 AND address = $2 AND at > $3",
};
static const struct query FAILURE_COUNT_ADDRESS = {
	"failure.count_address",
	"SELECT count(*) FROM sign_in_failure WHERE address = $1 AND at > $2",
};
static const struct query TOKEN_INSERT = {
	"token.insert",
	"INSERT INTO token (token_hash, person_id, name, created) VALUES ($1, $2, $3, $4)",
	"token",
};
static const struct query TOKEN_PERSON = {
	"token.person",
	"SELECT p.* FROM token t JOIN person p ON p.id = t.person_id"
	" WHERE t.token_hash = $1 AND t.revoked = 0",
};
static const struct query TOKEN_REVOKE = {
	"token.revoke",
	"UPDATE token SET revoked = $2 WHERE id = $1 AND revoked = 0",
	"token",
};

const struct query *const person_store_queries[] = {
	&FIND,           &BY_LOGIN,      &LIST_ALL,       &INSERT,
	&UPDATE,         &PASSWORD,      &SESSION_INSERT, &SESSION_FIND,
	&SESSION_DELETE, &SESSION_END_ALL, &FAILURE_INSERT, &FAILURE_COUNT,
	&FAILURE_COUNT_ADDRESS, &TOKEN_INSERT, &TOKEN_PERSON, &TOKEN_REVOKE, NULL,
};

static const struct field SESSION_FIELDS[] = {
	FIELD(struct session, id),      FIELD(struct session, token_hash),
	FIELD(struct session, person_id), FIELD(struct session, csrf),
	FIELD(struct session, started), FIELD(struct session, expires),
	{ 0 },
};
enum outcome person_store_find(struct work *work, int64_t id, struct person *out)
{
	return db_one(work, &FIND, BIND(VALUE(id)), PERSON_FIELDS, out);
}

enum outcome person_store_by_login(struct work *work, const char *login, struct person *out)
{
	return db_one(work, &BY_LOGIN, BIND(VALUE(login)), PERSON_FIELDS, out);
}

enum outcome person_store_list(struct work *work, int64_t unit_id, person_list *out)
{
	return DB_LIST(work, &LIST_ALL, BIND(VALUE(unit_id)), PERSON_FIELDS, out);
}

enum outcome person_store_insert(struct work *work, struct person *person)
{
	return db_insert(work, &INSERT,
	                 BIND(VALUE(person->login), VALUE(person->name), VALUE(person->unit_id),
	                      VALUE(person->role), VALUE(person->phone), VALUE(person->password_hash),
	                      VALUE(person->must_change), VALUE(person->language)),
	                 &person->id);
}

enum outcome person_store_update(struct work *work, const struct person *person)
{
	return db_run(work, &UPDATE,
	              BIND(VALUE(person->id), VALUE(person->name), VALUE(person->unit_id),
	                   VALUE(person->role), VALUE(person->phone), VALUE(person->disabled),
	                   VALUE(person->language)),
	              NULL);
}

enum outcome person_store_password(struct work *work, const struct person *person)
{
	return db_run(work, &PASSWORD,
	              BIND(VALUE(person->id), VALUE(person->password_hash), VALUE(person->must_change)),
	              NULL);
}

enum outcome session_store_insert(struct work *work, struct session *session)
{
	return db_insert(work, &SESSION_INSERT,
	                 BIND(VALUE(session->token_hash), VALUE(session->person_id),
	                      VALUE(session->csrf), VALUE(session->started), VALUE(session->expires)),
	                 &session->id);
}

enum outcome session_store_find(struct work *work, const char *token_hash, struct session *out)
{
	return db_one(work, &SESSION_FIND, BIND(VALUE(token_hash)), SESSION_FIELDS, out);
}

enum outcome session_store_delete(struct work *work, const char *token_hash)
{
	return db_run(work, &SESSION_DELETE, BIND(VALUE(token_hash)), NULL);
}

enum outcome session_store_end_all(struct work *work, int64_t person_id, int64_t before)
{
	return db_run(work, &SESSION_END_ALL, BIND(VALUE(person_id), VALUE(before)), NULL);
}

enum outcome failure_store_insert(struct work *work, const char *login, const char *address)
{
	return db_run(work, &FAILURE_INSERT, BIND(VALUE(login), VALUE(address), VALUE(work->now)), NULL);
}

enum outcome failure_store_count(struct work *work, const char *login, const char *address,
                                 int64_t since, int64_t *out)
{
	return db_integer(work, &FAILURE_COUNT, BIND(VALUE(login), VALUE(address), VALUE(since)), out);
}

enum outcome failure_store_count_address(struct work *work, const char *address, int64_t since,
                                         int64_t *out)
{
	return db_integer(work, &FAILURE_COUNT_ADDRESS, BIND(VALUE(address), VALUE(since)), out);
}

enum outcome token_store_insert(struct work *work, struct token *token)
{
	return db_insert(work, &TOKEN_INSERT,
	                 BIND(VALUE(token->token_hash), VALUE(token->person_id), VALUE(token->name),
	                      VALUE(token->created)),
	                 &token->id);
}

enum outcome token_store_person(struct work *work, const char *token_hash, struct person *out)
{
	return db_one(work, &TOKEN_PERSON, BIND(VALUE(token_hash)), PERSON_FIELDS, out);
}

enum outcome token_store_revoke(struct work *work, int64_t id)
{
	return db_run(work, &TOKEN_REVOKE, BIND(VALUE(id), VALUE(work->now)), NULL);
}
