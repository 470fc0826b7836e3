/* import_units.h: units and villages as files name them: the unit above by its code or name, since
 * another office's numbers mean nothing here. */
#pragma once
#include "app/unit/unit.h"

struct import_unit {
	struct unit unit;   /* first: its fields are read into the same row */
	const char *parent; /* code or name; "" the actor's own unit */
};
/* What a file says beyond UNIT_FIELDS, or otherwise. */
extern const struct field IMPORT_UNIT_FIELDS[];
extern const struct field IMPORT_VILLAGE_FIELDS[];

/* A unit of the same code is the same unit: its facts are brought up to date; *SAME when there was
 * nothing to change.  INVALID beside "parent" when there is no such unit. */
NODISCARD enum outcome import_unit_add(struct work *work, struct import_unit *row, int *same);
NODISCARD enum outcome import_village_add(struct work *work, struct import_unit *row, int *same);
