/* calendar_store.h: the statements about years entered by hand. */
#pragma once
#include "base/work.h"
#include "db/db.h"

extern const struct query *const calendar_store_queries[];

struct calendar_year_row {
	int64_t year;
	const char *days;
};
typedef LIST(struct calendar_year_row) calendar_year_rows;

NODISCARD enum outcome calendar_store_years(struct work *work, calendar_year_rows *out);
NODISCARD enum outcome calendar_store_keep(struct work *work, int64_t year, const char *days);
