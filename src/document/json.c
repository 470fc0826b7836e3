/* json.c: a document as JSON and back, for what must stay as it was written. */
#include <jansson.h>

#include "document/document.h"

static void put_text(json_t *object, const char *name, const char *text)
{
	if (text && *text)
		json_object_set_new(object, name, json_string(text));
}

static void put_number(json_t *object, const char *name, int64_t number)
{
	if (number)
		json_object_set_new(object, name, json_integer(number));
}

static json_t *runs_of(const run_list *runs)
{
	json_t *list = json_array();
	FOR_EACH(run, runs) {
		json_t *one = json_object();
		put_text(one, "text", run->text);
		put_text(one, "address", run->address);
		put_number(one, "bold", run->bold);
		json_array_append_new(list, one);
	}
	return list;
}

static json_t *cells_of(const cell_list *cells)
{
	json_t *list = json_array();
	FOR_EACH(cell, cells) {
		json_t *one = json_object();
		put_text(one, "text", cell->text);
		put_text(one, "address", cell->address);
		put_number(one, "columns", cell->columns);
		put_number(one, "heading", cell->heading);
		put_number(one, "height", cell->height_mm);
		json_array_append_new(list, one);
	}
	return list;
}

static json_t *table_of(const struct block *block)
{
	json_t *table = json_object(), *rows = json_array(), *widths = json_array();
	FOR_EACH(row, &block->rows)
		json_array_append_new(rows, cells_of(&row->cells));
	for (const int *width = block->widths_mm; width && *width; width++)
		json_array_append_new(widths, json_integer(*width));
	json_object_set_new(table, "rows", rows);
	json_object_set_new(table, "widths", widths);
	put_number(table, "headings", block->heading_rows);
	put_number(table, "chart", block->chart);
	return table;
}

const char *document_json(struct arena *arena, const struct document *document)
{
	json_t *root = json_object(), *blocks = json_array();
	FOR_EACH(block, &document->blocks) {
		json_t *one = block->kind == BLOCK_TABLE ? table_of(block) : json_object();
		json_object_set_new(one, "kind", json_integer(block->kind));
		if (block->kind != BLOCK_TABLE)
			json_object_set_new(one, "runs", runs_of(&block->runs));
		json_array_append_new(blocks, one);
	}
	put_text(root, "title", document->title);
	put_text(root, "author", document->author);
	json_object_set_new(root, "blocks", blocks);
	char *text = json_dumps(root, JSON_COMPACT | JSON_SORT_KEYS);
	const char *kept = arena_string(arena, text ? text : "{}");
	free(text);
	json_decref(root);
	return kept;
}

static const char *text_of(const json_t *object, const char *name)
{
	const char *text = json_string_value(json_object_get(object, name));
	return text ? text : "";
}

static int64_t number_of(const json_t *object, const char *name)
{
	return json_integer_value(json_object_get(object, name));
}

static void read_runs(struct document *document, const json_t *runs, struct block *block)
{
	size_t each;
	json_t *run;
	json_array_foreach(runs, each, run) {
		block_run(document, block, text_of(run, "text"), text_of(run, "address"));
		block->runs.items[block->runs.count - 1].bold = number_of(run, "bold");
	}
}

static const int *read_widths(struct document *document, const json_t *widths)
{
	size_t count = json_array_size(widths);
	int *out = arena_alloc(document->arena, (count + 1) * sizeof *out);
	for (size_t each = 0; each < count; each++)
		out[each] = (int)json_integer_value(json_array_get(widths, each));
	return count ? out : NULL;
}

static void read_table(struct document *document, const json_t *one)
{
	struct block *table = document_table(document, read_widths(document, json_object_get(one, "widths")),
	                                     number_of(one, "headings"));
	size_t each, at;
	json_t *row, *cell;
	table->chart = (enum chart_kind)number_of(one, "chart");
	json_array_foreach(json_object_get(one, "rows"), each, row) {
		table_row(document, table);
		json_array_foreach(row, at, cell)
			table_cell(document, table,
			           (struct cell){ .text = text_of(cell, "text"), .address = text_of(cell, "address"),
			                          .columns = number_of(cell, "columns"),
			                          .heading = number_of(cell, "heading"),
			                          .height_mm = number_of(cell, "height") });
	}
}

enum outcome document_from_json(struct work *work, const char *text, struct document **out)
{
	json_t *root = json_loads(text, 0, NULL), *one;
	size_t each;
	if (!root)
		return fail(work, BROKEN, "a kept document cannot be read");
	*out = document_new(work->arena, text_of(root, "title"), text_of(root, "author"));
	json_array_foreach(json_object_get(root, "blocks"), each, one) {
		enum block_kind kind = (enum block_kind)number_of(one, "kind");
		if (kind == BLOCK_TABLE)
			read_table(*out, one);
		else
			read_runs(*out, json_object_get(one, "runs"), document_begin(*out, kind));
	}
	json_decref(root);
	return OK;
}
