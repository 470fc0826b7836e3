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

enum { PAGE_ROWS = 500, MOST_COLUMNS = 48, MOST_ROWS = 1000000 };

/* A ledger being written: the fields that people see, in their order. */
struct exporting {
	struct work *work;
	struct sheet_writer *writer;
	const struct field *columns[MOST_COLUMNS];
	int column_count;
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

static void choose_columns(struct exporting *it, const struct field *fields)
{
	for (; fields->type != FIELD_END && it->column_count < MOST_COLUMNS; fields++)
		if (fields->label && !fields->hidden && !is_left_out(fields->name))
			it->columns[it->column_count++] = fields;
}

static enum outcome open_sheet(struct exporting *it, const char *path, const char *title)
{
	const char *headings[MOST_COLUMNS];
	for (int each = 0; each < it->column_count; each++)
		headings[each] = tr(it->work, it->columns[each]->label);
	return sheet_create(it->work, path, title, headings, it->column_count, &it->writer);
}

static enum outcome write_row(struct exporting *it, const void *row)
{
	struct sheet_cell cells[MOST_COLUMNS];
	for (int each = 0; each < it->column_count; each++)
		cells[each] = sheet_cell_of(it->work, it->columns[each], row);
	++*it->rows;
	return sheet_write(it->writer, cells);
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

/* The columns that an import of units reads. */
static void choose_unit_columns(struct exporting *it, int villages)
{
	static const char *const NAMES[] = { "code", "name", "kind", "lead_official", "resident_officials",
		                                 "liaison", "mediation_heads", "mediators" };
	it->columns[it->column_count++] = &IMPORT_UNIT_FIELDS[0];
	for (size_t each = 0; each < sizeof NAMES / sizeof *NAMES; each++)
		if (!villages || strcmp(NAMES[each], "kind") != 0)
			it->columns[it->column_count++] = field_find(UNIT_FIELDS, NAMES[each]);
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

static enum outcome export_units(struct exporting *it, int villages, const char *path)
{
	choose_unit_columns(it, villages);
	TRY(open_sheet(it, path, tr(it->work, villages ? "Villages" : "Units")));
	enum outcome outcome = write_units(it, villages);
	enum outcome finished = sheet_finish(it->writer);
	return outcome == OK ? finished : outcome;
}

enum outcome export_ledger(struct work *work, const char *noun, int64_t from, int64_t to,
                           const char *path, int64_t *count)
{
	struct exporting it = { .work = work, .rows = count };
	const struct register_kind *kind = register_named(noun);
	int contacts = strcmp(noun, "contacts") == 0, matters = strcmp(noun, "matters") == 0;
	int villages = strcmp(noun, "villages") == 0;
	*count = 0;
	if (villages || strcmp(noun, "units") == 0) {
		TRY(permit(work, PERMIT_EXPORT));
		return export_units(&it, villages, path);
	}
	if (!kind && !contacts && !matters)
		return fail(work, INVALID, "there is no ledger %s to export; use contacts, matters, units, villages or %s", noun,
		            register_nouns(work->arena));
	TRY(permit(work, PERMIT_EXPORT));
	choose_columns(&it, kind ? kind->fields : contacts ? export_contact_fields() : LEDGER_FIELDS);
	TRY(open_sheet(&it, path, tr(work, kind ? kind->label : contacts ? "Contacts" : "Matters")));
	enum outcome outcome = kind ? write_register(&it, kind, from, to)
	                            : write_pages(&it, contacts ? write_contacts : write_matters, from,
	                                          to);
	enum outcome finished = sheet_finish(it.writer);
	return outcome == OK ? finished : outcome;
}
