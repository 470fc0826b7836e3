/* html.c: values written into a page, each escaped by its type. */
#include "html/html.h"

#include <string.h>

#include "base/clock.h"

void html_literal(struct html *out, const char *text, size_t length)
{
	buffer_add(&out->body, text, length);
}

static const char *entity(char character)
{
	switch (character) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

void html_text(struct html *out, const char *text)
{
	if (!text)
		return;
	const char *plain = text;
	for (; *text; text++) {
		const char *escaped = entity(*text);
		if (!escaped)
			continue;
		buffer_add(&out->body, plain, (size_t)(text - plain));
		buffer_text(&out->body, escaped);
		plain = text + 1;
	}
	buffer_add(&out->body, plain, (size_t)(text - plain));
}

void html_integer(struct html *out, int64_t number)
{
	buffer_integer(&out->body, number);
}

void html_pass(struct html *out, struct html_raw raw)
{
	buffer_text(&out->body, raw.text ? raw.text : "");
}

void html_say(struct html *out, const char *msgid)
{
	html_text(out, tr(out->work, msgid));
}

void html_day(struct html *out, int64_t day)
{
	html_text(out, day_string(out->work->arena, day));
}

void html_moment(struct html *out, int64_t moment)
{
	html_text(out, moment_string(out->work->arena, moment));
}

void html_choice(struct html *out, const struct choice *choices, int64_t value)
{
	const struct choice *choice = choice_of(choices, value);
	if (choice)
		html_say(out, choice->label);
}
