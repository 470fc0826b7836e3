/* sheet_test.c: what reading and writing tables promises. */
#define _GNU_SOURCE
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zip.h>

#include "base/buffer.h"
#include "base/file.h"
#include "document/sheet.h"
#include "expect.h"

static struct work *given_work(void)
{
	struct arena *arena = arena_new();
	struct work *work = arena_alloc(arena, sizeof *work);
	work->arena = arena;
	work->language = ENGLISH;
	return work;
}

static const char *path_of(struct work *work, const char *name)
{
	const char *folder = getenv("TMPDIR");
	return arena_format(work->arena, "%s/xinqiao-%d-%s", folder ? folder : "/tmp", (int)getpid(),
	                    name);
}

static const char *given_bytes(struct work *work, const char *name, const void *bytes, size_t length)
{
	const char *path = path_of(work, name);
	return file_write(work, path, bytes, length) == OK ? path : "";
}

static const char *given_text(struct work *work, const char *name, const char *text)
{
	return given_bytes(work, name, text, strlen(text));
}

static const char *given_encoded(struct work *work, const char *encoding, const char *mark,
                                 const char *text)
{
	char out[4096], *to = out + strlen(mark), *from = (char *)(size_t)text;
	size_t left = strlen(text), room = sizeof out - strlen(mark);
	iconv_t convert = iconv_open(encoding, "UTF-8");
	memcpy(out, mark, strlen(mark));
	iconv(convert, &from, &left, &to, &room);
	iconv_close(convert);
	return given_bytes(work, "encoded.csv", out, (size_t)(to - out));
}

/* All rows as "number:cell|cell\n"; the fault's words after "!" when it ends in one. */
static const char *rows_of(struct work *work, const char *path)
{
	struct buffer out = BUFFER(work->arena);
	struct sheet_reader *reader;
	struct sheet_row row;
	enum outcome outcome = sheet_open(work, path, &reader);
	if (outcome != OK)
		return arena_format(work->arena, "!%s", work->fault.message);
	while ((outcome = sheet_next(reader, &row)) == OK) {
		buffer_format(&out, "%lld:", (long long)row.number);
		FOR_EACH(cell, &row.cells)
			buffer_format(&out, "%s%s", cell == row.cells.items ? "" : "|", *cell);
		buffer_text(&out, "\n");
	}
	if (outcome != NOT_FOUND)
		buffer_format(&out, "!%s", work->fault.message);
	sheet_close(reader);
	unlink(path);
	return buffer_string(&out);
}

struct part {
	const char *name;
	const char *text;
};

static const char WORKBOOK[] = "<workbook><workbookPr/><sheets>"
	"<sheet name='a' sheetId='1' state='hidden' r:id='rId9' xmlns:r='r'/>"
	"<sheet name='b' sheetId='2' r:id='rId1' xmlns:r='r'/></sheets></workbook>";
static const char WORKBOOK_1904[] = "<workbook><workbookPr date1904='1'/><sheets>"
	"<sheet name='b' sheetId='2' r:id='rId1' xmlns:r='r'/></sheets></workbook>";
static const char RELATIONS[] = "<Relationships>"
	"<Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
	"<Relationship Id='rId2' Type='x/styles' Target='/xl/styles.xml'/>"
	"<Relationship Id='rId3' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>";
static const char STYLES[] = "<styleSheet><numFmts>"
	"<numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@'/>"
	"<numFmt numFmtId='177' formatCode='000000'/>"
	"<numFmt numFmtId='178' formatCode='[Red]0.00&quot;元/day&quot;'/>"
	"<numFmt numFmtId='179' formatCode='[h]:mm'/></numFmts><cellXfs><xf numFmtId='0'/>"
	"<xf numFmtId='22'/><xf numFmtId='176'/><xf numFmtId='177'/><xf numFmtId='178'/>"
	"<xf numFmtId='179'/><xf numFmtId='31'/></cellXfs></styleSheet>";
static const char STRINGS[] = "<sst><si><t>甲</t></si><si><r><rPr><b/></rPr><t>信</t></r>"
	"<r><t xml:space='preserve'> 访</t></r><rPh sb='0' eb='1'><t>xin</t></rPh></si></sst>";

static const char *given_workbook(struct work *work, const char *workbook, const char *rows)
{
	const char *path = path_of(work, "given.xlsx");
	const char *sheet = arena_format(work->arena, "<worksheet><dimension ref='A1:F1048576'/>"
	                                 "<sheetData>%s</sheetData></worksheet>", rows);
	const struct part parts[] = {
		{ "[Content_Types].xml", "<Types/>" }, { "xl/workbook.xml", workbook },
		{ "xl/_rels/workbook.xml.rels", RELATIONS }, { "xl/styles.xml", STYLES },
		{ "xl/sharedStrings.xml", STRINGS }, { "xl/worksheets/sheet1.xml", sheet },
	};
	zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	for (size_t each = 0; each < sizeof parts / sizeof *parts; each++)
		zip_file_add(zip, parts[each].name, zip_source_buffer(zip, parts[each].text,
		             strlen(parts[each].text), 0), 0);
	return zip_close(zip) == 0 ? path : "";
}

#define expect_rows(expected, path) \
	do { \
		struct work *rows_work = given_work(); \
		expect_text(expected, rows_of(rows_work, path)); \
		arena_free(rows_work->arena); \
	} while (0)

#define CSV_PROMISE(promise, text, rows) \
	TEST(promise) \
	{ \
		struct work *work = given_work(); \
		expect_rows(rows, given_text(work, "given.csv", text)); \
		arena_free(work->arena); \
	}

CSV_PROMISE(quotes_and_line_breaks_stay_in_their_cell, "名称,说明\r\n\"说\"\"好\"\"\",\"一\n二,三\"\r\n甲,乙",
            "1:名称|说明\n2:说\"好\"|一\n二,三\n3:甲|乙\n")
CSV_PROMISE(leading_blanks_are_kept, "\xEF\xBB\xBF" "a, b,　c\n", "1:a| b|　c\n")
CSV_PROMISE(empty_rows_are_skipped_and_counted, "a,b\n\n,\n ,　\nc,\n", "1:a|b\n5:c|\n")
CSV_PROMISE(the_separator_is_found, "标题\n甲;乙;丙\n1;2,5;3\n", "1:标题\n2:甲|乙|丙\n3:1|2,5|3\n")
CSV_PROMISE(tabs_separate_too, "甲\t乙,丙\r1\t2\r", "1:甲|乙,丙\n2:1|2\n")
CSV_PROMISE(excels_sep_line_is_no_row, "sep=;\r\n甲;乙\r\n", "2:甲|乙\n")
CSV_PROMISE(an_unclosed_quote_names_its_row, "a,b\n\"c,d\ne,f\n",
            "1:a|b\n!row 2: a quotation mark opens a cell and none closes it")
CSV_PROMISE(broken_utf8_names_its_row, "一二三,四\n五\xE5\xE5,六\n",
            "1:一二三|四\n!row 2 has bytes that are not UTF-8 text; save the file as .xlsx and try "
            "again")
CSV_PROMISE(a_web_page_is_refused, "<html><table>", "!this is a web page named like a table; open "
            "it in Excel or WPS, save it as .xlsx and try again")
CSV_PROMISE(an_empty_file_is_refused, "", "!the file is empty; choose an XLSX or CSV file")

TEST(gb18030_and_utf16_are_read_as_utf8)
{
	static const char TEXT[] = "姓名,住址\n张𠮷,“合水”镇㙍\n";
	static const char ROWS[] = "1:姓名|住址\n2:张𠮷|“合水”镇㙍\n";
	struct work *work = given_work();
	expect_rows(ROWS, given_encoded(work, "GB18030", "", TEXT));
	expect_rows(ROWS, given_encoded(work, "UTF-16LE", "\xFF\xFE", TEXT));
	expect_rows(ROWS, given_encoded(work, "UTF-16BE", "\xFE\xFF", TEXT));
	expect_rows(ROWS, given_encoded(work, "UTF-8", "\xEF\xBB\xBF", TEXT));
	arena_free(work->arena);
}

TEST(what_is_no_table_is_refused_with_what_to_do)
{
	struct work *work = given_work();
	expect(strstr(rows_of(work, given_text(work, "a.xlsx", "\x89PNG\r\n")), "a picture"));
	expect(strstr(rows_of(work, given_text(work, "a.csv", "%PDF-1.4")), "a PDF"));
	expect(strstr(rows_of(work, given_bytes(work, "a.csv", "a,b\0c", 5)), "neither"));
	expect(strstr(rows_of(work, given_bytes(work, "a.xls", "\xD0\xCF\x11\xE0\0\0", 6)), ".xlsx"));
	expect(strstr(rows_of(work, given_bytes(work, "a.xlsx", "\xD0\xCF\x11\xE0" "E\0n\0c\0r\0y\0p\0t"
	                                        "\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 36)), "password"));
	expect(strstr(rows_of(work, given_text(work, "a.xlsx", "PK\3\4truncated")), "damaged"));
	arena_free(work->arena);
}

TEST(a_workbooks_first_visible_sheet_is_read)
{
	struct work *work = given_work();
	expect_rows("1:甲|信 访||x y\n40:是|否|#N/A|5\n",
	            given_workbook(work, WORKBOOK,
	                           "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
	                           "<c r='D1' t='inlineStr'><is><r><t>x</t></r><r><t> y</t></r>"
	                           "<rPh><t>z</t></rPh></is></c></row>"
	                           "<row r='3'><c r='A3' s='1'/></row><row/>"
	                           "<row r='40'><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'>"
	                           "<v>#N/A</v></c><c><f>2+3</f><v>5</v></c></row>"));
	arena_free(work->arena);
}

TEST(a_number_is_a_date_by_its_format_only)
{
	struct work *work = given_work();
	expect_rows("1:46082|2026-03-01|2026-03-01 09:05:00|2026-03-01|2026-03-01|46082|36:00:00|000123\n"
	            "2:0.3|13800138000|440582199001011000|0.00001|-1.5|1900-02-28|08:30:00\n",
	            given_workbook(work, WORKBOOK,
	                           "<row r='1'><c><v>46082</v></c><c s='1'><v>46082</v></c>"
	                           "<c s='1'><v>46082.378472222219</v></c><c s='2'><v>46082</v></c>"
	                           "<c s='6'><v>46082</v></c><c s='4'><v>46082</v></c>"
	                           "<c s='5'><v>1.5</v></c><c s='3'><v>123</v></c></row>"
	                           "<row r='2'><c><v>0.30000000000000004</v></c><c><v>13800138000</v></c>"
	                           "<c><v>4.40582199001011E+17</v></c><c><v>1.0000000000000001E-5</v></c>"
	                           "<c><v>-1.5</v></c><c s='1'><v>59</v></c>"
	                           "<c s='1'><v>0.35416666666666669</v></c></row>"));
	expect_rows("1:2026-03-01|1904-01-01|2026-03-01 09:05:07\n",
	            given_workbook(work, WORKBOOK_1904,
	                           "<row r='1'><c s='1'><v>44620</v></c><c s='1'><v>0</v></c>"
	                           "<c t='d'><v>2026-03-01T09:05:07.000Z</v></c></row>"));
	arena_free(work->arena);
}

TEST(a_damaged_workbook_names_the_row)
{
	struct work *work = given_work();
	expect_rows("1:5\n!row 2: a formula's result was not saved; open the workbook in Excel or WPS, "
	            "save it and try again",
	            given_workbook(work, WORKBOOK, "<row><c><v>5</v></c></row><row><c><f>A1</f></c></row>"));
	expect(strstr(rows_of(work, given_workbook(work, WORKBOOK, "<row r='1'><c t='s'><v>7</v></c></row>")),
	              "damaged"));
	expect(strstr(rows_of(work, given_workbook(work, WORKBOOK, "<row r='1'><c><v>7</c></row>")),
	              "damaged"));
	expect(strstr(rows_of(work, given_workbook(work, WORKBOOK, "<row r='9999999'></row>")), "damaged"));
	arena_free(work->arena);
}

TEST(a_truncated_workbook_is_refused)
{
	struct work *work = given_work();
	const char *bytes, *path = given_workbook(work, WORKBOOK, "<row><c><v>5</v></c></row>");
	size_t length;
	expect_ok(file_read(work, path, &bytes, &length));
	expect(strstr(rows_of(work, given_bytes(work, "given.xlsx", bytes, length / 2)), "damaged"));
	arena_free(work->arena);
}

static const char *const HEADINGS[] = { "编号", "内容", "日期", "时间", "金额", "件数" };

static struct sheet_cell *given_cells(struct work *work, const char *text)
{
	const struct sheet_cell cells[] = {
		{ SHEET_TEXT, "000123", 0 }, { SHEET_TEXT, text, 0 }, { SHEET_DAY, NULL, 20513 },
		{ SHEET_MOMENT, NULL, 1772327100 }, { SHEET_MONEY, NULL, -123456 }, { SHEET_NUMBER, NULL, 42 },
	};
	struct sheet_cell *copy = arena_alloc(work->arena, sizeof cells);
	return memcpy(copy, cells, sizeof cells);
}

static enum outcome write_rows(struct work *work, const char *path, const char *text, int rows)
{
	struct sheet_writer *writer;
	struct sheet_cell *cells = given_cells(work, text);
	TRY(sheet_create(work, path, "台账：2026/3 [月]", HEADINGS, 6, &writer));
	for (int each = 0; each < rows; each++)
		TRY(sheet_write(writer, cells));
	return sheet_finish(writer);
}

TEST(what_is_written_to_xlsx_is_read_back)
{
	struct work *work = given_work();
	const char *path = path_of(work, "out.xlsx");
	expect_ok(write_rows(work, path, "\t 第一行\n=1+1 <b>&\"_x000D_", 1));
	expect_rows("1:编号|内容|日期|时间|金额|件数\n"
	            "2:000123|\t 第一行\n=1+1 <b>&\"_x000D_|2026-03-01|2026-03-01 09:05:00|-1234.56|42\n",
	            path);
	arena_free(work->arena);
}

TEST(what_is_written_to_csv_is_read_back_and_runs_no_formula)
{
	struct work *work = given_work();
	const char *path = path_of(work, "out.csv");
	expect_ok(write_rows(work, path, "=HYPERLINK(\"x\")", 1));
	expect_rows("1:编号|内容|日期|时间|金额|件数\n"
	            "2:000123|'=HYPERLINK(\"x\")|2026-03-01|2026-03-01 09:05|-1234.56|42\n", path);
	arena_free(work->arena);
}

TEST(a_folder_that_is_not_there_is_said)
{
	struct work *work = given_work();
	expect_fault(UNAVAILABLE, write_rows(work, "/nowhere/out.csv", "x", 1), "cannot be written");
	expect_fault(UNAVAILABLE, write_rows(work, "/nowhere/out.xlsx", "x", 1), "cannot be written");
	expect_fault(NOT_FOUND, sheet_open(work, "/nowhere/in.csv", &(struct sheet_reader *){ 0 }),
	             "there is no file");
	arena_free(work->arena);
}

static int64_t peak_memory(void)
{
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss;
}

TEST(a_hundred_thousand_rows_are_read_in_bounded_memory)
{
	struct work *work = given_work();
	struct sheet_reader *reader;
	struct sheet_row row;
	const char *path = path_of(work, "long.xlsx");
	int64_t rows = 0, half_way = 0, progress = 0, before;
	expect_ok(write_rows(work, path, "一段不长不短的来信内容，说的是村里的水渠", 100000));
	before = peak_memory();
	expect_ok(sheet_open(work, path, &reader));
	for (; sheet_next(reader, &row) == OK; rows++)
		if (rows == 50000) {
			half_way = sheet_progress(reader);
			progress = row.number;
		}
	sheet_close(reader);
	unlink(path);
	expect_number(100001, rows);
	expect_number(50001, progress);
	expect(half_way > 400 && half_way < 600);
	expect(peak_memory() - before < 16 * 1024);
	arena_free(work->arena);
}

/* One part of a workbook; "" when it has none. */
static const char *part_of(struct work *work, const char *path, const char *name)
{
	zip_t *zip = zip_open(path, ZIP_RDONLY, NULL);
	zip_file_t *file = zip ? zip_fopen(zip, name, 0) : NULL;
	char *text = arena_alloc(work->arena, 65536);
	zip_int64_t got = file ? zip_fread(file, text, 65535) : 0;
	text[got > 0 ? got : 0] = '\0';
	if (file)
		zip_fclose(file);
	if (zip)
		zip_discard(zip);
	return text;
}

TEST(a_table_as_it_is_sent_has_lines_around_it_and_its_rows_filtered_alone)
{
	static const char *const COLUMNS[] = { "村", "件" };
	static const char *const ABOVE[] = { "填报单位（盖章）：青石镇", "统计时间：2026年3月", NULL };
	static const char *const BELOW[] = { "填表人：", NULL };
	static const struct sheet_form FORM = { "月报表", ABOVE, BELOW };
	struct work work = { .arena = arena_new(), .now = 1772327100 };
	const char *path = path_of(&work, "form.xlsx"), *text;
	struct sheet_writer *writer;
	struct sheet_cell cells[] = { { SHEET_TEXT, "柳溪村", 0 }, { SHEET_NUMBER, "", 3 } };
	expect_ok(sheet_create_form(&work, path, &FORM, COLUMNS, 2, &writer));
	expect_ok(sheet_write(writer, cells));
	expect_ok(sheet_finish(writer));
	text = part_of(&work, path, "xl/worksheets/sheet1.xml");
	unlink(path);
	expect(strstr(text, "<autoFilter ref=\"A4:B5\"/>") != NULL);
	expect(strstr(text, "ySplit=\"4\"") != NULL);
	expect(strstr(text, "<mergeCell ref=\"A6:B6\"/>") != NULL);
	arena_free(work.arena);
}
