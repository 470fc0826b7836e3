/* words.c: reads the words out of a DOCX or a text file. */
#include "document/words.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <zip.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "document/csv_decode.h"
#include "document/xml_stream.h"

/* Of words: some five hundred pages.  A DOCX has far more signs than words. */
enum { MOST_BYTES = 1024 * 1024, MOST_XML = 64 * 1024 * 1024, CHUNK = 64 * 1024 };

struct docx_words {
	struct buffer text;
	int in_text;   /* depth of w:t */
	int cells;     /* depth of w:tc: their paragraphs do not end lines */
	int fallback;  /* the same drawing told a second time */
	int stops;     /* depth of w:tabs: where tabs would stop, no tab that was typed */
};

static void words_start(struct xml_stream *stream, const char *name, const char **attributes)
{
	struct docx_words *words = stream->data;
	(void)attributes;
	words->in_text += strcmp(name, "t") == 0;
	words->cells += strcmp(name, "tc") == 0;
	words->fallback += strcmp(name, "Fallback") == 0;
	words->stops += strcmp(name, "tabs") == 0;
	if (words->fallback)
		return;
	if (strcmp(name, "tab") == 0 && !words->stops)
		buffer_text(&words->text, "\t");
	if (strcmp(name, "br") == 0 || strcmp(name, "cr") == 0)
		buffer_text(&words->text, "\n");
}

static void words_end(struct xml_stream *stream, const char *name)
{
	struct docx_words *words = stream->data;
	words->in_text -= strcmp(name, "t") == 0;
	words->cells -= strcmp(name, "tc") == 0;
	words->fallback -= strcmp(name, "Fallback") == 0;
	words->stops -= strcmp(name, "tabs") == 0;
	if (words->fallback)
		return;
	if (strcmp(name, "tc") == 0)
		buffer_text(&words->text, "\t");
	if ((strcmp(name, "p") == 0 && !words->cells) || strcmp(name, "tr") == 0)
		buffer_text(&words->text, "\n");
}

static void words_text(struct xml_stream *stream, const char *bytes, int length)
{
	struct docx_words *words = stream->data;
	if (words->in_text && !words->fallback)
		buffer_add(&words->text, bytes, (size_t)length);
}

static enum outcome refuse(struct work *work)
{
	fault_clear(work);
	return fail(work, INVALID, "this is no Word document (.docx) and no text; save it as .docx or .txt "
	                           "and try again");
}

static enum outcome too_long(struct work *work)
{
	return fail(work, INVALID, "the document is longer than 500 pages; divide it into smaller files");
}

static enum outcome docx_words(struct work *work, zip_t *zip, const char **out)
{
	struct docx_words words = { .text = BUFFER(work->arena) };
	struct sheet_reader reader = { .work = work, .arena = work->arena };
	struct xml_stream stream = {
		.reader = &reader, .start = words_start, .end = words_end, .text = words_text,
		.data = &words, .limit = MOST_XML,
	};
	if (xml_read_part(&stream, zip, "word/document.xml", 0) != OK)
		return refuse(work);
	if (words.text.length > MOST_BYTES)
		return too_long(work);
	*out = buffer_string(&words.text);
	return OK;
}

static enum outcome convert(struct work *work, FILE *file, enum csv_encoding encoding,
                            const char **out)
{
	struct decoder *decoder = arena_alloc(work->arena, sizeof *decoder);
	struct buffer text = BUFFER(work->arena);
	char *chunk = arena_take(work->arena, CHUNK);
	size_t got;
	if (!decoder_open(decoder, file, encoding))
		return fail(work, UNAVAILABLE, "this system cannot read %s text", csv_encoding_name(encoding));
	while ((got = decoder_read(decoder, chunk, CHUNK)) > 0 && text.length <= MOST_BYTES)
		buffer_add(&text, chunk, got);
	iconv_close(decoder->convert);
	if (text.length > MOST_BYTES)
		return too_long(work);
	if (decoder->malformed)
		return refuse(work);
	*out = buffer_string(&text);
	return OK;
}

static enum outcome text_words(struct work *work, FILE *file, const char **out)
{
	enum csv_encoding encoding = csv_find_encoding(file);
	return encoding == CSV_BINARY ? refuse(work) : convert(work, file, encoding, out);
}

/* A pipe cannot be read twice. */
static enum outcome standard_input(struct work *work, const char **out)
{
	FILE *kept = tmpfile();
	char *chunk = arena_take(work->arena, CHUNK);
	size_t got, total = 0;
	if (!kept)
		return fail(work, UNAVAILABLE, "the disk is full or failing; free space and try again");
	while ((got = fread(chunk, 1, CHUNK, stdin)) > 0 && (total += got) <= MOST_BYTES)
		fwrite(chunk, 1, got, kept);
	rewind(kept);
	enum outcome outcome = total > MOST_BYTES ? too_long(work) : text_words(work, kept, out);
	fclose(kept);
	return outcome;
}

enum outcome document_words(struct work *work, const char *path, const char **out)
{
	int error = 0;
	if (strcmp(path, "-") == 0)
		return standard_input(work, out);
	FILE *file = fopen(path, "rbe");
	if (!file)
		return fail(work, errno == ENOENT ? NOT_FOUND : UNAVAILABLE, "%s cannot be read: %s", path,
		            strerror(errno));
	char head[2] = "";
	int packed = fread(head, 1, 2, file) == 2 && memcmp(head, "PK", 2) == 0;
	rewind(file);
	zip_t *zip = packed ? zip_open(path, ZIP_RDONLY, &error) : NULL;
	enum outcome outcome = packed && !zip ? refuse(work)
	                       : zip          ? docx_words(work, zip, out)
	                                      : text_words(work, file, out);
	if (zip)
		zip_discard(zip);
	fclose(file);
	return outcome;
}
