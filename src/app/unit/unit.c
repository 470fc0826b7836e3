/* unit.c: the rules of the tree of units. */
#include "app/unit/unit.h"

#include "app/access.h"
#include "app/journal/journal.h"
#include "app/unit/unit_store.h"
#include "db/transaction.h"

const struct choice UNIT_KINDS[] = {
	{ UNIT_COUNTY, "county", "County", "县|县区|区|市" },
	{ UNIT_TOWNSHIP, "township", "Township", "乡镇|乡|镇|街道" },
	{ UNIT_DEPARTMENT, "department", "Department", "部门|办公室" },
	{ UNIT_STATION, "station", "Station", "站所|所|站" },
	{ UNIT_VILLAGE, "village", "Village or community", "村|社区|村（社区）|村(社区)" },
	{ 0 },
};

const struct field UNIT_FIELDS[] = {
	FIELD(struct unit, id),
	FIELD(struct unit, parent_id, .label = "Belongs to"),
	FIELD(struct unit, code, .label = "Unit code", .limit = 40, .required = 1, .aliases = "代码"),
	FIELD(struct unit, name, .label = "Unit name", .limit = 60, .required = 1,
	      .aliases = "名称|村名|村（社区）|村(社区)|村"),
	FIELD_AS(struct unit, kind, FIELD_CHOICE, .label = "Kind of unit", .required = 1,
	         .choices = UNIT_KINDS, .aliases = "类别"),
	FIELD_AS(struct unit, closed, FIELD_FLAG, .label = "Given up"),
	FIELD(struct unit, lead_official, .label = "Lead official of the village", .limit = 60,
	      .aliases = "包村领导|党政领导"),
	FIELD(struct unit, resident_officials, .label = "Resident officials", .limit = 200,
	      .aliases = "驻村干部"),
	FIELD(struct unit, liaison, .label = "Liaison officer", .limit = 60,
	      .aliases = "信访联络员|信息员"),
	FIELD(struct unit, liaison_phone, .label = "Phone of the liaison officer", .limit = 30,
	      .hint = "seen by the office alone", .aliases = "联络员电话|联系电话|电话"),
	FIELD(struct unit, mediation_heads, .label = "Mediation heads", .limit = 1000,
	      .aliases = "调委会主任"),
	FIELD(struct unit, mediators, .label = "Mediators", .limit = 10000, .aliases = "调解员", .counts_names = 1),
	FIELD(struct unit, letterhead, .label = "Name on its papers", .limit = 40,
	      .hint = "of an office: 青石镇人民政府; the unit's name when empty", .aliases = "发文机关"),
	FIELD(struct unit, paper_word, .label = "Word of its papers' numbers", .limit = 12,
	      .hint = "青信, so that a paper is numbered 青信复〔2026〕3号", .aliases = "机关代字"),
	FIELD(struct unit, review_authority, .label = "Review is asked of", .limit = 60,
	      .hint = "the level above (Regulations, art. 35); the unit above when empty",
	      .aliases = "复查机关"),
	FIELD(struct unit, contact_line, .label = "Whom petitioners may ask", .limit = 60,
	      .hint = "name and telephone, printed on notices", .aliases = "联系人及电话"),
	{ 0 },
};

enum outcome unit_find(struct work *work, int64_t id, struct unit *out)
{
	enum outcome found = unit_store_find(work, id, out);
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "there is no such unit") : found;
}

int unit_shows_phone(const struct work *work)
{
	return role_may(work->actor.role, PERMIT_KEEP_OFFICE) ||
	       role_may(work->actor.role, PERMIT_MANAGE_UNITS);
}

enum outcome unit_by_code(struct work *work, const char *code, struct unit *out)
{
	return unit_store_by_code(work, code, out);
}

enum outcome unit_by_name(struct work *work, const char *name, struct unit *out)
{
	return unit_store_by_name(work, work->actor.unit_id, name, out);
}

enum outcome units_below(struct work *work, unit_list *out)
{
	return unit_store_below(work, work->actor.unit_id, out);
}

enum outcome units_to_choose(struct work *work, unit_list *out)
{
	return unit_store_choices(work, work->actor.unit_id, out);
}

enum outcome units_above(struct work *work, int64_t id, unit_list *out)
{
	return unit_store_above(work, id, out);
}

static int is_office(const struct unit *unit, const struct unit *above)
{
	if (unit->kind == UNIT_DEPARTMENT)
		return above && above->kind == UNIT_COUNTY;
	return unit->kind == UNIT_COUNTY || unit->kind == UNIT_TOWNSHIP || !above;
}

enum outcome unit_office(struct work *work, int64_t id, struct unit *out)
{
	unit_list line = { 0 };
	TRY(unit_store_above(work, id, &line));
	for (size_t each = 0; each < line.count; each++) {
		const struct unit *above = each + 1 < line.count ? &line.items[each + 1] : NULL;
		if (!is_office(&line.items[each], above))
			continue;
		*out = line.items[each];
		return OK;
	}
	return fail(work, NOT_FOUND, "there is no such unit");
}

enum outcome unit_within(struct work *work, int64_t id, int *out)
{
	unit_list line = { 0 };
	*out = 0;
	TRY(unit_store_above(work, id, &line));
	FOR_EACH(unit, &line)
		*out |= unit->id == work->actor.unit_id;
	return OK;
}

static enum outcome refuse_code_in_use(struct work *work, const struct unit *unit)
{
	struct unit other;
	enum outcome found = unit_store_by_code(work, unit->code, &other);
	if (found == OK && other.id != unit->id)
		return fail_field(work, "code", "the code %s belongs to %s; choose another", unit->code,
		                  other.name);
	fault_clear(work);
	return found == NOT_FOUND ? OK : found;
}

/* There is one root: what belongs to nothing would see everything, and nobody would see it. */
static enum outcome refuse_second_root(struct work *work, const struct unit *unit)
{
	struct unit root;
	enum outcome found = unit_store_root(work, &root);
	fault_clear(work);
	if (found == NOT_FOUND || (found == OK && root.id == unit->id))
		return OK;
	return found == OK ? fail_field(work, "parent_id", "choose the unit that it belongs to") : found;
}

static enum outcome refuse_circle(struct work *work, const struct unit *unit)
{
	unit_list line = { 0 };
	if (!unit->parent_id)
		return refuse_second_root(work, unit);
	TRY(unit_store_above(work, unit->parent_id, &line));
	if (line.count == 0)
		return fail_field(work, "parent_id", "there is no such unit above");
	FOR_EACH(above, &line)
		if (unit->id && above->id == unit->id)
			return fail_field(work, "parent_id", "a unit cannot belong to itself or to a unit below it");
	return OK;
}

/* Members that nobody filled are "" for everyone after this. */
static void blank_texts(struct unit *unit)
{
	for (const struct field *each = UNIT_FIELDS; each->type != FIELD_END; each++)
		if (field_is_text(each))
			field_set_text(each, unit, field_text(each, unit));
}

enum outcome unit_add(struct work *work, struct unit *unit)
{
	TRANSACTION(transaction);
	blank_texts(unit);
	TRY(transaction_begin(work, &transaction));
	TRY(refuse_code_in_use(work, unit));
	TRY(refuse_circle(work, unit));
	TRY(unit_store_insert(work, unit));
	TRY(journal_append(work, "unit.add", 0, unit->name,
	                   journal_details(work, "code", unit->code, NULL)));
	return transaction_commit(&transaction);
}

enum outcome unit_change(struct work *work, const struct unit *unit)
{
	TRANSACTION(transaction);
	struct unit before;
	TRY(transaction_begin(work, &transaction));
	TRY(unit_find(work, unit->id, &before));
	TRY(refuse_code_in_use(work, unit));
	TRY(refuse_circle(work, unit));
	TRY(unit_store_update(work, unit));
	TRY(journal_append(work, "unit.change", 0, unit->name,
	                   journal_details(work, "code", unit->code, "before", before.name, NULL)));
	return transaction_commit(&transaction);
}

enum outcome unit_root(struct work *work, struct unit *out)
{
	return unit_store_root(work, out);
}
