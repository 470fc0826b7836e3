/* spool.c: writes uploads to temporary files and sees to it that none stays. */
#define _GNU_SOURCE
#include "http/spool.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct spool {
	struct upload upload;
	char *path;
	int file; /* -1 closed */
};

static enum outcome full(struct work *work)
{
	return fail(work, UNAVAILABLE, "the file cannot be kept: %s; tell the system administrator",
	            strerror(errno));
}

enum outcome spool_open(struct work *work, const char *folder, const char *field, const char *name,
                        struct spool **out)
{
	struct spool *spool = arena_alloc(work->arena, sizeof *spool);
	spool->path = arena_format(work->arena, "%s/upload-XXXXXX", folder);
	spool->file = mkostemp(spool->path, O_CLOEXEC);
	if (spool->file < 0)
		return full(work);
	spool->upload = (struct upload){ arena_string(work->arena, field), name, spool->path, 0 };
	*out = spool;
	return OK;
}

enum outcome spool_add(struct spool *spool, struct work *work, const void *bytes, size_t length)
{
	const char *from = bytes;
	while (length > 0) {
		ssize_t done = write(spool->file, from, length);
		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return full(work);
		from += done;
		length -= (size_t)done;
		spool->upload.size += done;
	}
	return OK;
}

enum outcome spool_close(struct spool *spool, struct work *work)
{
	int file = spool->file;
	spool->file = -1;
	return file >= 0 && close(file) != 0 ? full(work) : OK;
}

struct upload spool_upload(const struct spool *spool)
{
	return spool->upload;
}

void spool_remove(struct spool *spool)
{
	if (spool->file >= 0)
		close(spool->file);
	spool->file = -1;
	unlink(spool->path);
}

void spool_sweep(const char *folder)
{
	enum { HOUR = 3600 };
	DIR *directory = opendir(folder);
	struct stat facts;
	if (!directory)
		return;
	for (struct dirent *entry; (entry = readdir(directory));) {
		int left = strncmp(entry->d_name, "upload-", 7) == 0 &&
		           fstatat(dirfd(directory), entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
		           time(NULL) - facts.st_mtime > HOUR;
		if (left)
			unlinkat(dirfd(directory), entry->d_name, 0);
	}
	closedir(directory);
}
