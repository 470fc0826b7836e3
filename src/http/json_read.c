/* json_read.c: JSON bodies into the same typed values that a form gives:
 *
 *     {"name":"王","tags":["a","b"],"person":{"phone":"1"},"people":[{"name":"李"}]}
 *     name=王  tags=a  tags=b  person.phone=1  people.0.name=李 */
#include <jansson.h>
#include <string.h>

#include "http/form.h"
#include "http/json.h"

enum { DEEPEST = 4 };

static void release(json_t **json)
{
	json_decref(*json);
}

static enum outcome add_value(struct work *work, const char *name, json_t *value, typed_list *out,
                              int depth);

static enum outcome add_scalar(struct work *work, const char *name, json_t *value, typed_list *out)
{
	const char *text = "";
	if (json_is_string(value))
		return typed_add(work, out, name, json_string_value(value), json_string_length(value));
	if (json_is_null(value))
		return OK;
	if (json_is_boolean(value))
		text = json_is_true(value) ? "1" : "0";
	else if (json_is_integer(value))
		text = arena_format(work->arena, "%lld", (long long)json_integer_value(value));
	else
		text = arena_format(work->arena, "%.15g", json_real_value(value));
	return typed_add(work, out, name, text, strlen(text));
}

/* Scalars repeat the name; objects are told apart by their place. */
static enum outcome add_array(struct work *work, const char *name, json_t *array, typed_list *out,
                              int depth)
{
	for (size_t each = 0; each < json_array_size(array); each++) {
		json_t *value = json_array_get(array, each);
		int nested = json_is_object(value) || json_is_array(value);
		const char *full = nested ? arena_format(work->arena, "%s.%zu", name, each) : name;
		TRY(add_value(work, full, value, out, depth + 1));
	}
	return OK;
}

static enum outcome add_object(struct work *work, const char *name, json_t *object,
                               typed_list *out, int depth)
{
	const char *key;
	json_t *value;
	json_object_foreach(object, key, value) {
		const char *full = *name ? arena_format(work->arena, "%s.%s", name, key) : key;
		TRY(add_value(work, full, value, out, depth + 1));
	}
	return OK;
}

static enum outcome add_value(struct work *work, const char *name, json_t *value, typed_list *out,
                              int depth)
{
	if (depth > DEEPEST)
		return fail(work, INVALID, "the JSON is nested too deeply at “%s”", name);
	if (json_is_object(value))
		return add_object(work, name, value, out, depth);
	if (json_is_array(value))
		return add_array(work, name, value, out, depth);
	return add_scalar(work, name, value, out);
}

enum outcome json_read(struct work *work, const char *text, size_t length, typed_list *out)
{
	json_error_t error = { 0 };
	json_t *json __attribute__((cleanup(release))) =
	    json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
	if (!json)
		return fail(work, INVALID, "the JSON cannot be read at line %d, column %d: %s", error.line,
		            error.column, error.text);
	if (!json_is_object(json))
		return fail(work, INVALID, "the JSON must be one object: {\"name\": \"value\"}");
	return add_object(work, "", json, out, 0);
}
