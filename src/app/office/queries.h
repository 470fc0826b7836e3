/* queries.h: every statement of every store, so that the tests can prepare all of them. */
#pragma once
#include "db/db.h"

extern const struct query *const once_store_queries[];
