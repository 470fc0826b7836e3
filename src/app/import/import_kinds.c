/* import_kinds.c: the table of what can be imported, and the small adds of the plain nouns. */
#include <pthread.h>
#include <string.h>

#include "app/import/import_contacts.h"
#include "app/import/import_kind.h"
#include "app/import/import_same.h"
#include "app/import/import_units.h"
#include "app/register/register.h"

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

static enum outcome add_unit(struct work *work, const struct import_kind *kind, void *row,
                             const char *hash, struct import_columns *columns, int *same)
{
	(void)kind, (void)hash, (void)columns;
	return import_unit_add(work, row, same);
}

static enum outcome add_village(struct work *work, const struct import_kind *kind, void *row,
                                const char *hash, struct import_columns *columns, int *same)
{
	(void)kind, (void)hash, (void)columns;
	return import_village_add(work, row, same);
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
	{ "units", { IMPORT_UNIT_FIELDS, UNIT_FIELDS }, sizeof(struct import_unit), add_unit, NULL },
	{ "villages", { IMPORT_VILLAGE_FIELDS, UNIT_FIELDS }, sizeof(struct import_unit), add_village,
	  NULL },
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
