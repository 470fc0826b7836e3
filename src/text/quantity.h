/* quantity.h: the quantities of a text: "1,234件", "三百二十一人次", "近47.84万件", "百分之八十",
 * "5.3个百分点": what they are worth, how exactly, of what, and where they stand.
 *
 * A number without a unit (a telephone number, a numbered heading) is none, nor is an ordinal (第3). */
#pragma once
#include "base/list.h"
#include "text/plain.h"

/* Values are whole numbers of ten-thousandths, so that 66.67% and 47.84万 are exact. */
enum { QUANTITY_ONE = 10000 };

enum quantity_form {
	QUANTITY_COUNT,   /* 12件 */
	QUANTITY_PERCENT, /* 12%, 百分之十二; also 千分之, ‰ and 九成, made per cent */
	QUANTITY_POINTS,  /* 12个百分点 */
	QUANTITY_TIMES,   /* 2倍; 一番, which is twice as much */
	QUANTITY_TIME,    /* 12月, 60日 */
};

/* What is counted, as far as counts can be compared: of UNIT_THING only those of the same name. */
enum unit_family { UNIT_NONE, UNIT_MATTER, UNIT_BATCH, UNIT_PERSON, UNIT_MONEY, UNIT_THING };

/* On which side of the written number a vague one lies. */
enum bound { BOUND_NONE, BOUND_ABOUT, BOUND_LEAST, BOUND_MOST }; /* 约, 以上, 不足 */

struct quantity {
	size_t start;  /* of its first byte, 约 and 近 left out */
	size_t number_end;
	size_t end;    /* behind unit and 左右 */
	int64_t value;
	int64_t step;  /* what one in its last written digit is worth: 47.84万 has 100 */
	int64_t high;  /* of a range, its upper end; else the value */
	enum quantity_form form;
	enum unit_family family;
	const char *unit; /* "件", "人次"; "" of percentages */
	enum bound bound; /* NONE of a range, and of what is not vague */
	int vague;        /* 约, 近, 余, 多, 左右, 以上, a range: not to be reckoned with */
};
typedef LIST(struct quantity) quantities;

/* In the order of the text; offsets are those of the plain text. */
void text_quantities(struct arena *arena, const struct plain *plain, quantities *out);
