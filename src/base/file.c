/* file.c: whole files, written beside and renamed so that nobody sees half of one. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void close_descriptor(int *descriptor)
{
	if (*descriptor >= 0)
		close(*descriptor);
}
#define DESCRIPTOR(name) int name __attribute__((cleanup(close_descriptor)))

enum outcome file_read(struct work *work, const char *path, const char **out, size_t *length)
{
	struct stat facts;
	DESCRIPTOR(file) = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0 && errno == ENOENT)
		return fail(work, NOT_FOUND, "there is no file %s", path);
	if (file < 0 || fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode))
		return fail(work, UNAVAILABLE, "%s cannot be read: %s", path, strerror(errno));
	char *bytes = arena_alloc(work->arena, (size_t)facts.st_size + 1);
	size_t have = 0;
	ssize_t got;
	while (have < (size_t)facts.st_size &&
	       (got = read(file, bytes + have, (size_t)facts.st_size - have)) > 0)
		have += (size_t)got;
	*out = bytes;
	*length = have;
	return OK;
}

static int write_all(int file, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t done = write(file, bytes, length);
		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return -1;
		bytes += done;
		length -= (size_t)done;
	}
	return fsync(file);
}

enum outcome file_write(struct work *work, const char *path, const void *bytes, size_t length)
{
	const char *beside = arena_format(work->arena, "%s.%d.part", path, (int)getpid());
	DESCRIPTOR(file) = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (file < 0)
		return fail(work, UNAVAILABLE, "%s cannot be written: %s", path, strerror(errno));
	if (write_all(file, bytes, length) != 0 || rename(beside, path) != 0) {
		int reason = errno;
		unlink(beside);
		return fail(work, UNAVAILABLE, "%s cannot be written: %s; free space and try again", path,
		            strerror(reason));
	}
	return OK;
}

enum outcome folder_make(struct work *work, const char *path)
{
	char *each = arena_string(work->arena, path);
	for (char *slash = strchr(each + 1, '/');; slash = strchr(slash + 1, '/')) {
		if (slash)
			*slash = '\0';
		if (mkdir(each, 0700) != 0 && errno != EEXIST)
			return fail(work, UNAVAILABLE, "the folder %s cannot be made: %s", each,
			            strerror(errno));
		if (!slash)
			return OK;
		*slash = '/';
	}
}

int file_exists(const char *path)
{
	return access(path, F_OK) == 0;
}
