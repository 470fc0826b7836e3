/* register_sheet_routes.c: a plain ledger as XLSX, filtered as it is seen. */
#include "app/register/register_shared_routes.h"
#include "base/file.h"
#include "document/sheet.h"

enum { SHEET_ROWS = 100000, COLUMNS = 40 };

static enum outcome write_rows(struct work *work, const struct register_kind *kind,
                               const struct list *rows, const char *path)
{
	const struct field *columns[COLUMNS];
	const char *headings[COLUMNS];
	struct sheet_writer *writer;
	int count = 0;
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (register_is_typed(each)) {
			headings[count] = tr(work, each->label);
			columns[count++] = each;
		}
	TRY(sheet_create(work, path, tr(work, kind->label), headings, count, &writer));
	enum outcome outcome = OK;
	for (size_t row = 0; row < rows->count && outcome == OK; row++) {
		struct sheet_cell cells[COLUMNS];
		for (int each = 0; each < count; each++)
			cells[each] = sheet_cell_of(work, columns[each], (char *)rows->items + row * kind->size);
		outcome = sheet_write(writer, cells);
	}
	enum outcome finished = sheet_finish(writer);
	return outcome == OK ? finished : outcome;
}

static enum outcome sheet(struct work *work, const struct request *request,
                          struct response *response)
{
	const struct register_kind *kind;
	struct register_view view;
	struct list rows = { 0 };
	TRY(register_asked(work, request, &kind));
	TRY(register_read_view(work, request, kind, &view));
	view.limit = SHEET_ROWS;
	TRY(register_list(work, kind, &view, &rows));
	TRY(folder_make(work, arena_format(work->arena, "%s/tmp", work->data)));
	const char *path = arena_format(work->arena, "%s/tmp/ledger-%lld-%p.xlsx", work->data,
	                                (long long)work->now, (void *)&view);
	TRY(write_rows(work, kind, &rows, path));
	return send_file(response, XLSX_TYPE,
	                 arena_format(work->arena, "%s.xlsx", tr(work, kind->label)), path, 1);
}

const struct route register_sheet_routes[] = {
	{ GET, "/ledgers/{key}/rows.xlsx", PERMIT_EXPORT, sheet, "A plain ledger as XLSX", ROUTE_SLOW },
	{ 0 },
};
