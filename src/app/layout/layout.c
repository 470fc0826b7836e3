/* layout.c: keeps layouts, reads their columns, and makes of one what export writes. */
#include "app/layout/layout.h"

#include <string.h>

#include "app/access.h"
#include "app/journal/journal.h"
#include "app/layout/layout_store.h"
#include "app/unit/unit.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "db/transaction.h"

enum { LONGEST_TITLE = 60, LONGEST_HEADING = 40 };

enum outcome layouts_find(struct work *work, const char *noun, layouts *out)
{
	return layout_store_list(work, noun, out);
}

enum outcome layout_find(struct work *work, int64_t id, struct layout *out)
{
	return layout_store_find(work, id, out);
}

/* The text up to a tab or line end; *AT moves behind it. */
static const char *next_word(struct work *work, const char **at)
{
	size_t length = strcspn(*at, "\t\n");
	const char *word = utf8_trim(work->arena, arena_copy(work->arena, *at, length));
	*at += length + ((*at)[length] == '\t');
	return word;
}

void layout_columns_read(struct work *work, const char *columns, layout_columns *out)
{
	for (const char *at = columns; *at;) {
		struct layout_column column = { .field = next_word(work, &at) };
		column.heading = next_word(work, &at);
		column.text = next_word(work, &at);
		at += strcspn(at, "\n");
		at += *at == '\n';
		if (*column.field)
			*LIST_ADD(work->arena, out) = column;
	}
}

/* A tab or line end in what people type would part it. */
static const char *flat(struct work *work, const char *word)
{
	char *text = arena_string(work->arena, word);
	for (char *at = text; *at; at++)
		*at = strchr("\t\r\n", *at) ? ' ' : *at;
	return text;
}

const char *layout_columns_write(struct work *work, const layout_columns *columns)
{
	struct buffer out = BUFFER(work->arena);
	FOR_EACH(column, columns)
		buffer_format(&out, "%s\t%s\t%s\n", column->field, flat(work, column->heading),
		              flat(work, column->text));
	return buffer_string(&out);
}

static const struct field *field_of(const char *noun, const char *name)
{
	const struct field *field = export_fields(noun) ? field_find(export_fields(noun), name) : NULL;
	return field && export_has_column(field) ? field : NULL;
}

static int is_field(const struct layout_column *column)
{
	return strcmp(column->field, LAYOUT_SERIAL) != 0 && strcmp(column->field, LAYOUT_FIXED) != 0;
}

/* Its own heading, else the field's label. */
static const char *heading_of(struct work *work, const char *noun, const struct layout_column *column)
{
	if (*column->heading)
		return column->heading;
	if (is_field(column))
		return tr(work, field_of(noun, column->field)->label);
	return strcmp(column->field, LAYOUT_SERIAL) == 0 ? tr(work, "No.") : column->text;
}

static enum outcome check_columns(struct work *work, const struct layout *layout)
{
	layout_columns columns = { 0 };
	int fields = 0;
	layout_columns_read(work, layout->columns, &columns);
	FOR_EACH(column, &columns) {
		fields += is_field(column);
		if (is_field(column) && !field_of(layout->noun, column->field))
			return fail_field(work, "columns", "this ledger has no column %s", column->field);
		if (utf8_length(column->heading) > LONGEST_HEADING)
			return fail_field(work, "columns", "a heading has at most %d characters", LONGEST_HEADING);
		for (struct layout_column *other = columns.items; other < column; other++)
			if (strcmp(heading_of(work, layout->noun, other), heading_of(work, layout->noun, column)) == 0)
				return fail_field(work, "columns", "two columns are called “%s”; give one another heading",
				                  heading_of(work, layout->noun, column));
	}
	if (!fields || columns.count > EXPORTED_AT_MOST)
		return fail_field(work, "columns", "number the columns that the sheet has, at least one and at most %d",
		                  EXPORTED_AT_MOST);
	return OK;
}

static enum outcome check(struct work *work, struct layout *layout)
{
	layouts known = { 0 };
	TRY(permit(work, PERMIT_EXPORT));
	layout->title = utf8_trim(work->arena, layout->title);
	if (!export_fields(layout->noun))
		return fail(work, NOT_FOUND, "there is no ledger %s", layout->noun);
	if (!*layout->title || utf8_length(layout->title) > LONGEST_TITLE)
		return fail_field(work, "title", "give the layout a title of at most %d characters", LONGEST_TITLE);
	TRY(layout_store_list(work, layout->noun, &known));
	FOR_EACH(other, &known)
		if (other->id != layout->id && strcmp(other->title, layout->title) == 0)
			return fail_field(work, "title", "there is a layout “%s” already; choose another title",
			                  layout->title);
	return check_columns(work, layout);
}

enum outcome layout_keep(struct work *work, struct layout *layout)
{
	struct layout before;
	TRANSACTION(transaction);
	TRY(check(work, layout));
	TRY(transaction_begin(work, &transaction));
	if (layout->id) {
		TRY(layout_store_find(work, layout->id, &before));
		TRY(layout_store_change(work, layout));
	} else {
		TRY(layout_store_add(work, layout));
	}
	TRY(journal_append(work, "layout.keep", layout->id, layout->title, ""));
	return transaction_commit(&transaction);
}

enum outcome layout_remove(struct work *work, int64_t id)
{
	struct layout layout;
	TRANSACTION(transaction);
	TRY(permit(work, PERMIT_EXPORT));
	TRY(transaction_begin(work, &transaction));
	TRY(layout_store_find(work, id, &layout));
	TRY(layout_store_remove(work, id));
	TRY(journal_append(work, "layout.remove", id, layout.title, ""));
	return transaction_commit(&transaction);
}

/* "填报月份：2026年3月" of a whole month, else the days. */
static const char *period_line(struct work *work, int64_t from, int64_t to)
{
	struct civil first = civil_of_day(from);
	int is_month = first.day == 1 && to == from + days_in_month(first.year, first.month) - 1;
	if (is_month)
		return arena_format(work->arena, tr(work, "Month: %s"),
		                    arena_format(work->arena, "%d年%d月", (int)first.year, (int)first.month));
	if (!from || !to)
		return "";
	return arena_format(work->arena, tr(work, "Period: %s"), days_chinese(work->arena, from, to));
}

enum outcome layout_form(struct work *work, const struct layout *layout, int64_t from, int64_t to,
                         struct export_form *out)
{
	struct unit unit;
	layout_columns columns = { 0 };
	*out = (struct export_form){ .title = layout->title };
	TRY(unit_find(work, work->actor.unit_id, &unit));
	layout_columns_read(work, layout->columns, &columns);
	FOR_EACH(column, &columns) {
		if (is_field(column) && !field_of(layout->noun, column->field))
			continue; /* a field that an older program had */
		out->columns[out->count++] = (struct export_column){
			.field = is_field(column) ? field_of(layout->noun, column->field) : NULL,
			.heading = heading_of(work, layout->noun, column),
			.text = strcmp(column->field, LAYOUT_FIXED) == 0 ? column->text : NULL,
		};
		if (out->count == EXPORTED_AT_MOST)
			break;
	}
	out->above[0] = arena_format(work->arena, tr(work, "Reporting unit (stamp): %s"), unit.name);
	out->above[1] = *period_line(work, from, to) ? period_line(work, from, to) : NULL;
	out->below[0] = tr(work, "Filled in by:            Checked by:            Head of the unit:");
	return OK;
}
