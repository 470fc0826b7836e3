/* contact_pages.h: what the pages of registration show. */
#pragma once
#include "app/contact/contact.h"
#include "html/html.h"

struct named {
	const char *name;
};

struct contact_new_page {
	struct form form;
	likely_list likely;
	int64_t matter_id;          /* chosen already: it is a repeat of this one; 0 not */
	const char *matter_number;
	const char *matter_title;
	LIST(struct named) villages;
	LIST(struct named) categories;
};

struct contact_page {
	struct contact contact;
	int64_t group;                /* 集体访: five people or more came */
	int64_t asks_representatives; /* and nobody speaks for them yet (art. 20) */
};

void contact_new_template(struct html *out, const void *model);
void contact_likely_template(struct html *out, const void *model);
void contact_show_template(struct html *out, const void *model);
