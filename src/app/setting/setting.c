/* setting.c: reads, changes and explains the settings. */
#include "app/setting/setting.h"

#include <string.h>

#include "app/access.h"
#include "app/journal/journal.h"
#include "app/setting/setting_store.h"
#include "base/buffer.h"
#include "db/transaction.h"

static const struct setting_rule *rule_of(const struct field *field)
{
	return &SETTING_RULES[field - SETTING_FIELDS];
}

enum outcome settings_load(struct work *work, struct settings *out)
{
	setting_rows rows = { 0 };
	*out = USUAL_SETTINGS;
	TRY(setting_store_list(work, &rows));
	FOR_EACH(row, &rows) {
		const struct field *field = field_find(SETTING_FIELDS, row->name);
		if (field && row->value >= rule_of(field)->least && row->value <= rule_of(field)->most)
			field_set_integer(field, out, row->value);
	}
	return OK;
}

static enum outcome keep(struct work *work, const char *name, int64_t old, int64_t value)
{
	TRANSACTION(transaction);
	const char *was = arena_format(work->arena, "%lld", (long long)old);
	const char *is = arena_format(work->arena, "%lld", (long long)value);
	TRY(transaction_begin(work, &transaction));
	TRY(setting_store_keep(work, name, value));
	TRY(journal_append(work, "setting.change", 0, name,
	                   journal_details(work, "was", was, "is", is, NULL)));
	return transaction_commit(&transaction);
}

enum outcome setting_change(struct work *work, const char *name, const char *typed)
{
	int64_t value;
	TRY(permit(work, PERMIT_MANAGE_SETTINGS));
	TRY(setting_read(work, name, typed, &value));
	const struct field *field = field_find(SETTING_FIELDS, name);
	int64_t old = field_integer(field, settings_of(work));
	if (value == old)
		return OK;
	TRY(keep(work, name, old, value));
	if (work->settings)
		__atomic_store_n((int64_t *)((char *)work->settings + field->offset), value,
		                 __ATOMIC_RELAXED);
	return OK;
}

enum outcome setting_kept(struct work *work, const char *name, int64_t *out)
{
	setting_rows rows = { 0 };
	TRY(setting_store_list(work, &rows));
	*out = 0;
	FOR_EACH(row, &rows)
		if (strcmp(row->name, name) == 0)
			*out = row->value;
	return OK;
}

enum outcome setting_keep(struct work *work, const char *name, int64_t value)
{
	return setting_store_keep(work, name, value);
}

const char *settings_markdown(struct work *work)
{
	struct buffer out = BUFFER(work->arena);
	buffer_format(&out, "| %s | %s | %s | %s |\n|---|---|---|---|\n", tr(work, "Setting"),
	              tr(work, "Usual"), tr(work, "Bounds"), tr(work, "What it does"));
	for (const struct field *field = SETTING_FIELDS; field->name; field++) {
		const struct setting_rule *rule = rule_of(field);
		buffer_format(&out, "| `%s` | %lld | %lld–%lld | %s%s%s |\n", rule->name,
		              (long long)rule->usual, (long long)rule->least, (long long)rule->most,
		              tr(work, field->label), field->hint ? " — " : "",
		              field->hint ? tr(work, field->hint) : "");
	}
	return buffer_string(&out);
}
