/* register_store.c: one set of statements per ledger, made from its fields at first use: names come
 * from the tables of this program, values are always bound. */
#include "app/register/register_store.h"

#include <pthread.h>
#include <string.h>

#include "app/area.h"
#include "app/figure/rollup.h"
#include "app/readable.h"
#include "base/buffer.h"

enum { MOST = 32, COLUMNS = 40, OF_MATTER_AT_MOST = 100, FILTERS = 16 };
enum { INSERT, UPDATE, FIND, LISTED, IMPORTED, STATEMENTS };

static struct query statements[MOST][STATEMENTS];
static struct query of_matter, due, planned;
static const struct query *all[MOST * STATEMENTS + 4];
static pthread_once_t composed = PTHREAD_ONCE_INIT;

/* A row that names a report 检举控告 is seen by whoever may read the report, however it is asked for: its
 * unit is $1, the three parameters of readable.h follow one another. */
static void readable_text(struct buffer *out, int level)
{
	const char *condition = arena_format(
		out->arena, READABLE("$%d", "$%d", "$%d"), level, level + 1, level + 2);
	buffer_format(out, " AND (r.matter = '' OR NOT EXISTS (SELECT 1 FROM matter m WHERE m.number ="
	              " r.matter AND m.confidential = 1 AND NOT (%s AND EXISTS (SELECT 1 FROM matter_access a"
	              " WHERE a.matter_id = m.id AND a.unit_id = $1))))", condition);
}

static const char *seen_by(const struct register_kind *kind)
{
	return kind->from_above ? UNITS_BELOW_AND_ABOVE : UNITS_BELOW;
}

static void insert_text(struct buffer *out, const struct register_kind *kind)
{
	int number = 0;
	buffer_format(out, "INSERT INTO %s (", kind->table);
	for (const struct field *each = kind->fields + 1; each->type != FIELD_END; each++)
		buffer_format(out, "%s%s", number++ ? ", " : "", each->name);
	buffer_text(out, ") VALUES (");
	for (int each = 1; each <= number; each++)
		buffer_format(out, "%s$%d", each > 1 ? ", " : "", each);
	buffer_text(out, ")");
}

static void update_text(struct buffer *out, const struct register_kind *kind)
{
	int number = 0;
	buffer_format(out, "UPDATE %s SET ", kind->table);
	for (const struct field *each = kind->fields + 1; each->type != FIELD_END; each++, number++)
		buffer_format(out, "%s%s = $%d", number ? ", " : "", each->name, number + 1);
	buffer_format(out, " WHERE id = $%d", number + 1);
}

static void find_text(struct buffer *out, const struct register_kind *kind)
{
	buffer_format(out, "%sSELECT r.* FROM %s r JOIN tree t ON t.id = r.unit_id WHERE r.id = $2",
	              seen_by(kind), kind->table);
	readable_text(out, 3);
}

/* $13 a village, $14 open or ended, $15 those to be taken over, from $16 the choices. */
static void filter_text(struct buffer *out, const struct register_kind *kind)
{
	const struct field *end = register_end_of(kind), *choice;
	buffer_format(out, " AND ($13 = ''%s)",
	              field_find(kind->fields, "village") ? " OR r.village = $13" : "");
	if (end)
		buffer_format(out, " AND ($14 = 0 OR ($14 = 1 AND r.%s = 0) OR ($14 = 2 AND r.%s > 0))",
		              end->name, end->name);
	else
		buffer_text(out, " AND $14 = 0");
	buffer_format(out, " AND ($15 = 0%s)",
	              field_find(kind->fields, "taken_day")
	                  ? " OR (r.failed_day > 0 AND r.taken_day = 0 AND r.resolved_day = 0)" : "");
	for (int at = 0; at < REGISTER_CHOICES && (choice = register_choice_at(kind, at)); at++)
		buffer_format(out, " AND ($%d = 0 OR r.%s = $%d)", FILTERS + at, choice->name, FILTERS + at);
}

/* $4 words in any text, $5 a parent, $6 and $7 the place after which to go on, $8 struck out ones too. */
static void list_text(struct buffer *out, const struct register_kind *kind)
{
	const char *day = kind->day;
	buffer_format(out,
	              "%sSELECT r.* FROM %s r JOIN tree t ON t.id = r.unit_id WHERE r.%s >= $2"
	              " AND r.%s <= $3 AND ($4 = '' ",
	              seen_by(kind), kind->table, day, day);
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (field_is_text(each) && each->label)
			buffer_format(out, "OR r.%s LIKE $4 ", each->name);
	buffer_format(out, ") AND ($5 = 0%s)", kind->parent ? " OR r.parent_id = $5" : "");
	readable_text(out, 10);
	filter_text(out, kind);
	buffer_format(out,
	              " AND (r.%s < $6 OR (r.%s = $6 AND r.id < $7)) AND (r.struck = '' OR $8 = 1)"
	              " ORDER BY r.%s DESC, r.id DESC LIMIT $9",
	              day, day, day);
}

static void imported_text(struct buffer *out, const struct register_kind *kind)
{
	buffer_format(out, "SELECT 1 FROM %s WHERE imported = $1 AND imported <> '' LIMIT 1",
	              kind->table);
}

/* What a union of all ledgers selects of each: short entries, see ENTRY_FIELDS. */
static void entry_text(struct buffer *out, int at, const char *day)
{
	const struct register_kind *kind = &REGISTERS[at];
	buffer_format(out, "%sSELECT %d AS kind, r.id AS id, r.%s AS day, r.%s AS title FROM %s r"
	              " JOIN tree t ON t.id = r.unit_id WHERE r.struck = ''",
	              at ? " UNION ALL " : UNITS_BELOW, at, day, kind->title, kind->table);
}

static const char *of_matter_text(struct arena *arena)
{
	struct buffer out = BUFFER(arena);
	for (int each = 0; REGISTERS[each].noun; each++) {
		entry_text(&out, each, REGISTERS[each].day);
		buffer_format(&out, " AND (r.matter = $2%s)",
		              strcmp(REGISTERS[each].table, "volume") == 0
		                  ? " OR r.id IN (SELECT b.volume_id FROM bound_matter b JOIN matter x"
		                    " ON x.id = b.matter_id WHERE x.number = $2 AND b.removed = 0)"
		                  : "");
		readable_text(&out, 4);
	}
	buffer_text(&out, " ORDER BY day, kind, id LIMIT $3");
	return buffer_string(&out);
}

static const char *due_text(struct arena *arena)
{
	struct buffer out = BUFFER(arena);
	for (int each = 0; REGISTERS[each].noun; each++) {
		const struct register_kind *kind = &REGISTERS[each];
		entry_text(&out, each, kind->due ? kind->due : kind->day);
		if (kind->due)
			buffer_format(&out, " AND r.%s = 0 AND r.%s > 0 AND r.%s >= $2 AND r.%s <= $3",
			              kind->done, kind->due, kind->due, kind->due);
		else
			buffer_text(&out, " AND 1 = 0");
		readable_text(&out, 5);
	}
	buffer_text(&out, " ORDER BY day, kind, id LIMIT $4");
	return buffer_string(&out);
}

static const char *planned_text(struct arena *arena)
{
	struct buffer out = BUFFER(arena);
	for (int each = 0; REGISTERS[each].noun; each++) {
		const struct register_kind *kind = &REGISTERS[each];
		entry_text(&out, each, kind->day);
		buffer_format(&out, " AND r.%s >= $2 AND r.%s <= $3%s", kind->day, kind->day,
		              kind->planned ? "" : " AND 1 = 0");
		readable_text(&out, 5);
	}
	buffer_text(&out, " ORDER BY day, kind, id LIMIT $4");
	return buffer_string(&out);
}

/* The texts live as long as the program. */
static void compose(void)
{
	static void (*const TEXTS[])(struct buffer *, const struct register_kind *) = {
		insert_text, update_text, find_text, list_text, imported_text,
	};
	static const char *const NAMES[] = { "insert", "update", "find", "list", "imported" };
	static struct arena *arena;
	const struct query **at = all;
	arena = arena_new();
	for (int kind = 0; REGISTERS[kind].noun; kind++)
		for (int each = 0; each < STATEMENTS; each++) {
			struct buffer text = BUFFER(arena);
			TEXTS[each](&text, &REGISTERS[kind]);
			statements[kind][each] = (struct query){
				.name = arena_format(arena, "%s.%s", REGISTERS[kind].table, NAMES[each]),
				.sql = buffer_string(&text),
				.writes = each <= UPDATE ? REGISTERS[kind].table : NULL,
			};
			*at++ = &statements[kind][each];
		}
	of_matter = (struct query){ .name = "register.of_matter", .sql = of_matter_text(arena) };
	due = (struct query){ .name = "register.due", .sql = due_text(arena) };
	planned = (struct query){ .name = "register.planned", .sql = planned_text(arena) };
	*at++ = &planned;
	*at++ = &of_matter;
	*at++ = &due;
}

static const struct query *statement(const struct register_kind *kind, int which)
{
	pthread_once(&composed, compose);
	return &statements[kind - REGISTERS][which];
}

const struct query *const *register_store_queries(void)
{
	pthread_once(&composed, compose);
	return all;
}

static int bind_row(const struct register_kind *kind, const void *row, struct value *values)
{
	int count = 0;
	for (const struct field *each = kind->fields + 1; each->type != FIELD_END; each++)
		values[count++] = field_is_text(each) ? value_text(field_text(each, row))
		                                      : value_integer(field_integer(each, row));
	return count;
}

enum outcome register_store_insert(struct work *work, const struct register_kind *kind, void *row)
{
	struct value values[COLUMNS];
	struct bind bind = { values, bind_row(kind, row, values) };
	return db_insert(work, statement(kind, INSERT), bind, (int64_t *)row);
}

enum outcome register_store_update(struct work *work, const struct register_kind *kind,
                                   const void *row)
{
	struct value values[COLUMNS];
	int count = bind_row(kind, row, values);
	values[count] = value_integer(*(const int64_t *)row);
	TRY(rollup_before(work, kind->table, *(const int64_t *)row));
	return db_run(work, statement(kind, UPDATE), (struct bind){ values, count + 1 }, NULL);
}

enum outcome register_store_find(struct work *work, const struct register_kind *kind, int64_t id,
                                 void *out)
{
	int64_t level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	return db_one(work, statement(kind, FIND),
	              BIND(VALUE(work->actor.unit_id), VALUE(id), VALUE(level),
	                   VALUE(respondent_pattern(work)), VALUE(reader_pattern(work))),
	              kind->fields, out);
}

enum outcome register_store_list(struct work *work, const struct register_kind *kind,
                                 const struct register_view *view, struct list *out)
{
	const char *words = view->words && *view->words
	                            ? arena_format(work->arena, "%%%s%%", view->words) : "";
	int64_t to = view->to ? view->to : INT64_MAX;
	int64_t before = view->after_id ? view->after_day : INT64_MAX;
	int64_t level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	struct value values[FILTERS - 1 + REGISTER_CHOICES] = {
		VALUE(work->actor.unit_id), VALUE(view->from), VALUE(to), VALUE(words), VALUE(view->parent_id),
		VALUE(before), VALUE(view->after_id), value_integer(view->struck), VALUE(view->limit),
		VALUE(level), VALUE(respondent_pattern(work)), VALUE(reader_pattern(work)),
		VALUE(view->village), VALUE(view->open), value_integer(view->waiting),
	};
	int count = FILTERS - 1;
	for (int at = 0; at < REGISTER_CHOICES && register_choice_at(kind, at); at++)
		values[count++] = value_integer(view->choices[at]);
	return db_list(work, statement(kind, LISTED), (struct bind){ values, count }, kind->fields, out,
	               kind->size);
}

enum outcome register_store_imported(struct work *work, const struct register_kind *kind,
                                     const char *hash, int64_t *out)
{
	return db_integer(work, statement(kind, IMPORTED), BIND(VALUE(hash)), out);
}

static const struct field ENTRY_FIELDS[] = {
	FIELD(struct register_entry, kind), FIELD(struct register_entry, id),
	FIELD_AS(struct register_entry, day, FIELD_DAY), FIELD(struct register_entry, title), { 0 },
};

enum outcome register_store_of_matter(struct work *work, const char *number, register_entries *out)
{
	pthread_once(&composed, compose);
	int64_t limit = OF_MATTER_AT_MOST, level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	return DB_LIST(work, &of_matter,
	               BIND(VALUE(work->actor.unit_id), VALUE(number), VALUE(limit), VALUE(level),
	                    VALUE(respondent_pattern(work)), VALUE(reader_pattern(work))),
	               ENTRY_FIELDS, out);
}

static enum outcome entries_between(struct work *work, const struct query *query, int64_t from,
                                    int64_t to, int64_t limit, register_entries *out)
{
	int64_t level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	pthread_once(&composed, compose);
	return DB_LIST(work, query,
	               BIND(VALUE(work->actor.unit_id), VALUE(from), VALUE(to), VALUE(limit), VALUE(level),
	                    VALUE(respondent_pattern(work)), VALUE(reader_pattern(work))),
	               ENTRY_FIELDS, out);
}

enum outcome register_store_due(struct work *work, int64_t from, int64_t to, int64_t limit,
                                register_entries *out)
{
	return entries_between(work, &due, from, to, limit, out);
}

enum outcome register_store_planned(struct work *work, int64_t from, int64_t to, int64_t limit,
                                    register_entries *out)
{
	return entries_between(work, &planned, from, to, limit, out);
}
