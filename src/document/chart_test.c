/* chart_test.c: a chart is drawn as vectors in a PDF, as a picture in a DOCX, and from its table on a page. */
#define _GNU_SOURCE
#include "document/chart.h"

#include <string.h>
#include <zip.h>

#include "expect.h"

static struct work *given_work(void)
{
	struct arena *arena = arena_new();
	struct work *work = arena_alloc(arena, sizeof *work);
	work->arena = arena;
	work->now = 1772327100;
	return work;
}

static void add_row(struct document *document, struct block *table, const char *const *texts)
{
	table_row(document, table);
	for (; *texts; texts++)
		table_cell(document, table, (struct cell){ .text = *texts });
}

static struct document *given_chart(struct work *work, enum chart_kind kind)
{
	static const char *const ROWS[][6] = { { "月份", "1月", "2月", "3月", "4月" },
		                                   { "来信", "12", "3", "—", "41" },
		                                   { "来访", "7", "0", "18", "22" } };
	struct document *document = document_new(work->arena, "分析", "青石镇");
	document_add(document, BLOCK_PARAGRAPH, "逐月信访情况：");
	struct block *table = document_table(document, NULL, 1);
	table->chart = kind;
	for (int each = 0; each < 3; each++)
		add_row(document, table, ROWS[each]);
	return document;
}

static int holds(const char *bytes, size_t length, const char *words)
{
	return memmem(bytes, length, words, strlen(words)) != NULL;
}

TEST(a_chart_is_vectors_in_a_pdf_and_a_picture_in_a_docx)
{
	for (int kind = CHART_BARS; kind <= CHART_LINES; kind++) {
		struct work *work = given_work();
		const char *pdf = "", *docx = "";
		size_t length = 0;
		struct document *document = given_chart(work, (enum chart_kind)kind);
		expect_ok(document_pdf(work, document, NULL, &pdf, &length));
		expect(length > 0 && !holds(pdf, length, "/Subtype /Image"));
		expect_ok(document_docx(work, document, NULL, &docx, &length));
		expect(holds(docx, length, "word/media/chart1.png"));
		arena_free(work->arena);
	}
}

TEST(a_chart_on_a_page_is_drawn_from_the_table_below_it)
{
	struct work *work = given_work();
	const char *html = "", *txt = "";
	size_t length;
	struct document *document = given_chart(work, CHART_LINES), *again;
	expect_ok(document_html(work, document, &html, &length));
	expect(strstr(html, "data-table=\"table-1\" data-kind=\"line\" data-turned") != NULL);
	expect(strstr(html, "<table class=\"table\" id=\"table-1\">") != NULL);
	expect_ok(document_txt(work, document, &txt, &length));
	expect(strstr(txt, "41") != NULL);
	expect_ok(document_from_json(work, document_json(work->arena, document), &again));
	expect_number(CHART_LINES, again->blocks.items[1].chart);
	arena_free(work->arena);
}

TEST(a_chart_of_a_table_without_numbers_is_drawn_all_the_same)
{
	struct work *work = given_work();
	struct document *document = document_new(work->arena, "分析", "青石镇");
	document_table(document, NULL, 1)->chart = CHART_BARS;
	const char *bytes;
	size_t length;
	expect_ok(document_pdf(work, document, NULL, &bytes, &length));
	expect_ok(document_docx(work, document, NULL, &bytes, &length));
	arena_free(work->arena);
}
