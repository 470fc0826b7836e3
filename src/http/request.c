/* request.c: what handlers read of a request. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "base/clock.h"
#include "http/http.h"

static const char *typed_find(const typed_list *typed, const char *name)
{
	for (size_t at = typed->count; at > 0; at--)
		if (strcmp(typed->items[at - 1].name, name) == 0)
			return typed->items[at - 1].value;
	return NULL;
}

const char *request_value(const struct request *request, const char *name)
{
	const char *value = typed_find(&request->typed, name);
	return value ? value : "";
}

int64_t request_integer(const struct request *request, const char *name)
{
	const char *text = request_value(request, name);
	char *end;
	errno = 0;
	long long value = strtoll(text, &end, 10);
	return errno || *end || end == text ? 0 : value;
}

enum outcome request_day(struct work *work, const struct request *request, const char *name,
                         int64_t *out)
{
	const char *typed = request_value(request, name);
	if (*typed && day_parse(typed, out) != OK)
		return fail_field(work, name, "“%s” is not a date; type it like 2026-03-01", typed);
	return OK;
}

const struct upload *request_upload(const struct request *request, const char *field)
{
	FOR_EACH(each, &request->uploads)
		if (strcmp(each->field, field) == 0)
			return each;
	return NULL;
}

/* Reads on after a wrong field: the person shall see all of them. */
static void read_fields(struct work *work, const struct request *request,
                        const struct field *fields, const char *prefix, void *out)
{
	for (; fields->type != FIELD_END; fields++) {
		struct field field = *fields;
		field.name = *prefix ? arena_format(work->arena, "%s%s", prefix, field.name) : field.name;
		if (field.type == FIELD_STRUCT)
			read_fields(work, request, field.of, arena_format(work->arena, "%s.", field.name),
			            (char *)out + field.offset);
		else if (field.type != FIELD_LIST && field.label)
			(void)!field_read(work, &field, request_value(request, field.name), out);
	}
}

enum outcome request_read(struct work *work, const struct request *request,
                          const struct field *fields, void *out)
{
	size_t before = work->fault.fields.count;
	read_fields(work, request, fields, "", out);
	return work->fault.fields.count > before ? INVALID : OK;
}

static const char *fresh_once(struct arena *arena)
{
	unsigned char bytes[16];
	char *text = arena_alloc(arena, sizeof bytes * 2 + 1);
	if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes)
		return "";
	for (size_t each = 0; each < sizeof bytes; each++) {
		text[each * 2] = "0123456789abcdef"[bytes[each] >> 4];
		text[each * 2 + 1] = "0123456789abcdef"[bytes[each] & 15];
	}
	return text;
}

/* A page asked for with some of its fields in the address comes filled in. */
static int is_typed(const struct request *request, const struct field *fields)
{
	int sent = request->method != GET;
	for (; !sent && fields && fields->type != FIELD_END; fields++)
		sent = typed_find(&request->typed, fields->name) != NULL;
	return sent;
}

struct form request_form(struct work *work, const struct request *request,
                         const struct field *fields, const void *values)
{
	return (struct form){
		.fields = fields,
		.values = values,
		.typed = is_typed(request, fields) ? &request->typed : NULL,
		.once = request->method != GET && *request->once ? request->once
		                                                 : fresh_once(work->arena),
		.fault = work->fault,
	};
}
