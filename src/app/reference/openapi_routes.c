/* openapi_routes.c: builds the OpenAPI 3.1 document of all routes. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "app/reference/reference.h"
#include "app/routes.h"

static json_t *schema_of(struct work *work, const struct field *fields);

static json_t *codes_of(const struct choice *choices)
{
	json_t *codes = json_array();
	for (; choices && choices->code; choices++)
		json_array_append_new(codes, json_string(choices->code));
	return json_pack("{s:s, s:o}", "type", "string", "enum", codes);
}

static json_t *list_of(struct work *work, const struct field *field)
{
	return json_pack("{s:s, s:o}", "type", "array", "items", schema_of(work, field->of));
}

static json_t *text_of(const struct field *field)
{
	json_t *schema = json_pack("{s:s}", "type", "string");
	if (field->limit)
		json_object_set_new(schema, "maxLength", json_integer(field->limit));
	return schema;
}

static json_t *number_of(const struct field *field)
{
	json_t *schema = json_pack("{s:s}", "type", "integer");
	if (field->limit)
		json_object_set_new(schema, "maximum", json_integer(field->limit));
	return schema;
}

static json_t *schema_of_field(struct work *work, const struct field *field)
{
	switch (field->type) {
	case FIELD_STRUCT:
		return schema_of(work, field->of);
	case FIELD_LIST:
		return list_of(work, field);
	case FIELD_FLAG:
		return json_pack("{s:s}", "type", "boolean");
	case FIELD_CHOICE:
		return codes_of(field->choices);
	case FIELD_DAY:
		return json_pack("{s:s, s:s}", "type", "string", "format", "date");
	case FIELD_MOMENT:
		return json_pack("{s:s, s:s}", "type", "string", "format", "date-time");
	case FIELD_INTEGER:
		return number_of(field);
	default:
		return text_of(field);
	}
}

static json_t *schema_of(struct work *work, const struct field *fields)
{
	json_t *properties = json_object(), *required = json_array();
	for (const struct field *field = fields; field && field->name; field++) {
		if (field->hidden)
			continue;
		json_t *schema = schema_of_field(work, field);
		if (field->label)
			json_object_set_new(schema, "description", json_string(tr(work, field->label)));
		json_object_set_new(properties, field->name, schema);
		if (field->required)
			json_array_append_new(required, json_string(field->name));
	}
	return json_pack("{s:s, s:o, s:o}", "type", "object", "properties", properties, "required",
	                 required);
}

/* {id} is a number, {key} a text. */
static json_t *parameters_of(const struct route *route)
{
	json_t *parameters = json_array();
	static const struct {
		const char *part, *name, *type;
	} PARTS[] = { { "{id}", "id", "integer" }, { "{key}", "key", "string" } };
	for (size_t each = 0; each < sizeof PARTS / sizeof *PARTS; each++)
		if (strstr(route->pattern, PARTS[each].part))
			json_array_append_new(parameters,
			                      json_pack("{s:s, s:s, s:b, s:{s:s}}", "name", PARTS[each].name,
			                                "in", "path", "required", 1, "schema", "type",
			                                PARTS[each].type));
	if (route->method == POST)
		json_array_append_new(parameters,
		                      json_pack("{s:s, s:s, s:{s:s}}", "name", "Idempotency-Key", "in",
		                                "header", "schema", "type", "string"));
	return parameters;
}

static json_t *answer_with(const char *description, json_t *schema)
{
	return json_pack("{s:s, s:{s:{s:o}}}", "description", description, "content",
	                 "application/json", "schema", schema);
}

static json_t *answers_of(struct work *work, const struct route *route)
{
	json_t *answers = json_object();
	json_object_set_new(answers, "200",
	                    answer_with(tr(work, route->summary), schema_of(work, route->answers)));
	json_object_set_new(answers, "default",
	                    answer_with(tr(work, "Refused, with the reason"),
	                                json_pack("{s:s}", "$ref", "#/components/schemas/fault")));
	return answers;
}

static json_t *operation_of(struct work *work, const struct route *route)
{
	json_t *operation =
		json_pack("{s:s, s:o, s:o}", "summary", tr(work, route->summary), "parameters",
	              parameters_of(route), "responses", answers_of(work, route));
	if (route->fields)
		json_object_set_new(operation, "requestBody",
		                    json_pack("{s:{s:{s:o}}}", "content", "application/json", "schema",
		                              schema_of(work, route->fields)));
	if (route->flags & (ROUTE_PUBLIC | ROUTE_ANONYMOUS))
		json_object_set_new(operation, "security", json_array());
	return operation;
}

static json_t *paths_of(struct work *work)
{
	static const char *const METHODS[] = { [GET] = "get", [POST] = "post", [DELETE_METHOD] = "delete" };
	json_t *paths = json_object();
	for (const struct route *const *slice = SLICES; *slice; slice++)
		for (const struct route *route = *slice; route->pattern; route++) {
			json_t *path = json_object_get(paths, route->pattern);
			if (!path)
				json_object_set_new(paths, route->pattern, path = json_object());
			json_object_set_new(path, METHODS[route->method], operation_of(work, route));
		}
	return paths;
}

static json_t *components(void)
{
	return json_pack("{s:{s:{s:s, s:s}}, s:{s:{s:s, s:{s:{s:s, s:{s:{s:s}, s:{s:s}, s:{s:s}}}}}}}",
	                 "securitySchemes", "token", "type", "http", "scheme", "bearer", "schemas",
	                 "fault", "type", "object", "properties", "error", "type", "object",
	                 "properties", "outcome", "type", "string", "message", "type", "string",
	                 "fields", "type", "object");
}

const char *openapi_document(struct work *work)
{
	json_t *document =
		json_pack("{s:s, s:{s:s, s:s}, s:[{s:s}], s:[{s:[]}], s:o, s:o}", "openapi", "3.1.0", "info",
	              "title", "Xinqiao", "version", "1", "servers", "url", "/api/v1", "security",
	              "token", "components", components(), "paths", paths_of(work));
	char *text = json_dumps(document, JSON_INDENT(1));
	const char *copy = arena_string(work->arena, text ? text : "{}");
	free(text);
	json_decref(document);
	return copy;
}
