/* summary_own.c: binds the office's own words to figures. */
#include "app/summary/summary_own.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/figure/figure_frozen.h"
#include "app/summary/summary_figure.h"
#include "text/quantity.h"

enum { OFFERS_AT_MOST = 4 };

/* The next {key} from TEXT on, NULL when there is none; LENGTH of the key. */
static const char *next_slot(const char *text, size_t *length)
{
	const char *open = strchr(text, '{');
	if (!open)
		return NULL;
	*length = strcspn(open + 1, "}\r\n");
	return open[1 + *length] == '}' ? open : NULL;
}

static const struct figure *figure_in(struct work *work, const char *slot, size_t length)
{
	return figure_find(arena_copy(work->arena, slot + 1, length));
}

enum outcome own_check(struct work *work, const char *part, const char *text)
{
	size_t length;
	for (const char *slot; (slot = next_slot(text, &length)); text = slot + length + 2)
		if (!figure_in(work, slot, length))
			return fail_field(work, arena_format(work->arena, "text.%s", part),
			                  "there is no figure %s; the keys of figures stand in their addresses",
			                  arena_copy(work->arena, slot, length + 2));
	return OK;
}

static enum outcome write_line(struct work *work, const struct summary_ask *ask, const char *line,
                               struct document *document, figure_values *used)
{
	struct block *block = document_begin(document, BLOCK_PARAGRAPH);
	size_t length;
	for (const char *slot; (slot = next_slot(line, &length)); line = slot + length + 2) {
		const struct figure *figure = figure_in(work, slot, length);
		struct figure_value value;
		if (!figure)
			break; /* a figure that an older program had */
		TRY(summary_value(work, ask, figure->key, &value));
		block_run(document, block, arena_copy(work->arena, line, (size_t)(slot - line)), NULL);
		block_run(document, block, value.shown, summary_address(work, ask, figure->key));
		*LIST_ADD(work->arena, used) = value;
	}
	block_run(document, block, line, NULL);
	return OK;
}

enum outcome own_write(struct work *work, const struct summary_ask *ask, const char *text,
                       struct document *document, figure_values *used)
{
	while (*text) {
		size_t length = strcspn(text, "\r\n");
		if (length)
			TRY(write_line(work, ask, arena_copy(work->arena, text, length), document, used));
		text += length + strspn(text + length, "\r\n");
	}
	return OK;
}

/* In ten-thousandths, as quantities are. */
static int64_t worth(const struct figure_value *value)
{
	if (value->unit == PER_PERCENT)
		return value->value * (QUANTITY_ONE / 10);
	int is_hundredths = value->unit == PER_YUAN || value->unit == PER_MU;
	return value->value * (is_hundredths ? QUANTITY_ONE / 100 : QUANTITY_ONE);
}

static int fits_unit(const struct quantity *quantity, int64_t unit)
{
	int is_share = quantity->form == QUANTITY_PERCENT;
	if (is_share || unit == PER_PERCENT)
		return is_share && unit == PER_PERCENT;
	switch (quantity->family) {
	case UNIT_MATTER:
		return unit == PER_MATTER || unit == PER_CONTACT || unit == PER_BATCH || unit == PER_PIECE;
	case UNIT_BATCH:
		return unit == PER_BATCH || unit == PER_VISIT || unit == PER_MATTER || unit == PER_MEETING;
	case UNIT_PERSON:
		return unit == PER_PERSON || unit == PER_PERSON_TIME;
	case UNIT_MONEY:
		return unit == PER_YUAN;
	default:
		return unit != PER_PERSON && unit != PER_PERSON_TIME && unit != PER_YUAN;
	}
}

static int is_told(const struct quantity *quantity)
{
	return quantity->form == QUANTITY_COUNT || quantity->form == QUANTITY_PERCENT;
}

static enum outcome values_of(struct work *work, const struct summary_ask *ask, figure_values *out)
{
	if (ask->kind != SUMMARY_PERSONAL) {
		TRY(figures_compute(work, ask->period, ask->unit_id, out));
		return ask->frozen ? frozen_values(work, ask->frozen, out) : OK;
	}
	for (const struct figure *each = FIGURES; each->key; each++)
		TRY(summary_value(work, ask, each->key, LIST_ADD(work->arena, out)));
	return OK;
}

/* Where the number stands in the text as it was typed; of a share, with its sign. */
static size_t start_of(const struct plain *plain, const struct quantity *quantity)
{
	return plain->origin[quantity->start];
}

static size_t end_of(const struct plain *plain, const struct quantity *quantity)
{
	return plain->origin[quantity->form == QUANTITY_PERCENT ? quantity->end : quantity->number_end];
}

/* Those whose name stands in the text come first: NAMED 1, then the others. */
static void offer(struct work *work, const figure_values *values, const struct plain *plain,
                  const struct quantity *quantity, int named, struct own_number *out)
{
	FOR_EACH(value, values) {
		int is_named = strstr(plain->text, value->zh) != NULL;
		if (is_named != named || !value->defined || !value->value || out->offers.count == OFFERS_AT_MOST ||
		    worth(value) != quantity->value || !fits_unit(quantity, value->unit))
			continue;
		*LIST_ADD(work->arena, &out->offers) = (struct own_offer){
			value->key, work->language == ENGLISH ? value->en : value->zh,
			arena_format(work->arena, "%zu %zu %s", start_of(plain, quantity), end_of(plain, quantity),
			             value->key)
		};
	}
}

enum outcome own_numbers_find(struct work *work, const struct summary_ask *ask, const char *text,
                              own_numbers *out)
{
	struct plain plain;
	quantities found = { 0 };
	figure_values values = { 0 };
	text_plain(work->arena, text, &plain);
	text_quantities(work->arena, &plain, &found);
	FOR_EACH(quantity, &found) {
		if (!is_told(quantity))
			continue;
		if (!values.count)
			TRY(values_of(work, ask, &values));
		struct own_number *number = LIST_ADD(work->arena, out);
		size_t start = start_of(&plain, quantity);
		*number = (struct own_number){
			.typed = arena_copy(work->arena, text + start, plain.origin[quantity->end] - start)
		};
		if (quantity->vague)
			continue;
		offer(work, &values, &plain, quantity, 1, number);
		offer(work, &values, &plain, quantity, 0, number);
	}
	return OK;
}

const char *own_bind(struct work *work, const char *text, const char *bind)
{
	struct plain plain;
	quantities found = { 0 };
	char *rest;
	size_t start = strtoull(bind, &rest, 10), end = strtoull(rest, &rest, 10);
	const char *key = rest + (*rest == ' ');
	text_plain(work->arena, text, &plain);
	text_quantities(work->arena, &plain, &found);
	FOR_EACH(quantity, &found)
		if (start_of(&plain, quantity) == start && end_of(&plain, quantity) == end && figure_find(key))
			return arena_format(work->arena, "%.*s{%s}%s", (int)start, text, key, text + end);
	return text;
}
