/* file.h: whole files and folders; names in errors are the ones the caller gave. */
#pragma once
#include <stddef.h>

#include "base/work.h"

/* NOT_FOUND, or UNAVAILABLE with the system's reason.  *OUT lives in work->arena, terminated. */
NODISCARD enum outcome file_read(struct work *work, const char *path, const char **out, size_t *length);

/* Whole or not at all: written beside, synced, renamed.  UNAVAILABLE on a full disk. */
NODISCARD enum outcome file_write(struct work *work, const char *path, const void *bytes, size_t length);

/* Creates the folder and its parents. */
NODISCARD enum outcome folder_make(struct work *work, const char *path);
int file_exists(const char *path);
