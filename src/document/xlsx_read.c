/* xlsx_read.c: rows out of an XLSX workbook, one at a time, while its sheet is unpacked. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "document/xlsx.h"

enum { SHEET_PART_MIB = 2048, MOST_ENTRIES = 10000 };

static void refuse_row(struct xml_stream *stream, const char *sentence)
{
	struct sheet_reader *reader = stream->reader;
	xml_refuse(stream, fail(reader->work, INVALID, "row %lld: %s", (long long)reader->xlsx->row,
	                        tr(reader->work, sentence)));
}

/* "AB12" is column 27, counted from 0. */
static size_t column_of(const char *reference)
{
	size_t column = 0;
	for (; *reference >= 'A' && *reference <= 'Z' && column <= SHEET_COLUMNS; reference++)
		column = column * 26 + (size_t)(*reference - 'A') + 1;
	return column ? column - 1 : SHEET_COLUMNS;
}

static void row_start(struct xml_stream *stream, const char **attributes)
{
	struct xlsx *xlsx = stream->reader->xlsx;
	const char *number = xml_attribute(attributes, "r");
	xlsx->row = number ? strtoll(number, NULL, 10) : xlsx->row + 1;
	xlsx->next_column = 0;
	row_clear(stream->reader);
	if (xlsx->row < 1 || xlsx->row > SHEET_ROWS)
		refuse_row(stream, "the workbook is damaged; save it again as .xlsx and try again");
}

static char type_of(const char *type)
{
	static const struct {
		const char *name;
		char type;
	} TYPES[] = {
		{ "s", 's' }, { "inlineStr", 'i' }, { "b", 'b' }, { "d", 'd' }, { "str", 't' }, { "e", 't' },
	};
	for (size_t each = 0; type && each < sizeof TYPES / sizeof *TYPES; each++)
		if (strcmp(TYPES[each].name, type) == 0)
			return TYPES[each].type;
	return 'n';
}

static void cell_start(struct xml_stream *stream, const char **attributes)
{
	struct xlsx *xlsx = stream->reader->xlsx;
	const char *reference = xml_attribute(attributes, "r");
	const char *style = xml_attribute(attributes, "s");
	xlsx->column = reference ? column_of(reference) : xlsx->next_column;
	xlsx->next_column = xlsx->column + 1;
	xlsx->type = type_of(xml_attribute(attributes, "t"));
	xlsx->style = style ? strtoul(style, NULL, 10) : 0;
	xlsx->has_formula = xlsx->has_value = xlsx->in_phonetic = 0;
	row_begin_cell(stream->reader);
	if (xlsx->column >= SHEET_COLUMNS)
		refuse_row(stream, "the workbook is damaged; save it again as .xlsx and try again");
}

static void sheet_start(struct xml_stream *stream, const char *name, const char **attributes)
{
	struct xlsx *xlsx = stream->reader->xlsx;
	if (strcmp(name, "c") == 0)
		cell_start(stream, attributes);
	else if (strcmp(name, "row") == 0)
		row_start(stream, attributes);
	else if (strcmp(name, "v") == 0 || (strcmp(name, "t") == 0 && !xlsx->in_phonetic))
		xlsx->in_value = xlsx->has_value = 1;
	else if (strcmp(name, "f") == 0)
		xlsx->has_formula = 1;
	else if (strcmp(name, "rPh") == 0)
		xlsx->in_phonetic = 1;
}

static void sheet_text(struct xml_stream *stream, const char *bytes, int length)
{
	struct sheet_reader *reader = stream->reader;
	if (!reader->xlsx->in_value)
		return;
	row_add(reader, bytes, (size_t)length);
	if (row_cell_length(reader) > SHEET_CELL_BYTES || row_length(reader) > SHEET_ROW_BYTES)
		refuse_row(stream, "a cell is longer than 1 MB");
}

/* "_x000D_" stands for a character XML cannot hold; line ends and tabs are kept, others dropped. */
static size_t unescape(char *text, size_t length)
{
	size_t to = 0;
	for (size_t at = 0; at < length;) {
		char *end = NULL;
		unsigned long code = 0;
		if (length - at >= 7 && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_')
			code = strtoul(text + at + 2, &end, 16);
		if (end != text + at + 6 || (code >= 0xD800 && code < 0xE000)) {
			text[to++] = text[at++];
			continue;
		}
		if (code >= ' ' || code == '\t' || code == '\n')
			to += utf8_put((uint32_t)code, text + to);
		at += 7;
	}
	return to;
}

/* Puts SHOWN in the place of the cell's raw value. */
static void replace(struct sheet_reader *reader, const char *shown)
{
	reader->row.text.length = reader->row.start;
	row_add(reader, shown, strlen(shown));
}

static void show_shared(struct xml_stream *stream, const char *raw)
{
	struct xlsx *xlsx = stream->reader->xlsx;
	char *end;
	unsigned long index = strtoul(raw, &end, 10);
	if (end == raw || index >= xlsx->strings.count)
		refuse_row(stream, "the workbook is damaged; save it again as .xlsx and try again");
	else
		replace(stream->reader, xlsx->strings.items[index]);
}

static void show_number(struct sheet_reader *reader, const char *raw)
{
	static const struct number_format PLAIN = { .shape = NUMBER_PLAIN };
	struct xlsx *xlsx = reader->xlsx;
	const struct number_format *format =
		xlsx->style < xlsx->styles.count ? &xlsx->styles.items[xlsx->style] : &PLAIN;
	char shown[NUMBER_TEXT], *end;
	double number = strtod(raw, &end);
	if (end == raw || *end)
		return;
	number_show(format, number, xlsx->date_1904, shown);
	replace(reader, shown);
}

/* "2026-03-01T09:05:00.000Z" as the office writes it. */
static void show_iso(struct sheet_reader *reader, char *raw)
{
	char *moment = strchr(raw, 'T');
	if (!moment)
		return;
	*moment = strncmp(moment, "T00:00:00", 9) == 0 ? '\0' : ' ';
	raw[strcspn(raw, ".Z")] = '\0';
	char shown[40];
	snprintf(shown, sizeof shown, "%s", raw);
	replace(reader, shown);
}

static void cell_end(struct xml_stream *stream)
{
	struct sheet_reader *reader = stream->reader;
	struct xlsx *xlsx = reader->xlsx;
	xlsx->in_value = 0;
	if (xlsx->has_formula && !xlsx->has_value) {
		refuse_row(stream, "a formula's result was not saved; open the workbook in Excel or WPS, "
		                   "save it and try again");
		return;
	}
	if (row_cell_length(reader) == 0)
		return;
	char *raw = reader->row.text.bytes + reader->row.start;
	switch (xlsx->type) {
	case 's': show_shared(stream, raw); break;
	case 'b': replace(reader, *raw == '1' || *raw == 't' ? "是" : "否"); break;
	case 'd': show_iso(reader, raw); break;
	case 'n': show_number(reader, raw); break;
	}
	if (xlsx->type != 'n' && stream->outcome == OK)
		reader->row.text.length = reader->row.start +
			unescape(reader->row.text.bytes + reader->row.start, row_cell_length(reader));
	if (row_cell_length(reader) > 0)
		row_end_cell(reader, xlsx->column);
}

static void sheet_end(struct xml_stream *stream, const char *name)
{
	struct xlsx *xlsx = stream->reader->xlsx;
	if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
		xlsx->in_value = 0;
	else if (strcmp(name, "rPh") == 0)
		xlsx->in_phonetic = 0;
	else if (strcmp(name, "c") == 0)
		cell_end(stream);
	else if (strcmp(name, "row") == 0 && stream->reader->row.filled) {
		xlsx->paused = 1;
		xml_pause(stream);
	}
}

static enum outcome xlsx_next(struct sheet_reader *reader, struct sheet_row *out)
{
	struct xlsx *xlsx = reader->xlsx;
	if (xlsx->stream.at_end)
		return NOT_FOUND;
	xlsx->paused = 0;
	TRY(xml_run(&xlsx->stream));
	reader->read = xlsx->stream.read;
	if (!xlsx->paused)
		return NOT_FOUND;
	row_give(reader, xlsx->row, out);
	return OK;
}

static void xlsx_close(struct sheet_reader *reader)
{
	xml_close(&reader->xlsx->stream);
	if (reader->xlsx->zip)
		zip_discard(reader->xlsx->zip);
}

static const struct sheet_format XLSX = { xlsx_next, xlsx_close };

/* Other things in a ZIP, by a part only they have. */
static enum outcome refuse_other_zips(struct sheet_reader *reader)
{
	static const struct {
		const char *part;
		const char *sentence;
	} OTHERS[] = {
		{ "word/document.xml", "this is a Word document, not a table; choose an XLSX or CSV file" },
		{ "xl/workbook.bin", "this is an .xlsb workbook; open it in Excel or WPS, save it as .xlsx "
		                     "and try again" },
		{ "mimetype", "this is an OpenDocument table; open it in WPS or LibreOffice, save it as "
		              ".xlsx and try again" },
	};
	zip_t *zip = reader->xlsx->zip;
	for (size_t each = 0; each < sizeof OTHERS / sizeof *OTHERS; each++)
		if (zip_name_locate(zip, OTHERS[each].part, ZIP_FL_NOCASE) >= 0)
			return fail(reader->work, INVALID, "%s", tr(reader->work, OTHERS[each].sentence));
	if (zip_name_locate(zip, "[Content_Types].xml", ZIP_FL_NOCASE) < 0)
		return fail(reader->work, INVALID, "this is an archive; unpack it and choose the XLSX or CSV "
		                                   "file inside");
	if (zip_get_num_entries(zip, 0) > MOST_ENTRIES)
		return fail(reader->work, INVALID, "the workbook unpacks to more than a table can hold; "
		                                   "divide it into smaller files");
	return OK;
}

enum outcome xlsx_open(struct sheet_reader *reader, const char *path)
{
	int error = 0;
	struct xlsx *xlsx = arena_alloc(reader->arena, sizeof *xlsx);
	reader->xlsx = xlsx;
	reader->format = &XLSX;
	xlsx->zip = zip_open(path, ZIP_RDONLY, &error);
	if (!xlsx->zip)
		return fail(reader->work, INVALID, "the workbook is damaged or incomplete; save it again as "
		                                   ".xlsx and try again");
	TRY(refuse_other_zips(reader));
	TRY(xlsx_read_parts(reader));
	xlsx->stream = (struct xml_stream){
		.reader = reader, .start = sheet_start, .end = sheet_end, .text = sheet_text,
		.limit = (int64_t)SHEET_PART_MIB * 1024 * 1024,
	};
	enum outcome outcome = xml_open(&xlsx->stream, xlsx->zip, xlsx->sheet_part);
	if (outcome == NOT_FOUND)
		return fail(reader->work, INVALID, "the workbook is damaged or incomplete; save it again as "
		                                   ".xlsx and try again");
	reader->size = xlsx->stream.size;
	return outcome;
}
