/* work.c: why a piece of work was refused, in the language of whoever asked. */
#include "base/work.h"

#include <string.h>

const char *tr(const struct work *work, const char *msgid)
{
	return say(work->language, msgid);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
const char *trf(struct work *work, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const char *text = arena_format_list(work->arena, tr(work, format), arguments);
	va_end(arguments);
	return text;
}

enum outcome fail(struct work *work, enum outcome outcome, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	work->fault.outcome = outcome;
	work->fault.message = arena_format_list(work->arena, tr(work, format), arguments);
	va_end(arguments);
	return outcome;
}

enum outcome fail_field(struct work *work, const char *field, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const char *message = arena_format_list(work->arena, tr(work, format), arguments);
	va_end(arguments);
	*LIST_ADD(work->arena, &work->fault.fields) = (struct fault_field){ field, message };
	work->fault.outcome = INVALID;
	if (!work->fault.message)
		work->fault.message = message;
	return INVALID;
}
#pragma GCC diagnostic pop

const char *fault_of(const struct work *work, const char *field)
{
	FOR_EACH(each, &work->fault.fields)
		if (strcmp(each->field, field) == 0)
			return each->message;
	return NULL;
}

void fault_clear(struct work *work)
{
	memset(&work->fault, 0, sizeof work->fault);
}
