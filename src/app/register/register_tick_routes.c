/* register_tick_routes.c: units that are ticked as attending a conference. */
#include <string.h>

#include "app/register/register_shared_routes.h"

int register_is_ticked(const struct request *request, const char *unit)
{
	FOR_EACH(typed, &request->typed)
		if (strcmp(typed->name, "attending") == 0 && typed->value && strcmp(typed->value, unit) == 0)
			return 1;
	return 0;
}

static int has_line(const char *lines, const char *line)
{
	size_t length = strlen(line);
	for (const char *at = lines; (at = strstr(at, line)); at += length) {
		const char end = at[length];
		if ((at == lines || at[-1] == '\n') && (!end || end == '\n' || end == '\r'))
			return 1;
	}
	return 0;
}

void register_add_ticked(struct work *work, const struct request *request,
                         const struct register_kind *kind, void *row)
{
	const struct field *attendees = field_find(kind->fields, "attendees");
	FOR_EACH(typed, &request->typed) {
		if (!attendees || strcmp(typed->name, "attending") != 0 || !*typed->value)
			continue;
		const char *now = field_text(attendees, row);
		if (!has_line(now, typed->value))
			now = arena_format(work->arena, "%s%s%s", now, *now ? "\n" : "", typed->value);
		field_set_text(attendees, row, now);
		field_set_integer(field_find(kind->fields, "units"), row, 0);
	}
}
