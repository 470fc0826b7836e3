/* rollup_verify.c: counts all cells from the records: to keep them anew, or to hold what is kept
 * against them. */
#include <inttypes.h>
#include <string.h>

#include "app/figure/rollup.h"
#include "app/figure/rollup_count.h"
#include "app/journal/journal.h"
#include "db/transaction.h"

enum { NAMED_AT_MOST = 20 };

struct counting {
	struct rollup_map map;
	FILE *out;
	int64_t faults;
};

static enum outcome count_row(struct work *work, void *context, void *row)
{
	(void)work;
	rollup_add_row(context, row, 1);
	return OK;
}

static enum outcome count_records(struct work *work, struct rollup_map *map)
{
	struct rollup_row row;
	for (const char *const *table = rollup_store_tables(); *table; table++)
		TRY(rollup_store_rows(work, *table, &row, count_row, map));
	return OK;
}

/* The first writes the journal, so that whoever writes meanwhile waits, and adds to what is counted
 * here only after it. */
static enum outcome recount(struct work *work, struct rollup_map *map)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	if (work->actor.unit_id)
		TRY(journal_append(work, "figures.recount", 0, "", ""));
	TRY(count_records(work, map));
	TRY(rollup_store_clear(work));
	TRY(rollup_store_add(work, &map->cells));
	TRY(rollup_store_set_mark(work));
	return transaction_commit(&transaction);
}

enum outcome rollup_recount(struct work *work)
{
	struct rollup_map map = ROLLUP_MAP(arena_new());
	enum outcome outcome = recount(work, &map);
	arena_free(map.arena);
	return outcome;
}

enum outcome rollup_open(struct work *work)
{
	int64_t mark;
	TRY(rollup_store_mark(work, &mark));
	return mark == rollup_store_own_mark() ? OK : rollup_recount(work);
}

PRINTF(2, 3) static void fault_found(struct counting *counting, const char *format, ...)
{
	va_list arguments;
	if (counting->faults++ >= NAMED_AT_MOST)
		return;
	va_start(arguments, format);
	vfprintf(counting->out, format, arguments);
	va_end(arguments);
	fputc('\n', counting->out);
}

static enum outcome take_kept(struct work *work, void *context, void *row)
{
	struct counting *counting = context;
	const struct rollup_kept *kept = row;
	size_t key = strcspn(kept->figure, " ");
	const struct figure *figure = figure_find(arena_copy(counting->map.arena, kept->figure, key));
	(void)work;
	if (figure)
		rollup_map_add(&counting->map, (struct rollup_cell){
			.unit_id = kept->unit_id, .month = kept->month, .figure = figure - FIGURES,
			.part = kept->figure + key + (kept->figure[key] == ' '), .until = kept->until, .value = kept->value });
	else
		fault_found(counting, "rollup %s: there is no such figure", kept->figure);
	return OK;
}

static enum outcome read_kept(struct work *work, struct counting *counting)
{
	struct rollup_kept row = { 0 };
	return rollup_store_kept(work, &row, take_kept, counting);
}

static void name_cell(struct counting *counting, const struct rollup_cell *cell, int64_t kept,
                      int64_t counted)
{
	char until[40] = "";
	if (cell->until)
		snprintf(until, sizeof until, ", done in %04" PRId64 "-%02d", cell->until / 12,
		         (int)(cell->until % 12) + 1);
	fault_found(counting, "rollup %s, unit %" PRId64 ", %04" PRId64 "-%02d%s: %" PRId64
	            " kept, %" PRId64 " counted", rollup_name(counting->map.arena, cell), cell->unit_id,
	            cell->month / 12, (int)(cell->month % 12) + 1, until, kept, counted);
}

/* Somebody may register meanwhile: only a cell that was the same before and after is judged. */
static void compare(struct counting *before, struct counting *after, struct rollup_map *counted)
{
	FOR_EACH(cell, &counted->cells) {
		int64_t kept = rollup_map_value(&after->map, cell);
		if (kept != cell->value && kept == rollup_map_value(&before->map, cell))
			name_cell(after, cell, kept, cell->value);
	}
	FOR_EACH(cell, &after->map.cells)
		if (cell->value && !rollup_map_has(counted, cell) &&
		    cell->value == rollup_map_value(&before->map, cell))
			name_cell(after, cell, cell->value, 0);
}

static enum outcome verify(struct work *work, FILE *out, struct arena *arena, int64_t *faults)
{
	struct counting before = { .map = ROLLUP_MAP(arena), .out = out };
	struct counting after = { .map = ROLLUP_MAP(arena), .out = out };
	struct rollup_map counted = ROLLUP_MAP(arena);
	before.faults = NAMED_AT_MOST; /* said once, when read again */
	TRY(read_kept(work, &before));
	TRY(count_records(work, &counted));
	TRY(read_kept(work, &after));
	compare(&before, &after, &counted);
	*faults += after.faults;
	return OK;
}

enum outcome rollup_verify(struct work *work, FILE *out, int64_t *faults)
{
	struct arena *arena = arena_new();
	enum outcome outcome = verify(work, out, arena, faults);
	arena_free(arena);
	return outcome;
}
