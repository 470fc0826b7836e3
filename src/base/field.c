/* field.c: members of described structs, read from what people type and shown to them. */
#include "base/field.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "base/work.h"

const struct field *field_find(const struct field *fields, const char *name)
{
	for (; fields->type != FIELD_END; fields++)
		if (strcmp(fields->name, name) == 0)
			return fields;
	return NULL;
}

int field_is_text(const struct field *field)
{
	return field->type == FIELD_TEXT || field->type == FIELD_LINES;
}

int64_t field_integer(const struct field *field, const void *structure)
{
	return *(const int64_t *)((const char *)structure + field->offset);
}

const char *field_text(const struct field *field, const void *structure)
{
	const char *text = *(const char *const *)((const char *)structure + field->offset);
	return text ? text : "";
}

void field_set_integer(const struct field *field, void *structure, int64_t value)
{
	*(int64_t *)((char *)structure + field->offset) = value;
}

void field_set_text(const struct field *field, void *structure, const char *value)
{
	*(const char **)((char *)structure + field->offset) = value;
}

const struct choice *choice_of(const struct choice *choices, int64_t value)
{
	for (; choices && choices->code; choices++)
		if (choices->value == value)
			return choices;
	return NULL;
}

static int among(const char *words, const char *aliases)
{
	size_t length = strlen(words);
	while (aliases && *aliases) {
		size_t span = strcspn(aliases, "|");
		if (span == length && strncmp(words, aliases, span) == 0)
			return 1;
		aliases += span + (aliases[span] == '|');
	}
	return 0;
}

const struct choice *choice_named(const struct choice *choices, const char *words)
{
	struct arena *scratch = arena_new();
	const char *wanted = utf8_trim(scratch, words);
	const struct choice *found = NULL;
	for (; choices && choices->code && !found; choices++)
		if (!strcmp(choices->code, wanted) || !strcmp(choices->label, wanted) ||
		    !strcmp(say(CHINESE, choices->label), wanted) || among(wanted, choices->aliases))
			found = choices;
	arena_free(scratch);
	return found;
}

/* 张三、李四 are two. */
static int64_t names_in(const char *typed)
{
	static const char *const MARKS[] = { "、", "，", ",", "；", ";", " ", "\n" };
	int64_t count = 0;
	int in_name = 0;
	while (*typed) {
		size_t mark = 0;
		for (size_t each = 0; each < sizeof MARKS / sizeof *MARKS && !mark; each++)
			if (strncmp(typed, MARKS[each], strlen(MARKS[each])) == 0)
				mark = strlen(MARKS[each]);
		count += !mark && !in_name;
		in_name = !mark;
		typed += mark ? mark : 1;
	}
	return count;
}

static enum outcome read_number(struct work *work, const struct field *field, const char *typed,
                                void *structure)
{
	char *end;
	errno = 0;
	long long value = strtoll(typed, &end, 10);
	if (field->counts_names && !strpbrk(typed, "0123456789")) {
		field_set_integer(field, structure, names_in(typed));
		return OK;
	}
	if (errno || end == typed || *end || value < 0)
		return fail_field(work, field->name, "“%s” is not a whole number; type digits only",
		                  utf8_cut(work->arena, typed, 20));
	if (field->limit && value > field->limit)
		return fail_field(work, field->name, "the number may be at most %lld",
		                  (long long)field->limit);
	field_set_integer(field, structure, value);
	return OK;
}

/* Up to two decimals, in hundredths; 0 for what is no such number. */
static int parse_hundredths(const char *typed, int64_t *out)
{
	char *end;
	errno = 0;
	long long whole = strtoll(typed, &end, 10);
	int64_t part = 0, digits = 0;
	if (*end == '.')
		for (end++; *end >= '0' && *end <= '9' && digits < 2; end++, digits++)
			part = part * 10 + *end - '0';
	if (errno || *end || whole < 0 || whole > 1000000000000LL || typed[0] < '0' || typed[0] > '9')
		return 0;
	*out = whole * 100 + (digits == 1 ? part * 10 : part);
	return 1;
}

static enum outcome read_money(struct work *work, const struct field *field, const char *typed,
                               void *structure)
{
	int64_t fen;
	if (!parse_hundredths(typed, &fen))
		return fail_field(work, field->name, "“%s” is not an amount; type yuan like 500 or 500.50",
		                  utf8_cut(work->arena, typed, 20));
	field_set_integer(field, structure, fen);
	return OK;
}

static enum outcome read_hundredths(struct work *work, const struct field *field, const char *typed,
                                    void *structure)
{
	int64_t value;
	if (!parse_hundredths(typed, &value))
		return fail_field(work, field->name, "“%s” is not a number; type it like 85 or 85.50",
		                  utf8_cut(work->arena, typed, 20));
	if (field->limit && value > field->limit * 100)
		return fail_field(work, field->name, "the number may be at most %lld",
		                  (long long)field->limit);
	field_set_integer(field, structure, value);
	return OK;
}

static enum outcome read_moment(struct work *work, const struct field *field, const char *typed,
                                void *structure)
{
	int64_t value;
	enum outcome read = field->type == FIELD_DAY ? day_parse(typed, &value)
	                                             : moment_parse(typed, &value);
	if (read != OK)
		return fail_field(work, field->name, "“%s” is not a date; type it like 2026-03-01",
		                  utf8_cut(work->arena, typed, 20));
	field_set_integer(field, structure, value);
	return OK;
}

static enum outcome read_choice(struct work *work, const struct field *field, const char *typed,
                                void *structure)
{
	const struct choice *choice = choice_named(field->choices, typed);
	if (!choice) {
		const char *known = "";
		for (const struct choice *each = field->choices; each->code; each++)
			known = arena_format(work->arena, "%s%s%s", known, *known ? "、" : "",
			                     tr(work, each->label));
		return fail_field(work, field->name, "“%s” is not known here; use one of: %s",
		                  utf8_cut(work->arena, typed, 20), known);
	}
	field_set_integer(field, structure, choice->value);
	return OK;
}

static enum outcome read_flag(struct work *work, const struct field *field, const char *typed,
                              void *structure)
{
	static const char YES[] = "1|on|true|yes|是|有|√|✓|Y|y", NO[] = "0|off|false|no|否|无|×|N|n";
	if (!among(typed, YES) && !among(typed, NO))
		return fail_field(work, field->name, "“%s” is neither yes nor no; type 是 or 否",
		                  utf8_cut(work->arena, typed, 20));
	field_set_integer(field, structure, among(typed, YES));
	return OK;
}

static enum outcome read_text(struct work *work, const struct field *field, const char *typed,
                              void *structure)
{
	size_t length = utf8_length(typed);
	if (!utf8_valid(typed, strlen(typed)))
		return fail_field(work, field->name, "the text has characters that cannot be stored; "
		                  "type it again");
	if (field->limit && length > (size_t)field->limit)
		return fail_field(work, field->name, "the text has %zu characters; at most %lld fit here",
		                  length, (long long)field->limit);
	if (field->type == FIELD_TEXT && strpbrk(typed, "\r\n"))
		return fail_field(work, field->name, "this field takes one line; remove the line breaks");
	field_set_text(field, structure, typed);
	return OK;
}

enum outcome field_read(struct work *work, const struct field *field, const char *typed,
                        void *structure)
{
	typedef enum outcome (*reader)(struct work *, const struct field *, const char *, void *);
	static const reader READERS[] = {
		[FIELD_INTEGER] = read_number, [FIELD_FLAG] = read_flag,   [FIELD_CHOICE] = read_choice,
		[FIELD_DAY] = read_moment,     [FIELD_MOMENT] = read_moment, [FIELD_MONEY] = read_money,
		[FIELD_TEXT] = read_text,      [FIELD_LINES] = read_text,
		[FIELD_HUNDREDTHS] = read_hundredths,
	};
	const char *trimmed = utf8_trim(work->arena, typed);
	int text = field_is_text(field);
	if (!*trimmed && field->required)
		return fail_field(work, field->name, "%s is needed", tr(work, field->label));
	if (!*trimmed && text)
		return field_set_text(field, structure, ""), OK;
	if (!*trimmed)
		return field_set_integer(field, structure, 0), OK;
	return READERS[field->type](work, field,
	                            text ? trimmed : utf8_half_width(work->arena, trimmed), structure);
}

static const char *choice_shown(struct work *work, const struct field *field, int64_t value)
{
	const struct choice *choice = choice_of(field->choices, value);
	return choice ? tr(work, choice->label) : "";
}

const char *field_shown(struct work *work, const struct field *field, const void *structure)
{
	if (field_is_text(field))
		return field_text(field, structure);
	int64_t value = field_integer(field, structure);
	switch (field->type) {
	case FIELD_FLAG:
		return value ? tr(work, "yes") : tr(work, "no");
	case FIELD_CHOICE:
		return choice_shown(work, field, value);
	case FIELD_DAY:
		return day_string(work->arena, value);
	case FIELD_MOMENT:
		return moment_string(work->arena, value);
	case FIELD_MONEY:
	case FIELD_HUNDREDTHS:
		return arena_format(work->arena, "%" PRId64 ".%02d", value / 100, (int)(value % 100));
	default:
		return arena_format(work->arena, "%" PRId64, value);
	}
}
