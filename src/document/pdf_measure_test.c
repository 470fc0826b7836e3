/* pdf_measure_test.c: the official page (GB/T 9704-2012) measured on the written PDF: margins, 22 lines of 28
 * characters, read by pdftotext where it is installed. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/utf8.h"
#include "document/pdf.h"
#include "expect.h"

/* What stands on the second page of a long paragraph, which is text from top to bottom. */
struct measured {
	double left, right, top, bottom; /* in points */
	int lines;
	int longest;                     /* characters of a line */
	char number[64];                 /* the page's, as it is written */
	double number_top;
};

static void measure_word(struct measured *out, const char *line, double *last)
{
	double x_min, y_min, x_max, y_max;
	char word[1024] = "";
	if (sscanf(line, " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">%1000[^<]", &x_min, &y_min, &x_max,
	           &y_max, word) != 5)
		return;
	if (!strstr(word, "信")) {
		snprintf(out->number + strlen(out->number), sizeof out->number - strlen(out->number), "%.30s", word);
		out->number_top = y_min;
		return;
	}
	out->lines += fabs(y_min - *last) > 3;
	*last = y_min;
	int length = (int)utf8_length(word);
	out->longest = length > out->longest ? length : out->longest;
	out->left = fmin(out->left, x_min);
	out->right = fmax(out->right, x_max);
	out->top = fmin(out->top, y_min);
	out->bottom = fmax(out->bottom, y_max);
}

/* 0 where pdftotext is not installed. */
static int measure(struct work *work, const char *bytes, size_t length, struct measured *out)
{
	const char *folder = getenv("TMPDIR");
	const char *path = arena_format(work->arena, "%s/xinqiao-measure-%d.pdf", folder ? folder : "/tmp",
	                                (int)getpid());
	char line[4096];
	double last = -1;
	*out = (struct measured){ .left = 1000, .top = 1000 };
	if (file_write(work, path, bytes, length) != OK)
		return 0;
	FILE *pipe = popen(arena_format(work->arena, "pdftotext -bbox -f 2 -l 2 %s - 2>/dev/null", path), "r");
	while (pipe && fgets(line, sizeof line, pipe))
		measure_word(out, line, &last);
	int failed = !pipe || pclose(pipe) != 0;
	unlink(path);
	return !failed;
}

static int is_near(double expected_mm, double points)
{
	return fabs(points - expected_mm * MM) < 1.5 * MM;
}

TEST(a_page_has_the_official_margins_and_22_lines_of_28_characters)
{
	struct work work = { .arena = arena_new(), .now = 1772327100 };
	struct document *document = document_new(work.arena, "工作总结", "青石镇");
	struct buffer text = BUFFER(work.arena);
	struct measured page;
	const char *bytes = "";
	size_t length = 0;
	for (int each = 0; each < 28 * 22 * 3; each++)
		buffer_text(&text, "信");
	document_add(document, BLOCK_TITLE, "工作总结");
	document_add(document, BLOCK_PARAGRAPH, buffer_string(&text));
	expect_ok(document_pdf(&work, document, NULL, &bytes, &length));
	if (measure(&work, bytes, length, &page)) {
		expect_number(22, page.lines);
		expect_number(28, page.longest);
		expect(is_near(28, page.left));
		expect(is_near(28 + 156, page.right));
		expect(is_near(37, page.top));
		expect(is_near(37 + 225, page.bottom));
		expect(strstr(page.number, "2") != NULL);
		expect(page.number_top > (37 + 225) * MM);
	}
	arena_free(work.arena);
}
