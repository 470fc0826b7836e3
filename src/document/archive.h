/* archive.h: many files in one (ZIP), written whole or not at all. */
#pragma once
#include "base/work.h"

struct archive_file {
	const char *name; /* inside, "attachments/ab/ab12…" */
	const char *path; /* on the disk */
};
typedef LIST(struct archive_file) archive_files;

/* UNAVAILABLE on a full disk, with nothing left behind. */
NODISCARD enum outcome archive_write(struct work *work, const char *path,
                                     const archive_files *files);

/* Unpacks into FOLDER what TAKES accepts of the names inside; INVALID when it is no archive, is
 * damaged, or holds a name that TAKES refuses. */
NODISCARD enum outcome archive_unpack(struct work *work, const char *path, const char *folder,
                                      int (*takes)(const char *name));
