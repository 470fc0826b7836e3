/* layout_usual.c: the columns that a new layout begins with. */
#include <string.h>

#include "app/layout/layout.h"
#include "app/register/register.h"
#include "base/words.h"

enum { USUAL_AT_MOST = 8 };

static const struct {
	const char *noun;
	const char *columns; /* names by blanks */
} USUAL[] = {
	{ "contacts", "received channel people petitioner village title category purpose" },
	{ "matters", "number registered_day channel petitioner village title category state handler concluded_day" },
};

/* What the ledger's own list shows; NULL where its first columns do. */
static const char *columns_of(const char *noun)
{
	const struct register_kind *kind = register_named(noun);
	for (size_t each = 0; each < sizeof USUAL / sizeof *USUAL; each++)
		if (strcmp(USUAL[each].noun, noun) == 0)
			return USUAL[each].columns;
	return kind ? kind->columns : NULL;
}

static int is_usual(const struct field *field, const char *columns, size_t count)
{
	if (!export_has_column(field) || strcmp(field->name, "struck") == 0)
		return 0;
	return columns ? words_have(columns, ' ', field->name, strlen(field->name))
	               : field->type != FIELD_LINES && count <= USUAL_AT_MOST;
}

const char *layout_usual(struct work *work, const char *noun)
{
	const char *columns = columns_of(noun);
	layout_columns usual = { 0 };
	*LIST_ADD(work->arena, &usual) = (struct layout_column){ LAYOUT_SERIAL, "", "" };
	for (const struct field *field = export_fields(noun); field && field->type != FIELD_END; field++)
		if (is_usual(field, columns, usual.count))
			*LIST_ADD(work->arena, &usual) = (struct layout_column){ field->name, "", "" };
	return layout_columns_write(work, &usual);
}
