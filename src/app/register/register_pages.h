/* register_pages.h: what the pages of the plain ledgers show. */
#pragma once
#include "app/contact/contact.h"
#include "app/register/register.h"
#include "app/register/register_paper.h"
#include "html/html.h"

struct register_cell {
	const char *text;
	int64_t opens;      /* it names the row: the link to its page */
	int64_t less;       /* left out on a phone */
	int64_t brief;      /* a date: on one line */
};
struct register_row {
	int64_t id;
	const char *struck;
	int64_t ahead;       /* planned: its day has not come */
	LIST(struct register_cell) cells;
};
struct register_column {
	const char *label;
	const char *name;
	int64_t less;       /* of a list: left out on a phone */
	int64_t ticks;      /* of a form: the units to be ticked stand below it */
};
/* What a list can be narrowed by. */
struct register_filter_option {
	const char *code;
	const char *label;
	int64_t chosen;
};
struct register_filter {
	const char *name;
	const char *label;
	LIST(struct register_filter_option) options;
};
typedef LIST(struct register_filter) register_filters;

/* One ledger. */
struct register_page {
	const char *noun;
	LIST(struct register_column) columns;
	LIST(struct register_row) rows;
	const char *from;
	const char *to;
	const char *words;
	int64_t with_struck;
	register_filters filters;
	register_filters more; /* folded away until one is chosen */
	int64_t narrowed;
	int64_t months;      /* of outreach: what each official did in a month */
	const char *next;    /* address of the following page; "" the end */
	const char *query;   /* the filters, for downloads */
	int64_t may_keep;
	int64_t may_export;
	int64_t may_import;
	struct list items;   /* the rows themselves, for JSON */
};

struct register_link {
	const char *label;
	const char *address;
	const char *day;
	const char *title;
	int64_t late;
	const char *when;   /* its own date, where none is to be kept */
};
typedef LIST(struct register_link) register_links;
/* All ledgers, and what is due in them; or what they say of one matter. */
struct register_group_links {
	const char *label;
	register_links ledgers;
};
struct register_index {
	const char *matter;       /* its number; "" all */
	const char *matter_title;
	int64_t matter_id;
	LIST(struct register_group_links) groups;
	register_links due;
};
extern const struct field REGISTER_INDEX_FIELDS[];
extern const struct field REGISTER_LINK_FIELDS[];

struct register_fact {
	const char *label;
	const char *text;
};
/* A row that belongs to another: with what was decided or became of it, and the matter it is about. */
struct register_child {
	struct register_link link;
	LIST(struct register_fact) facts;
	const char *matter;
	const char *matter_address; /* "" when the actor may not see it */
};
struct register_children {
	const char *noun;
	const char *label;
	const char *one;
	LIST(struct register_child) rows;
};
/* A button or link of what else can be done with a row. */
struct register_deed {
	const char *noun;
	int64_t id;
	const char *code;
	const char *label;
	int64_t is_page;
	struct form form;
};
void register_deed_template(struct html *out, const void *model);

/* One row. */
struct register_view_page {
	const char *noun;
	int64_t id;
	const char *title;
	const char *struck;
	int64_t ahead;
	LIST(struct register_fact) facts;
	LIST(struct register_children) children;
	const char *matter;
	const char *matter_address; /* "" when the actor may not see it */
	int64_t may_change;
	LIST(struct register_deed) deeds;
	LIST(struct register_column) purposes; /* for which it becomes a contact with one press */
	register_papers papers;
	LIST(struct register_column) issuable;
	const char *address;        /* where everybody may see it; "" nowhere */
	struct form form;           /* of striking it out */
	void *item;                 /* the row itself, for JSON */
};

/* Words to choose from, each with what explains it. */
struct register_word {
	const char *text;
	const char *label;
	int64_t chosen;
};
struct register_offer {
	const char *field;
	LIST(struct register_word) words;
};
typedef LIST(struct register_offer) register_offers;

/* The form of one row. */
struct register_form_page {
	const char *noun;
	const char *address;
	const char *back;
	const char *seen;
	int64_t parent_id;
	struct form form;
	LIST(struct register_column) fields; /* typed ones, in order */
	register_offers offers;
	LIST(struct register_word) units; /* to be ticked as attending; none in other ledgers */
};

/* A row becomes a contact. */
struct register_contact_page {
	const char *noun;
	int64_t id;
	struct contact contact;     /* as it would be */
	likely_list likely;
	struct form form;
};

void register_contact_template(struct html *out, const void *model);
void register_index_template(struct html *out, const void *model);
void register_template(struct html *out, const void *model);
void register_view_template(struct html *out, const void *model);
void register_form_template(struct html *out, const void *model);
