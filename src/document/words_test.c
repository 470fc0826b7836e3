/* words_test.c: the words of documents that somebody wrote. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "document/document.h"
#include "document/words.h"
#include "expect.h"

static const char *given_file(struct work *work, const void *bytes, size_t length)
{
	char *path = arena_string(work->arena, "/tmp/xinqiao-words-XXXXXX");
	int handle = mkstemp(path);
	FILE *file = handle < 0 ? NULL : fdopen(handle, "wb");
	if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0)
		return "";
	return path;
}

TEST(the_words_of_a_docx_are_read_paragraph_by_paragraph)
{
	struct work work = { .arena = arena_new() };
	struct document *document = document_new(work.arena, "总结", "");
	const char *bytes, *words;
	size_t length;
	document_add(document, BLOCK_TITLE, "工作总结");
	document_add(document, BLOCK_PARAGRAPH, "共受理35件。");
	struct block *table = document_table(document, NULL, 0);
	table_row(document, table);
	table_cell(document, table, (struct cell){ .text = "来信" });
	table_cell(document, table, (struct cell){ .text = "12" });
	expect_ok(document_docx(&work, document, NULL, &bytes, &length));
	const char *path = given_file(&work, bytes, length);
	expect_ok(document_words(&work, path, &words));
	unlink(path);
	expect(strstr(words, "工作总结\n") && strstr(words, "共受理35件。\n"));
	expect(strstr(words, "来信\t12\t\n"));
	arena_free(work.arena);
}

TEST(a_text_is_read_however_it_was_saved)
{
	static const struct {
		const char *bytes;
		size_t length;
	} CASES[] = {
		{ "来信12件", sizeof "来信12件" - 1 },
		{ "\xEF\xBB\xBF来信12件", sizeof "\xEF\xBB\xBF来信12件" - 1 },
		{ "\xC0\xB4\xD0\xC5" "12" "\xBC\xFE", 8 },               /* GB 18030 */
		{ "\xFF\xFE\x65\x67\xE1\x4F" "1\0002\0\xF6\x4E", 12 },  /* UTF-16 */
	};
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct work work = { .arena = arena_new() };
		const char *words, *path = given_file(&work, CASES[each].bytes, CASES[each].length);
		expect_ok(document_words(&work, path, &words));
		unlink(path);
		expect_text("来信12件", words);
		arena_free(work.arena);
	}
}

TEST(what_has_no_words_is_refused_with_a_sentence)
{
	struct work one = { .arena = arena_new(), .language = ENGLISH }, *work = &one;
	const char *words, *binary = given_file(work, "\0\1\2\0", 4);
	expect_fault(INVALID, document_words(work, binary, &words), "no Word document");
	unlink(binary);
	const char *broken = given_file(work, "PK\3\4 and no more", 16);
	expect_fault(INVALID, document_words(work, broken, &words), "no Word document");
	unlink(broken);
	expect_fault(NOT_FOUND, document_words(work, "/tmp/xinqiao-not-there", &words), "cannot be read");
	size_t size = 1100000;
	char *endless = arena_alloc(work->arena, size);
	memset(endless, 'a', size);
	const char *path = given_file(work, endless, size);
	expect_fault(INVALID, document_words(work, path, &words), "500 pages");
	unlink(path);
	arena_free(work->arena);
}
