/* import_kinds.c: the table of what can be imported, and the small adds of the plain nouns. */
#include <pthread.h>
#include <string.h>

#include "app/import/import_contacts.h"
#include "app/import/import_kind.h"
#include "app/import/import_same.h"
#include "app/journal/journal.h"
#include "app/register/register.h"
#include "app/unit/unit.h"


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

static enum outcome add_unit(struct work *work, const struct import_kind *kind, void *row,
                             const char *hash, struct import_columns *columns, int *same)
{
	(void)kind, (void)hash, (void)columns;
	return add_unit_of(work, row, same);
}

/* Villages often come without a code: the name is its own. */
static enum outcome add_village(struct work *work, const struct import_kind *kind, void *row,
                             const char *hash, struct import_columns *columns, int *same)
{
	struct unit *unit = row;
	(void)kind, (void)hash, (void)columns;
	unit->kind = UNIT_VILLAGE;
	if (!*unit->code)
		unit->code = unit->name;
	return add_unit_of(work, unit, same);
}

/* The village's columns are the unit's, of which only the name is needed. */
static const struct field VILLAGE_FIELDS[] = {
	FIELD(struct unit, code, .label = "Unit code", .limit = 40, .aliases = "代码"),
	FIELD_AS(struct unit, kind, FIELD_CHOICE, .label = "Kind of unit", .choices = UNIT_KINDS,
	         .aliases = "类别"),
	{ 0 },
};

static enum outcome add_row(struct work *work, const struct import_kind *kind, void *row,
                            const char *hash, struct import_columns *columns, int *same)
{
	const struct register_kind *ledger = kind->ledger;
	int64_t there = 0;
	TRY(register_imported(work, ledger, hash, &there));
	*same = there != 0;
	if (!there)
		TRY(import_known_row(work, ledger, row, columns, same));
	if (*same)
		return OK;
	*(const char **)((char *)row + ledger->imported_offset) = hash;
	TRY(register_add(work, ledger, row));
	if (!columns->first_new)
		columns->first_new = *(const int64_t *)row; /* every described row begins with its id */
	return OK;
}

static enum outcome add_contact(struct work *work, const struct import_kind *kind, void *row,
                                const char *hash, struct import_columns *columns, int *same)
{
	(void)kind;
	return import_contact_add(work, row, hash, columns, same);
}

enum { MOST = 32 };
static const struct import_kind OWN[] = {
	{ "contacts", { CONTACT_FIELDS, IMPORT_CONTACT_FIELDS }, sizeof(struct import_contact),
	  add_contact, NULL },
	{ "units", { UNIT_FIELDS, NULL }, sizeof(struct unit), add_unit, NULL },
	{ "villages", { VILLAGE_FIELDS, UNIT_FIELDS }, sizeof(struct unit), add_village, NULL },
	{ 0 },
};
static struct import_kind kinds[MOST];
static pthread_once_t gathered = PTHREAD_ONCE_INIT;

/* Those of their own, then every plain ledger. */
static void gather(void)
{
	int count = 0;
	for (const struct import_kind *each = OWN; each->noun; each++)
		kinds[count++] = *each;
	for (const struct register_kind *each = REGISTERS; each->noun; each++)
		kinds[count++] = (struct import_kind){ each->noun, { each->fields, NULL }, each->size,
			                                   add_row, each };
}

const struct import_kind *import_kind_named(const char *noun)
{
	pthread_once(&gathered, gather);
	for (const struct import_kind *each = kinds; each->noun; each++)
		if (strcmp(each->noun, noun) == 0)
			return each;
	return NULL;
}
