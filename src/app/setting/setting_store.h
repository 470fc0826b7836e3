/* setting_store.h: the statements about settings. */
#pragma once
#include "app/setting/setting.h"
#include "db/db.h"

extern const struct query *const setting_store_queries[];

struct setting_row {
	const char *name;
	int64_t value;
};
typedef LIST(struct setting_row) setting_rows;

NODISCARD enum outcome setting_store_list(struct work *work, setting_rows *out);
NODISCARD enum outcome setting_store_keep(struct work *work, const char *name, int64_t value);
