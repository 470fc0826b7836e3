/* export.c: reads a ledger in pages and writes each row by its field table. */
#include "app/export/export.h"

#include <string.h>

#include "app/access.h"
#include "app/export/export_store.h"
#include "app/import/import_units.h"
#include "app/matter/matter_ledger.h"
#include "app/register/register.h"
#include "base/clock.h"
#include "document/sheet.h"

enum { PAGE_ROWS = 500, MOST_ROWS = 1000000 };

/* A ledger being written: its columns in their order, and where rows go. */
struct exporting {
	struct work *work;
	const struct export_form *form;
	export_sink sink;
	void *context;
	int64_t *rows;
};

/* What a ledger on paper does not have: the petitioner's code, the program's own times, and of a
 * matter what only a contact has. */
static int is_left_out(const char *name)
{
	static const char *const LEFT_OUT[] = { "query_code", "registered_at", "light", "due_words" };
	for (size_t each = 0; each < sizeof LEFT_OUT / sizeof *LEFT_OUT; each++)
		if (strcmp(LEFT_OUT[each], name) == 0)
			return 1;
	return 0;
}

int export_has_column(const struct field *field)
{
	return field->label && !field->hidden && !is_left_out(field->name);
}

const struct field *export_fields(const char *noun)
{
	const struct register_kind *kind = register_named(noun);
	if (strcmp(noun, "contacts") == 0)
		return export_contact_fields();
	if (strcmp(noun, "matters") == 0)
		return LEDGER_FIELDS;
	return kind ? kind->fields : NULL;
}

const char *export_label(const char *noun)
{
	const struct register_kind *kind = register_named(noun);
	return kind ? kind->label : strcmp(noun, "contacts") == 0 ? "Contacts" : "Matters";
}

/* Every column there is, in the order of the fields. */
static void choose_columns(struct work *work, const struct field *fields, struct export_form *form)
{
	for (; fields->type != FIELD_END && form->count < EXPORTED_AT_MOST; fields++)
		if (export_has_column(fields))
			form->columns[form->count++] =
				(struct export_column){ .field = fields, .heading = tr(work, fields->label) };
}

static struct sheet_cell cell_of(const struct exporting *it, const struct export_column *column,
                                 const void *row)
{
	if (column->field)
		return sheet_cell_of(it->work, column->field, row);
	return column->text ? (struct sheet_cell){ SHEET_TEXT, column->text, 0 }
	                    : (struct sheet_cell){ SHEET_NUMBER, "", *it->rows };
}

static enum outcome write_row(struct exporting *it, const void *row)
{
	struct sheet_cell cells[EXPORTED_AT_MOST];
	++*it->rows;
	for (int each = 0; each < it->form->count; each++)
		cells[each] = cell_of(it, &it->form->columns[each], row);
	return it->sink(it->context, cells);
}

/* Where the next page goes on. */
struct place_in {
	int64_t from;
	int64_t to;
	int64_t day;
	int64_t id;
};

/* One page in memory of its own; NOT_FOUND after the last. */
typedef enum outcome (*page_writer)(struct exporting *it, struct place_in *place);

static enum outcome write_contacts(struct exporting *it, struct place_in *place)
{
	export_rows rows = { 0 };
	TRY(export_store_contacts(it->work, place->from, place->to, place->day, place->id, PAGE_ROWS,
	                          &rows));
	FOR_EACH(row, &rows) {
		TRY(write_row(it, row));
		place->day = row->contact.received_day;
		place->id = row->contact.id;
	}
	return rows.count < PAGE_ROWS ? NOT_FOUND : OK;
}

static void add_choice(struct work *work, struct ledger_view *view, const char *name, int64_t day)
{
	if (day)
		*LIST_ADD(work->arena, &view->choices) =
			(struct ledger_choice){ name, day_string(work->arena, day) };
}

static enum outcome write_matters(struct exporting *it, struct place_in *place)
{
	ledger_rows rows = { 0 };
	struct ledger_view view = { .order = "received", .limit = PAGE_ROWS, .after = place->day,
		                        .after_id = place->id };
	add_choice(it->work, &view, "from", place->from);
	add_choice(it->work, &view, "to", place->to);
	TRY(matter_ledger(it->work, &view, &rows, NULL));
	FOR_EACH(row, &rows) {
		TRY(write_row(it, row));
		place->day = ledger_position(&view, row);
		place->id = row->id;
	}
	return rows.count < PAGE_ROWS ? NOT_FOUND : OK;
}

static enum outcome write_pages(struct exporting *it, page_writer write, int64_t from, int64_t to)
{
	struct work *work = it->work;
	struct arena *own = work->arena;
	struct place_in place = { .from = from, .to = to };
	enum outcome outcome = OK;
	while (outcome == OK) {
		work->arena = arena_new();
		outcome = write(it, &place);
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
	struct register_view view = { .from = from, .to = to, .limit = MOST_ROWS };
	struct list rows = { 0 };
	TRY(register_list(it->work, kind, &view, &rows));
	for (size_t each = 0; each < rows.count; each++)
		TRY(write_row(it, (char *)rows.items + each * kind->size));
	return OK;
}

static int is_units(const char *noun)
{
	return strcmp(noun, "units") == 0 || strcmp(noun, "villages") == 0;
}

/* The columns that an import of units reads. */
static void choose_unit_columns(struct work *work, int villages, struct export_form *form)
{
	static const char *const NAMES[] = { "code", "name", "kind", "lead_official", "resident_officials",
		                                 "liaison", "mediation_heads", "mediators" };
	const struct field *fields[sizeof NAMES / sizeof *NAMES + 1] = { &IMPORT_UNIT_FIELDS[0] };
	int count = 1;
	for (size_t each = 0; each < sizeof NAMES / sizeof *NAMES; each++)
		if (!villages || strcmp(NAMES[each], "kind") != 0)
			fields[count++] = field_find(UNIT_FIELDS, NAMES[each]);
	for (int each = 0; each < count; each++)
		form->columns[form->count++] = (struct export_column){ .field = fields[each],
			                                                   .heading = tr(work, fields[each]->label) };
	form->title = tr(work, villages ? "Villages" : "Units");
}

/* Those below the actor's unit, parents first; those right below it name no unit above. */
static enum outcome write_units(struct exporting *it, int villages)
{
	struct work *work = it->work;
	unit_list units = { 0 };
	TRY(units_below(work, &units));
	FOR_EACH(unit, &units) {
		struct import_unit row = { .unit = *unit, .parent = "" };
		if (unit->id == work->actor.unit_id || (villages && unit->kind != UNIT_VILLAGE))
			continue;
		FOR_EACH(above, &units)
			if (above->id == unit->parent_id && above->id != work->actor.unit_id)
				row.parent = above->code;
		TRY(write_row(it, &row));
	}
	return OK;
}

enum outcome export_to_sink(struct work *work, const char *noun, const struct export_form *form,
                            int64_t from, int64_t to, export_sink sink, void *context, int64_t *count)
{
	struct exporting it = { work, form, sink, context, count };
	const struct register_kind *kind = register_named(noun);
	*count = 0;
	TRY(permit(work, PERMIT_EXPORT));
	if (kind)
		TRY(permit(work, kind->reads));
	if (is_units(noun))
		return write_units(&it, strcmp(noun, "villages") == 0);
	return kind ? write_register(&it, kind, from, to)
	            : write_pages(&it, strcmp(noun, "contacts") == 0 ? write_contacts : write_matters, from, to);
}

static enum outcome write_to_sheet(void *context, const struct sheet_cell *cells)
{
	return sheet_write(context, cells);
}

enum outcome export_in_form(struct work *work, const char *noun, const struct export_form *form,
                            int64_t from, int64_t to, const char *path, int64_t *count)
{
	const char *headings[EXPORTED_AT_MOST];
	struct sheet_form sheet = { form->title, form->above[0] ? form->above : NULL, form->below };
	struct sheet_writer *writer;
	for (int each = 0; each < form->count; each++)
		headings[each] = form->columns[each].heading;
	TRY(permit(work, PERMIT_EXPORT));
	TRY(sheet_create_form(work, path, &sheet, headings, form->count, &writer));
	enum outcome outcome = export_to_sink(work, noun, form, from, to, write_to_sheet, writer, count);
	enum outcome finished = sheet_finish(writer);
	return outcome == OK ? finished : outcome;
}

enum outcome export_ledger(struct work *work, const char *noun, int64_t from, int64_t to,
                           const char *path, int64_t *count)
{
	struct export_form form = { .title = tr(work, export_label(noun)) };
	*count = 0;
	if (!export_fields(noun) && !is_units(noun))
		return fail(work, INVALID, "there is no ledger %s to export; use contacts, matters, units, villages "
		            "or %s", noun, register_nouns(work->arena));
	if (is_units(noun))
		choose_unit_columns(work, strcmp(noun, "villages") == 0, &form);
	else
		choose_columns(work, export_fields(noun), &form);
	return export_in_form(work, noun, &form, from, to, path, count);
}
