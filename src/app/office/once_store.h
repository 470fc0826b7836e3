/* once_store.h: what a form's key, or a retried API call, led to the first time.  The key is no record
 * of the office's, so the journal does not tell of it; it ends with the act it stands for. */
#pragma once
#include "base/work.h"

/* NOT_FOUND the first time. */
NODISCARD enum outcome once_store_find(struct work *work, const char *key, const char **location);
/* CONFLICT when the same person's key was kept meanwhile. */
NODISCARD enum outcome once_store_keep(struct work *work, const char *key, const char *location);
