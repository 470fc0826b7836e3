/* volume.c: binding closed matters into volumes. */
#include "app/register/volume.h"

#include <inttypes.h>

#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/register/volume_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "db/transaction.h"
#include "document/document.h"

const struct field BOUND_MATTER_FIELDS[] = {
	FIELD(struct bound_matter, id),
	FIELD(struct bound_matter, volume_id),
	FIELD(struct bound_matter, matter_id),
	FIELD(struct bound_matter, page, .label = "Page", .limit = 100000),
	FIELD(struct bound_matter, number, .label = "Number"),
	FIELD(struct bound_matter, title, .label = "Title"),
	FIELD_AS(struct bound_matter, ended_day, FIELD_DAY, .label = "Ended on"),
	{ 0 },
};

static const struct register_kind *volumes(void)
{
	return register_named("volumes");
}

enum outcome volume_matters(struct work *work, int64_t volume_id, bound_matters *out)
{
	struct volume volume;
	TRY(register_find(work, volumes(), volume_id, &volume));
	return volume_store_matters(work, volume_id, out);
}

enum outcome volume_unbound(struct work *work, const char *words, int64_t limit, bound_matters *out)
{
	TRY(permit(work, volumes()->reads));
	return volume_store_unbound(work, words, limit, out);
}

static enum outcome note(struct work *work, const char *act, const struct volume *volume,
                         int64_t matter_id, int64_t page)
{
	return journal_append(work, act, matter_id, volume->title,
	                      journal_details(work, "volume", volume->number, "page",
	                                      page ? arena_format(work->arena, "%" PRId64, page) : "",
	                                      NULL));
}

enum outcome volume_bind(struct work *work, int64_t volume_id, int64_t matter_id)
{
	TRANSACTION(transaction);
	struct volume volume, holder;
	struct matter matter;
	TRY(transaction_begin(work, &transaction));
	TRY(register_open(work, volumes(), volume_id, "", &volume));
	TRY(matter_find(work, matter_id, &matter));
	if (!matter.concluded_day && !matter.closed_day)
		return fail(work, CONFLICT, "%s is not closed yet; only closed matters are bound", matter.number);
	enum outcome held = volume_store_holder(work, matter_id, &holder);
	if (held == OK)
		return fail(work, CONFLICT, "%s is bound in the volume %s already; take it out there first",
		            matter.number, holder.number);
	if (held != NOT_FOUND)
		return held;
	TRY(volume_store_bind(work, volume_id, matter_id));
	TRY(note(work, "volume.bind", &volume, matter_id, 0));
	return transaction_commit(&transaction);
}

/* PAGE below 0 takes the matter out. */
static enum outcome change(struct work *work, int64_t volume_id, int64_t bound_id, int64_t page)
{
	TRANSACTION(transaction);
	struct volume volume;
	bound_matters matters = { 0 };
	TRY(transaction_begin(work, &transaction));
	TRY(register_open(work, volumes(), volume_id, "", &volume));
	TRY(volume_store_matters(work, volume_id, &matters));
	FOR_EACH(bound, &matters) {
		if (bound->id != bound_id)
			continue;
		bound->page = page < 0 ? bound->page : page;
		TRY(volume_store_change(work, bound, page < 0));
		TRY(note(work, page < 0 ? "volume.take_out" : "volume.page", &volume, bound->matter_id,
		         bound->page));
		return transaction_commit(&transaction);
	}
	return fail(work, NOT_FOUND, "the volume does not hold this matter");
}

enum outcome volume_set_page(struct work *work, int64_t volume_id, int64_t bound_id, int64_t page)
{
	if (page < 0)
		return fail_field(work, "page", "type the page on which the matter's file begins");
	return change(work, volume_id, bound_id, page);
}

enum outcome volume_take_out(struct work *work, int64_t volume_id, int64_t bound_id)
{
	return change(work, volume_id, bound_id, -1);
}

static const int WIDTHS[] = { 14, 44, 62, 26, 14, 0 };

static void add_row(struct document *document, struct block *table, const char *const cells[5],
                    int heading)
{
	table_row(document, table);
	for (int each = 0; each < 5; each++)
		table_cell(document, table, (struct cell){ .text = cells[each], .heading = heading });
}

enum outcome volume_contents_pdf(struct work *work, int64_t volume_id, const char **bytes,
                                 size_t *length)
{
	static const char *const HEADS[] = { "序号", "编号", "题名", "办结日期", "页号" };
	struct volume volume;
	struct unit unit;
	bound_matters matters = { 0 };
	int64_t number = 0;
	TRY(register_find(work, volumes(), volume_id, &volume));
	TRY(unit_find(work, volume.unit_id, &unit));
	TRY(volume_store_matters(work, volume_id, &matters));
	struct document *document = document_new(work->arena, "卷内目录", unit.name);
	document_add(document, BLOCK_TITLE, "卷内目录");
	document_add(document, BLOCK_CENTRE,
	             arena_format(work->arena, "%s  %s", volume.number, volume.title));
	struct block *table = document_table(document, WIDTHS, 1);
	add_row(document, table, HEADS, 1);
	FOR_EACH(bound, &matters) {
		const char *page = bound->page ? arena_format(work->arena, "%" PRId64, bound->page) : "";
		const char *cells[] = { arena_format(work->arena, "%" PRId64, ++number), bound->number,
			                    bound->title, day_string(work->arena, bound->ended_day), page };
		add_row(document, table, cells, 0);
	}
	return document_pdf(work, document, NULL, bytes, length);
}
