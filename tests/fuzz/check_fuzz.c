/* check_fuzz.c: whatever is checked, each finding's words stand where it says, once for each kind,
 * and the marked lines hold the text again. */
#include <stdlib.h>
#include <string.h>

#include "app/check/check_pages.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

static void must(int condition)
{
	if (!condition)
		abort();
}

/* Figures and the words between them, so that sentences come about that say something. */
static const char *const WORDS[] = {
	"共受理", "其中", "来信", "来访", "其他", "办结", "办结率", "占", "件", "批", "人次", "%", ",", "、", ":",
	"。", ";", "\n", "比上年同期", "减少", "增长", "由", "增加到", "其余", "合计", "从来源看,", "(", ")", " ",
	"12", "30", "9", "51", "0", "万", "三百", "约", "余", "百分之", "总量的", "分别", "和", "附件：指标口径\n",
};
enum { WORD_COUNT = sizeof WORDS / sizeof *WORDS };

static const char *made_text(struct arena *arena, const unsigned char *bytes, size_t length)
{
	struct buffer out = BUFFER(arena);
	for (size_t each = 0; each < length && each < 600; each++)
		buffer_text(&out, WORDS[bytes[each] % WORD_COUNT]);
	return buffer_string(&out);
}

/* What some office's records say: figures of words and units that WORDS can spell. */
static known_figures records_say(struct arena *arena)
{
	static const struct known_figure FIGURES[] = {
		{ "来信", "件", "a", "12", 120000, 0 }, { "来访", "批", "b", "9", 90000, 0 },
		{ "来访", "批", "c", "30", 300000, 0 }, { "办结率", "", "d", "51%", 510000, 1 },
	};
	known_figures known = { 0 };
	for (size_t each = 0; each < sizeof FIGURES / sizeof *FIGURES; each++)
		*LIST_ADD(arena, &known) = FIGURES[each];
	return known;
}

static void try_text(struct arena *arena, const char *text)
{
	struct work work = { .arena = arena };
	known_figures known = records_say(arena);
	struct check_page page = { .name = "" };
	size_t size = strlen(text), marked = 0;
	check_against(&work, text, &known, &page.found);
	FOR_EACH(finding, &page.found) {
		must(finding->start <= finding->end && finding->end <= (int64_t)size && finding->line > 0);
		must(strncmp(text + finding->start, finding->text, strlen(finding->text)) == 0);
		must(*check_json(&work, finding, NULL) == '{');
	}
	check_mark(&work, text, &page);
	FOR_EACH(line, &page.lines)
		FOR_EACH(piece, &line->pieces)
			marked += strlen(piece->text);
	must(marked <= size);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
	struct arena *arena = arena_new();
	if (length > 4000)
		length = 4000;
	try_text(arena, made_text(arena, bytes, length));
	char *text = arena_copy(arena, (const char *)bytes, length);
	if (utf8_valid(text, strlen(text)))
		try_text(arena, text);
	arena_free(arena);
	return 0;
}
