/* saved_table.h: tables that people designed and keep for their office 自定义报表. */
#pragma once
#include "base/list.h"
#include "base/work.h"

struct saved_table {
	int64_t id;
	const char *title;
	const char *query;     /* of its address, without a period: "rows=village&figure1=contact.total" */
	const char *saved_by;
};
typedef LIST(struct saved_table) saved_tables;

/* Of the actor's unit, oldest first. */
NODISCARD enum outcome saved_tables_find(struct work *work, saved_tables *out);
/* INVALID without a title, CONFLICT for a title that is taken; journaled. */
NODISCARD enum outcome saved_table_keep(struct work *work, const char *title, const char *query);
/* Takes it off the list; NOT_FOUND for one that is not there. */
NODISCARD enum outcome saved_table_remove(struct work *work, int64_t id);
