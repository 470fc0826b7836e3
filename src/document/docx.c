/* docx.c: a document as DOCX: libxml2 writes the parts, libzip packs them. */
#include "document/docx.h"

#include <string.h>
#include <zip.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "document/chart.h"

void xml_open_element(struct docx *docx, const char *name)
{
	xmlTextWriterStartElement(docx->writer, BAD_CAST name);
}

void xml_close_element(struct docx *docx)
{
	xmlTextWriterEndElement(docx->writer);
}

void xml_text_attribute(struct docx *docx, const char *name, const char *value)
{
	xmlTextWriterWriteAttribute(docx->writer, BAD_CAST name, BAD_CAST value);
}

void xml_number_attribute(struct docx *docx, const char *name, long value)
{
	xmlTextWriterWriteFormatAttribute(docx->writer, BAD_CAST name, "%ld", value);
}

void xml_empty(struct docx *docx, const char *name)
{
	xml_open_element(docx, name);
	xml_close_element(docx);
}

void xml_value(struct docx *docx, const char *name, const char *value)
{
	xml_open_element(docx, name);
	xml_text_attribute(docx, "w:val", value);
	xml_close_element(docx);
}

void xml_number(struct docx *docx, const char *name, long value)
{
	xml_open_element(docx, name);
	xml_number_attribute(docx, "w:val", value);
	xml_close_element(docx);
}

/* Control characters, which XML cannot hold, are left out. */
void xml_words(struct docx *docx, const char *text)
{
	struct buffer out = BUFFER(docx->work->arena);
	char bytes[4];
	uint32_t character;
	while ((character = utf8_next(&text)))
		if (character >= ' ' && character != 0xFFFE && character != 0xFFFF)
			buffer_add(&out, bytes, utf8_put(character, bytes));
	xmlTextWriterWriteString(docx->writer, BAD_CAST buffer_string(&out));
}

static void put_relationship(struct docx *docx, const char *id, const char *type, const char *target)
{
	int external = strstr(target, "://") != NULL;
	xml_open_element(docx, "Relationship");
	xml_text_attribute(docx, "Id", id);
	xml_text_attribute(docx, "Type", type);
	xml_text_attribute(docx, "Target", target);
	if (external)
		xml_text_attribute(docx, "TargetMode", "External");
	xml_close_element(docx);
}

static void put_body_relationships(struct docx *docx)
{
	size_t number = 0;
	xml_open_element(docx, "Relationships");
	xml_text_attribute(docx, "xmlns", PACKAGE_SPACE "relationships");
	put_relationship(docx, "styles", OFFICE_SPACE "/styles", "styles.xml");
	put_relationship(docx, "settings", OFFICE_SPACE "/settings", "settings.xml");
	put_relationship(docx, "fonts", OFFICE_SPACE "/fontTable", "fontTable.xml");
	put_relationship(docx, "odd", OFFICE_SPACE "/footer", "footer1.xml");
	put_relationship(docx, "even", OFFICE_SPACE "/footer", "footer2.xml");
	for (size_t each = 1; each <= docx->charts.count; each++)
		put_relationship(docx, arena_format(docx->work->arena, "chart%zu", each), OFFICE_SPACE "/image",
		                 arena_format(docx->work->arena, "media/chart%zu.png", each));
	FOR_EACH(link, &docx->links)
		put_relationship(docx, arena_format(docx->work->arena, "link%zu", ++number),
		                 OFFICE_SPACE "/hyperlink", *link);
	xml_close_element(docx);
}

static void put_relationships(struct docx *docx)
{
	xml_open_element(docx, "Relationships");
	xml_text_attribute(docx, "xmlns", PACKAGE_SPACE "relationships");
	put_relationship(docx, "body", OFFICE_SPACE "/officeDocument", "word/document.xml");
	put_relationship(docx, "core", PACKAGE_SPACE "relationships/metadata/core-properties",
	                 "docProps/core.xml");
	xml_close_element(docx);
}

static void put_core(struct docx *docx)
{
	xml_open_element(docx, "cp:coreProperties");
	xml_text_attribute(docx, "xmlns:cp", PACKAGE_SPACE "metadata/core-properties");
	xml_text_attribute(docx, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
	xml_text_attribute(docx, "xmlns:dcterms", "http://purl.org/dc/terms/");
	xml_text_attribute(docx, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
	xml_open_element(docx, "dc:title");
	xml_words(docx, docx->document->title);
	xml_close_element(docx);
	xml_open_element(docx, "dc:creator");
	xml_words(docx, docx->document->author);
	xml_close_element(docx);
	xml_open_element(docx, "dcterms:created");
	xml_text_attribute(docx, "xsi:type", "dcterms:W3CDTF");
	xml_words(docx, moment_iso(docx->work->arena, docx->work->now));
	xml_close_element(docx);
	xml_close_element(docx);
}

#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define PACKAGE_TYPE "application/vnd.openxmlformats-package."

static void put_types(struct docx *docx);

/* In the order they are packed; the links are known once the body is written. */
static const struct part {
	const char *name;
	const char *type;
	void (*put)(struct docx *docx);
} PARTS[] = {
	{ "[Content_Types].xml", NULL, put_types },
	{ "_rels/.rels", NULL, put_relationships },
	{ "word/document.xml", WORD_TYPE "document.main+xml", docx_body },
	{ "word/_rels/document.xml.rels", NULL, put_body_relationships },
	{ "word/styles.xml", WORD_TYPE "styles+xml", docx_styles },
	{ "word/settings.xml", WORD_TYPE "settings+xml", docx_settings },
	{ "word/fontTable.xml", WORD_TYPE "fontTable+xml", docx_fonts },
	{ "word/footer1.xml", WORD_TYPE "footer+xml", docx_footer_odd },
	{ "word/footer2.xml", WORD_TYPE "footer+xml", docx_footer_even },
	{ "docProps/core.xml", PACKAGE_TYPE "core-properties+xml", put_core },
};
enum { PART_COUNT = sizeof PARTS / sizeof *PARTS };

static void put_type(struct docx *docx, const char *element, const char *key, const char *name,
                     const char *type)
{
	xml_open_element(docx, element);
	xml_text_attribute(docx, key, name);
	xml_text_attribute(docx, "ContentType", type);
	xml_close_element(docx);
}

static void put_types(struct docx *docx)
{
	xml_open_element(docx, "Types");
	xml_text_attribute(docx, "xmlns", PACKAGE_SPACE "content-types");
	put_type(docx, "Default", "Extension", "rels", PACKAGE_TYPE "relationships+xml");
	put_type(docx, "Default", "Extension", "xml", "application/xml");
	put_type(docx, "Default", "Extension", "png", "image/png");
	for (int each = 0; each < PART_COUNT; each++)
		if (PARTS[each].type)
			put_type(docx, "Override", "PartName",
			         arena_format(docx->work->arena, "/%s", PARTS[each].name), PARTS[each].type);
	xml_close_element(docx);
}

/* libzip reads the bytes when it closes: they live in the arena. */
static int pack_bytes(struct docx *docx, zip_t *zip, const char *name, const char *bytes, size_t length)
{
	zip_source_t *source = zip_source_buffer(zip, bytes, length, 0);
	zip_int64_t at = source ? zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
	return at >= 0 && zip_file_set_mtime(zip, (zip_uint64_t)at, (time_t)docx->work->now, 0) == 0;
}

static int pack_part(struct docx *docx, zip_t *zip, const struct part *part)
{
	xmlBufferPtr bytes = xmlBufferCreate();
	docx->writer = xmlNewTextWriterMemory(bytes, 0);
	xmlTextWriterStartDocument(docx->writer, NULL, "UTF-8", "yes");
	part->put(docx);
	xmlTextWriterEndDocument(docx->writer);
	xmlFreeTextWriter(docx->writer);
	size_t length = (size_t)xmlBufferLength(bytes);
	const char *kept = arena_copy(docx->work->arena, (const char *)xmlBufferContent(bytes), length);
	xmlBufferFree(bytes);
	return pack_bytes(docx, zip, part->name, kept, length);
}

static int pack_chart(struct docx *docx, zip_t *zip, size_t number)
{
	const char *bytes;
	size_t length;
	return chart_png(docx->work, docx->charts.items[number], &bytes, &length) == OK &&
	       pack_bytes(docx, zip, arena_format(docx->work->arena, "word/media/chart%zu.png", number + 1),
	                  bytes, length);
}

static int read_back(struct work *work, zip_source_t *source, const char **bytes, size_t *length)
{
	zip_stat_t facts;
	zip_stat_init(&facts);
	if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0)
		return 0;
	char *copy = arena_alloc(work->arena, facts.size + 1);
	*length = (size_t)facts.size;
	*bytes = copy;
	int whole = zip_source_read(source, copy, facts.size) == (zip_int64_t)facts.size;
	zip_source_close(source);
	return whole;
}

static int pack(struct docx *docx, zip_source_t *source, zip_error_t *error)
{
	zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, error);
	int packed = zip != NULL;
	if (zip)
		zip_source_keep(source);
	for (int each = 0; packed && each < PART_COUNT; each++)
		packed = pack_part(docx, zip, &PARTS[each]);
	for (size_t each = 0; packed && each < docx->charts.count; each++)
		packed = pack_chart(docx, zip, each);
	if (zip && !packed)
		zip_discard(zip);
	return packed && zip_close(zip) == 0;
}

enum outcome document_docx(struct work *work, const struct document *document, const char *base,
                           const char **bytes, size_t *length)
{
	struct docx docx = { .work = work, .document = document, .base = base };
	zip_error_t error;
	zip_error_init(&error);
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
	int done = source && pack(&docx, source, &error) && read_back(work, source, bytes, length);
	if (source)
		zip_source_free(source);
	zip_error_fini(&error);
	return done ? OK : fail(work, BROKEN, "the document could not be laid out: %s", "ZIP");
}
