/* csv_fuzz.c: any bytes, read as a table, end in rows or in a sentence. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "document/sheet.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void read_all(struct work *work, const char *path)
{
	struct sheet_reader *reader;
	struct sheet_row row = { 0 };
	enum outcome outcome = sheet_open(work, path, &reader);
	if (outcome == OK) {
		while ((outcome = sheet_next(reader, &row)) == OK)
			FOR_EACH(cell, &row.cells)
				if (!*cell)
					abort();
		sheet_close(reader);
	}
	if (outcome != NOT_FOUND && (outcome != INVALID || !work->fault.message))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct work work = { .arena = arena_new() };
	char path[40];
	int file = memfd_create("table", MFD_CLOEXEC);
	snprintf(path, sizeof path, "/proc/self/fd/%d", file);
	if (write(file, bytes, length) == (ssize_t)length)
		read_all(&work, path);
	close(file);
	arena_free(work.arena);
	return 0;
}
