/* claim_table.c: finds the tables of a text (divided by tabs, by | or by blanks) and reads their cells. */
#include "app/check/claim_table.h"

#include <ctype.h>
#include <string.h>

#include "app/check/claim_words.h"
#include "base/utf8.h"

enum { LEAST_ROWS = 2, MOST_ROWS = 200, MOST_COLUMNS = 40 };

/* Between cells where no sign divides them: two blanks and more. */
static size_t gap_at(const char *text)
{
	size_t gap = strspn(text, " ");
	return gap >= 2 ? gap : 0;
}

static size_t sign_at(const char *text, int *sign)
{
	static const char *const MINUS[] = { "-", "−", "▼", "↓", NULL };
	static const char *const PLUS[] = { "+", "▲", "↑", NULL };
	for (const char *const *plus = PLUS; *plus; plus++)
		if (strncmp(text, *plus, strlen(*plus)) == 0) {
			*sign = 1;
			return strlen(*plus);
		}
	*sign = 0;
	for (const char *const *minus = MINUS; *minus; minus++)
		if (strncmp(text, *minus, strlen(*minus)) == 0) {
			*sign = -1;
			return strlen(*minus);
		}
	return 0;
}

/* "1,234.5" at TEXT; the length read. */
static size_t digits_at(const char *text, struct cell_read *out)
{
	size_t at = 0, digits = 0;
	out->step = QUANTITY_ONE;
	for (; isdigit((unsigned char)text[at]) || (at && text[at] == ',' && isdigit((unsigned char)text[at + 1])); at++)
		if (text[at] != ',' && digits++ < 11)
			out->value = out->value * 10 + (text[at] - '0');
	out->value *= QUANTITY_ONE;
	if (digits && text[at] == '.' && isdigit((unsigned char)text[at + 1]))
		for (at++; isdigit((unsigned char)text[at]); at++)
			if (out->step >= 10) {
				out->step /= 10;
				out->value += (text[at] - '0') * out->step;
			}
	return digits && digits <= 11 ? at : 0;
}

/* What the number's tail makes of it: nothing, a unit, % or 个百分点. */
static enum cell_form form_of(const char *tail)
{
	static const char *const UNITS[] = { "", "件", "件次", "起", "批", "批次", "人", "人次", "户", "次", "个", "项",
		                             "元", "名", "份", "篇", "条", "场", "场次", NULL };
	if (strcmp(tail, "%") == 0)
		return CELL_PERCENT;
	if (strcmp(tail, "个百分点") == 0 || strcmp(tail, "百分点") == 0)
		return CELL_POINTS;
	for (const char *const *unit = UNITS; *unit; unit++)
		if (strcmp(tail, *unit) == 0)
			return CELL_COUNT;
	return CELL_WORDS;
}

/* "１２．５％" as "12.5%". */
static const char *half_width(struct arena *arena, const char *words)
{
	char *out = arena_take(arena, strlen(words) + 1), *at = out;
	while (*words) {
		uint32_t character = utf8_next(&words);
		at += utf8_put(character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character, at);
	}
	*at = '\0';
	return out;
}

static struct cell_read read_cell(struct arena *arena, const char *text, size_t start, size_t end)
{
	static const char *const NONE[] = { "", "-", "—", "——", "/", "－", "无", NULL };
	while (start < end && (text[start] == ' ' || strncmp(text + start, "　", 3) == 0))
		start += text[start] == ' ' ? 1 : 3;
	while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\r'))
		end--;
	struct cell_read cell = { .words = arena_copy(arena, text + start, end - start), .start = start, .end = end,
		                  .step = QUANTITY_ONE };
	for (const char *const *none = NONE; *none; none++)
		if (strcmp(cell.words, *none) == 0)
			return cell;
	if (strcmp(cell.words, "持平") == 0)
		cell.form = CELL_COUNT;
	int sign;
	const char *plain = half_width(arena, cell.words);
	size_t signs = sign_at(plain, &sign), digits = digits_at(plain + signs, &cell);
	cell.form = !digits && cell.form ? cell.form : digits ? form_of(plain + signs + digits) : CELL_WORDS;
	cell.is_signed = sign != 0;
	cell.value = cell.form == CELL_WORDS ? 0 : sign < 0 ? -cell.value : cell.value;
	return cell;
}

static int is_ruled(const char *text, size_t start, size_t end)
{
	size_t dashes = 0;
	while (start + dashes < end && strchr("-|: ", text[start + dashes]))
		dashes++;
	return dashes > 2 && start + dashes == end;
}

/* The cells of the line from START to END; none where it is no row of a table. */
static cell_row read_line(struct arena *arena, const char *text, size_t start, size_t end)
{
	cell_row row = { 0 };
	size_t from = start, at = start;
	/* A paragraph's indent is no empty cell. */
	char divider = memchr(text + start, '\t', end - start) ? '\t' : memchr(text + start, '|', end - start) ? '|' : 0;
	if (!divider && text[start] == ' ')
		return row;
	from = at += divider == '|' && text[start] == '|';
	while (at < end) {
		size_t gap = divider ? text[at] == divider : gap_at(text + at);
		if (!gap) {
			at++;
			continue;
		}
		if (row.count < MOST_COLUMNS)
			*LIST_ADD(arena, &row) = read_cell(arena, text, from, at);
		from = at += gap;
	}
	if (from < end)
		*LIST_ADD(arena, &row) = read_cell(arena, text, from, end);
	if (row.count < 2)
		row.count = 0;
	return row;
}

static int has_number(const cell_row *row)
{
	FOR_EACH(cell, row)
		if (cell->form > CELL_WORDS)
			return 1;
	return 0;
}

/* The rows with as many cells as most have, the last heading first. */
static void add_table(struct arena *arena, const cell_rows *rows, table_list *out)
{
	size_t heads = 0;
	while (heads < rows->count && !has_number(&rows->items[heads]))
		heads++;
	if (heads == 0 || heads == rows->count)
		return;
	size_t columns = rows->items[heads - 1].count, kept = 0;
	struct cell_read *cells = arena_take(arena, (rows->count + 1) * columns * sizeof *cells);
	for (size_t each = heads - 1; each < rows->count && kept < MOST_ROWS; each++)
		if (rows->items[each].count == columns)
			memcpy(cells + kept++ * columns, rows->items[each].items, columns * sizeof *cells);
	if (kept >= LEAST_ROWS && columns >= 2)
		*LIST_ADD(arena, out) = (struct table_read){ kept, columns, cells };
}

void tables_read(struct reading *reading, table_list *out)
{
	struct arena *arena = reading->work->arena;
	const char *text = reading->text;
	cell_rows rows = { 0 };
	for (size_t start = 0; text[start];) {
		size_t end = start + strcspn(text + start, "\n");
		cell_row row = { 0 };
		if (!is_ruled(text, start, end))
			row = read_line(arena, text, start, end);
		if (row.count) {
			*LIST_ADD(arena, &rows) = row;
		} else if (!is_ruled(text, start, end)) {
			if (rows.count)
				add_table(arena, &rows, out);
			rows.count = 0;
		}
		start = end + (text[end] == '\n');
	}
	if (rows.count)
		add_table(arena, &rows, out);
}

struct table_read table_turned(struct reading *reading, const struct table_read *table)
{
	struct table_read turned = { table->columns, table->rows, NULL };
	struct cell_read *cells = arena_take(reading->work->arena, table->rows * table->columns * sizeof *cells);
	for (size_t row = 0; row < table->rows; row++)
		for (size_t column = 0; column < table->columns; column++)
			cells[column * table->rows + row] = *table_at(table, row, column);
	turned.cells = cells;
	return turned;
}

int table_is_total(const char *words)
{
	static const char *const WORDS[] = { "合计", "总计", "共计", "总 计", "合 计", "合　计", "总　计", NULL };
	/* 信访总量 among other figures is no sum of them. */
	return ends_with(words, WORDS) || strcmp(words, "总数") == 0 || strcmp(words, "总量") == 0;
}

int table_is_number(const struct table_read *table, size_t column)
{
	static const char *const WORDS[] = { "序号", "编号", "名次", "排名", "排序", "位次", "年份", "年度", "日期", "时间", "电话", NULL };
	return says(table_at(table, 0, column)->words, WORDS);
}

void table_found(struct reading *reading, enum finding_kind kind, const struct cell_read *cell,
                 const char *claim, const char *computed)
{
	int64_t line = 1;
	for (size_t each = 0; each < cell->start; each++)
		line += reading->text[each] == '\n';
	FOR_EACH(found, reading->found)
		if (found->start == (int64_t)cell->start && found->end == (int64_t)cell->end)
			return;
	*LIST_ADD(reading->work->arena, reading->found) = (struct finding){
		.sure = SURE_ERROR, .kind = kind, .line = line, .start = (int64_t)cell->start,
		.end = (int64_t)cell->end, .text = cell->words, .claim = claim, .computed = computed,
	};
}

void claim_tables(struct reading *reading)
{
	table_list tables = { 0 };
	tables_read(reading, &tables);
	FOR_EACH(table, &tables) {
		struct table_read turned = table_turned(reading, table);
		table_sums(reading, table);
		table_sums(reading, &turned);
		table_relations(reading, table);
		table_relations(reading, &turned);
	}
}
