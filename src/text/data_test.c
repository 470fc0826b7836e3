/* data_test.c: the shipped word material and rules fit together: whole rows, known placeholders,
 * categories that the classification has, stations that exist. */
#define _GNU_SOURCE
#include <string.h>

#include "base/embedded.h"
#include "expect.h"

enum { COLUMNS = 16 };

struct row {
	const char *cells[COLUMNS];
	size_t count;
};

struct table {
	LIST(struct row) rows; /* the first holds the headings */
};

static struct row row_of(char *line)
{
	struct row row = { 0 };
	while (line && row.count < COLUMNS)
		row.cells[row.count++] = strsep(&line, "\t");
	return row;
}

static struct table table_of(struct arena *arena, const char *name)
{
	struct table table = { 0 };
	const struct embedded *file = embedded_find(name);
	if (!file)
		return table;
	char *text = arena_copy(arena, file->bytes, file->length);
	for (char *line; (line = strsep(&text, "\n")) && *line;)
		*LIST_ADD(arena, &table.rows) = row_of(line);
	return table;
}

static const char *cell(const struct table *table, const struct row *row, const char *heading)
{
	for (size_t each = 0; each < row->count; each++)
		if (strcmp(table->rows.items->cells[each], heading) == 0)
			return row->cells[each];
	return "";
}

static int holds(const struct table *table, const char *heading, const char *value)
{
	FOR_EACH(row, &table->rows)
		if (strcmp(cell(table, row, heading), value) == 0)
			return 1;
	return 0;
}

static int is_known(const char *placeholder)
{
	static const char *const KNOWN[] = { "{village}", "{person}",  "{neighbour}",  "{amount}",
		                             "{year}",    "{month}",   "{road}",       "{company}",
		                             "{area}",    "{station}", "{households}" };
	for (size_t each = 0; each < sizeof KNOWN / sizeof *KNOWN; each++)
		if (strncmp(placeholder, KNOWN[each], strlen(KNOWN[each])) == 0)
			return 1;
	return 0;
}

static int has_only_known(const char *text)
{
	for (const char *at = text; (at = strchr(at, '{')); at++)
		if (!is_known(at))
			return 0;
	return 1;
}

TEST(every_row_of_the_word_material_is_whole)
{
	struct arena *arena = arena_new();
	for (const struct embedded *file = embedded_list; file->name; file++) {
		if (strncmp(file->name, "data/demo/", 10) != 0)
			continue;
		struct table table = table_of(arena, file->name);
		expect(table.rows.count > 10);
		FOR_EACH(row, &table.rows) {
			expect_number((long long)table.rows.items->count, (long long)row->count);
			for (size_t each = 0; each < row->count; each++)
				expect(has_only_known(row->cells[each]));
		}
	}
	arena_free(arena);
}

TEST(every_pattern_has_a_category_and_a_station)
{
	struct arena *arena = arena_new();
	struct table patterns = table_of(arena, "data/demo/patterns.tsv");
	struct table stations = table_of(arena, "data/demo/stations.tsv");
	const struct embedded *classes = embedded_find("data/classification.csv");
	expect(patterns.rows.count > 80 && classes);
	for (size_t each = 1; each < patterns.rows.count; each++) {
		const struct row *row = &patterns.rows.items[each];
		char *path = arena_format(arena, "\n%s\n", cell(&patterns, row, "category"));
		for (char *at = path; (at = strchr(at, '/'));)
			*at = ',';
		expect(strstr(classes->bytes, path));
		expect(holds(&stations, "short", cell(&patterns, row, "station")));
	}
	arena_free(arena);
}

TEST(reports_are_handled_by_the_discipline_committee_alone)
{
	struct arena *arena = arena_new();
	struct table patterns = table_of(arena, "data/demo/patterns.tsv");
	FOR_EACH(row, &patterns.rows)
		if (strcmp(cell(&patterns, row, "kind"), "report") == 0)
			expect_text("镇纪委", cell(&patterns, row, "station"));
	arena_free(arena);
}

TEST(the_limits_of_the_law_are_shipped)
{
	static const struct {
		const char *code, *article, *days, *kind;
	} WANTED[] = {
		{ "feedback", "22", "30", "calendar" },  { "accept", "23", "15", "calendar" },
		{ "objection", "23", "5", "working" },   { "conclude", "34", "60", "calendar" },
		{ "extension", "34", "30", "calendar" }, { "review", "35", "30", "calendar" },
	};
	struct arena *arena = arena_new();
	struct table limits = table_of(arena, "data/limits.tsv");
	size_t found = 0;
	FOR_EACH(row, &limits.rows)
		for (size_t each = 0; each < sizeof WANTED / sizeof *WANTED; each++)
			found += strcmp(cell(&limits, row, "code"), WANTED[each].code) == 0 &&
			         strcmp(cell(&limits, row, "article"), WANTED[each].article) == 0 &&
			         strcmp(cell(&limits, row, "days"), WANTED[each].days) == 0 &&
			         strcmp(cell(&limits, row, "kind"), WANTED[each].kind) == 0 &&
			         strcmp(cell(&limits, row, "effective"), "2022-05-01") == 0;
	expect_number(sizeof WANTED / sizeof *WANTED, (long long)found);
	arena_free(arena);
}
