/* office_store.h: opening and closing the database for the office. */
#pragma once
#include "base/work.h"

NODISCARD enum outcome office_store_open(struct work *work, const char *where, int create);
/* From now on the office is served: the database is looked after beside the requests, and pages are
 * read from the REPLICA, when there is one (NULL none).  CONFLICT when that holds another office. */
NODISCARD enum outcome office_store_serve(struct work *work, const char *replica);
void office_store_close(struct work *work);
