/* figure_address.c: writes and reads what is asked of a figure, its value and the hash of its records. */
#include "app/figure/figure_address.h"

#include <inttypes.h>
#include <sodium.h>
#include <string.h>

#include "app/figure/figure_formula.h"
#include "app/figure/figure_frozen.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/percent.h"

enum { PAGE = 2000 };

static const char PLACE[] = "/figures/";

const char *ask_query(struct work *work, const struct figure_ask *ask)
{
	struct buffer out = BUFFER(work->arena);
	buffer_query(&out, "from", day_string(work->arena, ask->period.from));
	buffer_query(&out, "to", day_string(work->arena, ask->period.to));
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++)
		if (ask->among.key[each->value])
			buffer_query(&out, each->code, ask->among.key[each->value]);
	return buffer_string(&out);
}

const char *figure_address(struct work *work, const char *key, const struct figure_ask *ask)
{
	return arena_format(work->arena, "%s%s?%s", PLACE, key, ask_query(work, ask));
}

/* The decoded value of NAME in a query; "" when it has none. */
static const char *value_in(struct work *work, const char *query, const char *name)
{
	size_t length = strlen(name);
	while (*query) {
		size_t pair = strcspn(query, "&");
		const char *value = "";
		if (pair > length && query[length] == '=' && strncmp(query, name, length) == 0)
			return text_decode(work->arena, query + length + 1, pair - length - 1, 1, &value) == OK ? value
			                                                                                       : "";
		query += pair + (query[pair] == '&');
	}
	return "";
}

const struct figure *figure_of_address(struct work *work, const char *address,
                                       struct figure_ask *ask)
{
	size_t place = strlen(PLACE);
	if (!address || strncmp(address, PLACE, place) != 0)
		return NULL;
	size_t length = strcspn(address + place, "?");
	const char *query = address + place + length + (address[place + length] == '?');
	const struct figure *figure = figure_find(arena_copy(work->arena, address + place, length));
	struct figure_ask read = { 0 };
	if (!figure || day_parse(value_in(work, query, "from"), &read.period.from) != OK ||
	    day_parse(value_in(work, query, "to"), &read.period.to) != OK)
		return NULL;
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++)
		read.among.key[each->value] = value_in(work, query, each->code);
	*ask = read;
	return figure;
}

/* Counted among the records of the choice. */
static enum outcome narrow_value(struct work *work, const struct figure *figure,
                                 const struct figure_ask *ask, struct figure_value *out)
{
	struct pivot pivot;
	TRY(figure_pivot(work, figure, ask, BY_NOTHING, BY_NOTHING, &pivot));
	const struct pivot_cell *cell = pivot_at(&pivot, 0, 0);
	int is_rate = figure->numerator != NULL;
	*out = (struct figure_value){
		.key = figure->key, .zh = figure->zh, .en = figure->en, .unit = figure->unit,
		.definition = figure_definition(work, figure), .numerator = cell->numerator,
		.denominator = cell->denominator, .defined = !is_rate || cell->denominator > 0,
		.value = is_rate && cell->denominator > 0
		             ? figure_ratio(figure, cell->numerator, cell->denominator)
		             : cell->numerator,
		.shown = figure_shown(work, figure, cell->numerator, cell->denominator),
	};
	return OK;
}

enum outcome figure_ask_value(struct work *work, const struct figure *figure,
                              const struct figure_ask *ask, struct figure_value *out)
{
	if (figure_ask_narrows(ask))
		return narrow_value(work, figure, ask, out);
	enum outcome found = ask_is_frozen(ask) ? frozen_value(work, ask->frozen, figure, out) : NOT_FOUND;
	return found == NOT_FOUND ? figure_compute(work, figure, ask->period, ask->unit_id, out) : found;
}

static enum outcome hash_records(struct work *work, const struct figure *figure,
                                 const struct figure_ask *of, crypto_hash_sha256_state *state)
{
	int64_t after = 0;
	for (;;) {
		figure_records records = { 0 };
		TRY(figure_records_of(work, figure, of, RECORDS_ALL, after, PAGE, &records));
		FOR_EACH(record, &records) {
			const char *line = arena_format(work->arena, "%s %" PRId64 " %" PRId64 " %" PRId64 "\n",
			                                record->address, record->position, record->day,
			                                record->amount);
			crypto_hash_sha256_update(state, (const unsigned char *)line, strlen(line));
		}
		if (records.count < PAGE)
			return OK;
		after = records.items[records.count - 1].position;
	}
}

enum outcome figure_ask_hash(struct work *work, const struct figure *figure,
                             const struct figure_ask *ask, const char **out)
{
	crypto_hash_sha256_state state;
	unsigned char digest[crypto_hash_sha256_BYTES];
	char *hex = arena_alloc(work->arena, sizeof digest * 2 + 1);
	crypto_hash_sha256_init(&state);
	TRY(hash_records(work, figure, ask, &state));
	if (figure_below(figure))
		TRY(hash_records(work, figure_below(figure), ask, &state));
	crypto_hash_sha256_final(&state, digest);
	*out = sodium_bin2hex(hex, sizeof digest * 2 + 1, digest, sizeof digest);
	return OK;
}
