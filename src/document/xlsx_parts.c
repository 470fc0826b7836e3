/* xlsx_parts.c: from a workbook's relations to its first visible sheet, its shared strings and its
 * styles. */
#include <stdlib.h>
#include <string.h>

#include "document/xlsx.h"

enum {
	SMALL_PART = 32 * 1024 * 1024,    /* workbook, relations, styles */
	STRINGS_PART = 512 * 1024 * 1024, /* of XML */
	MOST_STRINGS = 8 * 1024 * 1024,
	MOST_STYLES = 65536,
};

struct relation {
	const char *id;
	const char *type;   /* its last word: "worksheet" */
	const char *target; /* a part's name in the ZIP */
};

struct relations {
	const char *folder; /* targets are relative to it: "xl/" or "" */
	LIST(struct relation) list;
};

static const char *attribute(const char **attributes, const char *name)
{
	const char *value = xml_attribute(attributes, name);
	return value ? value : "";
}

static const char *last_word(const char *address)
{
	const char *slash = strrchr(address, '/');
	return slash ? slash + 1 : address;
}

static const char *part_name(struct arena *arena, const char *folder, const char *target)
{
	if (*target == '/')
		return arena_string(arena, target + 1);
	size_t keep = strlen(folder);
	for (; strncmp(target, "../", 3) == 0 && keep > 0; target += 3)
		for (keep--; keep > 0 && folder[keep - 1] != '/'; keep--)
			continue;
	return arena_format(arena, "%.*s%s", (int)keep, folder,
	                    strncmp(target, "./", 2) == 0 ? target + 2 : target);
}

static void relation_start(struct xml_stream *stream, const char *name, const char **attributes)
{
	struct relations *relations = stream->data;
	struct arena *arena = stream->reader->arena;
	if (strcmp(name, "Relationship") != 0 || relations->list.count > 10000)
		return;
	*LIST_ADD(arena, &relations->list) = (struct relation){
		.id = arena_string(arena, attribute(attributes, "Id")),
		.type = arena_string(arena, last_word(attribute(attributes, "Type"))),
		.target = part_name(arena, relations->folder, attribute(attributes, "Target")),
	};
}

static enum outcome read_relations(struct sheet_reader *reader, const char *part,
                                   struct relations *relations)
{
	struct xml_stream stream = {
		.reader = reader, .start = relation_start, .data = relations, .limit = SMALL_PART,
	};
	return xml_read_part(&stream, reader->xlsx->zip, part, 1);
}

static const char *target_of(const struct relations *relations, const char *id, const char *type)
{
	FOR_EACH(each, &relations->list)
		if ((!id || strcmp(each->id, id) == 0) && strcmp(each->type, type) == 0)
			return each->target;
	return NULL;
}

static void workbook_start(struct xml_stream *stream, const char *name, const char **attributes)
{
	struct xlsx *xlsx = stream->reader->xlsx;
	if (strcmp(name, "workbookPr") == 0) {
		const char *since_1904 = attribute(attributes, "date1904");
		xlsx->date_1904 = *since_1904 == '1' || *since_1904 == 't';
	}
	if (strcmp(name, "sheet") != 0 || xlsx->sheet_part)
		return;
	const char *state = xml_attribute(attributes, "state");
	if (!state || strcmp(state, "visible") == 0)
		xlsx->sheet_part = target_of(stream->data, attribute(attributes, "id"), "worksheet");
}

static enum outcome read_workbook(struct sheet_reader *reader, const char *part)
{
	struct arena *arena = reader->arena;
	int folder = (int)(last_word(part) - part);
	struct relations relations = { .folder = arena_copy(arena, part, (size_t)folder) };
	struct xml_stream stream = {
		.reader = reader, .start = workbook_start, .data = &relations, .limit = SMALL_PART,
	};
	TRY(read_relations(reader, arena_format(arena, "%s_rels/%s.rels", relations.folder,
	                                        last_word(part)), &relations));
	TRY(xml_read_part(&stream, reader->xlsx->zip, part, 0));
	reader->xlsx->strings_part = target_of(&relations, NULL, "sharedStrings");
	reader->xlsx->styles_part = target_of(&relations, NULL, "styles");
	if (reader->xlsx->sheet_part)
		return OK;
	return fail(reader->work, INVALID, "the workbook shows no table; unhide its sheet, save it and "
	                                   "try again");
}

struct styles_state {
	int in_formats;
	int in_cells;
};

static struct number_format format_by_id(const struct xlsx *xlsx, int id)
{
	FOR_EACH(format, &xlsx->formats)
		if (format->id == id)
			return *format;
	return number_format_builtin(id);
}

static void styles_start(struct xml_stream *stream, const char *name, const char **attributes)
{
	struct xlsx *xlsx = stream->reader->xlsx;
	struct styles_state *state = stream->data;
	int id = atoi(attribute(attributes, "numFmtId"));
	if (strcmp(name, "numFmts") == 0 || strcmp(name, "cellXfs") == 0)
		*(*name == 'n' ? &state->in_formats : &state->in_cells) = 1;
	else if (state->in_formats && strcmp(name, "numFmt") == 0 && xlsx->formats.count < MOST_STYLES)
		*LIST_ADD(stream->reader->arena, &xlsx->formats) =
			number_format_of(id, attribute(attributes, "formatCode"));
	else if (state->in_cells && strcmp(name, "xf") == 0 && xlsx->styles.count < MOST_STYLES)
		*LIST_ADD(stream->reader->arena, &xlsx->styles) = format_by_id(xlsx, id);
}

static void styles_end(struct xml_stream *stream, const char *name)
{
	struct styles_state *state = stream->data;
	if (strcmp(name, "numFmts") == 0)
		state->in_formats = 0;
	if (strcmp(name, "cellXfs") == 0)
		state->in_cells = 0;
}

struct strings_state {
	struct buffer text;
	int in_text;
	int in_phonetic;
};

static void strings_start(struct xml_stream *stream, const char *name, const char **attributes)
{
	struct strings_state *state = stream->data;
	(void)attributes;
	if (strcmp(name, "si") == 0)
		state->text.length = 0;
	state->in_phonetic += strcmp(name, "rPh") == 0;
	state->in_text = strcmp(name, "t") == 0 && !state->in_phonetic;
}

static void strings_text(struct xml_stream *stream, const char *bytes, int length)
{
	struct strings_state *state = stream->data;
	if (state->in_text && state->text.length < SHEET_CELL_BYTES)
		buffer_add(&state->text, bytes, (size_t)length);
}

static void strings_end(struct xml_stream *stream, const char *name)
{
	struct strings_state *state = stream->data;
	struct sheet_reader *reader = stream->reader;
	state->in_text = 0;
	state->in_phonetic -= strcmp(name, "rPh") == 0;
	if (strcmp(name, "si") != 0)
		return;
	if (reader->xlsx->strings.count >= MOST_STRINGS) {
		xml_refuse(stream, fail(reader->work, INVALID, "the workbook unpacks to more than a table "
		                        "can hold; divide it into smaller files"));
		return;
	}
	*LIST_ADD(reader->arena, &reader->xlsx->strings) =
		state->text.length ? arena_copy(reader->arena, state->text.bytes, state->text.length) : "";
}

enum outcome xlsx_read_parts(struct sheet_reader *reader)
{
	struct xlsx *xlsx = reader->xlsx;
	struct relations roots = { .folder = "" };
	struct styles_state styles_state = { 0 };
	struct strings_state strings_state = { .text = BUFFER(reader->arena) };
	struct xml_stream styles = {
		.reader = reader, .start = styles_start, .end = styles_end, .data = &styles_state,
		.limit = SMALL_PART,
	};
	struct xml_stream strings = {
		.reader = reader, .start = strings_start, .end = strings_end, .text = strings_text,
		.data = &strings_state, .limit = STRINGS_PART,
	};
	TRY(read_relations(reader, "_rels/.rels", &roots));
	const char *workbook = target_of(&roots, NULL, "officeDocument");
	TRY(read_workbook(reader, workbook ? workbook : "xl/workbook.xml"));
	if (xlsx->styles_part)
		TRY(xml_read_part(&styles, xlsx->zip, xlsx->styles_part, 1));
	return xlsx->strings_part ? xml_read_part(&strings, xlsx->zip, xlsx->strings_part, 1) : OK;
}
