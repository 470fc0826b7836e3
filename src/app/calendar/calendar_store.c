/* calendar_store.c: every statement about years entered by hand. */
#include "app/calendar/calendar_store.h"

static const struct query YEARS = {
	"calendar.years",
	"SELECT year, days FROM holiday_year ORDER BY year",
};
static const struct query KEEP = {
	"calendar.keep",
	"INSERT INTO holiday_year (year, days) VALUES ($1, $2)"
	" ON CONFLICT (year) DO UPDATE SET days = excluded.days",
	"holiday_year",
};
const struct query *const calendar_store_queries[] = { &YEARS, &KEEP, NULL };

static const struct field ROW_FIELDS[] = {
	FIELD(struct calendar_year_row, year),
	FIELD(struct calendar_year_row, days),
	{ 0 },
};

enum outcome calendar_store_years(struct work *work, calendar_year_rows *out)
{
	return DB_LIST(work, &YEARS, NO_BIND, ROW_FIELDS, out);
}

enum outcome calendar_store_keep(struct work *work, int64_t year, const char *days)
{
	return db_run(work, &KEEP, BIND(VALUE(year), VALUE(days)), NULL);
}
