/* pdf_text.c: text into lines: Pango breaks them by the rules of Chinese, here they are set to full
 * width, drawn at an exact pitch, and their links marked. */
#include <string.h>

#include "base/utf8.h"
#include "document/pdf.h"

enum { FACE_CHOICES = 4 };

/* The official face first, then free ones that stand in. */
static const struct {
	const char *family;
	PangoWeight weight;
} FACES[][FACE_CHOICES] = {
	[FACE_TITLE] = { { "FZXiaoBiaoSong-B05S", PANGO_WEIGHT_NORMAL },
	                 { "FZXiaoBiaoSong-B05", PANGO_WEIGHT_NORMAL },
	                 { "Noto Serif CJK SC", PANGO_WEIGHT_BOLD } },
	[FACE_HEADING_1] = { { "SimHei", PANGO_WEIGHT_NORMAL },
	                     { "Noto Sans CJK SC", PANGO_WEIGHT_BOLD } },
	[FACE_HEADING_2] = { { "KaiTi_GB2312", PANGO_WEIGHT_NORMAL },
	                     { "KaiTi", PANGO_WEIGHT_NORMAL },
	                     { "AR PL UKai CN", PANGO_WEIGHT_NORMAL } },
	[FACE_BODY] = { { "FangSong_GB2312", PANGO_WEIGHT_NORMAL },
	                { "FangSong", PANGO_WEIGHT_NORMAL },
	                { "Noto Serif CJK SC", PANGO_WEIGHT_NORMAL } },
	[FACE_LABEL] = { { "SimHei", PANGO_WEIGHT_NORMAL },
	                 { "Noto Sans CJK SC", PANGO_WEIGHT_MEDIUM } },
};

static PangoFontDescription *font_of(PangoLayout *layout, const struct pdf_style *style)
{
	PangoFontMap *map = pango_context_get_font_map(pango_layout_get_context(layout));
	PangoFontDescription *font = pango_font_description_new();
	for (int each = 0; each < FACE_CHOICES && FACES[style->face][each].family; each++) {
		const char *family = FACES[style->face][each].family;
		pango_font_description_set_family_static(font, family);
		pango_font_description_set_weight(font, FACES[style->face][each].weight);
		if (pango_font_map_get_family(map, family))
			break;
	}
	pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
	return font;
}

static void insert(PangoAttrList *list, PangoAttribute *attribute, size_t from, size_t to)
{
	attribute->start_index = (guint)from;
	attribute->end_index = (guint)to;
	pango_attr_list_insert(list, attribute);
}

static void set_runs(struct pdf *pdf, struct pdf_text *out, const run_list *runs)
{
	struct arena *arena = pdf->work->arena;
	struct buffer text = BUFFER(arena);
	PangoAttrList *attributes = pango_attr_list_new();
	FOR_EACH(run, runs) {
		size_t from = text.length;
		const char *link = link_absolute(arena, pdf->base, run->address);
		buffer_text(&text, run->text);
		if (link)
			*LIST_ADD(arena, &out->links) = (struct pdf_link){ (int)from, (int)text.length, link };
		if (run->bold)
			insert(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, text.length);
	}
	insert(attributes, pango_attr_letter_spacing_new((int)(out->style->spacing * PANGO_SCALE)), 0,
	       text.length);
	pango_layout_set_text(out->layout, buffer_string(&text), (int)text.length);
	pango_layout_set_attributes(out->layout, attributes);
	pango_attr_list_unref(attributes);
}

static int is_wide(const char *at)
{
	uint32_t character = utf8_next(&at);
	return character >= 0x2E80 || (character >= 0x2014 && character <= 0x2026);
}

static uint32_t character_at(const char *at)
{
	return *at ? utf8_next(&at) : 0;
}

/* A closing mark has its white to its right, and one before it would part it from its word. */
static int is_closing(uint32_t character)
{
	static const uint32_t MARKS[] = { 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F,
		                              0xFF09, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x201D, 0x2019 };
	for (size_t each = 0; each < sizeof MARKS / sizeof *MARKS; each++)
		if (MARKS[each] == character)
			return 1;
	return 0;
}

/* Whether white may be added behind the character. */
static int is_elastic(const char *at)
{
	const char *next = at;
	uint32_t character = *at ? utf8_next(&next) : 0;
	return is_wide(at) && !is_closing(character) && !is_closing(character_at(next));
}

/* Calls for each glyph that stands for a Chinese character (or part of a run of them). */
static int stretch(PangoLayoutLine *line, const char *text, int each_more)
{
	int count = 0;
	for (GSList *link = line->runs; link; link = link->next) {
		PangoGlyphItem *run = link->data;
		const char *start = text + run->item->offset;
		for (int each = 0; each < run->glyphs->num_glyphs; each++) {
			if (!is_elastic(start + run->glyphs->log_clusters[each]))
				continue;
			run->glyphs->glyphs[each].geometry.width += each_more;
			count++;
		}
	}
	return count;
}

/* A full line ends at the margin: what is missing goes between its Chinese characters. */
static void justify(PangoLayoutLine *line, const char *text, int missing, double size)
{
	int count = stretch(line, text, 0) - 1;
	if (count > 0 && missing > 0 && missing < 4 * size * PANGO_SCALE)
		stretch(line, text, missing / count);
}

static int ends_paragraph(PangoLayout *layout, int number)
{
	PangoLayoutLine *next = pango_layout_get_line_readonly(layout, number + 1);
	return !next || next->is_paragraph_start;
}

static void collect_lines(struct pdf *pdf, struct pdf_text *out)
{
	const char *text = pango_layout_get_text(out->layout);
	PangoLayoutIter *iter = pango_layout_get_iter(out->layout);
	int number = 0, width = pango_layout_get_width(out->layout);
	do {
		PangoRectangle logical;
		PangoLayoutLine *line = pango_layout_iter_get_line(iter);
		pango_layout_iter_get_line_extents(iter, NULL, &logical);
		if (out->style->justified && !ends_paragraph(out->layout, number))
			justify(line, text, width - logical.x - logical.width, out->style->size);
		*LIST_ADD(pdf->work->arena, &out->lines) = (struct pdf_line){
			.line = line, .x = (double)logical.x / PANGO_SCALE,
			.width = (double)logical.width / PANGO_SCALE,
		};
		number++;
	} while (pango_layout_iter_next_line(iter));
	pango_layout_iter_free(iter);
}

/* A title of several lines is narrowed until they are about as long as each other. */
static void balance(PangoLayout *layout, double size)
{
	int lines = pango_layout_get_line_count(layout), width = pango_layout_get_width(layout);
	int step = (int)(size * PANGO_SCALE), least = width;
	while (lines > 1 && least > width / 2) {
		pango_layout_set_width(layout, least - step);
		if (pango_layout_get_line_count(layout) > lines)
			break;
		least -= step;
	}
	pango_layout_set_width(layout, least);
}

void pdf_text_of_runs(struct pdf *pdf, const struct pdf_style *style, const run_list *runs,
                      double width, struct pdf_text *out)
{
	*out = (struct pdf_text){ .style = style, .layout = pango_cairo_create_layout(pdf->cairo) };
	double character = style->size + style->spacing;
	PangoContext *context = pango_layout_get_context(out->layout);
	pango_context_set_language(context, pango_language_from_string("zh-cn"));
	pango_context_set_round_glyph_positions(context, FALSE);
	PangoFontDescription *font = font_of(out->layout, style);
	pango_layout_set_font_description(out->layout, font);
	pango_font_description_free(font);
	/* The last character's added space may hang over the margin. */
	double room = width - style->right * character + (style->spacing < 0 ? 0.3 : 0);
	pango_layout_set_width(out->layout, (int)(room * PANGO_SCALE));
	pango_layout_set_wrap(out->layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_alignment(out->layout, style->align);
	pango_layout_set_indent(out->layout, (int)(style->indent * character * PANGO_SCALE));
	set_runs(pdf, out, runs);
	if (style->face == FACE_TITLE)
		balance(out->layout, style->size);
	collect_lines(pdf, out);
	if (style->face == FACE_TITLE)
		FOR_EACH(line, &out->lines)
			line->x += (width - pango_layout_get_width(out->layout) / (double)PANGO_SCALE) / 2;
}

void pdf_text_of(struct pdf *pdf, const struct pdf_style *style, const char *text,
                 const char *address, double width, struct pdf_text *out)
{
	struct run run = { .text = text, .address = address };
	run_list runs = { .items = &run, .count = 1, .capacity = 1 };
	pdf_text_of_runs(pdf, style, &runs, width, out);
}

void pdf_text_free(struct pdf_text *text)
{
	g_object_unref(text->layout);
}

static void mark_range(struct pdf *pdf, const struct pdf_text *text, const struct pdf_link *link,
                       double left, double top, const int *range)
{
	double from = (double)range[0] / PANGO_SCALE, to = (double)range[1] / PANGO_SCALE;
	cairo_tag_begin(pdf->cairo, CAIRO_TAG_LINK,
	                arena_format(pdf->work->arena, "rect=[%.2f %.2f %.2f %.2f] uri='%s'", left + from,
	                             top + (text->style->pitch - text->style->size) / 2, to - from,
	                             text->style->size, link->address));
	cairo_tag_end(pdf->cairo, CAIRO_TAG_LINK);
}

static void mark_links(struct pdf *pdf, const struct pdf_text *text, PangoLayoutLine *line,
                       double left, double top)
{
	FOR_EACH(link, &text->links) {
		int end = line->start_index + line->length, count = 0, *ranges = NULL;
		int from = link->from > line->start_index ? link->from : line->start_index;
		int to = link->to < end ? link->to : end;
		if (from >= to)
			continue;
		pango_layout_line_get_x_ranges(line, from, to, &ranges, &count);
		/* Ranges count from the layout's left edge. */
		for (int each = 0; each < count; each++)
			mark_range(pdf, text, link, left, top, ranges + 2 * each);
		g_free(ranges);
	}
}

void pdf_draw_line(struct pdf *pdf, const struct pdf_text *text, size_t line, double left, double top)
{
	const struct pdf_line *each = &text->lines.items[line];
	const struct pdf_style *style = text->style;
	/* A Chinese character's body reaches from 0.88 above the base line to 0.12 below. */
	cairo_move_to(pdf->cairo, left + each->x, top + style->pitch / 2 + 0.38 * style->size);
	pango_cairo_show_layout_line(pdf->cairo, each->line);
	mark_links(pdf, text, each->line, left, top);
}
