/* field.h: a struct described once.
 *
 * The same table reads a database row into the struct, renders and validates its form, names its
 * columns in CSV and XLSX, writes it as JSON and documents the API.  Only int64_t, const char *,
 * nested structs and LISTs are held in described structs:
 *
 *     int64_t      a number, a flag, a choice, a day (days since 1970-01-01, the office's civil
 *                  day) or a moment (seconds since 1970-01-01 UTC); 0 is "none"
 *     const char * text, never NULL once read; "" is "none"
 */
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "base/outcome.h"

struct work;

enum field_type {
	FIELD_END,
	FIELD_INTEGER,
	FIELD_FLAG,
	FIELD_CHOICE,  /* an integer shown by its choices */
	FIELD_DAY,
	FIELD_MOMENT,
	FIELD_MONEY,   /* fen, and nothing but money */
	FIELD_HUNDREDTHS, /* of something else: mu, points */
	FIELD_TEXT,    /* one line */
	FIELD_LINES,   /* several lines */
	FIELD_STRUCT,  /* a nested struct, described by .of */
	FIELD_LIST,    /* a LIST of structs of .size, described by .of */
};

/* A closed list of values: the integer kept, the code of JSON and imports, the label (an English
 * msgid, see base/language.h), and further words an import may meet, separated by '|'. */
struct choice {
	int64_t value;
	const char *code;
	const char *label;
	const char *aliases;
};

struct field {
	const char *name;      /* member, database column, JSON key, form field, import column */
	enum field_type type;
	size_t offset;
	const char *label;     /* English msgid; NULL when people never see it */
	const char *aliases;   /* further column headings an import may meet: "标题|主题" */
	const char *hint;      /* English msgid shown below the input */
	int64_t limit;         /* greatest length in characters, or greatest number; 0 none */
	int required;
	int hidden;            /* not written to JSON (passwords' hashes, seals) */
	int offered;           /* its page offers words to choose from */
	int ahead;             /* of a day: it may lie in the future, */
	int behind;            /* and before the date of its row */
	int counts_names;      /* of a number: names instead of it (张三、李四) are counted */
	const struct choice *choices;
	const struct field *of;
	size_t size;
};

/* The member's type chooses the field's: compile-time, so that a changed struct is noticed. */
#define FIELD_TYPE_OF(structure, member) \
	_Generic(((structure *)0)->member, int64_t: FIELD_INTEGER, const char *: FIELD_TEXT)

#define FIELD(structure, member, ...) \
	{ .name = #member, .type = FIELD_TYPE_OF(structure, member), \
	  .offset = offsetof(structure, member), ##__VA_ARGS__ }

/* The same with the type said, where int64_t or text means more: FIELD_AS(struct contact,
 * received, FIELD_MOMENT, .label = "Received", .required = 1). */
#define FIELD_AS(structure, member, as, ...) \
	{ .name = #member, .type = (as), \
	  .offset = offsetof(structure, member) + 0 * sizeof(FIELD_TYPE_OF(structure, member)), \
	  ##__VA_ARGS__ }

#define FIELD_STRUCT_OF(structure, member, fields) \
	{ .name = #member, .type = FIELD_STRUCT, .offset = offsetof(structure, member), .of = (fields) }

#define FIELD_LIST_OF(structure, member, fields) \
	{ .name = #member, .type = FIELD_LIST, .offset = offsetof(structure, member), .of = (fields), \
	  .size = sizeof *((structure *)0)->member.items }

/* NULL when the table has no such field. */
const struct field *field_find(const struct field *fields, const char *name);

int64_t field_integer(const struct field *field, const void *structure);
const char *field_text(const struct field *field, const void *structure);
void field_set_integer(const struct field *field, void *structure, int64_t value);
void field_set_text(const struct field *field, void *structure, const char *value);

/* True when the member is held as text (FIELD_TEXT, FIELD_LINES). */
int field_is_text(const struct field *field);

/* NULL when no choice has the value. */
const struct choice *choice_of(const struct choice *choices, int64_t value);

/* By code, label, label in any shipped language or alias; NULL when none.  Blanks around the
 * words do not matter. */
const struct choice *choice_named(const struct choice *choices, const char *words);

/* What a person typed, read into the member by the field's type and limits.  INVALID records, for
 * this field, what is wrong and what to type instead.  "" sets none, INVALID when required.
 * Reads dates as people type them (base/clock.h). */
NODISCARD enum outcome field_read(struct work *work, const struct field *field, const char *typed,
                                  void *structure);

/* As a person reads it in the work's language: "2026-03-01", "来信", "是". */
const char *field_shown(struct work *work, const struct field *field, const void *structure);
