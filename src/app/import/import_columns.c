/* import_columns.c: reads a heading row as offices write it. */
#include "app/import/import_columns.h"

#include <string.h>

#include "base/buffer.h"
#include "base/utf8.h"

/* Without blanks, full-width forms, and the marks people put into headings. */
static const char *plain(struct work *work, const char *heading)
{
	struct buffer out = BUFFER(work->arena);
	const char *text = utf8_half_width(work->arena, utf8_trim(work->arena, heading));
	for (; *text; text++)
		if (!strchr(" \t\r\n*:", *text))
			buffer_add(&out, text, 1);
	return buffer_string(&out);
}

static int is_alias(struct work *work, const char *heading, const char *aliases)
{
	while (aliases && *aliases) {
		size_t length = strcspn(aliases, "|");
		if (strcmp(plain(work, arena_copy(work->arena, aliases, length)), heading) == 0)
			return 1;
		aliases += length + (aliases[length] == '|');
	}
	return 0;
}

static int names(struct work *work, const struct field *field, const char *heading)
{
	if (strcmp(field->name, heading) == 0)
		return 1;
	if (!field->label)
		return 0;
	return strcmp(plain(work, field->label), heading) == 0 ||
	       strcmp(plain(work, say(CHINESE, field->label)), heading) == 0 ||
	       is_alias(work, heading, field->aliases);
}

/* Keys, flags and hashes are the program's own to fill; what is labelled in a plain ledger is the
 * office's. */
static int is_typed(const struct import_kind *kind, const struct field *field)
{
	if (kind->ledger)
		return field->label && !field->hidden;
	static const char *const OWN[] = { "id",        "unit_id",      "matter_id",     "parent_id",
		                           "is_repeat", "received_day", "registered_by", "query_code",
		                           "number",    "registered_at", "imported",     "closed" };
	for (size_t each = 0; each < sizeof OWN / sizeof *OWN; each++)
		if (strcmp(field->name, OWN[each]) == 0)
			return 0;
	return !field->hidden;
}

const struct field *import_field(struct work *work, const struct import_kind *kind,
                                 const char *heading)
{
	const char *wanted = plain(work, heading);
	if (!*wanted)
		return NULL;
	for (int table = 0; table < FIELD_TABLES && kind->fields[table]; table++)
		for (const struct field *each = kind->fields[table]; each->type != FIELD_END; each++)
			if (is_typed(kind, each) && names(work, each, wanted))
				return each;
	return NULL;
}

static const char *mapped(struct work *work, const struct import_options *options,
                          const char *heading)
{
	FOR_EACH(pair, &options->map)
		if (strcmp(plain(work, pair->left), plain(work, heading)) == 0)
			return pair->right;
	return heading;
}

int import_known_headings(struct work *work, const struct import_kind *kind,
                          const struct import_options *options, const struct sheet_row *row)
{
	int known = 0;
	FOR_EACH(cell, &row->cells)
		known += import_field(work, kind, mapped(work, options, *cell)) != NULL;
	return known;
}

static int has_field(const struct import_columns *columns, const struct field *field)
{
	for (int each = 0; each < columns->count; each++)
		if (columns->fields[each] == field)
			return 1;
	return 0;
}

static int is_set(const struct import_options *options, const char *name)
{
	FOR_EACH(pair, &options->set)
		if (strcmp(pair->left, name) == 0)
			return 1;
	return 0;
}

static enum outcome check_needed(struct work *work, const struct import_kind *kind,
                                 const struct import_options *options,
                                 const struct import_columns *columns)
{
	const char *lacking = "";
	for (const struct field *each = kind->fields[0]; each->type != FIELD_END; each++) {
		int from_content = strcmp(each->name, "title") == 0 &&
		                   has_field(columns, field_find(kind->fields[0], "content"));
		if (!each->required || has_field(columns, each) || is_set(options, each->name) || from_content)
			continue;
		lacking = arena_format(work->arena, "%s%s%s", lacking, *lacking ? "、" : "",
		                       tr(work, each->label));
	}
	if (*lacking)
		return fail(work, INVALID, "the file has no column for: %s; rename the column, or say --map "
		            "COLUMN=FIELD or --set FIELD=VALUE", lacking);
	return OK;
}

enum outcome import_columns_of(struct work *work, const struct import_kind *kind,
                               const struct import_options *options,
                               const struct sheet_row *heading, struct import_columns *out,
                               struct import_result *result)
{
	memset(out, 0, sizeof *out);
	FOR_EACH(cell, &heading->cells) {
		if (out->count == MOST_COLUMNS)
			break;
		const struct field *field = import_field(work, kind, mapped(work, options, *cell));
		if (field && has_field(out, field))
			field = NULL;
		out->fields[out->count++] = field;
		if (field)
			*LIST_ADD(work->arena, &result->used) = field->name;
		else if (*utf8_trim(work->arena, *cell))
			*LIST_ADD(work->arena, &result->ignored) = arena_string(work->arena, *cell);
	}
	return check_needed(work, kind, options, out);
}
