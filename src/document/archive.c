/* archive.c: ZIP archives through libzip, streaming, large files too. */
#include "document/archive.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "base/file.h"

enum { CHUNK = 256 * 1024 };

static enum outcome add_files(struct work *work, zip_t *zip, const archive_files *files)
{
	FOR_EACH(file, files) {
		zip_source_t *source = zip_source_file(zip, file->path, 0, -1);
		if (!source || zip_file_add(zip, file->name, source, ZIP_FL_ENC_UTF_8) < 0)
			return fail(work, UNAVAILABLE, "%s could not be packed: %s", file->path,
			            zip_strerror(zip));
	}
	return OK;
}

enum outcome archive_write(struct work *work, const char *path, const archive_files *files)
{
	int reason;
	const char *part = arena_format(work->arena, "%s.part", path);
	zip_t *zip = zip_open(part, ZIP_CREATE | ZIP_TRUNCATE, &reason);
	if (!zip)
		return fail(work, UNAVAILABLE, "%s cannot be written; choose another place", path);
	enum outcome outcome = add_files(work, zip, files);
	if (outcome == OK && zip_close(zip) == 0 && rename(part, path) == 0)
		return OK;
	if (outcome == OK)
		outcome = fail(work, UNAVAILABLE, "%s could not be written (%s); free space and try again",
		               path, zip_strerror(zip));
	zip_discard(zip);
	unlink(part);
	return outcome;
}

static enum outcome pour(struct work *work, zip_file_t *in, FILE *out, const char *name)
{
	char *chunk = arena_alloc(work->arena, CHUNK);
	zip_int64_t count;
	while ((count = zip_fread(in, chunk, CHUNK)) > 0)
		if (fwrite(chunk, 1, (size_t)count, out) != (size_t)count)
			return fail(work, UNAVAILABLE, "the disk is full or failing; free space and try again");
	/* A checksum that does not fit shows at the end. */
	if (count < 0 || zip_fclose(in) != 0)
		return fail(work, INVALID, "the archive is damaged at %s", name);
	return fflush(out) == 0 && fsync(fileno(out)) == 0
	           ? OK
	           : fail(work, UNAVAILABLE, "the disk is full or failing; free space and try again");
}

static enum outcome unpack_one(struct work *work, zip_t *zip, zip_uint64_t index, const char *name,
                               const char *folder)
{
	char *path = arena_format(work->arena, "%s/%s", folder, name);
	char *slash = strrchr(path, '/');
	TRY(folder_make(work, arena_copy(work->arena, path, (size_t)(slash - path))));
	zip_file_t *in = zip_fopen_index(zip, index, 0);
	FILE *out = in ? fopen(path, "wb") : NULL;
	if (!out)
		return fail(work, in ? UNAVAILABLE : INVALID, "%s could not be unpacked", name);
	enum outcome outcome = pour(work, in, out, name);
	if (fclose(out) != 0 && outcome == OK)
		return fail(work, UNAVAILABLE, "the disk is full or failing; free space and try again");
	return outcome;
}

static int is_plain(const char *name)
{
	return name && *name && name[0] != '/' && !strstr(name, "..") && !strchr(name, '\\');
}

enum outcome archive_unpack(struct work *work, const char *path, const char *folder,
                            int (*takes)(const char *name))
{
	int reason;
	zip_t *zip = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &reason);
	if (!zip)
		return fail(work, INVALID, "%s is no backup of an office, or is damaged", path);
	enum outcome outcome = OK;
	zip_int64_t count = zip_get_num_entries(zip, 0);
	for (zip_int64_t each = 0; each < count && outcome == OK; each++) {
		const char *name = zip_get_name(zip, (zip_uint64_t)each, 0);
		if (!is_plain(name) || !takes(name))
			outcome = fail(work, INVALID, "%s holds something that no backup has: %s", path,
			               name ? name : "?");
		else
			outcome = unpack_one(work, zip, (zip_uint64_t)each, name, folder);
	}
	zip_discard(zip);
	return outcome;
}
