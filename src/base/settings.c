/* settings.c: settings.def turned into bounds, usual values and a form. */
#include "base/settings.h"

#include <string.h>

const struct setting_rule SETTING_RULES[] = {
#define SETTING(name, usual, least, most, label, hint) { #name, usual, least, most },
#include "settings.def"
#undef SETTING
	{ 0 },
};

const struct field SETTING_FIELDS[] = {
#define SETTING(name, usual, least, most, words, tip) \
	FIELD(struct settings, name, .label = words, .hint = tip, .limit = most, .required = 1),
#include "settings.def"
#undef SETTING
	{ 0 },
};

const struct settings USUAL_SETTINGS = {
#define SETTING(name, usual, least, most, label, hint) .name = usual,
#include "settings.def"
#undef SETTING
};

const struct settings *settings_of(const struct work *work)
{
	return work->settings ? work->settings : &USUAL_SETTINGS;
}

enum outcome setting_read(struct work *work, const char *name, const char *typed, int64_t *out)
{
	struct settings read;
	const struct field *field = field_find(SETTING_FIELDS, name);
	if (!field)
		return fail(work, NOT_FOUND, "there is no setting %s", name);
	const struct setting_rule *rule = &SETTING_RULES[field - SETTING_FIELDS];
	TRY(field_read(work, field, typed, &read));
	*out = field_integer(field, &read);
	if (*out < rule->least || *out > rule->most)
		return fail_field(work, name, "from %lld to %lld", (long long)rule->least,
		                  (long long)rule->most);
	return OK;
}
