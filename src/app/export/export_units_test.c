/* export_units_test.c: units and villages that are exported can be imported, their tree with them. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app/export/export.h"
#include "app/import/import.h"
#include "app/unit/unit.h"
#include "base/buffer.h"
#include "base/file.h"
#include "expect.h"

static enum outcome given_unit(struct work *work, const char *code, const char *name, int64_t kind,
                               int64_t parent_id, int64_t *id)
{
	struct unit unit = { .parent_id = parent_id ? parent_id : work->actor.unit_id, .code = code,
		                 .name = name, .kind = kind, .lead_official = "王强",
		                 .resident_officials = "张兰、李敏", .liaison = "钱芳", .mediation_heads = 1,
		                 .mediators = 3 };
	TRY(unit_add(work, &unit));
	*id = unit.id;
	return OK;
}

static enum outcome given_tree(struct work *work)
{
	int64_t department, station, village;
	TRY(given_unit(work, "D1", "综治办", UNIT_DEPARTMENT, 0, &department));
	TRY(given_unit(work, "D1-S", "城东站", UNIT_STATION, department, &station));
	return given_unit(work, "D1-V", "东河村", UNIT_VILLAGE, station, &village);
}

/* A name for a file of its own. */
static const char *file_of(struct work *work)
{
	char *path = arena_string(work->arena, "/tmp/xinqiao-units-XXXXXX.csv");
	int file = mkstemps(path, 4);
	if (file >= 0)
		close(file);
	return path;
}

static enum outcome import_of(struct work *work, const char *noun, const char *path,
                              struct import_result *out)
{
	struct import_options options = { .path = path };
	return import_ledger(work, noun, &options, out);
}

/* The file with every D1 written E1: the same tree under other codes. */
static void rename_codes(const char *path)
{
	char text[4096];
	FILE *file = fopen(path, "r+");
	size_t length = fread(text, 1, sizeof text - 1, file);
	text[length] = '\0';
	for (char *at = text; (at = strstr(at, "D1")); at++)
		*at = 'E';
	rewind(file);
	fwrite(text, 1, length, file);
	fclose(file);
}

OFFICE_TEST(units_that_are_exported_come_back_unchanged_and_make_the_same_tree_elsewhere)
{
	const char *path = file_of(work);
	struct import_result again = { 0 }, other = { 0 };
	struct unit department, station, village;
	int64_t count = 0;
	expect_ok(given_tree(work));
	expect_ok(export_ledger(work, "units", 0, 0, path, &count));
	expect_number(3, count);
	expect_ok(import_of(work, "units", path, &again));
	expect_number(3, again.same);
	expect_number(0, again.refused);
	rename_codes(path);
	expect_ok(import_of(work, "units", path, &other));
	expect_number(3, other.added);
	expect_ok(unit_by_code(work, "E1", &department));
	expect_ok(unit_by_code(work, "E1-S", &station));
	expect_ok(unit_by_code(work, "E1-V", &village));
	expect_number(work->actor.unit_id, department.parent_id);
	expect_number(department.id, station.parent_id);
	expect_number(station.id, village.parent_id);
	expect_number(UNIT_VILLAGE, village.kind);
	expect_text("张兰、李敏", village.resident_officials);
	expect_number(3, village.mediators);
	unlink(path);
}

OFFICE_TEST(villages_that_are_exported_come_back_unchanged)
{
	const char *path = file_of(work);
	struct import_result again = { 0 };
	int64_t count = 0;
	expect_ok(given_tree(work));
	expect_ok(export_ledger(work, "villages", 0, 0, path, &count));
	expect_number(1, count);
	expect_ok(import_of(work, "villages", path, &again));
	expect_number(1, again.same);
	expect_number(0, again.refused);
	unlink(path);
}

OFFICE_TEST(a_unit_below_one_that_is_not_here_is_refused_with_a_sentence)
{
	const char *path = file_of(work);
	struct import_result result = { 0 };
	FILE *file = fopen(path, "w");
	fputs("代码,名称,类别,上级单位\nX1,河西站,站所,没有的单位\n", file);
	fclose(file);
	expect_ok(import_of(work, "units", path, &result));
	expect_number(1, result.refused);
	expect(strstr(result.refusals.items[0].reason, "没有的单位") != NULL);
	unlink(path);
}
