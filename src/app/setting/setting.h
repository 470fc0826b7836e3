/* setting.h: what an office sets 参数: kept in the database, told in the journal, in force at once.
 *
 *     settings.def ── usual value ── setting_change ── journal ── work->settings */
#pragma once
#include "base/settings.h"

/* Fills the office's settings from the database; a value outside its bounds (an older program's)
 * gives way to the usual one. */
NODISCARD enum outcome settings_load(struct work *work, struct settings *out);

/* Keeps one value, typed as people type it, and puts it in force.  Commits by itself: a number is
 * in force only when it is durable.  NOT_FOUND for an unknown name, INVALID outside its bounds;
 * nothing is written when it is what it was. */
NODISCARD enum outcome setting_change(struct work *work, const char *name, const char *typed);

/* A number that the program itself keeps beside the settings; 0 while it never did.  Written in the open
 * transaction, told by the caller. */
NODISCARD enum outcome setting_kept(struct work *work, const char *name, int64_t *out);
NODISCARD enum outcome setting_keep(struct work *work, const char *name, int64_t value);

/* The reference of all settings as a Markdown table, for the manual. */
const char *settings_markdown(struct work *work);
