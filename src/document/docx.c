/* docx.c: a document as DOCX: libxml2 writes the parts, libzip packs them; real styles with the
 * official fonts' names, the official page (GB/T 9704-2012). */
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "document/document.h"

enum { TWIPS_PER_MM = 57, PAGE_WIDTH = 11906, PAGE_HEIGHT = 16838, TEXT_WIDTH_MM = 156 };

/* A part under construction. */
struct part {
	xmlBufferPtr buffer;
	xmlTextWriterPtr writer;
};

struct docx {
	struct work *work;
	const struct document *document;
	const char *base;
	LIST(const char *) links; /* absolute addresses, in order of their relationship */
};

static void open_part(struct part *part)
{
	part->buffer = xmlBufferCreate();
	part->writer = xmlNewTextWriterMemory(part->buffer, 0);
	xmlTextWriterStartDocument(part->writer, NULL, "UTF-8", "yes");
}

static void start(struct part *part, const char *name)
{
	xmlTextWriterStartElement(part->writer, BAD_CAST name);
}

static void end(struct part *part)
{
	xmlTextWriterEndElement(part->writer);
}

static void attribute(struct part *part, const char *name, const char *value)
{
	xmlTextWriterWriteAttribute(part->writer, BAD_CAST name, BAD_CAST value);
}

static void number(struct part *part, const char *name, long value)
{
	xmlTextWriterWriteFormatAttribute(part->writer, BAD_CAST name, "%ld", value);
}

/* <name w:val="value"/> */
static void empty(struct part *part, const char *name, const char *value)
{
	start(part, name);
	if (value)
		attribute(part, "w:val", value);
	end(part);
}

/* ---- styles */

struct style {
	const char *id;
	const char *name;
	const char *font;
	int half_points;
	const char *align;
	int indent_chars; /* hundredths of a character */
	int outline;      /* -1 none */
};

static const struct style STYLES[] = {
	[BLOCK_TITLE] = { "Title", "Title", "方正小标宋简体", 44, "center", 0, -1 },
	[BLOCK_HEADING_1] = { "Heading1", "heading 1", "黑体", 32, "both", 200, 0 },
	[BLOCK_HEADING_2] = { "Heading2", "heading 2", "楷体_GB2312", 32, "both", 200, 1 },
	[BLOCK_PARAGRAPH] = { "BodyText", "Body Text", "仿宋_GB2312", 32, "both", 200, -1 },
	[BLOCK_LINE] = { "Addressee", "Addressee", "仿宋_GB2312", 32, "left", 0, -1 },
	[BLOCK_RIGHT] = { "Signature", "Signature", "仿宋_GB2312", 32, "right", 0, -1 },
	[BLOCK_CENTRE] = { "Centre", "Centre", "仿宋_GB2312", 32, "center", 0, -1 },
	[BLOCK_TABLE] = { "TableText", "Table Text", "仿宋_GB2312", 24, "left", 0, -1 },
};
enum { STYLE_COUNT = sizeof STYLES / sizeof *STYLES };

static void fonts(struct part *part, const char *font)
{
	start(part, "w:rFonts");
	attribute(part, "w:ascii", "Times New Roman");
	attribute(part, "w:hAnsi", "Times New Roman");
	attribute(part, "w:eastAsia", font);
	end(part);
}

static void write_style(struct part *part, const struct style *style)
{
	start(part, "w:style");
	attribute(part, "w:type", "paragraph");
	attribute(part, "w:styleId", style->id);
	empty(part, "w:name", style->name);
	empty(part, "w:basedOn", "Normal");
	start(part, "w:pPr");
	start(part, "w:spacing");
	number(part, "w:line", strcmp(style->id, "TableText") == 0 ? 360 : 580);
	attribute(part, "w:lineRule", "exact");
	end(part);
	if (style->indent_chars) {
		start(part, "w:ind");
		number(part, "w:firstLineChars", style->indent_chars);
		number(part, "w:firstLine", style->half_points * 20);
		end(part);
	}
	empty(part, "w:jc", style->align);
	if (style->outline >= 0) {
		start(part, "w:outlineLvl");
		number(part, "w:val", style->outline);
		end(part);
	}
	end(part);
	start(part, "w:rPr");
	fonts(part, style->font);
	start(part, "w:sz");
	number(part, "w:val", style->half_points);
	end(part);
	end(part);
	end(part);
}

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static void write_styles(struct part *part)
{
	open_part(part);
	start(part, "w:styles");
	attribute(part, "xmlns:w", W);
	start(part, "w:style");
	attribute(part, "w:type", "paragraph");
	attribute(part, "w:default", "1");
	attribute(part, "w:styleId", "Normal");
	empty(part, "w:name", "Normal");
	start(part, "w:rPr");
	fonts(part, "仿宋_GB2312");
	empty(part, "w:sz", "32");
	start(part, "w:lang");
	attribute(part, "w:val", "en-US");
	attribute(part, "w:eastAsia", "zh-CN");
	end(part);
	end(part);
	end(part);
	for (int each = 0; each < STYLE_COUNT; each++)
		write_style(part, &STYLES[each]);
	xmlTextWriterEndDocument(part->writer);
}

/* ---- the body */

static void write_text(struct part *part, const char *text, int bold)
{
	start(part, "w:r");
	if (bold) {
		start(part, "w:rPr");
		empty(part, "w:b", NULL);
		end(part);
	}
	start(part, "w:t");
	attribute(part, "xml:space", "preserve");
	xmlTextWriterWriteString(part->writer, BAD_CAST text);
	end(part);
	end(part);
}

static void write_run(struct docx *docx, struct part *part, const char *text, const char *address,
                      int bold)
{
	if (!address || !docx->base) {
		write_text(part, text, bold);
		return;
	}
	struct arena *arena = docx->work->arena;
	*LIST_ADD(arena, &docx->links) = arena_format(arena, "%s%s", docx->base, address);
	start(part, "w:hyperlink");
	attribute(part, "r:id", arena_format(arena, "link%zu", docx->links.count));
	write_text(part, text, bold);
	end(part);
}

static void begin_paragraph(struct part *part, enum block_kind kind)
{
	start(part, "w:p");
	start(part, "w:pPr");
	empty(part, "w:pStyle", STYLES[kind].id);
	end(part);
}

static void write_cell(struct docx *docx, struct part *part, const struct cell *cell, long width)
{
	start(part, "w:tc");
	start(part, "w:tcPr");
	start(part, "w:tcW");
	number(part, "w:w", width);
	attribute(part, "w:type", "dxa");
	end(part);
	if (cell->columns > 1) {
		start(part, "w:gridSpan");
		number(part, "w:val", (long)cell->columns);
		end(part);
	}
	end(part);
	begin_paragraph(part, BLOCK_TABLE);
	write_run(docx, part, cell->text, cell->address, cell->heading != 0);
	end(part);
	end(part);
}

static int columns_of(const struct block *block)
{
	int columns = 0;
	if (block->rows.count)
		FOR_EACH(cell, &block->rows.items[0].cells)
			columns += (int)cell->columns;
	return columns;
}

static long width_of(const struct block *block, int column)
{
	int columns = columns_of(block);
	long mm = block->widths_mm ? block->widths_mm[column] : TEXT_WIDTH_MM / (columns ? columns : 1);
	return mm * TWIPS_PER_MM;
}

static void write_row(struct docx *docx, struct part *part, const struct block *block,
                      const struct table_row *row, int heading)
{
	int column = 0;
	int64_t height = 0;
	FOR_EACH(cell, &row->cells)
		height = cell->height_mm > height ? cell->height_mm : height;
	start(part, "w:tr");
	start(part, "w:trPr");
	empty(part, "w:cantSplit", NULL);
	if (height) {
		start(part, "w:trHeight");
		number(part, "w:val", (long)height * TWIPS_PER_MM);
		attribute(part, "w:hRule", "atLeast");
		end(part);
	}
	if (heading)
		empty(part, "w:tblHeader", NULL);
	end(part);
	FOR_EACH(cell, &row->cells) {
		long width = 0;
		for (int64_t each = 0; each < cell->columns; each++)
			width += width_of(block, column++);
		write_cell(docx, part, cell, width);
	}
	end(part);
}

static void write_borders(struct part *part)
{
	static const char *const SIDES[] = { "w:top", "w:left", "w:bottom", "w:right", "w:insideH",
		                             "w:insideV" };
	start(part, "w:tblBorders");
	for (size_t each = 0; each < sizeof SIDES / sizeof *SIDES; each++) {
		start(part, SIDES[each]);
		attribute(part, "w:val", "single");
		attribute(part, "w:sz", "4");
		end(part);
	}
	end(part);
}

static void write_table(struct docx *docx, struct part *part, const struct block *block)
{
	int64_t row_number = 0;
	start(part, "w:tbl");
	start(part, "w:tblPr");
	start(part, "w:tblW");
	number(part, "w:w", (long)TEXT_WIDTH_MM * TWIPS_PER_MM);
	attribute(part, "w:type", "dxa");
	end(part);
	write_borders(part);
	end(part);
	start(part, "w:tblGrid");
	for (int column = 0; column < columns_of(block); column++) {
		start(part, "w:gridCol");
		number(part, "w:w", width_of(block, column));
		end(part);
	}
	end(part);
	FOR_EACH(row, &block->rows)
		write_row(docx, part, block, row, row_number++ < block->heading_rows);
	end(part);
}

static void write_block(struct docx *docx, struct part *part, const struct block *block)
{
	if (block->kind == BLOCK_TABLE) {
		write_table(docx, part, block);
		return;
	}
	if (block->kind == BLOCK_PAGE_BREAK) {
		start(part, "w:p");
		start(part, "w:r");
		start(part, "w:br");
		attribute(part, "w:type", "page");
		end(part);
		end(part);
		end(part);
		return;
	}
	begin_paragraph(part, block->kind);
	FOR_EACH(run, &block->runs)
		write_run(docx, part, run->text, run->address, run->bold != 0);
	end(part);
}

static void write_section(struct part *part)
{
	start(part, "w:sectPr");
	start(part, "w:footerReference");
	attribute(part, "w:type", "default");
	attribute(part, "r:id", "footer");
	end(part);
	start(part, "w:pgSz");
	number(part, "w:w", PAGE_WIDTH);
	number(part, "w:h", PAGE_HEIGHT);
	end(part);
	start(part, "w:pgMar");
	number(part, "w:top", 37 * TWIPS_PER_MM);
	number(part, "w:right", 26 * TWIPS_PER_MM);
	number(part, "w:bottom", 35 * TWIPS_PER_MM);
	number(part, "w:left", 28 * TWIPS_PER_MM);
	number(part, "w:header", 851);
	number(part, "w:footer", 1400);
	number(part, "w:gutter", 0);
	end(part);
	end(part);
}

static void write_body(struct docx *docx, struct part *part)
{
	open_part(part);
	start(part, "w:document");
	attribute(part, "xmlns:w", W);
	attribute(part, "xmlns:r", R);
	start(part, "w:body");
	FOR_EACH(block, &docx->document->blocks)
		write_block(docx, part, block);
	write_section(part);
	xmlTextWriterEndDocument(part->writer);
}

/* "— 1 —" by a field that counts. */
static void write_footer(struct part *part)
{
	open_part(part);
	start(part, "w:ftr");
	attribute(part, "xmlns:w", W);
	begin_paragraph(part, BLOCK_CENTRE);
	write_text(part, "— ", 0);
	start(part, "w:fldSimple");
	attribute(part, "w:instr", " PAGE ");
	write_text(part, "1", 0);
	end(part);
	write_text(part, " —", 0);
	xmlTextWriterEndDocument(part->writer);
}

static void relationship(struct part *part, const char *id, const char *type, const char *target,
                         int external)
{
	start(part, "Relationship");
	attribute(part, "Id", id);
	attribute(part, "Type", type);
	attribute(part, "Target", target);
	if (external)
		attribute(part, "TargetMode", "External");
	end(part);
}

static void write_relationships(struct docx *docx, struct part *part)
{
	open_part(part);
	start(part, "Relationships");
	attribute(part, "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
	relationship(part, "styles", R "/styles", "styles.xml", 0);
	relationship(part, "footer", R "/footer", "footer1.xml", 0);
	for (size_t each = 0; each < docx->links.count; each++)
		relationship(part, arena_format(docx->work->arena, "link%zu", each + 1), R "/hyperlink",
		             docx->links.items[each], 1);
	xmlTextWriterEndDocument(part->writer);
}

static void write_core(struct docx *docx, struct part *part)
{
	open_part(part);
	start(part, "cp:coreProperties");
	attribute(part, "xmlns:cp",
	          "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
	attribute(part, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
	xmlTextWriterWriteElement(part->writer, BAD_CAST "dc:title", BAD_CAST docx->document->title);
	xmlTextWriterWriteElement(part->writer, BAD_CAST "dc:creator", BAD_CAST docx->document->author);
	xmlTextWriterEndDocument(part->writer);
}

/* ---- the package */

#define MS "application/vnd.openxmlformats-officedocument.wordprocessingml."
static const char CONTENT_TYPES[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
	"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
	"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships"
	"+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	"<Override PartName=\"/word/document.xml\" ContentType=\"" MS "document.main+xml\"/>"
	"<Override PartName=\"/word/styles.xml\" ContentType=\"" MS "styles+xml\"/>"
	"<Override PartName=\"/word/footer1.xml\" ContentType=\"" MS "footer+xml\"/>"
	"<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package."
	"core-properties+xml\"/></Types>";
static const char ROOT_RELATIONSHIPS[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
	"<Relationship Id=\"document\" Type=\"" R "/officeDocument\" Target=\"word/document.xml\"/>"
	"<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
	"metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

static int pack_bytes(zip_t *archive, const char *name, const void *bytes, size_t length)
{
	zip_source_t *source = zip_source_buffer(archive, bytes, length, 0);
	return source && zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) >= 0 ? 0 : -1;
}

static int pack_part(zip_t *archive, const char *name, struct part *part)
{
	xmlFreeTextWriter(part->writer);
	part->writer = NULL;
	return pack_bytes(archive, name, part->buffer->content, (size_t)part->buffer->use);
}

enum { BODY, STYLE_PART, FOOTER, RELATIONSHIPS, CORE, PARTS };

static int pack(zip_t *archive, struct part parts[PARTS])
{
	static const char *const NAMES[] = { "word/document.xml", "word/styles.xml", "word/footer1.xml",
		                             "word/_rels/document.xml.rels", "docProps/core.xml" };
	int failed = pack_bytes(archive, "[Content_Types].xml", CONTENT_TYPES, sizeof CONTENT_TYPES - 1) ||
	             pack_bytes(archive, "_rels/.rels", ROOT_RELATIONSHIPS,
	                        sizeof ROOT_RELATIONSHIPS - 1);
	for (int each = 0; each < PARTS; each++)
		failed = pack_part(archive, NAMES[each], &parts[each]) || failed;
	return failed;
}

/* The archive is written into memory and copied to the arena. */
static enum outcome package(struct work *work, struct part parts[PARTS], const char **bytes,
                            size_t *length)
{
	zip_error_t error;
	zip_error_init(&error);
	zip_source_t *memory = zip_source_buffer_create(NULL, 0, 0, &error);
	zip_t *archive = memory ? zip_open_from_source(memory, ZIP_TRUNCATE, &error) : NULL;
	if (!archive)
		return fail(work, UNAVAILABLE, "not enough memory");
	zip_source_keep(memory);
	int failed = pack(archive, parts);
	if (zip_close(archive) != 0)
		failed = 1;
	zip_stat_t facts;
	if (!failed && zip_source_stat(memory, &facts) == 0 && zip_source_open(memory) == 0) {
		char *copy = arena_alloc(work->arena, facts.size + 1);
		*length = (size_t)zip_source_read(memory, copy, facts.size);
		*bytes = copy;
		zip_source_close(memory);
	} else {
		failed = 1;
	}
	zip_source_free(memory);
	return failed ? fail(work, UNAVAILABLE, "not enough memory") : OK;
}

enum outcome document_docx(struct work *work, const struct document *document, const char *base,
                           const char **bytes, size_t *length)
{
	struct docx docx = { .work = work, .document = document, .base = base };
	struct part parts[PARTS];
	write_body(&docx, &parts[BODY]);
	write_styles(&parts[STYLE_PART]);
	write_footer(&parts[FOOTER]);
	write_relationships(&docx, &parts[RELATIONSHIPS]);
	write_core(&docx, &parts[CORE]);
	enum outcome outcome = package(work, parts, bytes, length);
	for (int each = 0; each < PARTS; each++)
		xmlBufferFree(parts[each].buffer);
	return outcome;
}
