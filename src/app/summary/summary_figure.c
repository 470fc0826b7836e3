/* summary_figure.c: values, addresses and record lists of a summary's figures. */
#include "app/summary/summary_figure.h"

#include <inttypes.h>
#include <sodium.h>
#include <string.h>

#include "app/access.h"
#include "app/tabulation/tabulation.h"

enum { PAGE = 2000 };

enum outcome summary_check(struct work *work, const struct summary_ask *ask)
{
	const char *person = ask->person ? ask->person : "";
	if (ask->kind != SUMMARY_PERSONAL)
		return OK;
	if (!*person)
		return fail_field(work, "person", "type whose summary this is");
	if (strcmp(person, work->actor.name ? work->actor.name : "") == 0 ||
	    role_may(work->actor.role, PERMIT_SIGN_SUMMARY))
		return OK;
	return fail(work, DENIED, "a personal summary is its person's own; the office's head and leaders may "
	            "read it");
}

static struct figure_ask records_of(const struct summary_ask *ask)
{
	struct figure_ask out = { .period = ask->period, .unit_id = ask->unit_id };
	if (ask->kind == SUMMARY_PERSONAL)
		out.among.key[BY_PERSON] = ask->person;
	return out;
}

const char *summary_address(struct work *work, const struct summary_ask *ask, const char *key)
{
	struct figure_ask of = records_of(ask);
	return arena_format(work->arena, "/figures/%s?%s", key, ask_query(work, &of));
}

/* Counted among the person's own records. */
static enum outcome own_value(struct work *work, const struct figure *figure,
                              const struct summary_ask *ask, struct figure_value *out)
{
	struct figure_ask of = records_of(ask);
	struct pivot pivot;
	TRY(figure_pivot(work, figure, &of, BY_NOTHING, BY_NOTHING, &pivot));
	const struct pivot_cell *cell = pivot_at(&pivot, 0, 0);
	int is_rate = figure->numerator != NULL;
	*out = (struct figure_value){
		.key = figure->key, .zh = figure->zh, .en = figure->en, .unit = figure->unit,
		.definition = figure->definition, .numerator = cell->numerator,
		.denominator = cell->denominator, .defined = !is_rate || cell->denominator > 0,
		.value = is_rate && cell->denominator > 0
		             ? figure_ratio(figure, cell->numerator, cell->denominator)
		             : cell->numerator,
		.shown = figure_shown(work, figure, cell->numerator, cell->denominator),
	};
	return OK;
}

enum outcome summary_value(struct work *work, const struct summary_ask *ask, const char *key,
                           struct figure_value *out)
{
	const struct figure *figure = figure_find(key);
	if (ask->kind != SUMMARY_PERSONAL)
		return figure_compute(work, figure, ask->period, ask->unit_id, out);
	if (figure_divides(figure))
		return own_value(work, figure, ask, out);
	*out = (struct figure_value){ .key = key, .zh = figure->zh, .en = figure->en, .shown = "—",
		                          .unit = figure->unit, .definition = figure->definition };
	return OK;
}

static enum outcome hash_records(struct work *work, const struct figure *figure,
                                 const struct figure_ask *of, crypto_hash_sha256_state *state)
{
	int64_t after = 0;
	for (;;) {
		figure_records records = { 0 };
		TRY(figure_records_of(work, figure, of, after, PAGE, &records));
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

enum outcome summary_hash(struct work *work, const struct summary_ask *ask, const char *key,
                          const char **out)
{
	const struct figure *figure = figure_find(key);
	struct figure_ask of = records_of(ask);
	crypto_hash_sha256_state state;
	unsigned char digest[crypto_hash_sha256_BYTES];
	char *hex = arena_alloc(work->arena, sizeof digest * 2 + 1);
	crypto_hash_sha256_init(&state);
	TRY(hash_records(work, figure, &of, &state));
	if (figure->denominator)
		TRY(hash_records(work, figure_find(figure->denominator), &of, &state));
	crypto_hash_sha256_final(&state, digest);
	*out = sodium_bin2hex(hex, sizeof digest * 2 + 1, digest, sizeof digest);
	return OK;
}
