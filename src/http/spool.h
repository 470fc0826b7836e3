/* spool.h: one upload's temporary file, from its first byte to its removal. */
#pragma once
#include "http/http.h"

struct spool;

/* Creates FOLDER/upload-XXXXXX.  UNAVAILABLE with the system's reason. */
NODISCARD enum outcome spool_open(struct work *work, const char *folder, const char *field,
                                  const char *name, struct spool **out);
NODISCARD enum outcome spool_add(struct spool *spool, struct work *work, const void *bytes,
                                 size_t length);
NODISCARD enum outcome spool_close(struct spool *spool, struct work *work);
struct upload spool_upload(const struct spool *spool);

/* Closes and removes; a handler that moved the file away keeps it. */
void spool_remove(struct spool *spool);

/* Removes files of uploads in FOLDER that were left more than an hour ago. */
void spool_sweep(const char *folder);
