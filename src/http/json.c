/* json.c: writes described structs as JSON. */
#include "http/json.h"

#include <inttypes.h>
#include <string.h>

#include "base/clock.h"

void json_text(struct buffer *out, const char *text)
{
	buffer_add(out, "\"", 1);
	while (*text) {
		size_t plain = 0;
		while ((unsigned char)text[plain] >= 0x20 && text[plain] != '"' && text[plain] != '\\')
			plain++;
		buffer_add(out, text, plain);
		text += plain;
		if (*text == '"' || *text == '\\')
			buffer_format(out, "\\%c", *text++);
		else if (*text == '\n')
			buffer_add(out, "\\n", 2), text++;
		else if (*text)
			buffer_format(out, "\\u%04x", (unsigned char)*text++);
	}
	buffer_add(out, "\"", 1);
}

static void put_money(struct buffer *out, int64_t fen)
{
	uint64_t size = fen < 0 ? -(uint64_t)fen : (uint64_t)fen;
	buffer_format(out, "%s%" PRIu64 ".%02d", fen < 0 ? "-" : "", size / 100, (int)(size % 100));
}

static void put_integer(struct work *work, struct buffer *out, const struct field *field,
                        const void *structure)
{
	int64_t value = field_integer(field, structure);
	const struct choice *choice;
	switch (field->type) {
	case FIELD_FLAG:
		buffer_text(out, value ? "true" : "false");
		return;
	case FIELD_CHOICE:
		choice = choice_of(field->choices, value);
		if (choice)
			json_text(out, choice->code);
		else
			buffer_text(out, "null");
		return;
	case FIELD_DAY:
	case FIELD_MOMENT:
		if (!value)
			buffer_text(out, "null");
		else
			json_text(out, field->type == FIELD_DAY ? day_string(work->arena, value)
			                                          : moment_iso(work->arena, value));
		return;
	case FIELD_MONEY:
	case FIELD_HUNDREDTHS:
		put_money(out, value);
		return;
	default:
		buffer_format(out, "%" PRId64, value);
	}
}

static void put_list(struct work *work, struct buffer *out, const struct field *field,
                     const void *structure)
{
	const struct list *list = (const void *)((const char *)structure + field->offset);
	buffer_add(out, "[", 1);
	for (size_t each = 0; each < list->count; each++) {
		if (each)
			buffer_add(out, ",", 1);
		json_fields(work, out, field->of, (const char *)list->items + each * field->size);
	}
	buffer_add(out, "]", 1);
}

static void put_value(struct work *work, struct buffer *out, const struct field *field,
                      const void *structure)
{
	if (field_is_text(field))
		json_text(out, field_text(field, structure));
	else if (field->type == FIELD_STRUCT)
		json_fields(work, out, field->of, (const char *)structure + field->offset);
	else if (field->type == FIELD_LIST)
		put_list(work, out, field, structure);
	else
		put_integer(work, out, field, structure);
}

void json_fields(struct work *work, struct buffer *out, const struct field *fields,
                 const void *structure)
{
	const char *comma = "";
	buffer_add(out, "{", 1);
	for (; fields && fields->type != FIELD_END; fields++) {
		if (fields->hidden)
			continue;
		buffer_text(out, comma);
		json_text(out, fields->name);
		buffer_add(out, ":", 1);
		put_value(work, out, fields, structure);
		comma = ",";
	}
	buffer_add(out, "}", 1);
}
