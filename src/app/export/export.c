/* export.c: reads a ledger in pages and writes each row by its field table. */
#include "app/export/export.h"

#include <string.h>

#include "app/access.h"
#include "app/matter/matter_ledger.h"
#include "app/register/register.h"
#include "base/clock.h"
#include "document/sheet.h"

enum { PAGE_ROWS = 500, MOST_COLUMNS = 48, MOST_ROWS = 1000000 };

/* A ledger being written: the fields that people see, in their order. */
struct exporting {
	struct work *work;
	struct sheet_writer *writer;
	const struct field *columns[MOST_COLUMNS];
	int column_count;
	int64_t *rows;
};

static void choose_columns(struct exporting *it, const struct field *fields)
{
	for (; fields->type != FIELD_END && it->column_count < MOST_COLUMNS; fields++)
		if (fields->label && !fields->hidden)
			it->columns[it->column_count++] = fields;
}

static enum outcome open_sheet(struct exporting *it, const char *path, const char *title)
{
	const char *headings[MOST_COLUMNS];
	for (int each = 0; each < it->column_count; each++)
		headings[each] = tr(it->work, it->columns[each]->label);
	return sheet_create(it->work, path, title, headings, it->column_count, &it->writer);
}

static struct sheet_cell cell_of(struct work *work, const struct field *field, const void *row)
{
	static const enum sheet_type TYPES[] = {
		[FIELD_INTEGER] = SHEET_NUMBER, [FIELD_DAY] = SHEET_DAY,
		[FIELD_MOMENT] = SHEET_MOMENT,  [FIELD_MONEY] = SHEET_MONEY,
	};
	if (field_is_text(field) || field->type == FIELD_CHOICE || field->type == FIELD_FLAG)
		return (struct sheet_cell){ SHEET_TEXT, field_shown(work, field, row), 0 };
	return (struct sheet_cell){ TYPES[field->type], "", field_integer(field, row) };
}

static enum outcome write_row(struct exporting *it, const void *row)
{
	struct sheet_cell cells[MOST_COLUMNS];
	for (int each = 0; each < it->column_count; each++)
		cells[each] = cell_of(it->work, it->columns[each], row);
	++*it->rows;
	return sheet_write(it->writer, cells);
}

typedef enum outcome (*reader)(struct work *work, const struct ledger_view *view, ledger_rows *out,
                               int64_t *count);

/* One page in memory of its own; NOT_FOUND after the last. */
static enum outcome write_page(struct exporting *it, reader read, struct ledger_view *view)
{
	ledger_rows rows = { 0 };
	TRY(read(it->work, view, &rows, NULL));
	FOR_EACH(row, &rows)
		TRY(write_row(it, row));
	if (rows.count < PAGE_ROWS)
		return NOT_FOUND;
	const struct ledger_row *last = &rows.items[rows.count - 1];
	view->after = ledger_position(view, last);
	view->after_id = last->id;
	return OK;
}

static void add_choice(struct work *work, struct ledger_view *view, const char *name, int64_t day)
{
	if (day)
		*LIST_ADD(work->arena, &view->choices) =
			(struct ledger_choice){ name, day_string(work->arena, day) };
}

static enum outcome write_pages(struct exporting *it, reader read, int64_t from, int64_t to)
{
	struct work *work = it->work;
	struct arena *own = work->arena;
	struct ledger_view view = { .order = "received", .limit = PAGE_ROWS };
	enum outcome outcome = OK;
	add_choice(work, &view, "from", from);
	add_choice(work, &view, "to", to);
	while (outcome == OK) {
		work->arena = arena_new();
		outcome = write_page(it, read, &view);
		if (work->fault.message)
			work->fault.message = arena_string(own, work->fault.message);
		arena_free(work->arena);
		work->arena = own;
	}
	return outcome == NOT_FOUND ? OK : outcome;
}

static enum outcome write_register(struct exporting *it, const struct register_kind *kind,
                                   int64_t from, int64_t to)
{
	struct list rows = { 0 };
	TRY(register_list(it->work, kind, from, to, MOST_ROWS, &rows));
	for (size_t each = 0; each < rows.count; each++)
		TRY(write_row(it, (char *)rows.items + each * kind->size));
	return OK;
}

enum outcome export_ledger(struct work *work, const char *noun, int64_t from, int64_t to,
                           const char *path, int64_t *count)
{
	struct exporting it = { .work = work, .rows = count };
	const struct register_kind *kind = register_named(noun);
	int contacts = strcmp(noun, "contacts") == 0, matters = strcmp(noun, "matters") == 0;
	*count = 0;
	if (!kind && !contacts && !matters)
		return fail(work, INVALID, "there is no ledger %s to export; use contacts, matters, "
		            "disputes, outreach or publicity", noun);
	TRY(permit(work, PERMIT_EXPORT));
	choose_columns(&it, kind ? kind->fields : LEDGER_FIELDS);
	TRY(open_sheet(&it, path, tr(work, kind ? kind->label : contacts ? "Contacts" : "Matters")));
	enum outcome outcome = kind ? write_register(&it, kind, from, to)
	                            : write_pages(&it, contacts ? contact_ledger : matter_ledger, from,
	                                          to);
	enum outcome finished = sheet_finish(it.writer);
	return outcome == OK ? finished : outcome;
}
