/* import_kinds.c: the table of what can be imported, and the small adds of the plain nouns. */
#include <string.h>

#include "app/import/import_contacts.h"
#include "app/import/import_kind.h"
#include "app/journal/journal.h"
#include "app/register/register.h"
#include "app/unit/unit.h"

const char *const IMPORT_NOUNS[] = { "contacts", "units",     "villages", "disputes",
	                             "outreach", "publicity", NULL };

/* A unit of the same code is the same unit: its facts are brought up to date. */
static enum outcome add_unit_of(struct work *work, struct unit *unit, int *same)
{
	struct unit known;
	if (!unit->parent_id)
		unit->parent_id = work->actor.unit_id;
	enum outcome found = unit_by_code(work, unit->code, &known);
	if (found == NOT_FOUND) {
		fault_clear(work);
		return unit_add(work, unit);
	}
	TRY(found);
	unit->id = known.id;
	unit->parent_id = known.parent_id;
	*same = !strcmp(known.name, unit->name) && !strcmp(known.lead_official, unit->lead_official) &&
	        !strcmp(known.resident_officials, unit->resident_officials) &&
	        !strcmp(known.liaison, unit->liaison) && known.kind == unit->kind &&
	        known.mediation_heads == unit->mediation_heads && known.mediators == unit->mediators;
	return *same ? OK : unit_change(work, unit);
}

static enum outcome add_unit(struct work *work, void *row, const char *hash, int *same)
{
	(void)hash;
	return add_unit_of(work, row, same);
}

/* Villages often come without a code: the name is its own. */
static enum outcome add_village(struct work *work, void *row, const char *hash, int *same)
{
	struct unit *unit = row;
	(void)hash;
	unit->kind = UNIT_VILLAGE;
	if (!*unit->code)
		unit->code = unit->name;
	return add_unit_of(work, unit, same);
}

static enum outcome add_row(struct work *work, const char *noun, void *row, const char *hash,
                            int *same)
{
	const struct register_kind *kind = register_named(noun);
	int64_t there = 0;
	TRY(register_imported(work, kind, hash, &there));
	*same = there != 0;
	if (there)
		return OK;
	*(const char **)((char *)row + kind->imported_offset) = hash;
	return register_add(work, kind, row);
}

static enum outcome add_dispute(struct work *work, void *row, const char *hash, int *same)
{
	return add_row(work, "disputes", row, hash, same);
}

static enum outcome add_outreach(struct work *work, void *row, const char *hash, int *same)
{
	return add_row(work, "outreach", row, hash, same);
}

static enum outcome add_publicity(struct work *work, void *row, const char *hash, int *same)
{
	return add_row(work, "publicity", row, hash, same);
}

/* The village's columns are the unit's, of which only the name is needed. */
static const struct field VILLAGE_FIELDS[] = {
	FIELD(struct unit, code, .label = "Unit code", .limit = 40, .aliases = "代码"),
	FIELD_AS(struct unit, kind, FIELD_CHOICE, .label = "Kind of unit", .choices = UNIT_KINDS,
	         .aliases = "类别"),
	{ 0 },
};

static const struct import_kind KINDS[] = {
	{ "contacts", { CONTACT_FIELDS, IMPORT_CONTACT_FIELDS }, sizeof(struct import_contact),
	  import_contact_add },
	{ "units", { UNIT_FIELDS, NULL }, sizeof(struct unit), add_unit },
	{ "villages", { VILLAGE_FIELDS, UNIT_FIELDS }, sizeof(struct unit), add_village },
	{ "disputes", { DISPUTE_FIELDS, NULL }, sizeof(struct dispute), add_dispute },
	{ "outreach", { OUTREACH_FIELDS, NULL }, sizeof(struct outreach), add_outreach },
	{ "publicity", { PUBLICITY_FIELDS, NULL }, sizeof(struct publicity), add_publicity },
	{ 0 },
};

const struct import_kind *import_kind_named(const char *noun)
{
	for (const struct import_kind *each = KINDS; each->noun; each++)
		if (strcmp(each->noun, noun) == 0)
			return each;
	return NULL;
}
