/* correction.c: takes in an office's corrections of the shipped rules. */
#include "app/office/correction.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "app/assessment/assessment.h"
#include "app/clock/limit.h"
#include "app/figure/figure_formula.h"
#include "app/journal/journal.h"
#include "app/matter/act_rule.h"
#include "app/paper/paper_form.h"
#include "app/recurring/recurring.h"
#include "app/register/register_plan_due.h"
#include "app/setting/setting.h"
#include "app/summary/summary_outline.h"
#include "app/tabulation/tabulation.h"
#include "app/village/village.h"
#include "base/embedded.h"
#include "base/file.h"
#include "db/transaction.h"

struct correction {
	const char *file;    /* in DATA/corrections */
	const char *shipped;
	enum outcome (*check)(struct work *work, const char *text);
};

static const struct correction CORRECTIONS[] = {
	{ "limits.tsv", "data/limits.tsv", limits_check },
	{ "acts.tsv", "data/acts.tsv", act_rules_check },
	{ "papers.txt", "data/papers.txt", papers_check },
	{ "ledger_papers.txt", "data/ledger_papers.txt", ledger_papers_check },
	{ "scoring.tsv", "data/scoring.tsv", scoring_check },
	{ "grades.tsv", "data/grades.tsv", grades_check },
	{ "assessment.tsv", "data/assessment.tsv", assessment_rules_check },
	{ "local_limits.tsv", "data/local_limits.tsv", local_limits_check },
	{ "recurring.tsv", "data/recurring.tsv", recurring_check },
	{ "tables.tsv", "data/tables.tsv", tables_check },
	{ "summary.txt", "data/summary.txt", outline_check },
	{ "figures.tsv", "data/figures.tsv", formulas_check },
	{ 0 },
};

/* What they say in all, as a number that is kept: 0 when there are none. */
struct taken {
	crypto_hash_sha256_state hash;
	const char *names;
};

static enum outcome refuse(struct work *work, const char *path)
{
	const char *why = work->fault.message ? arena_string(work->arena, work->fault.message) : "";
	fault_clear(work);
	return fail(work, INVALID, "%s cannot be used: %s. Mend it or take it away.", path, why);
}

static enum outcome take(struct work *work, const struct correction *it, struct taken *taken)
{
	const char *path = arena_format(work->arena, "%s/corrections/%s", work->data, it->file), *text;
	size_t length;
	if (!file_exists(path))
		return OK;
	TRY(file_read(work, path, &text, &length));
	enum outcome outcome = strlen(text) == length ? it->check(work, text)
	                                              : fail(work, INVALID, "it is no text");
	if (outcome == INVALID)
		return refuse(work, path);
	TRY(outcome);
	/* As long as the process: later offices of it are opened with the same rules. */
	embedded_correct(it->shipped, strdup(text), length);
	crypto_hash_sha256_update(&taken->hash, (const unsigned char *)text, length + 1);
	taken->names = arena_format(work->arena, "%s%s%s", taken->names, *taken->names ? ", " : "",
	                            it->file);
	return OK;
}

static int64_t mark_of(struct taken *taken)
{
	unsigned char digest[crypto_hash_sha256_BYTES];
	int64_t mark;
	if (!*taken->names)
		return 0;
	crypto_hash_sha256_final(&taken->hash, digest);
	memcpy(&mark, digest, sizeof mark);
	return mark & INT64_MAX;
}

static enum outcome tell(struct work *work, const char *names, int64_t mark)
{
	TRANSACTION(transaction);
	int64_t kept;
	TRY(setting_kept(work, "corrections", &kept));
	if (kept == mark || !work->actor.unit_id)
		return OK;
	TRY(transaction_begin(work, &transaction));
	TRY(setting_keep(work, "corrections", mark));
	const char *hash = arena_format(work->arena, "%016llx", (unsigned long long)mark);
	TRY(journal_append(work, "office.correct", 0, *names ? names : tr(work, "none"),
	                   journal_details(work, "mark", hash, NULL)));
	return transaction_commit(&transaction);
}

enum outcome corrections_load(struct work *work)
{
	struct taken taken = { .names = "" };
	if (!work->data || !*work->data)
		return OK;
	crypto_hash_sha256_init(&taken.hash);
	for (const struct correction *each = CORRECTIONS; each->file; each++)
		TRY(take(work, each, &taken));
	return tell(work, taken.names, mark_of(&taken));
}
