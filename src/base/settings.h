/* settings.h: what an office may set 参数: settings.def as a struct, its usual values and its form.
 *
 * One struct settings lives as long as the process; only app/setting changes it, one number at a
 * time, so that whoever reads it meanwhile sees the old number or the new. */
#pragma once
#include "base/work.h"

struct settings {
#define SETTING(name, usual, least, most, label, hint) int64_t name;
#include "settings.def"
#undef SETTING
};

struct setting_rule {
	const char *name;
	int64_t usual;
	int64_t least;
	int64_t most;
};
extern const struct setting_rule SETTING_RULES[]; /* ended by a NULL name */
extern const struct field SETTING_FIELDS[];       /* of struct settings, in the same order */
extern const struct settings USUAL_SETTINGS;

/* The work's, or the usual ones where none were loaded.  Never NULL. */
const struct settings *settings_of(const struct work *work);

/* Reads what a person typed for one setting: INVALID beside it unless it lies between its bounds. */
NODISCARD enum outcome setting_read(struct work *work, const char *name, const char *typed,
                                    int64_t *out);
