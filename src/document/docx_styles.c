/* docx_styles.c: real styles under the names Word knows, with the official fonts, so that an office
 * can go on writing; settings and page numbers. */
#include "document/docx.h"

struct style {
	const char *id;
	const char *name;
	const char *font;
	long half_points;
	long line;        /* twips, exact; 0 as much as the text needs */
	const char *align;
	long indent;      /* first line, hundredths of a character */
	long right;       /* hundredths of a character */
	int outline;      /* 1, 2: heading; 0 none */
	int keep;         /* with the next */
	int red;          /* with a red double line below */
};

#define FANGSONG "仿宋_GB2312"

static const struct style STYLES[] = {
	[BLOCK_TITLE] = { "Title", "Title", "方正小标宋简体", 44, 720, "center", 0, 0, 0, 1 },
	[BLOCK_HEADING_1] = { "Heading1", "heading 1", "黑体", 32, LINE_TWIPS, "both", 200, 0, 1, 1 },
	[BLOCK_HEADING_2] = { "Heading2", "heading 2", "楷体_GB2312", 32, LINE_TWIPS, "both", 200, 0, 2, 1 },
	[BLOCK_PARAGRAPH] = { "BodyText", "Body Text", FANGSONG, 32, LINE_TWIPS, "both", 200, 0, 0, 0 },
	[BLOCK_LINE] = { "Salutation", "Salutation", FANGSONG, 32, LINE_TWIPS, "both", 0, 0, 0, 0 },
	[BLOCK_RIGHT] = { "Signature", "Signature", FANGSONG, 32, LINE_TWIPS, "right", 0, 400, 0, 0 },
	[BLOCK_CENTRE] = { "Subtitle", "Subtitle", FANGSONG, 32, LINE_TWIPS, "center", 0, 0, 0, 0 },
	[BLOCK_TABLE] = { "TableText", "Table Text", FANGSONG, 24, 340, "left", 0, 0, 0, 0 },
	[BLOCK_PAGE_BREAK] = { "TableEnd", "Table End", FANGSONG, 2, 120, "left", 0, 0, 0, 0 },
	/* The form of letters: the name above a double red line, the number at the right below it. */
	[BLOCK_LETTERHEAD] = { "Letterhead", "Letterhead", "方正小标宋简体", 64, 800, "center", 0, 0, 0, 1, 1 },
	[BLOCK_NUMBER] = { "DocumentNumber", "Document Number", FANGSONG, 32, LINE_TWIPS, "right", 0, 0, 0, 1, 0 },
};
enum { STYLE_COUNT = sizeof STYLES / sizeof *STYLES };

const char *docx_style(enum block_kind kind)
{
	return STYLES[kind].id;
}

static void put_fonts(struct docx *docx, const char *font)
{
	xml_open_element(docx, "w:rFonts");
	xml_text_attribute(docx, "w:ascii", "Times New Roman");
	xml_text_attribute(docx, "w:hAnsi", "Times New Roman");
	xml_text_attribute(docx, "w:eastAsia", font);
	xml_text_attribute(docx, "w:cs", "Times New Roman");
	xml_close_element(docx);
}

static void put_text_size(struct docx *docx, long half_points)
{
	xml_number(docx, "w:sz", half_points);
	xml_number(docx, "w:szCs", half_points);
}

static void put_indent(struct docx *docx, const struct style *style)
{
	if (!style->indent && !style->right)
		return;
	xml_open_element(docx, "w:ind");
	if (style->right) {
		xml_number_attribute(docx, "w:rightChars", style->right);
		xml_number_attribute(docx, "w:right", style->right * style->half_points / 10);
	}
	if (style->indent) {
		xml_number_attribute(docx, "w:firstLineChars", style->indent);
		xml_number_attribute(docx, "w:firstLine", style->indent * style->half_points / 10);
	}
	xml_close_element(docx);
}

/* 4 mm (11 pt) below the words. */
static void put_red_line(struct docx *docx, const struct style *style)
{
	if (!style->red)
		return;
	xml_open_element(docx, "w:pBdr");
	xml_open_element(docx, "w:bottom");
	xml_text_attribute(docx, "w:val", "thickThinSmallGap");
	xml_number_attribute(docx, "w:sz", 24);
	xml_number_attribute(docx, "w:space", 11);
	xml_text_attribute(docx, "w:color", "CC0000");
	xml_close_element(docx);
	xml_close_element(docx);
}

static void put_paragraph(struct docx *docx, const struct style *style)
{
	xml_open_element(docx, "w:pPr");
	if (style->keep)
		xml_empty(docx, "w:keepNext");
	put_red_line(docx, style);
	xml_open_element(docx, "w:spacing");
	if (style->half_points == 44 || style->red)
		xml_number_attribute(docx, "w:after", LINE_TWIPS / 2);
	xml_number_attribute(docx, "w:line", style->line);
	xml_text_attribute(docx, "w:lineRule", "exact");
	xml_close_element(docx);
	put_indent(docx, style);
	xml_value(docx, "w:jc", style->align);
	if (style->outline)
		xml_number(docx, "w:outlineLvl", style->outline - 1);
	xml_close_element(docx);
}

static void put_style(struct docx *docx, const struct style *style)
{
	xml_open_element(docx, "w:style");
	xml_text_attribute(docx, "w:type", "paragraph");
	xml_text_attribute(docx, "w:styleId", style->id);
	xml_value(docx, "w:name", style->name);
	xml_value(docx, "w:basedOn", "Normal");
	if (style->outline || style->half_points == 44)
		xml_value(docx, "w:next", STYLES[BLOCK_PARAGRAPH].id);
	xml_empty(docx, "w:qFormat");
	put_paragraph(docx, style);
	xml_open_element(docx, "w:rPr");
	put_fonts(docx, style->font);
	if (style->red)
		xml_value(docx, "w:color", "CC0000");
	/* 28 characters of 16 pt share 156 mm; a grid of characters would spread figures apart. */
	if (style->half_points == 32)
		xml_number(docx, "w:spacing", -4);
	put_text_size(docx, style->half_points);
	xml_close_element(docx);
	xml_close_element(docx);
}

static void put_defaults(struct docx *docx)
{
	xml_open_element(docx, "w:docDefaults");
	xml_open_element(docx, "w:rPrDefault");
	xml_open_element(docx, "w:rPr");
	put_fonts(docx, FANGSONG);
	put_text_size(docx, 32);
	xml_open_element(docx, "w:lang");
	xml_text_attribute(docx, "w:val", "en-US");
	xml_text_attribute(docx, "w:eastAsia", "zh-CN");
	xml_close_element(docx);
	xml_close_element(docx);
	xml_close_element(docx);
	xml_close_element(docx);
}

static void put_normal(struct docx *docx)
{
	xml_open_element(docx, "w:style");
	xml_text_attribute(docx, "w:type", "paragraph");
	xml_text_attribute(docx, "w:default", "1");
	xml_text_attribute(docx, "w:styleId", "Normal");
	xml_value(docx, "w:name", "Normal");
	xml_empty(docx, "w:qFormat");
	xml_open_element(docx, "w:pPr");
	xml_value(docx, "w:widowControl", "0");
	xml_close_element(docx);
	xml_close_element(docx);
}

void docx_styles(struct docx *docx)
{
	xml_open_element(docx, "w:styles");
	xml_text_attribute(docx, "xmlns:w", WORD_SPACE);
	put_defaults(docx);
	put_normal(docx);
	for (int each = 0; each < STYLE_COUNT; each++)
		put_style(docx, &STYLES[each]);
	xml_close_element(docx);
}

void docx_settings(struct docx *docx)
{
	xml_open_element(docx, "w:settings");
	xml_text_attribute(docx, "xmlns:w", WORD_SPACE);
	xml_empty(docx, "w:evenAndOddHeaders");
	/* Chinese punctuation: none at a line's beginning; none pressed together. */
	xml_value(docx, "w:characterSpacingControl", "doNotCompress");
	xml_close_element(docx);
}

/* Names under which other systems know the official fonts. */
void docx_fonts(struct docx *docx)
{
	static const struct {
		const char *name;
		const char *other;
	} FONTS[] = {
		{ "方正小标宋简体", "FZXiaoBiaoSong-B05S,Noto Serif CJK SC" },
		{ "黑体", "SimHei,Noto Sans CJK SC" },
		{ "楷体_GB2312", "KaiTi_GB2312,楷体,KaiTi,AR PL UKai CN" },
		{ FANGSONG, "FangSong_GB2312,仿宋,FangSong,Noto Serif CJK SC" },
	};
	xml_open_element(docx, "w:fonts");
	xml_text_attribute(docx, "xmlns:w", WORD_SPACE);
	for (size_t each = 0; each < sizeof FONTS / sizeof *FONTS; each++) {
		xml_open_element(docx, "w:font");
		xml_text_attribute(docx, "w:name", FONTS[each].name);
		xml_value(docx, "w:altName", FONTS[each].other);
		xml_value(docx, "w:charset", "86");
		xml_close_element(docx);
	}
	xml_close_element(docx);
}

static void put_mark(struct docx *docx, const char *type)
{
	xml_open_element(docx, "w:r");
	xml_open_element(docx, "w:fldChar");
	xml_text_attribute(docx, "w:fldCharType", type);
	xml_close_element(docx);
	xml_close_element(docx);
}

/* "— 1 —": the number is a field that Word counts. */
static void put_page_number(struct docx *docx)
{
	docx_run(docx, "— ", 0);
	put_mark(docx, "begin");
	xml_open_element(docx, "w:r");
	xml_open_element(docx, "w:instrText");
	xml_text_attribute(docx, "xml:space", "preserve");
	xml_words(docx, " PAGE ");
	xml_close_element(docx);
	xml_close_element(docx);
	put_mark(docx, "separate");
	docx_run(docx, "1", 0);
	put_mark(docx, "end");
	docx_run(docx, " —", 0);
}

static void put_footer(struct docx *docx, const char *side, const char *indent)
{
	xml_open_element(docx, "w:ftr");
	xml_text_attribute(docx, "xmlns:w", WORD_SPACE);
	xml_open_element(docx, "w:p");
	xml_open_element(docx, "w:pPr");
	xml_open_element(docx, "w:ind");
	xml_number_attribute(docx, indent, 280);
	xml_close_element(docx);
	xml_value(docx, "w:jc", side);
	xml_close_element(docx);
	put_page_number(docx);
	xml_close_element(docx);
	xml_close_element(docx);
}

void docx_footer_odd(struct docx *docx)
{
	put_footer(docx, "right", "w:right");
}

void docx_footer_even(struct docx *docx)
{
	put_footer(docx, "left", "w:left");
}
