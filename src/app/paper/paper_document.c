/* paper_document.c: lays papers out on the official page, alone or as the file of a matter. */
#include <inttypes.h>

#include "app/matter/matter.h"
#include "app/paper/paper.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "document/document.h"

static void add_paper(struct document *document, const struct paper *paper)
{
	static const enum block_kind KINDS[] = { BLOCK_PARAGRAPH, BLOCK_LINE, BLOCK_RIGHT };
	paper_paragraph_list paragraphs = { 0 };
	document_add(document, BLOCK_TITLE, paper->title);
	document_add(document, BLOCK_CENTRE, paper->number);
	paper_paragraphs(document->arena, paper, &paragraphs);
	FOR_EACH(paragraph, &paragraphs)
		document_add(document, KINDS[paragraph->place], paragraph->text);
}

static enum outcome document_of(struct work *work, const struct paper *paper, struct document **out)
{
	struct unit unit;
	TRY(unit_find(work, paper->unit_id, &unit));
	*out = document_new(work->arena, paper->title, unit.name);
	add_paper(*out, paper);
	return OK;
}

enum outcome paper_pdf(struct work *work, const struct paper *paper, const char **bytes,
                       size_t *length)
{
	struct document *document;
	TRY(document_of(work, paper, &document));
	return document_pdf(work, document, NULL, bytes, length);
}

enum outcome paper_docx(struct work *work, const struct paper *paper, const char **bytes,
                        size_t *length)
{
	struct document *document;
	TRY(document_of(work, paper, &document));
	return document_docx(work, document, NULL, bytes, length);
}

static const int WIDTHS[] = { 14, 50, 62, 30, 0 };

static void add_contents(struct document *document, const struct matter *matter,
                         const paper_list *papers)
{
	static const char *const HEADS[] = { "序号", "文书", "文号", "日期" };
	int64_t number = 0;
	document_add(document, BLOCK_TITLE, "卷内目录");
	document_add(document, BLOCK_CENTRE,
	             arena_format(document->arena, "%s  %s", matter->number, matter->title));
	struct block *table = document_table(document, WIDTHS, 1);
	table_row(document, table);
	for (size_t each = 0; each < sizeof HEADS / sizeof *HEADS; each++)
		table_cell(document, table, (struct cell){ .text = HEADS[each], .heading = 1 });
	FOR_EACH(paper, papers) {
		const char *cells[] = { arena_format(document->arena, "%" PRId64, ++number), paper->title,
			                paper->number, day_string(document->arena, paper->day) };
		table_row(document, table);
		for (size_t each = 0; each < sizeof cells / sizeof *cells; each++)
			table_cell(document, table, (struct cell){ .text = cells[each] });
	}
}

enum outcome paper_file_pdf(struct work *work, int64_t matter_id, const char **bytes, size_t *length)
{
	struct matter matter;
	struct unit unit;
	paper_list papers = { 0 };
	TRY(matter_find(work, matter_id, &matter));
	TRY(unit_find(work, matter.unit_id, &unit));
	TRY(papers_of_matter(work, matter_id, &papers));
	struct document *document = document_new(work->arena, matter.title, unit.name);
	add_contents(document, &matter, &papers);
	FOR_EACH(paper, &papers) {
		document_add(document, BLOCK_PAGE_BREAK, "");
		add_paper(document, paper);
	}
	return document_pdf(work, document, NULL, bytes, length);
}
