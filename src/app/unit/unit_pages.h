/* unit_pages.h: what the pages of units, people and the journal show. */
#pragma once
#include "app/journal/journal.h"
#include "app/person/person.h"
#include "app/unit/unit.h"
#include "html/html.h"

struct parent_option {
	int64_t id;
	const char *name;
	int64_t chosen;
};
struct unit_page {
	unit_list units;
	LIST(struct parent_option) parents;
	struct form form;
	int64_t id;
};
struct person_line {
	int64_t id;
	const char *login;
	const char *name;
	const char *unit;
	int64_t role;
	int64_t disabled;
};
struct people_page {
	LIST(struct person_line) people;
	unit_list units;
	struct form form;
	const char *login;    /* just added … */
	const char *password; /* … with this one-time password; "" none */
};
struct journal_line {
	struct journal_entry entry;
	const char *act;
};
struct journal_list_page {
	LIST(struct journal_line) lines;
	int64_t before; /* of the next page; 0 none */
};
void units_template(struct html *out, const void *model);
void unit_form_template(struct html *out, const void *model);
void people_template(struct html *out, const void *model);
void journal_template(struct html *out, const void *model);
