/* paper_document.c: lays papers and their proofs of service out on the official page. */
#include "app/matter/matter.h"
#include "app/paper/paper.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "document/document.h"

/* The name above it, its number and the red line come before the title. */
void paper_into(struct document *document, const struct paper *paper)
{
	static const enum block_kind KINDS[] = { BLOCK_PARAGRAPH, BLOCK_LINE, BLOCK_RIGHT };
	paper_paragraph_list paragraphs = { 0 };
	paper_paragraphs(document->arena, paper, &paragraphs);
	int headed = paragraphs.count && paragraphs.items[0].place == PAPER_HEAD;
	if (headed)
		document_add(document, BLOCK_LETTERHEAD, paragraphs.items[0].text);
	if (headed)
		document_add(document, BLOCK_NUMBER, paper->number);
	document_add(document, BLOCK_TITLE, paper->title);
	if (!headed) /* papers from before they had a name above them */
		document_add(document, BLOCK_CENTRE, paper->number);
	FOR_EACH(paragraph, &paragraphs)
		if (paragraph->place != PAPER_HEAD)
			document_add(document, KINDS[paragraph->place], paragraph->text);
}

static enum outcome document_of(struct work *work, const struct paper *paper, struct document **out)
{
	struct unit unit;
	TRY(unit_find(work, paper->unit_id, &unit));
	*out = document_new(work->arena, paper->title, unit.name);
	(*out)->is_letter = 1;
	paper_into(*out, paper);
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

static const int WIDTHS[] = { 36, 42, 36, 42, 0 };

struct proof {
	struct document *document;
	struct block *table;
};

static void add_line(struct proof *proof, const char *name, const char *value, const char *other,
                     const char *other_value)
{
	const struct cell cells[] = {
		{ .text = name, .heading = 1, .height_mm = 14 },
		{ .text = value, .columns = *other ? 1 : 3 },
		{ .text = other, .heading = 1 },
		{ .text = other_value },
	};
	table_row(proof->document, proof->table);
	for (int each = 0; each < (*other ? 4 : 2); each++)
		table_cell(proof->document, proof->table, cells[each]);
}

/* A form to be signed until the paper was served; what is on record after that. */
enum outcome paper_service_into(struct work *work, struct document *document,
                                const struct paper *paper)
{
	struct matter matter;
	struct unit unit;
	TRY(matter_find(work, paper->matter_id, &matter));
	TRY(unit_find(work, paper->unit_id, &unit));
	const struct choice *way = choice_of(SERVICE_WAYS, paper->served_way);
	const char *day = paper->served_day ? day_chinese(work->arena, paper->served_day) : "";
	document_add(document, BLOCK_TITLE, "送达回证");
	struct proof proof = { document, document_table(document, WIDTHS, 0) };
	add_line(&proof, "送达机关", *unit.letterhead ? unit.letterhead : unit.name, "", "");
	add_line(&proof, "文书名称", paper->title, "", "");
	add_line(&proof, "文书文号", paper->number, "", "");
	add_line(&proof, "受送达人", matter.petitioner, "事项编号", matter.number);
	add_line(&proof, "送达方式", way ? say(CHINESE, way->label) : "", "送达地点", paper->served_place);
	add_line(&proof, "送达时间", day, "送达人", paper->served_by);
	add_line(&proof, "收件人签收", paper->served_way == SERVED_IN_PERSON ? paper->witness : "", "收到时间", "");
	add_line(&proof, "代收人（见证人）", paper->served_way == SERVED_IN_PERSON ? "" : paper->witness,
	         "拒收事由", "");
	add_line(&proof, "备    注", "", "", "");
	document_add(document, BLOCK_LINE, "注：受送达人拒绝签收的，由送达人记明情况，见证人签名；邮寄送达的，附回执。");
	return OK;
}

enum outcome paper_service_pdf(struct work *work, const struct paper *paper, const char **bytes,
                               size_t *length)
{
	struct unit unit;
	TRY(unit_find(work, paper->unit_id, &unit));
	struct document *document = document_new(work->arena, "送达回证", unit.name);
	TRY(paper_service_into(work, document, paper));
	return document_pdf(work, document, NULL, bytes, length);
}
