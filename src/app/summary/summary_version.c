/* summary_version.c: signs summaries off, and tells what has changed since. */
#include <string.h>

#include "app/access.h"
#include "app/journal/journal.h"
#include "app/summary/summary_figure.h"
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

static const char FIGURE_ADDRESS[] = "/figures/";

/* The figure's key in a run's or cell's address; NULL when it is none. */
static const char *key_in(struct work *work, const char *address)
{
	size_t prefix = strlen(FIGURE_ADDRESS);
	if (!address || strncmp(address, FIGURE_ADDRESS, prefix) != 0)
		return NULL;
	const char *key = arena_copy(work->arena, address + prefix, strcspn(address + prefix, "?"));
	return figure_find(key) ? key : NULL;
}

/* A line for each figure of the text, once: key, value, hash of its records. */
static enum outcome write_figures(struct work *work, const struct summary_ask *ask,
                                  const struct document *document, const char **out)
{
	struct buffer lines = BUFFER(work->arena);
	FOR_EACH(block, &document->blocks)
		FOR_EACH(run, &block->runs) {
			const char *key = key_in(work, run->address), *hash;
			if (!key || strstr(buffer_string(&lines), arena_format(work->arena, "%s\t", key)))
				continue;
			TRY(summary_hash(work, ask, key, &hash));
			buffer_format(&lines, "%s\t%s\t%s\n", key, run->text, hash);
		}
	*out = buffer_string(&lines);
	return OK;
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
	TRY(write_figures(work, ask, document, &version.figures));
	TRY(summary_store_add_version(work, &version));
	TRY(journal_append(work, "summary.sign", 0, document->title,
	                   journal_details(work, "version",
	                                   arena_format(work->arena, "%lld", (long long)version.number),
	                                   NULL)));
	*number = version.number;
	return transaction_commit(&transaction);
}

enum outcome summary_versions_find(struct work *work, const struct summary_ask *ask,
                                   summary_versions *out)
{
	TRY(summary_check(work, ask));
	return summary_store_versions(work, ask, out);
}

static const struct summary_change *change_of(const summary_changes *changes, const char *key)
{
	FOR_EACH(change, changes)
		if (strcmp(change->key, key) == 0)
			return change;
	return NULL;
}

/* Behind each changed figure its new value, in words that cannot be taken for the signed text. */
static void mark_runs(struct work *work, const summary_changes *changes, struct block *block)
{
	run_list marked = { 0 };
	FOR_EACH(run, &block->runs) {
		const char *key = key_in(work, run->address);
		const struct summary_change *change = key ? change_of(changes, key) : NULL;
		*LIST_ADD(work->arena, &marked) = *run;
		if (change)
			*LIST_ADD(work->arena, &marked) =
				(struct run){ arena_format(work->arena, "〔现为%s〕", change->now), change->address, 1 };
	}
	block->runs = marked;
}

static enum outcome find_changes(struct work *work, const struct summary_ask *ask,
                                 const struct summary_version *version, summary_changes *out)
{
	for (const char *line = version->figures; *line; line += strcspn(line, "\n") + 1) {
		size_t key_length = strcspn(line, "\t"), rest = strcspn(line + key_length + 1, "\t");
		const char *key = arena_copy(work->arena, line, key_length);
		const char *was = arena_copy(work->arena, line + key_length + 1, rest);
		struct figure_value now;
		if (!figure_find(key))
			continue; /* a figure that an older program had */
		TRY(summary_value(work, ask, key, &now));
		if (strcmp(now.shown, was) != 0)
			*LIST_ADD(work->arena, out) = (struct summary_change){
				key, work->language == ENGLISH ? now.en : now.zh, was, now.shown,
				summary_address(work, ask, key)
			};
	}
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
			mark_runs(work, changes, block);
		return OK;
	}
	return fail(work, NOT_FOUND, "this summary has no version %lld", (long long)number);
}
