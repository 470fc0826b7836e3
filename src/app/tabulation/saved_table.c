/* saved_table.c: keeps the tables that people designed. */
#include "app/tabulation/saved_table.h"

#include <string.h>

#include "app/access.h"
#include "app/journal/journal.h"
#include "app/tabulation/saved_table_store.h"
#include "base/utf8.h"
#include "db/transaction.h"

enum { LONGEST_TITLE = 60 };

enum outcome saved_tables_find(struct work *work, saved_tables *out)
{
	return saved_table_store_list(work, out);
}

enum outcome saved_table_keep(struct work *work, const char *title, const char *query)
{
	saved_tables known = { 0 };
	TRANSACTION(transaction);
	TRY(permit(work, PERMIT_WRITE_SUMMARY));
	title = utf8_trim(work->arena, title);
	if (!*title || utf8_length(title) > LONGEST_TITLE)
		return fail_field(work, "title", "give the table a title of at most %d characters", LONGEST_TITLE);
	TRY(transaction_begin(work, &transaction));
	TRY(saved_table_store_list(work, &known));
	FOR_EACH(table, &known)
		if (strcmp(table->title, title) == 0)
			return fail_field(work, "title", "there is a table “%s” already; choose another title", title);
	TRY(saved_table_store_add(work, title, query));
	TRY(journal_append(work, "table.keep", 0, title, ""));
	return transaction_commit(&transaction);
}

enum outcome saved_table_remove(struct work *work, int64_t id)
{
	saved_tables known = { 0 };
	const char *title = "";
	int changed;
	TRANSACTION(transaction);
	TRY(permit(work, PERMIT_WRITE_SUMMARY));
	TRY(transaction_begin(work, &transaction));
	TRY(saved_table_store_list(work, &known));
	FOR_EACH(table, &known)
		title = table->id == id ? table->title : title;
	TRY(saved_table_store_remove(work, id, &changed));
	if (changed != 1)
		return fail(work, NOT_FOUND, "this table is not on the list any more");
	TRY(journal_append(work, "table.remove", 0, title, ""));
	return transaction_commit(&transaction);
}
