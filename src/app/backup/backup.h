/* backup.h: an office in one file 备份, and out of it again; and from one engine to another.
 *
 *     office (either engine) ── copy in one moment ──> SQLite file ─┐
 *     attachments ──────────────────────────────────────────────────┴─> FILE (ZIP)
 *
 * Row ids and the journal are the same afterwards: verify finds the same on both sides. */
#pragma once
#include "app/office/office.h"

/* Writes everything of the office to FILE while it may be in use: whole or not at all. */
NODISCARD enum outcome office_backup(struct work *work, const char *file);

/* Puts a backup where no office is yet; CONFLICT where there is one, INVALID for what is no backup.
 * After a failure nothing is left there. */
NODISCARD enum outcome office_restore(struct work *work, const struct place *place,
                                      const char *file);

/* Copies FROM to TO, which has no office yet: records, journal and attachments. */
NODISCARD enum outcome office_move(struct work *work, const struct place *from,
                                   const struct place *to);
