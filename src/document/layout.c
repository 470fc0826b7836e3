/* layout.c: what the writers of documents share: safe links, a table's columns. */
#include "document/layout.h"

#include <ctype.h>
#include <string.h>

const char *link_address(const char *address)
{
	if (!address)
		return NULL;
	int own = address[0] == '/' && address[1] != '/' && address[1] != '\\';
	int web = strncmp(address, "http://", 7) == 0 || strncmp(address, "https://", 8) == 0;
	return own || web ? address : NULL;
}

const char *link_absolute(struct arena *arena, const char *base, const char *address)
{
	const char *at = link_address(address);
	if (!base || !at)
		return NULL;
	struct buffer out = BUFFER(arena);
	size_t length = strlen(base);
	if (*at == '/')
		buffer_add(&out, base, length && base[length - 1] == '/' ? length - 1 : length);
	for (; *at; at++) {
		if ((unsigned char)*at > ' ' && (unsigned char)*at < 0x7F && !strchr("\"'<>\\^`{|}", *at))
			buffer_add(&out, at, 1);
		else
			buffer_format(&out, "%%%02X", (unsigned char)*at);
	}
	return buffer_string(&out);
}

int cell_columns(const struct cell *cell)
{
	return cell->columns < 1 ? 1 : cell->columns > 100 ? 100 : (int)cell->columns;
}

int table_columns(const struct block *table)
{
	int most = 1;
	FOR_EACH(row, &table->rows) {
		int columns = 0;
		FOR_EACH(cell, &row->cells)
			columns += cell_columns(cell);
		most = columns > most ? columns : most;
	}
	return most;
}

const double *table_widths(struct arena *arena, const struct block *table)
{
	int count = table_columns(table), said = 0;
	double sum = 0, *widths = arena_alloc(arena, sizeof *widths * (size_t)count);
	while (said < count && table->widths_mm && table->widths_mm[said] > 0)
		sum += widths[said] = table->widths_mm[said], said++;
	/* Columns nobody gave a width share what is left, or what an equal column would have. */
	double left = BLOCK_WIDTH_MM - sum, least = BLOCK_WIDTH_MM / count / 2;
	for (int each = said; each < count; each++)
		sum += widths[each] = left / (count - said) > least ? left / (count - said) : least;
	for (int each = 0; each < count && sum > BLOCK_WIDTH_MM; each++)
		widths[each] *= BLOCK_WIDTH_MM / sum;
	return widths;
}

int cell_is_heading(const struct block *table, const struct table_row *row, const struct cell *cell)
{
	return cell->heading || row - table->rows.items < table->heading_rows;
}

int text_is_figure(const char *text)
{
	int digits = 0;
	if (strcmp(text, "持平") == 0) /* a growth of nothing */
		return 1;
	for (; *text; text++) {
		digits += isdigit((unsigned char)*text) != 0;
		if (strncmp(text, "—", 3) == 0 || strncmp(text, "−", 3) == 0 || strncmp(text, "％", 3) == 0)
			text += 2;
		else if (digits && strcmp(text, "个百分点") == 0)
			return 1;
		else if (!isdigit((unsigned char)*text) && !strchr(".,%+-:/ ", *text))
			return 0;
	}
	return digits > 0 || text[0] == '\0';
}

const char *block_text(struct arena *arena, const struct block *block)
{
	struct buffer out = BUFFER(arena);
	FOR_EACH(run, &block->runs)
		buffer_text(&out, run->text);
	return buffer_string(&out);
}
