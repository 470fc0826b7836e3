/* work.h: one unit of work: a request, a command or a test.  It carries what every verb needs:
 * memory, the database, who acts, when, in which language, and the reason when it is refused. */
#pragma once
#include <stdint.h>

#include "base/arena.h"
#include "base/field.h"
#include "base/language.h"
#include "base/list.h"
#include "base/outcome.h"

struct db;
struct db_session;
struct transaction;
struct settings;
struct calendar;

/* Who acts.  User 0 is the system itself (commands, clocks). */
struct actor {
	int64_t user_id;
	int64_t unit_id;      /* the unit in which the role holds */
	int64_t role;         /* enum role, app/access.h */
	const char *name;     /* the person's name, for the journal and the page */
	const char *address;  /* where the request came from; "" for commands */
};

/* What is wrong with one field of what was typed. */
struct fault_field {
	const char *field;
	const char *message;
};

struct fault {
	enum outcome outcome;
	const char *message;             /* a sentence in the user's language */
	LIST(struct fault_field) fields;
};

struct work {
	struct arena *arena;
	struct db *db;                   /* the office's database, shared by all work */
	struct db_session *session;      /* this work's open connection and transaction, owned by db */
	struct transaction *outer;       /* around a request's act and its key; NULL none */
	struct settings *settings;       /* base/settings.h; NULL: the usual ones */
	const struct calendar *calendar; /* app/calendar: years the office entered; NULL not read yet */
	const char *data;                /* the data folder: attachments, temporary files */
	struct actor actor;
	enum language language;
	int64_t now;                     /* a moment, the same all through the work */
	int hasty;                       /* on a thread that must not wait: it may read, no more */
	int put_off;                     /* it would have written: to be done again where it may wait */
	int undone_by_others;            /* the engine took it back for others' sake: once more may do */
	struct fault fault;
};

/* Records the reason once, translated (FORMAT is an English msgid), and returns OUTCOME.
 *     return fail(work, CONFLICT, "%s changed meanwhile", title); */
enum outcome fail(struct work *work, enum outcome outcome, const char *format, ...) PRINTF(3, 4);

/* The same beside one field; several fields may be wrong at once.  Always INVALID. */
enum outcome fail_field(struct work *work, const char *field, const char *format, ...) PRINTF(3, 4);

/* What is wrong with the field; NULL when nothing. */
const char *fault_of(const struct work *work, const char *field);

/* Forgets a fault that was dealt with. */
void fault_clear(struct work *work);

/* The msgid in the work's language. */
const char *tr(const struct work *work, const char *msgid);

/* arena_format with a translated format. */
const char *trf(struct work *work, const char *format, ...) PRINTF(2, 3);
