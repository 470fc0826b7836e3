/* import_pages.h: what the import page shows. */
#pragma once
#include "app/import/import.h"
#include "html/html.h"

struct import_line {
	int64_t row;
	const char *reason;
};
struct import_word {
	const char *text;
};
struct import_page {
	struct form form;
	int64_t done;      /* there is a result below */
	int64_t preview;   /* nothing was kept */
	int64_t rows;
	int64_t added;
	int64_t same;
	int64_t refused;
	const char *refused_key; /* of the file of refused rows; "" none */
	LIST(struct import_line) refusals;
	LIST(struct import_word) ignored;
	LIST(struct import_word) used;
};
void import_template(struct html *out, const void *model);
