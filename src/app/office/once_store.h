/* once_store.h: what a form's key, or a retried API call, led to the first time.  The key is no record
 * of the office's, so the journal does not tell of it; it ends with the act it stands for. */
#pragma once
#include "db/db.h"

/* NOT_FOUND the first time. */
NODISCARD enum outcome once_store_find(struct work *work, const char *key, const char **location);
/* CONFLICT when the same person's key was kept meanwhile. */
NODISCARD enum outcome once_store_keep(struct work *work, const char *key, const char *location);

/* How many of the LIMIT oldest keys were kept before the moment BEFORE; deletes these. */
NODISCARD enum outcome once_store_old(struct work *work, int64_t before, int64_t limit,
                                      int64_t *out);
NODISCARD enum outcome once_store_forget(struct work *work, int64_t before, int64_t limit);
