/* register_paper_document.c: lays a paper of the ledgers out on the official page. */
#include "app/paper/paper.h"
#include "app/register/register_paper.h"
#include "app/unit/unit.h"
#include "document/document.h"

static enum outcome document_of(struct work *work, const struct register_paper *paper,
                                struct document **out)
{
	static const enum block_kind KINDS[] = { BLOCK_PARAGRAPH, BLOCK_LINE, BLOCK_RIGHT };
	paper_paragraph_list paragraphs = { 0 };
	const struct paper text = { .body = paper->body };
	struct unit unit;
	TRY(unit_find(work, paper->unit_id, &unit));
	*out = document_new(work->arena, paper->title, unit.name);
	document_add(*out, BLOCK_TITLE, paper->title);
	document_add(*out, BLOCK_CENTRE, paper->number);
	paper_paragraphs(work->arena, &text, &paragraphs);
	FOR_EACH(paragraph, &paragraphs)
		document_add(*out, KINDS[paragraph->place], paragraph->text);
	return OK;
}

enum outcome register_paper_pdf(struct work *work, const struct register_paper *paper,
                                const char **bytes, size_t *length)
{
	struct document *document;
	TRY(document_of(work, paper, &document));
	return document_pdf(work, document, NULL, bytes, length);
}

enum outcome register_paper_docx(struct work *work, const struct register_paper *paper,
                                 const char **bytes, size_t *length)
{
	struct document *document;
	TRY(document_of(work, paper, &document));
	return document_docx(work, document, NULL, bytes, length);
}
