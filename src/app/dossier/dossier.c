/* dossier.c: gathers a matter's slips, papers, story and attachments, and lays them out twice: once to
 * learn on which page each begins, once with the pages in the table of contents. */
#include "app/dossier/dossier.h"

#include <inttypes.h>
#include <string.h>

#include "app/attachment/attachment.h"
#include "app/contact/contact_document.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/paper/paper.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "document/document.h"

struct dossier {
	struct work *work;
	struct matter matter;
	struct unit unit;
	contact_list contacts;
	paper_list papers;
	journal_list story;
	attachment_list attachments;
	page_list pages;            /* where each section begins; empty before they are known */
	struct document *document;
};

static const int CONTENTS_MM[] = { 12, 62, 44, 27, 11, 0 };
static const int STORY_MM[] = { 36, 32, 22, 66, 0 };
static const int ATTACHED_MM[] = { 12, 70, 28, 46, 0 };

static struct block *begin_table(struct dossier *dossier, const int *widths, const char *const *heads)
{
	struct block *table = document_table(dossier->document, widths, 1);
	table_row(dossier->document, table);
	for (; *heads; heads++)
		table_cell(dossier->document, table, (struct cell){ .text = *heads, .heading = 1 });
	return table;
}

static void add_row(struct dossier *dossier, struct block *table, const char *const *cells)
{
	table_row(dossier->document, table);
	for (; *cells; cells++)
		table_cell(dossier->document, table, (struct cell){ .text = *cells });
}

/* A line of the contents for the next section. */
static void add_content(struct dossier *dossier, struct block *table, const char *title,
                        const char *number, int64_t day)
{
	struct arena *arena = dossier->work->arena;
	size_t section = table->rows.count - 1;
	const char *page = section < dossier->pages.count
	                           ? arena_format(arena, "%" PRId64, dossier->pages.items[section])
	                           : "";
	const char *cells[] = { arena_format(arena, "%zu", section + 1), title, number,
		                    day ? day_string(arena, day) : "", page, NULL };
	add_row(dossier, table, cells);
}

static const char *title_of_proof(struct arena *arena, const struct paper *paper)
{
	return arena_format(arena, "送达回证（%s）", paper->title);
}

static void add_contents(struct dossier *dossier)
{
	static const char *const HEADS[] = { "序号", "材料名称", "文号", "日期", "页", NULL };
	struct arena *arena = dossier->work->arena;
	document_add(dossier->document, BLOCK_TITLE, "卷内目录");
	document_add(dossier->document, BLOCK_CENTRE,
	             arena_format(arena, "%s  %s", dossier->matter.number, dossier->matter.title));
	struct block *table = begin_table(dossier, CONTENTS_MM, HEADS);
	FOR_EACH(contact, &dossier->contacts)
		add_content(dossier, table, "来信来访登记（批办）单", contact->number, contact->received_day);
	FOR_EACH(paper, &dossier->papers) {
		add_content(dossier, table, paper->title, paper->number, paper->day);
		if (paper->served_day)
			add_content(dossier, table, title_of_proof(arena, paper), paper->number, paper->served_day);
	}
	add_content(dossier, table, "办理经过", "", day_of_moment(dossier->work->now));
	if (dossier->attachments.count)
		add_content(dossier, table, "附件清单", "", 0);
}

static enum outcome add_papers(struct dossier *dossier)
{
	FOR_EACH(paper, &dossier->papers) {
		document_add(dossier->document, BLOCK_PAGE_BREAK, "");
		paper_into(dossier->document, paper);
		if (!paper->served_day)
			continue;
		document_add(dossier->document, BLOCK_PAGE_BREAK, "");
		TRY(paper_service_into(dossier->work, dossier->document, paper));
	}
	return OK;
}

static void add_story(struct dossier *dossier)
{
	static const char *const HEADS[] = { "时间", "事项", "经办人", "意见、文号", NULL };
	struct work *work = dossier->work;
	document_add(dossier->document, BLOCK_PAGE_BREAK, "");
	document_add(dossier->document, BLOCK_TITLE, "办理经过");
	struct block *table = begin_table(dossier, STORY_MM, HEADS);
	FOR_EACH(entry, &dossier->story) {
		const char *note = journal_detail(work, entry, "note");
		const char *paper = journal_detail(work, entry, "paper");
		const char *cells[] = { moment_string(work->arena, entry->at),
			                    say(CHINESE, journal_act_name(entry->act)), entry->person,
			                    arena_format(work->arena, "%s%s%s", note, *note && *paper ? "\n" : "", paper),
			                    NULL };
		add_row(dossier, table, cells);
	}
}

static void add_attached(struct dossier *dossier)
{
	static const char *const HEADS[] = { "序号", "名称", "大小", "校验（SHA-256 前 16 位）", NULL };
	struct arena *arena = dossier->work->arena;
	if (!dossier->attachments.count)
		return;
	document_add(dossier->document, BLOCK_PAGE_BREAK, "");
	document_add(dossier->document, BLOCK_TITLE, "附件清单");
	struct block *table = begin_table(dossier, ATTACHED_MM, HEADS);
	FOR_EACH(each, &dossier->attachments) {
		const char *cells[] = { arena_format(arena, "%zu", table->rows.count), each->name,
			                    arena_format(arena, "%" PRId64 " KB", (each->size + 1023) / 1024),
			                    arena_copy(arena, each->hash, strnlen(each->hash, 16)), NULL };
		add_row(dossier, table, cells);
	}
}

static enum outcome build(struct dossier *dossier)
{
	dossier->document = document_new(dossier->work->arena, dossier->matter.title, dossier->unit.name);
	add_contents(dossier);
	FOR_EACH(contact, &dossier->contacts) {
		document_add(dossier->document, BLOCK_PAGE_BREAK, "");
		TRY(contact_slip_into(dossier->work, dossier->document, contact));
	}
	TRY(add_papers(dossier));
	add_story(dossier);
	add_attached(dossier);
	return OK;
}

/* Its papers are Chinese, whatever language its reader works in. */
static enum outcome gather(struct dossier *dossier, int64_t matter_id)
{
	struct work *work = dossier->work;
	TRY(matter_find(work, matter_id, &dossier->matter));
	TRY(unit_find(work, dossier->matter.unit_id, &dossier->unit));
	TRY(contacts_of_matter(work, matter_id, &dossier->contacts));
	TRY(papers_of_matter(work, matter_id, &dossier->papers));
	TRY(journal_of_matter(work, matter_id, &dossier->story));
	return attachments_of_matter(work, matter_id, &dossier->attachments);
}

enum outcome dossier_pdf(struct work *work, int64_t matter_id, const char **bytes, size_t *length)
{
	struct dossier dossier = { .work = work };
	enum language language = work->language;
	work->language = CHINESE;
	enum outcome outcome = gather(&dossier, matter_id);
	if (outcome == OK)
		outcome = build(&dossier);
	if (outcome == OK)
		outcome = document_pages(work, dossier.document, &dossier.pages);
	if (outcome == OK)
		outcome = build(&dossier);
	if (outcome == OK)
		outcome = document_pdf(work, dossier.document, NULL, bytes, length);
	work->language = language;
	return outcome;
}
