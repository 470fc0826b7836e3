/* csv_read.c: rows out of CSV as offices save it: quotes, line breaks inside cells, comma, tab or
 * semicolon. */
#include <errno.h>
#include <string.h>

#include "document/csv_decode.h"
#include "document/sheet_reader.h"

struct csv {
	struct decoder decoder;
	enum csv_encoding encoding;
	char separator;
	char buffer[64 * 1024];
	size_t at;
	size_t end;
	int64_t number; /* of the row under construction, from 1 */
};

enum { FILE_END = -1 };

/* What ends a cell. */
enum ending { ENDS_CELL, ENDS_ROW, ENDS_FILE };

static int peek(struct sheet_reader *reader)
{
	struct csv *csv = reader->csv;
	if (csv->at == csv->end) {
		csv->at = 0;
		csv->end = decoder_read(&csv->decoder, csv->buffer, sizeof csv->buffer);
		reader->read = csv->decoder.read;
	}
	return csv->at < csv->end ? (unsigned char)csv->buffer[csv->at] : FILE_END;
}

static enum outcome check_room(struct sheet_reader *reader)
{
	if (row_cell_length(reader) > SHEET_CELL_BYTES)
		return fail(reader->work, INVALID,
		            "row %lld: a cell is longer than 1 MB; look for a missing quotation mark",
		            (long long)reader->csv->number);
	if (row_length(reader) > SHEET_ROW_BYTES || reader->row.starts.count >= SHEET_COLUMNS)
		return fail(reader->work, INVALID, "row %lld is too long for a table's row",
		            (long long)reader->csv->number);
	return OK;
}

/* Adds the bytes up to one of STOPS or the end of what was read. */
static enum outcome take_span(struct sheet_reader *reader, const char *stops)
{
	struct csv *csv = reader->csv;
	size_t start = csv->at;
	while (csv->at < csv->end && !strchr(stops, csv->buffer[csv->at]))
		csv->at++;
	row_add(reader, csv->buffer + start, csv->at - start);
	return check_room(reader);
}

/* Behind the opening quotation mark, up to behind the closing one. */
static enum outcome take_quoted(struct sheet_reader *reader)
{
	for (int byte; (byte = peek(reader)) != FILE_END;) {
		if (byte != '"') {
			TRY(take_span(reader, "\""));
			continue;
		}
		reader->csv->at++;
		if (peek(reader) != '"')
			return OK;
		row_add(reader, "\"", 1);
		reader->csv->at++;
	}
	if (reader->csv->decoder.malformed)
		return OK;
	return fail(reader->work, INVALID,
	            "row %lld: a quotation mark opens a cell and none closes it",
	            (long long)reader->csv->number);
}

static enum ending take_ending(struct sheet_reader *reader)
{
	int byte = peek(reader);
	if (byte == FILE_END)
		return ENDS_FILE;
	reader->csv->at++;
	if (byte == reader->csv->separator)
		return ENDS_CELL;
	if (byte == '\r' && peek(reader) == '\n')
		reader->csv->at++;
	return ENDS_ROW;
}

static enum outcome take_cell(struct sheet_reader *reader, enum ending *ending)
{
	const char stops[] = { reader->csv->separator, '\r', '\n', '\0' };
	row_begin_cell(reader);
	if (peek(reader) == '"') {
		reader->csv->at++;
		TRY(take_quoted(reader));
	}
	for (int byte; (byte = peek(reader)) != FILE_END && !strchr(stops, byte);)
		TRY(take_span(reader, stops));
	row_end_cell(reader, reader->row.starts.count);
	*ending = take_ending(reader);
	return OK;
}

static enum outcome take_row(struct sheet_reader *reader)
{
	enum ending ending = ENDS_CELL;
	row_clear(reader);
	reader->csv->number++;
	while (ending == ENDS_CELL)
		TRY(take_cell(reader, &ending));
	if (ending == ENDS_FILE && reader->csv->decoder.malformed)
		return fail(reader->work, INVALID,
		            "row %lld has bytes that are not %s text; save the file as .xlsx and try again",
		            (long long)reader->csv->number, csv_encoding_name(reader->csv->encoding));
	return OK;
}

static enum outcome csv_next(struct sheet_reader *reader, struct sheet_row *out)
{
	while (peek(reader) != FILE_END || reader->csv->decoder.malformed) {
		TRY(take_row(reader));
		if (reader->row.filled) {
			row_give(reader, reader->csv->number, out);
			return OK;
		}
	}
	return NOT_FOUND;
}

static void csv_close(struct sheet_reader *reader)
{
	decoder_close(&reader->csv->decoder);
}

static const struct sheet_format CSV = { csv_next, csv_close };

/* The most frequent separator of the first line that has any, quoted text aside. */
static char find_separator(const char *bytes, size_t length)
{
	static const char SEPARATORS[] = ",\t;";
	int counts[3] = { 0 }, quoted = 0;
	for (size_t each = 0; each < length; each++) {
		const char *found = bytes[each] ? strchr(SEPARATORS, bytes[each]) : NULL;
		quoted ^= bytes[each] == '"';
		if (found && !quoted)
			counts[found - SEPARATORS]++;
		if (bytes[each] == '\n' && !quoted && counts[0] + counts[1] + counts[2] > 0)
			break;
	}
	if (counts[1] > counts[0] && counts[1] >= counts[2])
		return '\t';
	return counts[2] > counts[0] ? ';' : ',';
}

/* Excel's own first line "sep=;" names the separator and is no row of the table. */
static int named_separator(struct csv *csv)
{
	if (csv->end < 5 || memcmp(csv->buffer, "sep=", 4) != 0 || !strchr(",;\t", csv->buffer[4]))
		return 0;
	csv->separator = csv->buffer[4];
	csv->at = 5;
	csv->number = 1;
	csv->at += csv->at < csv->end && csv->buffer[csv->at] == '\r';
	csv->at += csv->at < csv->end && csv->buffer[csv->at] == '\n';
	return 1;
}

static int64_t file_size(FILE *file)
{
	long at = ftell(file), size = -1;
	if (fseek(file, 0, SEEK_END) == 0)
		size = ftell(file);
	return fseek(file, at, SEEK_SET) == 0 ? size : -1;
}

enum outcome csv_open(struct sheet_reader *reader, const char *path)
{
	struct work *work = reader->work;
	struct csv *csv = arena_alloc(reader->arena, sizeof *csv);
	csv->decoder.convert = (iconv_t)-1;
	reader->csv = csv;
	reader->format = &CSV;
	csv->decoder.file = fopen(path, "rbe");
	if (!csv->decoder.file)
		return fail(work, UNAVAILABLE, "%s cannot be read: %s", path, strerror(errno));
	csv->encoding = csv_find_encoding(csv->decoder.file);
	if (csv->encoding == CSV_BINARY)
		return fail(work, INVALID, "this is neither an XLSX nor a CSV file; open it in Excel or WPS, "
		                           "save it as .xlsx and try again");
	reader->size = file_size(csv->decoder.file);
	if (!decoder_open(&csv->decoder, csv->decoder.file, csv->encoding))
		return fail(work, UNAVAILABLE, "this system cannot read %s text",
		            csv_encoding_name(csv->encoding));
	if (peek(reader) != FILE_END && !named_separator(csv))
		csv->separator = find_separator(csv->buffer, csv->end);
	return OK;
}
