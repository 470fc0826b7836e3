/* ledger.c: composes a ledger's statement and keeps each composed text once, so that both engines
 * prepare it once. */
#include "db/ledger.h"

#include <pthread.h>
#include <string.h>

#include "base/buffer.h"

enum { KEPT = 1024 };

static struct query kept[KEPT];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static size_t place_of(const char *text)
{
	size_t hash = 1469598103934665603u;
	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 1099511628211u;
	return hash % KEPT;
}

/* The one query of this text; NULL when people (or somebody who means no good) have combined more
 * filters than can be kept. */
static const struct query *keep(const struct ledger *ledger, const char *sql)
{
	static struct arena *arena;
	const struct query *found = NULL;
	pthread_mutex_lock(&lock);
	if (!arena)
		arena = arena_new();
	for (size_t at = place_of(sql), probe = 0; probe < KEPT && !found; probe++) {
		struct query *slot = &kept[(at + probe) % KEPT];
		if (!slot->sql)
			*slot = (struct query){ .name = ledger->name, .sql = arena_string(arena, sql) };
		if (strcmp(slot->sql, sql) == 0)
			found = slot;
	}
	pthread_mutex_unlock(&lock);
	return found;
}

/* A statement under construction. */
struct draft {
	struct buffer sql;
	struct value values[LEDGER_FIXED + LEDGER_CHOSEN + 4];
	int count;
};

static void add_value(struct draft *draft, struct value value)
{
	draft->values[draft->count++] = value;
	buffer_format(&draft->sql, "$%d", draft->count);
}

static void add_condition(struct draft *draft, const char *condition, struct value value)
{
	const char *mark = strchr(condition, '?');
	buffer_text(&draft->sql, " AND ");
	buffer_add(&draft->sql, condition, (size_t)(mark - condition));
	add_value(draft, value);
	buffer_text(&draft->sql, mark + 1);
}

static void add_conditions(struct draft *draft, const struct ledger *ledger,
                           const struct ledger_ask *ask)
{
	buffer_format(&draft->sql, " WHERE %s", ledger->ways[ask->sees].where);
	for (int each = 0; each < ledger->fixed; each++)
		draft->values[draft->count++] = ask->fixed[each];
	for (int each = 0; each < ask->chosen_count; each++)
		add_condition(draft, ask->chosen[each].filter->condition, ask->chosen[each].value);
}

static void add_page(struct draft *draft, const struct ledger *ledger, const struct ledger_ask *ask)
{
	const struct ledger_order *order = ask->order ? ask->order : ledger->orders;
	const char *direction = order->descending ? "DESC" : "ASC";
	if (ask->after_id) {
		buffer_format(&draft->sql, " AND (%s, %s) %s (", order->column, ledger->id,
		              order->descending ? "<" : ">");
		add_value(draft, value_integer(ask->after));
		buffer_text(&draft->sql, ", ");
		add_value(draft, value_integer(ask->after_id));
		buffer_text(&draft->sql, ")");
	}
	buffer_format(&draft->sql, " ORDER BY %s %s, %s %s LIMIT ", order->column, direction,
	              ledger->id, direction);
	add_value(draft, value_integer(ask->limit));
}

static const struct query *compose_list(struct work *work, const struct ledger *ledger,
                                        const struct ledger_ask *ask, struct draft *draft)
{
	*draft = (struct draft){ .sql = BUFFER(work->arena) };
	buffer_text(&draft->sql, ledger->columns);
	buffer_text(&draft->sql, ledger->ways[ask->sees].from);
	add_conditions(draft, ledger, ask);
	add_page(draft, ledger, ask);
	return keep(ledger, buffer_string(&draft->sql));
}

static enum outcome too_many(struct work *work)
{
	return fail(work, UNAVAILABLE, "too many filters were combined; use fewer of them at once");
}

enum outcome ledger_list(struct work *work, const struct ledger *ledger,
                         const struct ledger_ask *ask, const struct field *fields,
                         struct list *out, size_t item_size)
{
	struct draft draft;
	const struct query *query = compose_list(work, ledger, ask, &draft);
	if (!query)
		return too_many(work);
	return db_list(work, query, (struct bind){ draft.values, draft.count }, fields, out, item_size);
}

enum outcome ledger_count(struct work *work, const struct ledger *ledger,
                          const struct ledger_ask *ask, int64_t *out)
{
	struct draft draft = { .sql = BUFFER(work->arena) };
	buffer_format(&draft.sql, "SELECT count(*) FROM (SELECT 1%s",
	              ledger->ways[ask->sees].from);
	add_conditions(&draft, ledger, ask);
	buffer_text(&draft.sql, " LIMIT ");
	add_value(&draft, value_integer(LEDGER_MOST + 1));
	buffer_text(&draft.sql, ") AS counted");
	const struct query *query = keep(ledger, buffer_string(&draft.sql));
	return query ? db_integer_of(work, query, (struct bind){ draft.values, draft.count },
	                             ask->state, out)
	             : too_many(work);
}

enum outcome ledger_explain(struct work *work, const struct ledger *ledger,
                            const struct ledger_ask *ask, const char **out)
{
	struct draft draft;
	const struct query *query = compose_list(work, ledger, ask, &draft);
	return query ? db_explain(work, query, (struct bind){ draft.values, draft.count }, out)
	             : too_many(work);
}

const struct ledger_filter *ledger_filter_named(const struct ledger *ledger, const char *name)
{
	for (const struct ledger_filter *each = ledger->filters; each->name; each++)
		if (strcmp(each->name, name) == 0)
			return each;
	return NULL;
}

const struct ledger_order *ledger_order_named(const struct ledger *ledger, const char *name)
{
	for (const struct ledger_order *each = ledger->orders; each->name; each++)
		if (strcmp(each->name, name) == 0)
			return each;
	return NULL;
}

static enum outcome prepare(struct work *work, const struct ledger *ledger,
                            const struct ledger_ask *ask)
{
	struct draft draft;
	const struct query *query = compose_list(work, ledger, ask, &draft);
	return query ? db_prepare(work, query) : too_many(work);
}

enum outcome ledger_prepare(struct work *work, const struct ledger *ledger)
{
	struct ledger_ask ask = { .after = 1, .after_id = 1, .limit = 1 };
	for (ask.sees = SEES_FEW; ask.sees <= SEES_ALL; ask.sees++) {
		ask.chosen_count = 0;
		for (ask.order = ledger->orders; ask.order->name; ask.order++)
			TRY(prepare(work, ledger, &ask));
		ask.order = NULL;
		ask.chosen_count = 1;
		for (const struct ledger_filter *filter = ledger->filters; filter->name; filter++) {
			ask.chosen[0].filter = filter;
			ask.chosen[0].value = filter->is_text ? value_text("") : value_integer(0);
			TRY(prepare(work, ledger, &ask));
		}
	}
	return OK;
}
