/* every.c: fills the model of every_pages.html and prints the page. */
#include "every.h"

#include <stdio.h>

const struct choice CHANNELS[] = { { 7, "letter", "Letter", NULL }, { 0 } };

static const struct field FIELDS[] = { FIELD(struct every_row, name, .label = "Name", .offered = 1), { 0 } };

int main(void)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena, .language = ENGLISH };
	struct html out = { .work = &work, .body = BUFFER(arena), .csrf = "c&d" };
	struct every_page page = {
		.title = "<b> & \"'", .nothing = "", .day = 20513, .number = 7, .light = LIGHT_RED,
		.raw = { "<i>raw</i>" }, .first = { .name = "first" },
		.form = { .fields = FIELDS, .values = &page.first, .once = "o" },
	};
	struct every_row *row = LIST_ADD(arena, &page.rows);
	row->name = "a<";
	*LIST_ADD(arena, &row->words) = "one";
	*LIST_ADD(arena, &row->words) = "two";
	LIST_ADD(arena, &page.rows)->name = "name";
	every_page(&out, &page);
	puts(buffer_string(&out.body));
	arena_free(arena);
	return 0;
}
