/* matter_pages.h: what the pages of matters show. */
#pragma once
#include "app/clock/clock_rule.h"
#include "app/contact/contact.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/matter/matter_ledger.h"
#include "app/matter/matter_search.h"
#include "app/paper/paper_pages.h"
#include "app/presence/presence.h"
#include "html/html.h"

struct story_line {
	int64_t at;
	const char *who;
	const char *what;   /* already in the reader's language */
	const char *facts;  /* "反馈期限：2026-03-01" */
	const char *text;   /* note, reason or reply */
};

struct clock_line {
	const char *name;
	const char *article;
	sentence_list explained; /* how the due day was reached */
	int64_t due_day;
	int64_t light;
	const char *light_code;
	const char *words;
};

struct act_field {
	const char *name;
};

struct act_form {
	const char *code;
	const char *label;
	const char *article;   /* in small print */
	int64_t open;          /* shown unfolded: its fields were wrong */
	int64_t is_next;       /* the usual next step */
	int64_t matter_id;
	int64_t revision;      /* as it is shown: who acts on an older one is told */
	struct form form;
	LIST(struct act_field) fields;
};

/* What stands beside the matter: helpers, plan, reviews, supervisions, twins. */
struct course_line {
	const char *what;      /* already in the reader's language */
	const char *words;
	const char *address;   /* "" none */
};
typedef LIST(struct course_line) course_list;

struct attachment_line {
	int64_t id;
	const char *name;
	const char *size;
	int64_t added_at;
};

/* Who else has it open, and whether somebody acted meanwhile. */
struct matter_colleagues {
	int64_t id;
	int64_t changed;
	presence_list others;
};
void matter_others_template(struct html *out, const void *model);

struct matter_page {
	struct matter matter;
	struct matter_colleagues colleagues;
	contact_list contacts;
	LIST(struct clock_line) clocks;
	LIST(struct story_line) story;
	LIST(struct act_form) acts;  /* the usual next steps */
	LIST(struct act_form) others;
	int64_t others_open;         /* one of them came back refused */
	LIST(struct attachment_line) attachments;
	course_list course;
	struct paper_lines papers;
	struct form form;      /* of the attachment */
	int64_t may_attach;
	int64_t may_repeat;
};
void matter_show_template(struct html *out, const void *model);

/* A ledger page, of contacts or matters. */
struct filter_option {
	const char *code;
	const char *label;
	int64_t chosen;
};
struct ledger_page {
	const char *noun;        /* "contacts" */
	int64_t is_contacts;
	ledger_rows rows;
	int64_t count;
	const char *count_words;
	LIST(struct filter_option) channels;
	LIST(struct filter_option) states;
	LIST(struct filter_option) purposes;
	LIST(struct filter_option) villages;
	const char *petitioner;
	const char *number;
	const char *from;
	const char *to;
	int64_t led;             /* only those with a lead official */
	int64_t hard;            /* only those marked hard or major */
	const char *query;       /* the address's query, for the export and the sort links */
	const char *next;        /* query of the next page; "" none */
	const char *order;
	LIST(struct filter_option) orders;
};
extern const struct field LEDGER_PAGE_FIELDS[];
void ledger_rows_template(struct html *out, const void *model);
void ledger_template(struct html *out, const void *model);

/* What the search page shows. */
struct search_page {
	const char *words;
	struct ledger_page filters;
	LIST(struct filter_option) units;
	int64_t narrowed;        /* a filter is chosen */
	search_rows rows;
	int64_t count;
	int64_t at_least;
	const char *count_words;
	const char *next;
};
void search_template(struct html *out, const void *model);
