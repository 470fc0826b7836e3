/* xlsx_fuzz.c: a workbook of which one part (the first byte says which) is the fuzzer's, or the
 * whole file, ends in rows or in a sentence. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "document/sheet.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const struct {
	const char *name;
	const char *text;
} PARTS[] = {
	{ "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c>"
	                              "<c s='1'><v>46082.5</v></c></row></sheetData></worksheet>" },
	{ "xl/sharedStrings.xml", "<sst><si><t>甲</t></si></sst>" },
	{ "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='176' formatCode='yyyy-mm-dd'/>"
	                   "</numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='176'/></cellXfs>"
	                   "</styleSheet>" },
	{ "xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='1' xmlns:r='r'/></sheets>"
	                     "</workbook>" },
	{ "xl/_rels/workbook.xml.rels",
	  "<Relationships><Relationship Id='1' Type='/worksheet' Target='worksheets/sheet1.xml'/>"
	  "<Relationship Id='2' Type='/styles' Target='styles.xml'/>"
	  "<Relationship Id='3' Type='/sharedStrings' Target='sharedStrings.xml'/></Relationships>" },
	{ "[Content_Types].xml", "<Types/>" },
};
enum { PART_COUNT = sizeof PARTS / sizeof *PARTS };

static void write_workbook(const char *path, size_t chosen, const uint8_t *bytes, size_t length)
{
	zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	for (size_t each = 0; each < PART_COUNT; each++) {
		const void *text = each == chosen ? (const void *)bytes : PARTS[each].text;
		size_t size = each == chosen ? length : strlen(PARTS[each].text);
		zip_int64_t at = zip_file_add(zip, PARTS[each].name,
		                              zip_source_buffer(zip, text, size, 0), 0);
		zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_STORE, 0);
	}
	if (zip_close(zip) != 0)
		abort();
}

static void write_file(const char *path, const uint8_t *bytes, size_t length)
{
	FILE *file = fopen(path, "wb");
	if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0)
		abort();
}

static void read_all(struct work *work, const char *path)
{
	struct sheet_reader *reader;
	struct sheet_row row = { 0 };
	enum outcome outcome = sheet_open(work, path, &reader);
	if (outcome == OK) {
		while ((outcome = sheet_next(reader, &row)) == OK)
			if (row.number < 1 || row.cells.count == 0)
				abort();
		sheet_close(reader);
	}
	if (outcome != NOT_FOUND && (outcome != INVALID || !work->fault.message))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct work work = { .arena = arena_new() };
	const char *path = arena_format(work.arena, "/dev/shm/xinqiao-fuzz-%d.xlsx", (int)getpid());
	size_t chosen = length ? bytes[0] % (PART_COUNT + 1) : 0;
	if (length && chosen < PART_COUNT)
		write_workbook(path, chosen, bytes + 1, length - 1);
	else
		write_file(path, bytes, length);
	read_all(&work, path);
	unlink(path);
	arena_free(work.arena);
	return 0;
}
