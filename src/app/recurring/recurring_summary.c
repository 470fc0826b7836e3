/* recurring_summary.c: asks the summaries for what was signed off. */
#include "app/recurring/recurring_summary.h"

#include "app/summary/summary.h"

int recurring_has_summary(const char *code)
{
	return choice_named(SUMMARY_KINDS, code) != NULL;
}

enum outcome recurring_is_signed(struct work *work, const char *code, int64_t from, int64_t to,
                                 int64_t unit_id, int64_t *out)
{
	const struct choice *kind = choice_named(SUMMARY_KINDS, code);
	summary_versions versions = { 0 };
	struct summary_ask ask = { .kind = kind ? kind->value : 0, .period = { from, to },
		                       .unit_id = unit_id };
	*out = 0;
	if (!kind)
		return OK;
	TRY(summary_versions_find(work, &ask, &versions));
	*out = versions.count != 0;
	return OK;
}
