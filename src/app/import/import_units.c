/* import_units.c: units and villages out of a file. */
#include "app/import/import_units.h"

#include <string.h>

#define PARENT \
	FIELD(struct import_unit, parent, .label = "Unit above (code or name)", .limit = 60, \
	      .aliases = "上级单位|上级单位代码|所属单位")

const struct field IMPORT_UNIT_FIELDS[] = { PARENT, { 0 } };
/* The village's columns are the unit's, of which only the name is needed. */
const struct field IMPORT_VILLAGE_FIELDS[] = {
	PARENT,
	FIELD(struct unit, code, .label = "Unit code", .limit = 40, .aliases = "代码"),
	FIELD_AS(struct unit, kind, FIELD_CHOICE, .label = "Kind of unit",
	         .choices = UNIT_KINDS, .aliases = "类别"),
	{ 0 },
};

static enum outcome find_parent(struct work *work, const char *named, int64_t *out)
{
	struct unit unit;
	int within = 0;
	enum outcome found = unit_by_code(work, named, &unit);
	if (found == NOT_FOUND)
		found = unit_by_name(work, named, &unit);
	if (found == OK)
		TRY(unit_within(work, unit.id, &within));
	if (found != OK && found != NOT_FOUND)
		return found;
	fault_clear(work);
	if (!within)
		return fail_field(work, "parent", "there is no unit “%s” here; its row must come before", named);
	*out = unit.id;
	return OK;
}

static int is_same(const struct unit *known, const struct unit *unit)
{
	int same = 1;
	for (const struct field *each = UNIT_FIELDS; each->type != FIELD_END; each++)
		same &= field_is_text(each) ? !strcmp(field_text(each, known), field_text(each, unit))
		                            : field_integer(each, known) == field_integer(each, unit);
	return same;
}

/* What a file leaves blank stays as it is. */
static void keep_unsaid(const struct unit *known, struct unit *unit)
{
	for (const struct field *each = UNIT_FIELDS; each->type != FIELD_END; each++)
		if (field_is_text(each) && !*field_text(each, unit))
			field_set_text(each, unit, field_text(each, known));
}

enum outcome import_unit_add(struct work *work, struct import_unit *row, int *same)
{
	struct unit *unit = &row->unit, known;
	if (row->parent && *row->parent)
		TRY(find_parent(work, row->parent, &unit->parent_id));
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
	keep_unsaid(&known, unit);
	*same = is_same(&known, unit);
	return *same ? OK : unit_change(work, unit);
}

/* Villages often come without a code: the name is its own. */
enum outcome import_village_add(struct work *work, struct import_unit *row, int *same)
{
	row->unit.kind = UNIT_VILLAGE;
	if (!*row->unit.code)
		row->unit.code = row->unit.name;
	return import_unit_add(work, row, same);
}
