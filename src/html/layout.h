/* layout.h: the frame around every page: head, top bar with search, navigation, main, footer. */
#pragma once
#include "html/html.h"

struct layout_entry {
	const char *address; /* "/matters" */
	const char *label;   /* msgid */
};

struct layout {
	const char *unit;     /* the office's name */
	const char *person;   /* who is signed in; "" leaves search and navigation away */
	const char *title;    /* already translated */
	const char *path;     /* of the request: marks the entry people are in */
	const struct layout_entry *entries; /* ended by { 0 }; NULL for none */
	const char *flash;    /* what was just done, already translated; NULL or "" for nothing */
	const char *const *styles; /* addresses, ended by NULL; NULL none */
	const char *script;        /* NULL none */
	int large_type;
};

/* The whole HTML document with PAGE of MODEL in main, under the title as its h1. */
void html_layout(struct html *out, const struct layout *layout, html_template page,
                 const void *model);
