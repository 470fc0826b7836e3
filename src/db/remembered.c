/* remembered.c: a small table; a new number takes the place of whatever stood there. */
#include "db/remembered.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 256, LONGEST = 240 };

/* A question: the query's address, the state, and the bound values one after another. */
struct question {
	const struct query *query;
	int64_t state;
	size_t length;
	unsigned char values[LONGEST];
};

struct slot {
	struct question question;
	int64_t number;
};

struct remembered {
	pthread_mutex_t lock;
	struct slot slots[SLOTS];
};

struct remembered *remembered_new(void)
{
	struct remembered *remembered = calloc(1, sizeof *remembered);
	if (remembered)
		pthread_mutex_init(&remembered->lock, NULL);
	return remembered;
}

void remembered_free(struct remembered *remembered)
{
	if (!remembered)
		return;
	pthread_mutex_destroy(&remembered->lock);
	free(remembered);
}

static int add(struct question *question, const void *bytes, size_t length)
{
	if (length > LONGEST - question->length)
		return 0;
	if (length)
		memcpy(question->values + question->length, bytes, length);
	question->length += length;
	return 1;
}

/* 0 when the values are too long to be kept. */
static int ask(struct question *question, const struct query *query, struct bind bind, int64_t state)
{
	*question = (struct question){ .query = query, .state = state };
	for (int each = 0; each < bind.count; each++) {
		const struct value *value = &bind.values[each];
		const void *bytes = value->type == VALUE_IS_INTEGER ? (const void *)&value->integer
		                                                    : value->text;
		size_t length = value->type == VALUE_IS_INTEGER ? sizeof value->integer
		                : value->type == VALUE_IS_TEXT  ? strlen(value->text)
		                                                : value->length;
		if (!add(question, &length, sizeof length) || !add(question, bytes, length))
			return 0;
	}
	return 1;
}

static struct slot *slot_of(struct remembered *remembered, const struct question *question)
{
	uint64_t hash = 1469598103934665603u ^ (uintptr_t)question->query;
	for (size_t each = 0; each < question->length; each++)
		hash = (hash ^ question->values[each]) * 1099511628211u;
	return &remembered->slots[hash % SLOTS];
}

static int is_same(const struct question *one, const struct question *other)
{
	return one->query == other->query && one->state == other->state &&
	       one->length == other->length && memcmp(one->values, other->values, one->length) == 0;
}

int remembered_find(struct remembered *remembered, const struct query *query, struct bind bind,
                    int64_t state, int64_t *out)
{
	struct question question;
	if (!ask(&question, query, bind, state))
		return 0;
	pthread_mutex_lock(&remembered->lock);
	const struct slot *slot = slot_of(remembered, &question);
	int found = is_same(&slot->question, &question);
	*out = slot->number;
	pthread_mutex_unlock(&remembered->lock);
	return found;
}

void remembered_keep(struct remembered *remembered, const struct query *query, struct bind bind,
                     int64_t state, int64_t number)
{
	struct question question;
	if (!ask(&question, query, bind, state))
		return;
	pthread_mutex_lock(&remembered->lock);
	*slot_of(remembered, &question) = (struct slot){ question, number };
	pthread_mutex_unlock(&remembered->lock);
}
