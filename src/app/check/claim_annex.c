/* claim_annex.c: the annex of a summary (附件：指标口径) tells every figure of the text once more:
 * each of its values stands in the text as often as it has figures of that value. */
#include <ctype.h>
#include <string.h>

#include "app/check/claim.h"

/* A row of the annex: "来信    32    期内收到的…", in columns or with tabs. */
struct row {
	size_t start;
	size_t value_start;
	size_t end;        /* behind the value */
	int64_t value;     /* in ten-thousandths; percentages are told apart */
	int percent;
};
typedef LIST(struct row) row_list;

static size_t column_gap(const char *text)
{
	size_t gap = strspn(text, " \t");
	return gap >= 2 || (gap == 1 && *text == '\t') ? gap : 0;
}

/* "76.4%" to its value; the length read, 0 when there is none. */
static size_t read_value(const char *text, struct row *row)
{
	size_t digits = strspn(text, "0123456789"), length = digits;
	int64_t scale = QUANTITY_ONE;
	if (!digits || digits > 12)
		return 0;
	for (size_t each = 0; each < digits; each++)
		row->value = row->value * 10 + (text[each] - '0');
	row->value *= QUANTITY_ONE;
	if (text[length] == '.')
		for (length++; isdigit((unsigned char)text[length]) && scale >= 10; length++)
			row->value += (text[length] - '0') * (scale /= 10);
	row->percent = text[length] == '%';
	return length + (size_t)row->percent;
}

static int read_row(const char *text, size_t at, struct row *out)
{
	size_t name = at, length;
	while (text[name] && text[name] != '\n' && !column_gap(text + name))
		name++;
	size_t gap = text[name] == '\n' ? 0 : column_gap(text + name);
	*out = (struct row){ .start = at, .value_start = name + gap };
	if (name == at || !gap || !(length = read_value(text + out->value_start, out)))
		return 0;
	out->end = out->value_start + length;
	return !text[out->end] || text[out->end] == '\n' || column_gap(text + out->end) > 0;
}

static int is_of(const struct row *left, const struct row *right)
{
	return left->value == right->value && left->percent == right->percent;
}

static int64_t times_in_text(const struct reading *reading, size_t end, const struct row *row)
{
	int64_t times = 0;
	FOR_EACH(item, &reading->items)
		times += reading->plain.origin[item->q.start] < end && item->q.value == row->value &&
		         (item->q.form == QUANTITY_PERCENT) == row->percent &&
		         (item->q.form == QUANTITY_COUNT || row->percent);
	return times;
}

static void judge_row(struct reading *reading, size_t annex, const row_list *rows, const struct row *row)
{
	struct arena *arena = reading->work->arena;
	int64_t wanted = 0;
	FOR_EACH(other, rows)
		wanted += other <= row && is_of(other, row);
	if (!row->value || times_in_text(reading, annex, row) >= wanted)
		return;
	int64_t line = 1;
	for (size_t each = 0; each < row->start; each++)
		line += reading->text[each] == '\n';
	*LIST_ADD(arena, reading->found) = (struct finding){
		.sure = SURE_ERROR, .kind = FINDING_TWICE, .line = line,
		.start = (int64_t)row->start, .end = (int64_t)row->end,
		.text = arena_copy(arena, reading->text + row->start, row->end - row->start),
		.claim = arena_format(arena, "%s%s", claim_number(reading, row->value), row->percent ? "%" : ""),
		.computed = "—",
	};
}

void claim_annex(struct reading *reading)
{
	const char *text = reading->text, *heading = strstr(text, "附件：指标口径");
	row_list rows = { 0 };
	struct row row;
	if (!heading)
		return;
	size_t annex = (size_t)(heading - text);
	for (const char *line = strchr(heading, '\n'); line; line = strchr(line + 1, '\n'))
		if (read_row(text, (size_t)(line + 1 - text), &row))
			*LIST_ADD(reading->work->arena, &rows) = row;
	FOR_EACH(each, &rows)
		judge_row(reading, annex, &rows, each);
}
