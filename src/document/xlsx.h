/* xlsx.h: what a workbook says before its rows: the sheet to read, shared strings, number formats.
 * Private to document/. */
#pragma once
#include "document/xml_stream.h"

/* How a number is shown: what its format says about it. */
enum number_shape { NUMBER_PLAIN, NUMBER_DATE, NUMBER_ELAPSED, NUMBER_PADDED };
struct number_format {
	int id;
	enum number_shape shape;
	int digits; /* of NUMBER_PADDED: "000000" */
};

enum { NUMBER_TEXT = 400 };

/* Formats without a code of their own. */
struct number_format number_format_builtin(int id);
struct number_format number_format_of(int id, const char *code);
/* As a person would type it.  OUT holds NUMBER_TEXT bytes. */
void number_show(const struct number_format *format, double number, int date_1904, char *out);

typedef LIST(struct number_format) format_list;

struct xlsx {
	zip_t *zip;
	int date_1904;
	const char *sheet_part;
	const char *strings_part;
	const char *styles_part;
	LIST(const char *) strings;
	format_list formats;     /* declared, by id */
	format_list styles;      /* by a cell's s="" */
	struct xml_stream stream; /* of the sheet */

	int64_t row;             /* under construction; as the spreadsheet shows it */
	size_t column;           /* of the cell under construction, from 0 */
	size_t next_column;
	size_t style;
	char type;               /* s shared, i inline, n number, b flag, t text, d ISO date */
	int in_value;
	int in_phonetic;
	int has_formula;
	int has_value;
	int paused;              /* a row is ready */
};

/* Finds and reads everything but the rows. */
NODISCARD enum outcome xlsx_read_parts(struct sheet_reader *reader);
