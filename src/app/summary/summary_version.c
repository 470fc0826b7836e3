/* summary_version.c: signs summaries off, and tells what has changed since. */
#include <sodium.h>
#include <string.h>

#include "app/access.h"
#include "app/closing/closing.h"
#include "app/figure/figure_address.h"
#include "app/journal/journal.h"
#include "app/summary/summary_store.h"
#include "base/buffer.h"
#include "db/transaction.h"

const struct field SUMMARY_VERSION_FIELDS[] = {
	FIELD(struct summary_version, id),
	FIELD(struct summary_version, summary_id),
	FIELD(struct summary_version, number),
	FIELD_AS(struct summary_version, signed_at, FIELD_MOMENT),
	FIELD(struct summary_version, signed_by),
	FIELD(struct summary_version, document),
	FIELD(struct summary_version, figures),
	{ 0 },
};

/* Where a figure's value stands in a document: its words, and the address of its records. */
typedef LIST(struct run) value_list;

static void add_value(struct work *work, const char *text, const char *address, value_list *out)
{
	if (address)
		*LIST_ADD(work->arena, out) = (struct run){ text, address, 0 };
}

static void find_values(struct work *work, const struct document *document, value_list *out)
{
	FOR_EACH(block, &document->blocks) {
		FOR_EACH(run, &block->runs)
			add_value(work, run->text, run->address, out);
		FOR_EACH(row, &block->rows)
			FOR_EACH(cell, &row->cells)
				add_value(work, cell->text, cell->address, out);
	}
}

/* The figure that an address asks for, of the summary's unit and as it reports it; NULL when it is none. */
static const struct figure *figure_at(struct work *work, const struct summary_ask *ask,
                                      const char *address, struct figure_ask *of)
{
	const struct figure *figure = figure_of_address(work, address, of);
	int is_period = of->period.from == ask->period.from && of->period.to == ask->period.to;
	of->unit_id = ask->unit_id;
	of->frozen = is_period ? ask->frozen : NULL;
	return figure;
}

/* A line for each figure of the text, once: address, value, hash of its records.  A growth or a share,
 * which links to the figure it is made of, has none. */
static enum outcome write_figures(struct work *work, const struct summary_ask *ask,
                                  const struct document *document, const char **out)
{
	struct buffer lines = BUFFER(work->arena);
	value_list values = { 0 };
	find_values(work, document, &values);
	FOR_EACH(value, &values) {
		struct figure_ask of = { 0 };
		struct figure_value now;
		const struct figure *figure = figure_at(work, ask, value->address, &of);
		const char *hash;
		if (!figure || strstr(buffer_string(&lines), arena_format(work->arena, "%s\t", value->address)))
			continue;
		TRY(figure_ask_value(work, figure, &of, &now));
		if (strcmp(now.shown, value->text) != 0)
			continue;
		TRY(figure_ask_hash(work, figure, &of, &hash));
		buffer_format(&lines, "%s\t%s\t%s\n", value->address, value->text, hash);
	}
	*out = buffer_string(&lines);
	return OK;
}

/* SHA-256 of a text, in hexadecimal. */
static const char *text_hash(struct work *work, const char *text)
{
	unsigned char digest[crypto_hash_sha256_BYTES];
	char *hex = arena_alloc(work->arena, sizeof digest * 2 + 1);
	crypto_hash_sha256(digest, (const unsigned char *)text, strlen(text));
	return sodium_bin2hex(hex, sizeof digest * 2 + 1, digest, sizeof digest);
}

enum outcome summary_sign(struct work *work, const struct summary_ask *ask, int64_t *number)
{
	struct document *document;
	summary_versions before = { 0 };
	struct summary_version version = { .signed_at = work->now, .signed_by = work->actor.name };
	TRANSACTION(transaction);
	TRY(permit(work, PERMIT_SIGN_SUMMARY));
	TRY(transaction_begin(work, &transaction));
	TRY(summary_build(work, ask, &document));
	TRY(summary_store_id(work, ask, &version.summary_id));
	TRY(summary_store_versions(work, ask, &before));
	version.number = before.count + 1;
	version.document = document_json(work->arena, document);
	struct summary_ask reported = *ask;
	TRY(closing_frozen(work, ask->period, ask->unit_id, &reported.frozen));
	TRY(write_figures(work, &reported, document, &version.figures));
	TRY(summary_store_add_version(work, &version));
	TRY(journal_append(work, "summary.sign", 0, document->title,
	                   journal_details(work, "version",
	                                   arena_format(work->arena, "%lld", (long long)version.number),
	                                   "records_hash", text_hash(work, version.figures), NULL)));
	*number = version.number;
	return transaction_commit(&transaction);
}

enum outcome summary_versions_find(struct work *work, const struct summary_ask *ask,
                                   summary_versions *out)
{
	TRY(summary_check(work, ask));
	return summary_store_versions(work, ask, out);
}

/* NULL where nothing changed. */
static const struct summary_change *change_of(const summary_changes *changes, const char *address,
                                              const char *text)
{
	FOR_EACH(change, changes)
		if (address && strcmp(change->address, address) == 0 && strcmp(change->was, text) == 0)
			return change;
	return NULL;
}

/* Behind each changed figure its new value, in words that cannot be taken for the signed text. */
static const char *mark_of(struct work *work, const struct summary_change *change)
{
	return arena_format(work->arena, "〔现为%s〕", change->now);
}

static void mark_block(struct work *work, const summary_changes *changes, struct block *block)
{
	run_list marked = { 0 };
	FOR_EACH(run, &block->runs) {
		const struct summary_change *change = change_of(changes, run->address, run->text);
		*LIST_ADD(work->arena, &marked) = *run;
		if (change)
			*LIST_ADD(work->arena, &marked) = (struct run){ mark_of(work, change), change->told, 1 };
	}
	block->runs = marked;
	FOR_EACH(row, &block->rows)
		FOR_EACH(cell, &row->cells) {
			const struct summary_change *change = change_of(changes, cell->address, cell->text);
			if (change)
				cell->text = arena_format(work->arena, "%s%s", cell->text, mark_of(work, change));
		}
}

static enum outcome find_changes(struct work *work, const struct summary_ask *ask,
                                 const struct summary_version *version, summary_changes *out)
{
	for (const char *line = version->figures; *line; line += strcspn(line, "\n") + 1) {
		size_t length = strcspn(line, "\t"), rest = strcspn(line + length + 1, "\t");
		const char *address = arena_copy(work->arena, line, length);
		const char *was = arena_copy(work->arena, line + length + 1, rest);
		struct figure_ask of = { 0 };
		struct figure_value now;
		const struct figure *figure = figure_at(work, ask, address, &of);
		if (!figure)
			continue; /* a figure that an older program had */
		TRY(figure_ask_value(work, figure, &of, &now));
		if (strcmp(now.shown, was) != 0)
			*LIST_ADD(work->arena, out) = (struct summary_change){
				figure->key, work->language == ENGLISH ? now.en : now.zh, was, now.shown, address, address
			};
	}
	return OK;
}

static int is_noted(const summary_changes *changes, const char *address)
{
	FOR_EACH(change, changes)
		if (strcmp(change->address, address) == 0)
			return 1;
	return 0;
}

/* Of a value as reported in a closed month, what the records say today. */
static enum outcome hold_against_today(struct work *work, const struct summary_ask *ask,
                                       const struct run *value, summary_changes *out)
{
	struct figure_ask of = { 0 };
	struct figure_value was, now;
	const struct figure *figure = figure_at(work, ask, value->address, &of);
	if (!figure || !of.frozen || is_noted(out, value->address))
		return OK;
	TRY(figure_ask_value(work, figure, &of, &was));
	of.frozen = NULL;
	TRY(figure_ask_value(work, figure, &of, &now));
	if (strcmp(was.shown, value->text) != 0 || strcmp(was.shown, now.shown) == 0)
		return OK;
	*LIST_ADD(work->arena, out) = (struct summary_change){
		figure->key, work->language == ENGLISH ? now.en : now.zh, was.shown, now.shown, value->address,
		arena_format(work->arena, "/closings/%s", ask->frozen->month)
	};
	return OK;
}

enum outcome summary_draft(struct work *work, const struct summary_ask *ask, struct document **out,
                           summary_changes *changes, summary_sections *sections)
{
	struct summary_ask reported = *ask;
	value_list values = { 0 };
	TRY(summary_write(work, ask, out, sections));
	TRY(closing_frozen(work, ask->period, ask->unit_id, &reported.frozen));
	if (!reported.frozen)
		return OK;
	find_values(work, *out, &values);
	FOR_EACH(value, &values)
		TRY(hold_against_today(work, &reported, value, changes));
	FOR_EACH(block, &(*out)->blocks)
		mark_block(work, changes, block);
	return OK;
}

enum outcome summary_version_read(struct work *work, const struct summary_ask *ask, int64_t number,
                                  struct document **out, summary_changes *changes)
{
	summary_versions versions = { 0 };
	TRY(summary_versions_find(work, ask, &versions));
	FOR_EACH(version, &versions) {
		if (version->number != number)
			continue;
		TRY(document_from_json(work, version->document, out));
		if (!changes)
			return OK;
		TRY(find_changes(work, ask, version, changes));
		FOR_EACH(block, &(*out)->blocks)
			mark_block(work, changes, block);
		return OK;
	}
	return fail(work, NOT_FOUND, "this summary has no version %lld", (long long)number);
}
