/* import.c: a ledger read row by row; batches of rows share a transaction, each row its savepoint. */
#include "app/import/import.h"

#include <inttypes.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/access.h"
#include "app/import/import_columns.h"
#include "app/layout/layout.h"
#include "app/register/register.h"
#include "base//utf8.h"
#include "db/transaction.h"

enum { BATCH = 500, HEADING_WITHIN = 10, SHOWN_REFUSALS = 100 };

struct importing {
	struct work *work;
	const struct import_kind *kind;
	const struct import_options *options;
	struct import_columns columns;
	struct import_result *result;
	struct sheet_reader *reader;
	struct sheet_row heading;       /* kept for the file of refused rows */
	struct sheet_writer *refused;   /* opened at the first refusal */
	struct arena *lasting;          /* of the whole import */
};

static const char *row_hash(struct work *work, const struct import_kind *kind,
                            const struct sheet_row *row)
{
	crypto_generichash_state state;
	unsigned char hash[16];
	char *hex = arena_alloc(work->arena, sizeof hash * 2 + 1);
	crypto_generichash_init(&state, NULL, 0, sizeof hash);
	crypto_generichash_update(&state, (const unsigned char *)kind->noun, strlen(kind->noun) + 1);
	FOR_EACH(cell, &row->cells)
		crypto_generichash_update(&state, (const unsigned char *)*cell, strlen(*cell) + 1);
	crypto_generichash_final(&state, hash, sizeof hash);
	sodium_bin2hex(hex, sizeof hash * 2 + 1, hash, sizeof hash);
	return hex;
}

/* A cell of one line may hold line breaks and tabs in a spreadsheet: they are blanks. */
static const char *one_line(struct work *work, const char *cell)
{
	char *line = utf8_trim(work->arena, cell);
	for (char *at = line; *at; at++)
		if (*at == '\n' || *at == '\r' || *at == '\t')
			*at = ' ';
	return line;
}

static void read_cell(struct importing *it, const struct field *field, const char *cell, void *out)
{
	struct work *work = it->work;
	const char *text = field->type == FIELD_LINES ? cell : one_line(work, cell);
	struct field lenient = *field;
	lenient.required = 0; /* what is really needed, the noun's own check asks for */
	if (field_read(work, &lenient, text, out) != OK)
		return; /* recorded beside the field */
}

static void read_cells(struct importing *it, const struct sheet_row *row, void *out)
{
	for (int table = 0; table < FIELD_TABLES && it->kind->fields[table]; table++)
		for (const struct field *each = it->kind->fields[table]; each->type != FIELD_END; each++)
			if (field_is_text(each))
				field_set_text(each, out, "");
	FOR_EACH(pair, &it->options->set) {
		const struct field *field = import_field(it->work, it->kind, pair->left);
		if (field)
			read_cell(it, field, pair->right, out);
	}
	for (size_t column = 0; column < row->cells.count; column++)
		if (column < (size_t)it->columns.count && it->columns.fields[column] &&
		    *row->cells.items[column])
			read_cell(it, it->columns.fields[column], row->cells.items[column], out);
}

/* Every reason of a refused row in one sentence, with the column's name. */
static const char *reasons(struct work *work, const struct import_kind *kind)
{
	const char *all = "";
	FOR_EACH(each, &work->fault.fields) {
		const struct field *field = import_field(work, kind, each->field);
		const char *label = field && field->label ? tr(work, field->label) : each->field;
		all = arena_format(work->arena, "%s%s%s：%s", all, *all ? "；" : "", label, each->message);
	}
	if (!*all && work->fault.message)
		return work->fault.message;
	return all;
}

static enum outcome open_refused(struct importing *it)
{
	struct work *work = it->work;
	struct arena *own = work->arena;
	size_t columns = it->heading.cells.count;
	const char **headings = arena_alloc(it->lasting, (columns + 2) * sizeof *headings);
	headings[0] = tr(work, "Row");
	headings[1] = tr(work, "Reason of the refusal");
	for (size_t each = 0; each < columns; each++)
		headings[each + 2] = it->heading.cells.items[each];
	work->arena = it->lasting;
	enum outcome opened = sheet_create(work, it->options->refused, "", headings,
	                                   (int)columns + 2, &it->refused);
	work->arena = own;
	return opened;
}

static enum outcome write_refused(struct importing *it, const struct sheet_row *row,
                                  const char *reason)
{
	struct work *work = it->work;
	if (!it->options->refused || it->options->dry_run)
		return OK;
	if (!it->refused)
		TRY(open_refused(it));
	size_t columns = it->heading.cells.count + 2;
	struct sheet_cell *cells = arena_alloc(work->arena, columns * sizeof *cells);
	cells[0] = (struct sheet_cell){ SHEET_NUMBER, "", row->number };
	cells[1] = (struct sheet_cell){ SHEET_TEXT, reason, 0 };
	for (size_t each = 2; each < columns; each++)
		cells[each].text = each - 2 < row->cells.count ? row->cells.items[each - 2] : "";
	return sheet_write(it->refused, cells);
}

static enum outcome refuse(struct importing *it, const struct sheet_row *row)
{
	const char *reason = reasons(it->work, it->kind);
	it->result->refused++;
	if (it->result->refusals.count < SHOWN_REFUSALS) {
		struct import_refusal *kept = LIST_ADD(it->lasting, &it->result->refusals);
		kept->row = row->number;
		kept->reason = arena_string(it->lasting, reason);
	}
	fault_clear(it->work);
	return write_refused(it, row, reason);
}

/* In a savepoint, so that a refused row leaves nothing behind. */
static enum outcome add_row(struct importing *it, const struct sheet_row *row, int *same)
{
	TRANSACTION(savepoint);
	struct work *work = it->work;
	void *given = arena_alloc(work->arena, it->kind->size);
	read_cells(it, row, given);
	if (work->fault.fields.count)
		return INVALID;
	TRY(transaction_begin_apart(work, &savepoint));
	TRY(it->kind->add(work, it->kind, given, row_hash(work, it->kind, row),
	                  &it->columns, same));
	return transaction_commit(&savepoint);
}

static enum outcome import_row(struct importing *it, const struct sheet_row *row)
{
	int same = 0;
	it->result->rows++;
	switch (add_row(it, row, &same)) {
	case OK:
		it->result->same += same;
		it->result->added += !same;
		return OK;
	case INVALID:
	case CONFLICT:
	case NOT_FOUND:
		return refuse(it, row);
	default:
		return it->work->fault.outcome;
	}
}

/* Below a table that was printed stands who filled it in: one cell, and no row. */
static int is_note(const struct sheet_row *row)
{
	static const char *const BEGINNINGS[] = { "填表人：", "制表人：", "审核人：", "Filled in by:" };
	size_t filled = 0;
	FOR_EACH(cell, &row->cells)
		filled += **cell != '\0';
	for (size_t each = 0; each < sizeof BEGINNINGS / sizeof *BEGINNINGS; each++)
		if (filled == 1 && strncmp(row->cells.items[0], BEGINNINGS[each], strlen(BEGINNINGS[each])) == 0)
			return 1;
	return 0;
}

/* Up to BATCH rows; NOT_FOUND at the end of the file, after committing what there was. */
static enum outcome import_batch(struct importing *it)
{
	TRANSACTION(transaction);
	struct sheet_row row = { 0 };
	enum outcome outcome = OK;
	TRY(transaction_begin(it->work, &transaction));
	for (int count = 0; count < BATCH; count++) {
		if (it->options->preview && it->result->rows >= it->options->preview)
			outcome = NOT_FOUND;
		else
			outcome = sheet_next(it->reader, &row);
		if (outcome != OK)
			break;
		if (!is_note(&row))
			TRY(import_row(it, &row));
	}
	if (outcome != OK && outcome != NOT_FOUND)
		return outcome;
	if (!it->options->dry_run)
		TRY(transaction_commit(&transaction));
	return outcome;
}

static void show_progress(const struct importing *it)
{
	const struct import_result *result = it->result;
	if (it->options->progress)
		fprintf(it->options->progress,
		        "\r%3" PRId64 "%%  %" PRId64 " rows, %" PRId64 " added, %" PRId64
		        " there already, %" PRId64 " refused ",
		        sheet_progress(it->reader) / 10, result->rows, result->added, result->same,
		        result->refused);
}

/* Each batch has memory of its own, so that a million rows need no more than a few hundred. */
static enum outcome import_rows(struct importing *it)
{
	struct work *work = it->work;
	enum outcome outcome = OK;
	while (outcome == OK) {
		work->arena = arena_new();
		outcome = import_batch(it);
		if (work->fault.message)
			work->fault.message = arena_string(it->lasting, work->fault.message);
		work->fault.fields.items = NULL;
		work->fault.fields.count = work->fault.fields.capacity = 0;
		arena_free(work->arena);
		work->arena = it->lasting;
		show_progress(it);
	}
	if (it->options->progress)
		fputc('\n', it->options->progress);
	return outcome == NOT_FOUND ? OK : outcome;
}

static void keep_heading(struct importing *it, const struct sheet_row *row)
{
	memset(&it->heading, 0, sizeof it->heading);
	it->heading.number = row->number;
	FOR_EACH(cell, &row->cells)
		*LIST_ADD(it->lasting, &it->heading.cells) = arena_string(it->lasting, *cell);
}

/* Titles and notes stand above the headings: the first row that names two fields is the heading. */
static enum outcome find_heading(struct importing *it)
{
	struct work *work = it->work;
	struct sheet_row row = { 0 };
	for (int each = 0; each < HEADING_WITHIN; each++) {
		enum outcome outcome = sheet_next(it->reader, &row);
		if (outcome == NOT_FOUND)
			break;
		TRY(outcome);
		if (import_known_headings(work, it->kind, it->options, &row) < 2)
			continue;
		keep_heading(it, &row);
		TRY(import_columns_of(work, it->kind, it->options, &it->heading, &it->columns, it->result));
		it->columns.lasting = it->lasting;
		return OK;
	}
	return fail(work, INVALID, "none of the first %d rows holds headings that are known here; use "
	            "the column names of the manual, or --map COLUMN=FIELD", HEADING_WITHIN);
}

static enum outcome check_pairs(struct work *work, const struct import_kind *kind,
                                const struct import_options *options)
{
	FOR_EACH(pair, &options->map)
		if (!import_field(work, kind, pair->right))
			return fail(work, INVALID, "--map: there is no field %s", pair->right);
	FOR_EACH(pair, &options->set)
		if (!import_field(work, kind, pair->left))
			return fail(work, INVALID, "--set: there is no field %s", pair->left);
	return OK;
}

/* The headings of the office's own layouts name fields too, behind what was said for this file. */
static enum outcome add_layouts(struct work *work, const struct import_kind *kind,
                                struct import_options *options)
{
	struct import_options said = *options;
	layouts known = { 0 };
	memset(&options->map, 0, sizeof options->map);
	FOR_EACH(pair, &said.map)
		*LIST_ADD(work->arena, &options->map) = *pair;
	TRY(layouts_find(work, kind->noun, &known));
	FOR_EACH(layout, &known) {
		layout_columns columns = { 0 };
		layout_columns_read(work, layout->columns, &columns);
		FOR_EACH(column, &columns)
			if (*column->heading && import_field(work, kind, column->field))
				*LIST_ADD(work->arena, &options->map) =
					(struct import_pair){ column->heading, column->field };
	}
	return OK;
}

enum outcome import_ledger(struct work *work, const char *noun,
                           const struct import_options *options, struct import_result *out)
{
	struct import_options own = *options;
	struct importing it = { .work = work, .options = &own, .result = out };
	it.kind = import_kind_named(noun);
	it.lasting = work->arena;
	memset(out, 0, sizeof *out);
	if (!it.kind)
		return fail(work, INVALID, "there is no ledger %s to import; use contacts, units, villages "
		            "or %s", noun, register_nouns(work->arena));
	TRY(permit(work, PERMIT_IMPORT));
	TRY(check_pairs(work, it.kind, options));
	TRY(add_layouts(work, it.kind, &own));
	TRY(sheet_open(work, options->path, &it.reader));
	enum outcome outcome = find_heading(&it);
	if (outcome == OK)
		outcome = import_rows(&it);
	sheet_close(it.reader);
	if (it.refused) {
		enum outcome finished = sheet_finish(it.refused);
		outcome = outcome == OK ? finished : outcome;
	}
	return outcome;
}
