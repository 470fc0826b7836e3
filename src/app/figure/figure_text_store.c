/* figure_text_store.c: the texts of a figure's statements, composed from its source, the subtree of the unit
 * ($1), the period ($2 to $3) and the figure's condition. */
#include "app/figure/figure_text_store.h"

#include "app/figure/figure_source_store.h"
#include "app/readable.h"
#include "base/buffer.h"

static const char *amount(struct arena *arena, const struct figure *figure)
{
	return figure->measure ? arena_format(arena, "COALESCE(CAST(SUM(%s) AS BIGINT), 0)",
	                                      figure->measure)
	                       : "count(*)";
}

static const char *value_text_of(struct arena *arena, const struct figure *figure,
                                 const struct source *source)
{
	struct buffer out = BUFFER(arena);
	buffer_format(&out, UNITS_BELOW "SELECT %s FROM %s", amount(arena, figure), source->rows);
	source_where(&out, figure);
	return buffer_string(&out);
}

/* The same without the confidential ones. */
static const char *open_text_of(struct arena *arena, const struct figure *figure,
                                const struct source *source)
{
	struct buffer out = BUFFER(arena);
	buffer_format(&out, UNITS_BELOW "SELECT %s FROM %s", amount(arena, figure), source->shown);
	source_where(&out, figure);
	buffer_format(&out, " AND %s = 0", source->secret);
	return buffer_string(&out);
}

/* Names written after another are one list: "、张三、李四、". */
static const char *names_of(struct arena *arena, const struct source *source)
{
	return arena_format(arena, "'、' || REPLACE(REPLACE(REPLACE(%s, '，', '、'), ',', '、'), '；', '、')"
	                    " || '、'", source_part(arena, source, source->person));
}

/* The choice: $4 unit, $5 village, $6 category, $7 channel, $8 purpose, $9 person, $10 hour, days $11
 * to $12; $13 is 0 where confidential ones do not count; $14 and $15 category to its second and third
 * level, where what says fewer levels is no part of what says more; $16 kind. */
static void among_where(struct buffer *out, const struct source *source)
{
	static const char EXACT[] = " AND ($%d = '' OR %s = CASE WHEN $%d = '-' THEN '' ELSE $%d END)";
	struct arena *arena = out->arena;
	const char *names = names_of(arena, source);
	const char *unit = arena_format(arena, "CAST(%s AS TEXT)", source->unit);
	const char *category = source_part(arena, source, source->category);
	buffer_format(out, " AND ($4 = '' OR %s = $4)", source_part(arena, source, unit));
	buffer_format(out, EXACT, 5, source_part(arena, source, source->village), 5, 5);
	buffer_format(out, " AND ($6 = '' OR ($6 = '-' AND %s = '') OR %s = $6 OR %s LIKE $6 || '/%%')",
	              category, category, category);
	buffer_format(out, EXACT, 7, source_part(arena, source, source->channel), 7, 7);
	buffer_format(out, EXACT, 8, source_part(arena, source, source->purpose), 8, 8);
	buffer_format(out, " AND ($9 = '' OR ($9 = '-' AND %s = '、、') OR %s LIKE '%%、' || $9 || '、%%')",
	              names, names);
	buffer_format(out, EXACT, 10, source_part(arena, source, source->hour), 10, 10);
	if (source->day)
		buffer_format(out, " AND %s >= $11 AND %s <= $12", source->day, source->day);
	else
		buffer_text(out, " AND CAST($11 AS BIGINT) <= CAST($12 AS BIGINT)");
	buffer_format(out, " AND %s <= CAST($13 AS BIGINT)", source->secret ? source->secret : "0");
	buffer_format(out, EXACT, 16, source_part(arena, source, source_kind(arena, source)), 16, 16);
	for (int level = 2; level <= 3; level++)
		buffer_format(out, " AND ($%d = '' OR ($%d = '-' AND %s = '') OR %s = $%d"
		              " OR ($%d LIKE '%s' AND %s LIKE $%d || '/%%'))", 12 + level, 12 + level, category,
		              category, 12 + level, 12 + level, level == 2 ? "%/%" : "%/%/%", category, 12 + level);
}

static const char *records_text(struct arena *arena, const struct figure *figure,
                                const struct source *source)
{
	struct buffer out = BUFFER(arena);
	/* What has a channel is a contact or a matter, and has a matter's state. */
	const char *state = source->channel ? "CAST(m.state AS TEXT)" : NULL;
	buffer_format(&out,
	              UNITS_BELOW "SELECT %s AS id, %s AS position, %s AS number, %s AS title, %s AS village,"
	                    " %s AS day, %s AS amount, %s AS channel, %s AS state, '%s' AS address FROM %s",
	              source->id, source->row, source->number, source->title, source->village,
	              source->day ? source->day : "0", figure->measure ? figure->measure : "1",
	              source_part(arena, source, source->channel), source_part(arena, source, state),
	              source->address, source->shown);
	source_where(&out, figure);
	among_where(&out, source);
	if (figure->measure) /* what adds nothing to a sum is not behind it */
		buffer_format(&out, " AND %s <> 0", figure->measure);
	if (source->secret)
		buffer_text(&out, " AND " READABLE("$19", "$20", "$21"));
	buffer_format(&out, " AND %s > $17 ORDER BY %s LIMIT $18", source->row, source->row);
	return buffer_string(&out);
}

static const char *hidden_text(struct arena *arena, const struct figure *figure,
                               const struct source *source)
{
	struct buffer out = BUFFER(arena);
	buffer_format(&out, UNITS_BELOW "SELECT count(*) FROM %s", source->shown);
	source_where(&out, figure);
	among_where(&out, source);
	if (figure->measure)
		buffer_format(&out, " AND %s <> 0", figure->measure);
	buffer_text(&out, " AND NOT (" READABLE("$17", "$18", "$19") ")");
	return buffer_string(&out);
}

static const char *cells_text(struct arena *arena, const struct figure *figure,
                              const struct source *source)
{
	struct buffer out = BUFFER(arena);
	const char *unit = arena_format(arena, "CAST(%s AS TEXT)", source->unit);
	buffer_format(&out,
	              UNITS_BELOW "SELECT %s AS unit, %s AS day, %s AS village, %s AS category,"
	                    " %s AS channel, %s AS purpose, %s AS person, %s AS hour, %s AS kind, %s AS value FROM %s",
	              source_part(arena, source, unit), source->day ? source->day : "0",
	              source_part(arena, source, source->village),
	              source_part(arena, source, source->category),
	              source_part(arena, source, source->channel),
	              source_part(arena, source, source->purpose), names_of(arena, source),
	              source_part(arena, source, source->hour),
	              source_part(arena, source, source_kind(arena, source)), amount(arena, figure),
	              source->shown);
	source_where(&out, figure);
	among_where(&out, source);
	buffer_text(&out, " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9");
	return buffer_string(&out);
}

const char *figure_text(struct arena *arena, const struct figure *figure, enum figure_statement which)
{
	static const char *(*const TEXTS[])(struct arena *, const struct figure *, const struct source *) = {
		[FIGURE_VALUE] = value_text_of, [FIGURE_OPEN_VALUE] = open_text_of, [FIGURE_RECORDS] = records_text,
		[FIGURE_HIDDEN] = hidden_text,  [FIGURE_CELLS] = cells_text,
	};
	return TEXTS[which](arena, figure, source_of(figure));
}
