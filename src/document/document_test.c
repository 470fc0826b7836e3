/* document_test.c: what documents promise, in each format. */
#define _GNU_SOURCE
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zip.h>

#include "base/file.h"
#include "document/layout.h"
#include "expect.h"

/* The system's font libraries keep their caches until the process ends. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig\nleak:libcairo\nleak:libpango\nleak:libglib\n";
}

static const int WIDTHS[] = { 20, 40, 96, 0 };

static struct work *given_work(void)
{
	struct arena *arena = arena_new();
	struct work *work = arena_alloc(arena, sizeof *work);
	work->arena = arena;
	work->language = ENGLISH;
	work->now = 1772327100;
	return work;
}

static void given_rows(struct document *document, struct block *table, int rows, const char *text)
{
	struct arena *arena = document->arena;
	for (int each = 0; each <= rows; each++) {
		const char *number = each ? arena_format(arena, "%d", each) : "序号";
		table_row(document, table);
		table_cell(document, table, (struct cell){ .text = number });
		table_cell(document, table, (struct cell){ .text = each ? "新塘村" : "村（社区）",
		                                           .address = each ? "/figures/village" : NULL });
		table_cell(document, table, (struct cell){ .text = each ? text : "备注" });
	}
}

static struct document *given_document(struct work *work, int rows)
{
	struct document *document = document_new(work->arena, "年度总结 <1>", "合水镇信访办公室");
	document_add(document, BLOCK_TITLE, "合水镇2025年信访工作总结");
	document_add(document, BLOCK_LINE, "县信访局：");
	document_add(document, BLOCK_HEADING_1, "一、基本情况");
	struct block *block = document_begin(document, BLOCK_PARAGRAPH);
	block_run(document, block, "共收到信访", NULL);
	block_run(document, block, "1286", "/figures/contact.total?from=2025-01-01&q='信'");
	block_run(document, block, "件次 & <b>\x01。", "javascript:alert(1)");
	given_rows(document, document_table(document, WIDTHS, 1), rows, "正在调查核实");
	document_add(document, BLOCK_PAGE_BREAK, "");
	document_add(document, BLOCK_HEADING_2, "（一）打算");
	document_add(document, BLOCK_RIGHT, "2026年1月8日");
	return document;
}

/* What pdftotext reads, pages parted by form feeds; NULL where it is not installed. */
static const char *text_of(struct work *work, const char *bytes, size_t length)
{
	struct buffer out = BUFFER(work->arena);
	const char *folder = getenv("TMPDIR");
	const char *path = arena_format(work->arena, "%s/xinqiao-%d.pdf", folder ? folder : "/tmp",
	                                (int)getpid());
	char block[4096];
	size_t got;
	if (file_write(work, path, bytes, length) != OK)
		return NULL;
	FILE *pipe = popen(arena_format(work->arena, "pdftotext -layout %s - 2>/dev/null", path), "r");
	while (pipe && (got = fread(block, 1, sizeof block, pipe)) > 0)
		buffer_add(&out, block, got);
	int failed = !pipe || pclose(pipe) != 0;
	unlink(path);
	return failed ? NULL : buffer_string(&out);
}

static int pages_of(const char *text)
{
	int pages = 0;
	for (; (text = strchr(text, '\f')); text++)
		pages++;
	return pages;
}

TEST(a_pdf_has_its_text_its_links_and_its_page_numbers)
{
	struct work *work = given_work();
	const char *bytes, *text;
	size_t length;
	expect_ok(document_pdf(work, given_document(work, 3), "http://office.example/", &bytes, &length));
	expect(length > 1000 && memcmp(bytes, "%PDF", 4) == 0);
	expect(memmem(bytes, length, "http://office.example/figures/contact.total?from=2025-01-01&q=%27"
	              "%E4%BF%A1%27", 77));
	expect(!memmem(bytes, length, "javascript", 10));
	if ((text = text_of(work, bytes, length))) {
		expect(strstr(text, "合水镇2025年信访工作总结"));
		expect(strstr(text, "件次 & <b>。"));
		expect(strstr(text, "— 2 —") || strstr(text, "—2—"));
		expect_number(2, pages_of(text));
	}
	arena_free(work->arena);
}

TEST(without_a_base_a_pdf_has_no_links)
{
	struct work *work = given_work();
	const char *bytes;
	size_t length;
	expect_ok(document_pdf(work, given_document(work, 1), NULL, &bytes, &length));
	expect(!memmem(bytes, length, "/URI", 4));
	arena_free(work->arena);
}

TEST(a_long_table_repeats_its_heading_on_each_page)
{
	struct work *work = given_work();
	const char *bytes, *text;
	size_t length;
	int headings = 0;
	expect_ok(document_pdf(work, given_document(work, 90), NULL, &bytes, &length));
	if ((text = text_of(work, bytes, length))) {
		int pages = pages_of(text);
		expect(strstr(text, "90 "));
		for (; (text = strstr(text, "序号")); text++)
			headings++;
		expect(pages >= 4);
		expect_number(pages - 1, headings);
	}
	arena_free(work->arena);
}

TEST(a_row_higher_than_a_page_is_all_there)
{
	struct work *work = given_work();
	struct document *document = document_new(work->arena, "", "");
	struct buffer long_text = BUFFER(work->arena);
	const char *bytes, *text;
	size_t length;
	for (int each = 0; each < 200; each++)
		buffer_format(&long_text, "第%d行\n", each);
	given_rows(document, document_table(document, NULL, 1), 1, buffer_string(&long_text));
	expect_ok(document_pdf(work, document, NULL, &bytes, &length));
	if ((text = text_of(work, bytes, length))) {
		expect(strstr(text, "第0行") && strstr(text, "第99行") && strstr(text, "第199行"));
		expect(pages_of(text) >= 5);
	}
	arena_free(work->arena);
}

TEST(a_form_a_little_too_high_gives_way_and_stays_on_its_page)
{
	struct work *work = given_work();
	struct document *document = document_new(work->arena, "", "");
	const char *bytes, *text;
	size_t length;
	document_add(document, BLOCK_TITLE, "来信来访登记（批办）单");
	struct block *table = document_table(document, NULL, 0);
	for (int each = 0; each < 10; each++) {
		table_row(document, table);
		table_cell(document, table, (struct cell){ .text = "批示", .heading = 1, .height_mm = 24 });
		table_cell(document, table, (struct cell){ .text = "", .columns = 3 });
	}
	expect_ok(document_pdf(work, document, NULL, &bytes, &length));
	if ((text = text_of(work, bytes, length)))
		expect_number(1, pages_of(text));
	arena_free(work->arena);
}

TEST(documents_of_nothing_are_written)
{
	struct work *work = given_work();
	struct document *document = document_new(work->arena, NULL, "");
	const char *bytes;
	size_t length;
	expect_ok(document_pdf(work, document, NULL, &bytes, &length));
	expect_ok(document_docx(work, document, NULL, &bytes, &length));
	document_add(document, BLOCK_TITLE, "");
	document_add(document, BLOCK_PARAGRAPH, NULL);
	document_table(document, NULL, 2);
	table_row(document, document_table(document, NULL, 1));
	document_add(document, BLOCK_PAGE_BREAK, NULL);
	expect_ok(document_pdf(work, document, NULL, &bytes, &length));
	expect_ok(document_docx(work, document, NULL, &bytes, &length));
	expect_ok(document_html(work, document, &bytes, &length));
	expect_ok(document_txt(work, document, &bytes, &length));
	arena_free(work->arena);
}

static const char *part_of(struct work *work, const char *bytes, size_t length, const char *name,
                           size_t *size)
{
	zip_stat_t facts;
	zip_error_t error;
	zip_error_init(&error);
	zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
	zip_t *zip = zip_open_from_source(source, ZIP_RDONLY, &error);
	if (!zip || zip_stat(zip, name, 0, &facts) != 0)
		return NULL;
	char *text = arena_alloc(work->arena, facts.size + 1);
	zip_file_t *file = zip_fopen(zip, name, 0);
	*size = (size_t)zip_fread(file, text, facts.size);
	zip_fclose(file);
	zip_discard(zip);
	return text;
}

TEST(a_docx_is_well_formed_in_every_part)
{
	static const char *const PARTS[] = {
		"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml",
		"word/_rels/document.xml.rels", "word/settings.xml", "word/fontTable.xml",
		"word/footer1.xml", "word/footer2.xml", "docProps/core.xml",
	};
	struct work *work = given_work();
	const char *bytes;
	size_t length, size;
	expect_ok(document_docx(work, given_document(work, 3), "http://office.example", &bytes, &length));
	for (size_t each = 0; each < sizeof PARTS / sizeof *PARTS; each++) {
		const char *text = part_of(work, bytes, length, PARTS[each], &size);
		xmlDocPtr tree = text ? xmlReadMemory(text, (int)size, NULL, NULL, XML_PARSE_NOERROR) : NULL;
		expect(tree != NULL);
		xmlFreeDoc(tree);
	}
	arena_free(work->arena);
}

TEST(a_docx_has_real_styles_links_and_official_fonts)
{
	struct work *work = given_work();
	const char *bytes;
	size_t length, size;
	expect_ok(document_docx(work, given_document(work, 3), "http://office.example", &bytes, &length));
	const char *body = part_of(work, bytes, length, "word/document.xml", &size);
	expect(strstr(body, "<w:pStyle w:val=\"Heading1\"/>"));
	expect(strstr(body, "<w:tblHeader/>"));
	expect(strstr(body, "<w:hyperlink r:id=\"link1\">"));
	expect(strstr(body, "件次 &amp; &lt;b&gt;。"));
	const char *links = part_of(work, bytes, length, "word/_rels/document.xml.rels", &size);
	expect(strstr(links, "Target=\"http://office.example/figures/contact.total?"));
	expect(!strstr(links, "javascript"));
	expect(strstr(part_of(work, bytes, length, "word/styles.xml", &size), "仿宋_GB2312"));
	arena_free(work->arena);
}

TEST(html_is_escaped_and_links_stay_on_the_site)
{
	struct work *work = given_work();
	const char *bytes;
	size_t length;
	expect_ok(document_html(work, given_document(work, 1), &bytes, &length));
	expect(strstr(bytes, "<a href=\"/figures/contact.total?from=2025-01-01&amp;q=&#39;信&#39;\">1286</a>"));
	expect(strstr(bytes, "件次 &amp; &lt;b&gt;。"));
	expect(!strstr(bytes, "javascript"));
	expect(strstr(bytes, "<thead>\n<tr><th scope=\"col\">序号</th>"));
	arena_free(work->arena);
}

TEST(text_tables_are_aligned_by_what_characters_take)
{
	struct work *work = given_work();
	struct document *document = document_new(work->arena, "", "");
	const char *bytes;
	size_t length;
	given_rows(document, document_table(document, WIDTHS, 1), 2, "正在调查核实\n第二行");
	expect_ok(document_txt(work, document, &bytes, &length));
	expect_text("序号  村（社区）  备注\n"
	            "------------------------------\n"
	            "1     新塘村      正在调查核实\n"
	            "                  第二行\n"
	            "2     新塘村      正在调查核实\n"
	            "                  第二行\n\n", bytes);
	arena_free(work->arena);
}

TEST(widths_fill_the_page_and_never_more)
{
	static const int WIDE[] = { 100, 100, 0 };
	struct work *work = given_work();
	struct document *document = document_new(work->arena, "", "");
	struct block *table = document_table(document, WIDE, 0);
	given_rows(document, table, 1, "");
	const double *widths = table_widths(work->arena, table);
	expect_number(3, table_columns(table));
	expect(widths[0] + widths[1] + widths[2] < BLOCK_WIDTH_MM + 0.01);
	expect(widths[2] > 10);
	arena_free(work->arena);
}

TEST(a_table_of_contents_learns_on_which_page_each_section_begins)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	page_list pages = { 0 };
	struct document *document = document_new(arena, "案卷", "青石镇");
	document_add(document, BLOCK_TITLE, "目录");
	document_add(document, BLOCK_PAGE_BREAK, "");
	for (int each = 0; each < 30; each++) /* more than the 22 lines of a page */
		document_add(document, BLOCK_LINE, "一行");
	document_add(document, BLOCK_PAGE_BREAK, "");
	document_add(document, BLOCK_LETTERHEAD, "青石镇人民政府");
	document_add(document, BLOCK_NUMBER, "青信受〔2026〕1号");
	expect_ok(document_pages(&work, document, &pages));
	expect_number(2, (long long)pages.count);
	expect_number(2, pages.items[0]);
	expect_number(4, pages.items[1]);
	arena_free(arena);
}
