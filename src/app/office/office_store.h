/* office_store.h: opening and closing the database for the office. */
#pragma once
#include "base/work.h"

NODISCARD enum outcome office_store_open(struct work *work, const char *where, int create);
void office_store_close(struct work *work);
