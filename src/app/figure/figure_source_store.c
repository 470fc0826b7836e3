/* figure_source_store.c: the table of sources, and which of their rows a figure counts. */
#include "app/figure/figure_source_store.h"

#include <string.h>

#define SECRET(title) "CASE WHEN m.confidential = 1 THEN '（保密）' ELSE " title " END"

const struct source SOURCES[] = {
	{ "contact", "contact c", "contact c JOIN matter m ON m.id = c.matter_id", "c.id", "c.unit_id",
	  "c.received_day", "c.village", "c.category", "c.number", SECRET("c.title"), "c.id",
	  "/contacts/" },
	{ "matter", "matter m", "matter m", "m.id", "m.unit_id", "m.registered_day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/" },
	{ "clock", "clock k JOIN matter m ON m.id = k.matter_id",
	  "clock k JOIN matter m ON m.id = k.matter_id", "k.id", "m.unit_id", "k.due_day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/" },
	{ "dispute", "dispute d", "dispute d", "d.id", "d.unit_id", "d.found_day", "d.village", "''",
	  "''", "d.title", "d.id", "/ledgers/disputes/" },
	{ "outreach", "outreach o", "outreach o", "o.id", "o.unit_id", "o.held_day", "o.village", "''",
	  "''", "o.officials", "o.id", "/ledgers/outreach/" },
	{ "publicity", "publicity p", "publicity p", "p.id", "p.unit_id", "p.held_day", "p.village",
	  "''", "''", "p.topic", "p.id", "/ledgers/publicity/" },
	{ "village", "unit u", "unit u", "u.id", "u.id", NULL, "u.name", "''", "u.code", "u.name",
	  "u.id", "/units/" },
	{ 0 },
};

const struct source *source_of(const struct figure *figure)
{
	for (const struct source *each = SOURCES; each->name && figure->source; each++)
		if (strcmp(each->name, figure->source) == 0)
			return each;
	return NULL;
}

void source_where(struct buffer *out, const struct figure *figure)
{
	const struct source *source = source_of(figure);
	buffer_format(out, " WHERE %s IN (SELECT id FROM tree)", source->unit);
	if (source->day)
		buffer_format(out, " AND %s >= $2 AND %s <= $3", source->day, source->day);
	else
		buffer_text(out, " AND CAST($2 AS BIGINT) <= CAST($3 AS BIGINT) AND u.kind = 5"
		                 " AND u.closed = 0");
	if (*figure->condition)
		buffer_format(out, " AND %s", figure->condition);
	if (figure->until && figure->still)
		buffer_format(out, " AND (%s = 0 OR %s > $3)", figure->until, figure->until);
	else if (figure->until)
		buffer_format(out, " AND %s <= $3", figure->until);
}
