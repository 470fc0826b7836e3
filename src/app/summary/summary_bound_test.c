/* summary_bound_test.c: no number in a written file stands without its figure: what is not inside a link is
 * a date, a number of a heading, page or article, or the words of a definition. */
#define _GNU_SOURCE
#include <ctype.h>
#include <string.h>
#include <zip.h>

#include "app/contact/contact.h"
#include "app/register/register_people.h"
#include "app/summary/summary.h"
#include "base/clock.h"
#include "expect.h"

static const char BASE[] = "http://office.example";

/* What a test begins with; where it cannot, the document is missing and the test says so. */
static void given(struct work *work, enum outcome outcome)
{
	(void)work;
	if (outcome != OK)
		expect_failed(__FILE__, __LINE__, "given: %s", outcome_name(outcome));
}

static struct document *given_document(struct work *work, const char *own)
{
	struct summary_ask ask = { .kind = SUMMARY_QUARTER, .period = period_of_year(day_of_moment(work->now - 86400)) };
	struct document *document = NULL;
	struct outreach visit = { .held_day = day_of_moment(work->now - 86400), .officials = "张三",
		                      .village = "柳溪村", .people = 37, .batches = 4, .kind = 1, .heard = "",
		                      .lead = "", .matter = "", .struck = "", .imported = "" };
	given(work, register_add(work, register_named("outreach"), &visit));
	for (int64_t each = 0; each < 9; each++) {
		struct contact contact = { .received = work->now - 86400 * (each + 1) - 60, .channel = CHANNEL_VISIT,
			                       .people = 7, .petitioner = "张三", .title = "反映道路损坏", .village = "柳溪村",
			                       .category = "城乡建设", .purpose = PURPOSE_REQUEST };
		given(work, contact_register(work, &contact, 0));
	}
	given(work, summary_text_set(work, &ask, "problems", own));
	given(work, summary_build(work, &ask, &document));
	return document;
}

/* The text of MARKUP outside elements named LINK, tags left out; a paragraph or cell ends in a line. */
static const char *outside_links(struct work *work, const char *markup, const char *link, const char *ends)
{
	struct buffer out = BUFFER(work->arena);
	const char *open = arena_format(work->arena, "<%s ", link);
	const char *close = arena_format(work->arena, "</%s>", link);
	while (*markup) {
		if (strncmp(markup, open, strlen(open)) == 0) {
			const char *end = strstr(markup, close);
			markup = end ? end + strlen(close) : markup + strlen(markup);
		} else if (*markup == '<') {
			size_t length = strcspn(markup, ">");
			if (strchr(ends, markup[length - 1]) && markup[1] == '/')
				buffer_text(&out, "\n");
			markup += length + 1;
		} else {
			buffer_add(&out, markup++, 1);
		}
	}
	return buffer_string(&out);
}

/* A date (year, month, day), the time of a place on an axis, an article or a limit of the law. */
static int is_excepted(const char *line, const char *digits, size_t length)
{
	static const char *const BEHIND[] = { "年", "月", "日", ":00", "个村", "人及以上", "工作日", NULL };
	for (const char *const *each = BEHIND; *each; each++)
		if (strncmp(digits + length, *each, strlen(*each)) == 0)
			return 1;
	return strstr(line, "期内") || strstr(line, "÷") || strstr(line, "中") != NULL || digits[length] == '-' ||
	       (digits > line && (digits[-1] == '-' || digits[-1] == ':'));
}

/* "" or the first line that holds a number bound to nothing. */
static const char *unbound_line(struct work *work, const char *text)
{
	for (const char *line = text; *line; line += strcspn(line, "\n") + (line[strcspn(line, "\n")] != '\0')) {
		const char *alone = arena_copy(work->arena, line, strcspn(line, "\n"));
		for (const char *at = alone; *at; at++) {
			size_t length = strspn(at, "0123456789");
			if (length && !is_excepted(alone, at, length))
				return alone;
			at += length ? length - 1 : 0;
		}
	}
	return "";
}

/* One file of a DOCX. */
static const char *unzipped(struct work *work, const char *bytes, size_t length, const char *name)
{
	zip_error_t error;
	zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
	zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
	zip_stat_t stat;
	char *text = "";
	if (archive && zip_stat(archive, name, 0, &stat) == 0) {
		zip_file_t *file = zip_fopen(archive, name, 0);
		text = arena_alloc(work->arena, stat.size + 1);
		zip_int64_t got = zip_fread(file, text, stat.size);
		text[got > 0 ? got : 0] = '\0';
		zip_fclose(file);
	}
	if (archive)
		zip_discard(archive);
	return text;
}

OFFICE_TEST(no_number_of_a_written_docx_or_html_stands_without_its_figure)
{
	struct document *document = given_document(work, "下访{outreach.people}人次。");
	const char *docx = "", *html = "";
	size_t length;
	expect_ok(summary_file(work, document, "a.docx", BASE, &docx, &length));
	const char *body = unzipped(work, docx, length, "word/document.xml");
	expect_text("", unbound_line(work, outside_links(work, body, "w:hyperlink", "p")));
	expect_ok(summary_file(work, document, "a.html", BASE, &html, &length));
	const char *begin = strstr(html, "<body>");
	expect_text("", unbound_line(work, outside_links(work, begin, "a", "pdh123")));
	expect(strstr(html, "<base href=\"http://office.example/\">") != NULL);
}

OFFICE_TEST(a_number_that_somebody_typed_is_found_by_the_walk)
{
	struct document *document = given_document(work, "走访12户。");
	const char *docx = "";
	size_t length;
	expect_ok(summary_file(work, document, "a.docx", BASE, &docx, &length));
	const char *body = unzipped(work, docx, length, "word/document.xml");
	expect_text("走访12户。", unbound_line(work, outside_links(work, body, "w:hyperlink", "p")));
}

static int64_t addressed(const struct document *document)
{
	int64_t count = 0;
	FOR_EACH(block, &document->blocks) {
		FOR_EACH(run, &block->runs)
			count += run->address != NULL;
		FOR_EACH(row, &block->rows)
			FOR_EACH(cell, &row->cells)
				count += cell->address != NULL;
	}
	return count;
}

static int64_t count_of(const char *bytes, size_t length, const char *words)
{
	int64_t count = 0;
	const char *at = bytes, *end = bytes + length;
	while ((at = memmem(at, (size_t)(end - at), words, strlen(words)))) {
		count++;
		at += strlen(words);
	}
	return count;
}

OFFICE_TEST(every_number_of_a_written_pdf_has_its_link)
{
	struct document *document = given_document(work, "下访{outreach.people}人次。");
	const char *pdf = "";
	size_t length;
	expect_ok(summary_file(work, document, "a.pdf", BASE, &pdf, &length));
	/* A number that is broken over two lines has two. */
	expect(count_of(pdf, length, "/S /URI") >= addressed(document));
	expect(addressed(document) > 80);
}
