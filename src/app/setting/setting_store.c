/* setting_store.c: every statement about settings. */
#include "app/setting/setting_store.h"

static const struct query ALL = {
	"setting.all",
	"SELECT name, CAST(value AS BIGINT) AS value FROM setting ORDER BY name",
};
static const struct query KEEP = {
	"setting.keep",
	"INSERT INTO setting (name, value) VALUES ($1, $2)"
	" ON CONFLICT (name) DO UPDATE SET value = excluded.value",
	"setting",
};
const struct query *const setting_store_queries[] = { &ALL, &KEEP, NULL };

static const struct field ROW_FIELDS[] = {
	FIELD(struct setting_row, name),
	FIELD(struct setting_row, value),
	{ 0 },
};

enum outcome setting_store_list(struct work *work, setting_rows *out)
{
	return DB_LIST(work, &ALL, NO_BIND, ROW_FIELDS, out);
}

enum outcome setting_store_keep(struct work *work, const char *name, int64_t value)
{
	const char *text = arena_format(work->arena, "%lld", (long long)value);
	return db_run(work, &KEEP, BIND(VALUE(name), VALUE(text)), NULL);
}
