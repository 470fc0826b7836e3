/* import_same.c: holds a row of a file against the rows of its day. */
#include "app/import/import_same.h"

#include <sodium.h>
#include <string.h>

#include "app/import/import_store.h"
#include "app/register/register.h"
#include "base/list.h"

enum { ROWS_OF_A_DAY = 1000 };

/* Line ends differ by where a text was typed. */
static int same_words(const char *left, const char *right)
{
	for (;; left++, right++) {
		left += *left == '\r';
		right += *right == '\r';
		if (*left != *right)
			return 0;
		if (!*left)
			return 1;
	}
}

static int same_value(const struct field *field, const void *left, const void *right)
{
	return field_is_text(field) ? same_words(field_text(field, left), field_text(field, right))
	                            : field_integer(field, left) == field_integer(field, right);
}

/* In the columns whose fields are of TABLE. */
static int says_the_same(const struct import_columns *columns, const struct field *table, const void *left,
                         const void *right)
{
	for (int each = 0; each < columns->count; each++) {
		const struct field *field = columns->fields[each];
		if (field && field_find(table, field->name) == field && !same_value(field, left, right))
			return 0;
	}
	return 1;
}

/* How many rows of the file said the same before this one, which is counted too. */
static int64_t told_before(struct import_columns *columns, const struct field *table, const void *row)
{
	struct import_told now = { .count = 1 };
	crypto_generichash_state state;
	crypto_generichash_init(&state, NULL, 0, sizeof now.hash);
	for (int each = 0; each < columns->count; each++) {
		const struct field *field = columns->fields[each];
		if (!field || field_find(table, field->name) != field)
			continue;
		int64_t number = field_is_text(field) ? 0 : field_integer(field, row);
		const char *text = field_is_text(field) ? field_text(field, row) : "";
		crypto_generichash_update(&state, (const unsigned char *)&number, sizeof number);
		crypto_generichash_update(&state, (const unsigned char *)text, strlen(text) + 1);
	}
	crypto_generichash_final(&state, now.hash, sizeof now.hash);
	FOR_EACH(told, &columns->told)
		if (memcmp(told->hash, now.hash, sizeof now.hash) == 0)
			return told->count++;
	*LIST_ADD(columns->lasting, &columns->told) = now;
	return 0;
}

enum outcome import_known_row(struct work *work, const struct register_kind *ledger, const void *row,
                              struct import_columns *columns, int *same)
{
	int64_t day = register_day(ledger, row), known = 0;
	struct register_view view = { .from = day, .to = day, .words = "", .limit = ROWS_OF_A_DAY };
	struct list rows = { 0 };
	*same = 0;
	if (!day)
		return OK;
	TRY(register_list(work, ledger, &view, &rows));
	for (size_t each = 0; each < rows.count; each++) {
		const void *other = (char *)rows.items + each * ledger->size;
		int is_new = columns->first_new && *(const int64_t *)other >= columns->first_new;
		known += !is_new && says_the_same(columns, ledger->fields, other, row);
	}
	*same = known && told_before(columns, ledger->fields, row) < known;
	return OK;
}

enum outcome import_known_contact(struct work *work, const struct contact *contact,
                                  struct import_columns *columns, int *same)
{
	import_contact_ids ids = { 0 };
	int64_t known = 0;
	*same = 0;
	TRY(import_store_alike(work, contact, &ids));
	FOR_EACH(id, &ids) {
		struct contact other;
		enum outcome found = contact_find(work, id->id, &other);
		if (found == NOT_FOUND)
			fault_clear(work);
		else
			TRY(found);
		known += found == OK && says_the_same(columns, CONTACT_FIELDS, &other, contact);
	}
	*same = known && told_before(columns, CONTACT_FIELDS, contact) < known;
	return OK;
}
