/* register_document.c: lays a row out on the official page. */
#include "app/register/register_document.h"

#include <string.h>

#include "app/unit/unit.h"
#include "base/clock.h"

enum { CHILDREN = 500 };
static const int WIDTHS[] = { 42, 114, 0 };

static int is_shown(const struct field *field)
{
	return field->label && !field->hidden;
}

static void add_facts(struct work *work, const struct register_kind *kind, const void *row,
                      struct document *document)
{
	struct block *table = document_table(document, WIDTHS, 0);
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		const char *text = is_shown(each) ? field_shown(work, each, row) : "";
		if (!*text || each->type == FIELD_LINES)
			continue;
		table_row(document, table);
		table_cell(document, table, (struct cell){ .text = tr(work, each->label), .heading = 1 });
		table_cell(document, table, (struct cell){ .text = text });
	}
}

/* Each line a paragraph. */
static void add_lines(struct document *document, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\r\n");
		if (length)
			document_add(document, BLOCK_PARAGRAPH,
			             arena_format(document->arena, "%.*s", (int)length, text));
		text += length + (text[length] != 0);
	}
}

static void add_texts(struct work *work, const struct register_kind *kind, const void *row,
                      struct document *document)
{
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		if (!is_shown(each) || each->type != FIELD_LINES || !*field_text(each, row))
			continue;
		document_add(document, BLOCK_HEADING_1, tr(work, each->label));
		add_lines(document, field_text(each, row));
	}
}

/* What was decided on an item, or what became of a task, below its title. */
static void add_child(struct work *work, const struct register_kind *kind, const void *row,
                      int64_t number, struct document *document)
{
	document_add(document, BLOCK_HEADING_2,
	             arena_format(document->arena, "%lld. %s", (long long)number,
	                          register_title(kind, row)));
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		const char *text = is_shown(each) ? field_shown(work, each, row) : "";
		if (!*text || strcmp(each->name, kind->title) == 0 || strcmp(each->name, kind->day) == 0)
			continue;
		document_add(document, BLOCK_PARAGRAPH,
		             arena_format(document->arena, "%s：%s", tr(work, each->label), text));
	}
}

static enum outcome add_children(struct work *work, const struct register_kind *kind,
                                 const void *row, struct document *document)
{
	for (const struct register_kind *each = REGISTERS; each->noun; each++) {
		struct register_view view = { .parent_id = *(const int64_t *)row, .limit = CHILDREN };
		struct list rows = { 0 };
		int64_t number = 0;
		if (!each->parent || strcmp(each->parent, kind->noun))
			continue;
		TRY(register_list(work, each, &view, &rows));
		if (rows.count)
			document_add(document, BLOCK_HEADING_1, tr(work, each->label));
		for (size_t at = rows.count; at-- > 0;)
			add_child(work, each, (char *)rows.items + at * each->size, ++number, document);
	}
	return OK;
}

enum outcome register_document(struct work *work, const struct register_kind *kind, const void *row,
                               struct document **out)
{
	struct unit unit;
	TRY(unit_find(work, ((const int64_t *)row)[1], &unit));
	*out = document_new(work->arena, tr(work, kind->one), unit.name);
	document_add(*out, BLOCK_TITLE, tr(work, kind->one));
	add_facts(work, kind, row, *out);
	add_texts(work, kind, row, *out);
	TRY(add_children(work, kind, row, *out));
	document_add(*out, BLOCK_RIGHT, unit.name);
	document_add(*out, BLOCK_RIGHT, day_chinese(work->arena, register_day(kind, row)));
	return OK;
}
