/* sheet.c: opens a table file by what it holds, not by its name, and refuses the rest with what to
 * do instead. */
#define _GNU_SOURCE
#include "document/sheet.h"

#include <errno.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "document/sheet_reader.h"

enum { HEAD = 4096 };

struct head {
	unsigned char bytes[HEAD];
	size_t length;
};

/* Files people mistake for a table, by their first bytes; the sentences are translated. */
static const struct {
	const char *bytes;
	size_t length;
	const char *sentence;
} MISTAKEN[] = {
	{ "\x89PNG", 4, "this is a picture, not a table; choose an XLSX or CSV file" },
	{ "\xFF\xD8\xFF", 3, "this is a picture, not a table; choose an XLSX or CSV file" },
	{ "GIF8", 4, "this is a picture, not a table; choose an XLSX or CSV file" },
	{ "II*\0", 4, "this is a picture, not a table; choose an XLSX or CSV file" },
	{ "%PDF", 4, "this is a PDF, not a table; choose the XLSX or CSV file it was made from" },
	{ "Rar!", 4, "this is an archive; unpack it and choose the XLSX or CSV file inside" },
	{ "7z\xBC\xAF", 4, "this is an archive; unpack it and choose the XLSX or CSV file inside" },
	{ "\x1F\x8B", 2, "this is an archive; unpack it and choose the XLSX or CSV file inside" },
};

static const char OLE[] = "\xD0\xCF\x11\xE0";
static const char OLD_WORKBOOK[] =
	"this is an old .xls file; open it in Excel or WPS, save it as .xlsx and try again";
static const char ENCRYPTED[] = "the workbook is protected by a password; remove the password, save "
				"it as .xlsx and try again";
static const char WEB_PAGE[] =
	"this is a web page named like a table; open it in Excel or WPS, save it as .xlsx and try again";

static int starts(const struct head *head, const char *bytes, size_t length)
{
	return head->length >= length && memcmp(head->bytes, bytes, length) == 0;
}

/* An encrypted XLSX hides in the same container as an old .xls; its stream's name tells. */
static int is_encrypted(FILE *file)
{
	static const char NAME[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
	char block[2 * HEAD];
	size_t kept = 0, got;
	rewind(file);
	while ((got = fread(block + kept, 1, sizeof block - kept, file)) > 0) {
		size_t length = kept + got;
		if (memmem(block, length, NAME, sizeof NAME - 1))
			return 1;
		kept = length < sizeof NAME ? length : sizeof NAME;
		memmove(block, block + length - kept, kept);
	}
	return 0;
}

static int is_web_page(const struct head *head)
{
	static const char *const OPENINGS[] = { "<html", "<!doctype", "<table", "<?xml", "<meta" };
	size_t at = starts(head, "\xEF\xBB\xBF", 3) ? 3 : 0;
	while (at < head->length && strchr(" \t\r\n", head->bytes[at]))
		at++;
	for (size_t each = 0; each < sizeof OPENINGS / sizeof *OPENINGS; each++) {
		size_t length = strlen(OPENINGS[each]);
		if (head->length - at >= length &&
		    strncasecmp((const char *)head->bytes + at, OPENINGS[each], length) == 0)
			return 1;
	}
	return 0;
}

static enum outcome refuse_mistaken(struct work *work, FILE *file, const struct head *head)
{
	if (head->length == 0)
		return fail(work, INVALID, "the file is empty; choose an XLSX or CSV file");
	for (size_t each = 0; each < sizeof MISTAKEN / sizeof *MISTAKEN; each++)
		if (starts(head, MISTAKEN[each].bytes, MISTAKEN[each].length))
			return fail(work, INVALID, "%s", tr(work, MISTAKEN[each].sentence));
	if (starts(head, OLE, 4))
		return fail(work, INVALID, "%s", tr(work, is_encrypted(file) ? ENCRYPTED : OLD_WORKBOOK));
	if (is_web_page(head))
		return fail(work, INVALID, "%s", tr(work, WEB_PAGE));
	return OK;
}

static void close_file(FILE **file)
{
	if (*file)
		fclose(*file);
}

static enum outcome look(struct work *work, const char *path, struct head *head)
{
	struct stat facts;
	FILE *file __attribute__((cleanup(close_file))) = fopen(path, "rbe");
	if (!file && errno == ENOENT)
		return fail(work, NOT_FOUND, "there is no file %s", path);
	if (!file || fstat(fileno(file), &facts) != 0 || !S_ISREG(facts.st_mode))
		return fail(work, UNAVAILABLE, "%s cannot be read: %s", path, strerror(errno));
	head->length = fread(head->bytes, 1, sizeof head->bytes, file);
	return refuse_mistaken(work, file, head);
}

enum outcome sheet_open(struct work *work, const char *path, struct sheet_reader **out)
{
	struct head head;
	TRY(look(work, path, &head));
	struct arena *arena = arena_new();
	struct sheet_reader *reader = arena_alloc(arena, sizeof *reader);
	reader->work = work;
	reader->arena = arena;
	reader->row.text = BUFFER(arena);
	enum outcome outcome = starts(&head, "PK", 2) && head.length > 3 && head.bytes[2] < 9
		? xlsx_open(reader, path) : csv_open(reader, path);
	if (outcome == OK)
		*out = reader;
	else
		sheet_close(reader);
	return outcome;
}

enum outcome sheet_next(struct sheet_reader *reader, struct sheet_row *out)
{
	return reader->format->next(reader, out);
}

int64_t sheet_progress(const struct sheet_reader *reader)
{
	if (reader->size <= 0 || reader->read >= reader->size)
		return 1000;
	return reader->read * 1000 / reader->size;
}

void sheet_close(struct sheet_reader *reader)
{
	if (!reader)
		return;
	if (reader->format)
		reader->format->close(reader);
	arena_free(reader->arena);
}
