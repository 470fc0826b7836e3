/* register_store.c: one set of statements per ledger, made from its fields at first use: names come
 * from the tables of this program, values are always bound. */
#include "app/register/register_store.h"

#include <pthread.h>
#include <string.h>

#include "app/figure/rollup.h"
#include "base/buffer.h"

enum { MOST = 16, COLUMNS = 40 };
enum { INSERT, UPDATE, FIND, LISTED, IMPORTED, STATEMENTS };

static struct query statements[MOST][STATEMENTS];
static const struct query *all[MOST * STATEMENTS + 1];
static pthread_once_t composed = PTHREAD_ONCE_INIT;

#define BELOW \
	"WITH RECURSIVE tree(id, depth) AS (SELECT id, 0 FROM unit WHERE id = $1 UNION ALL" \
	" SELECT c.id, t.depth + 1 FROM unit c JOIN tree t ON c.parent_id = t.id WHERE t.depth < 16) "

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
	buffer_format(out, BELOW "SELECT r.* FROM %s r JOIN tree t ON t.id = r.unit_id WHERE r.id = $2",
	              kind->table);
}

static void list_text(struct buffer *out, const struct register_kind *kind)
{
	buffer_format(out,
	              BELOW "SELECT r.* FROM %s r JOIN tree t ON t.id = r.unit_id WHERE r.%s >= $2"
	                    " AND r.%s <= $3 ORDER BY r.%s DESC, r.id DESC LIMIT $4",
	              kind->table, kind->day, kind->day, kind->day);
}

static void imported_text(struct buffer *out, const struct register_kind *kind)
{
	buffer_format(out, "SELECT 1 FROM %s WHERE imported = $1 AND imported <> '' LIMIT 1",
	              kind->table);
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
	return db_one(work, statement(kind, FIND), BIND(VALUE(work->actor.unit_id), VALUE(id)),
	              kind->fields, out);
}

enum outcome register_store_list(struct work *work, const struct register_kind *kind, int64_t from,
                                 int64_t to, int64_t limit, struct list *out)
{
	return db_list(work, statement(kind, LISTED),
	               BIND(VALUE(work->actor.unit_id), VALUE(from), VALUE(to), VALUE(limit)),
	               kind->fields, out, kind->size);
}

enum outcome register_store_imported(struct work *work, const struct register_kind *kind,
                                     const char *hash, int64_t *out)
{
	return db_integer(work, statement(kind, IMPORTED), BIND(VALUE(hash)), out);
}
