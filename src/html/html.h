/* html.h: pages written so that text is always escaped: the type of a value decides how it is
 * written, and only struct html_raw passes as it is.
 *
 * Templates (*_pages.html) are compiled to C at build time by tools/template.c:
 *
 *     {{template matter_show_page "app/matter/matter_pages.h" struct matter_page}}
 *     <h1>{{matter.title}}</h1>                  a member of the model, escaped by its type
 *     {{each entry in entries}} <li>{{entry.text}}</li> {{else}} <li>{{_ "Nothing yet"}}</li> {{end}}
 *     {{if matter.concluded}} … {{else}} … {{end}}         also {{if not x}}
 *     {{_ "Register"}}                           a msgid in the reader's language
 *     {{field "phone"}}                          label, input, hint and error of page->form's field
 *     {{hidden}}                                 the form's hidden inputs: csrf and once
 *     {{day x}} {{moment x}} {{choice CHOICES x}}  integers as people read them
 *     {{include other_template expression}}      another template with &page->expression
 *     {{end}}                                    of the template
 *
 * gives void matter_show_page(struct html *out, const void *model).  Attribute values are always
 * quoted; an href, src or action starts with a literal "/" or "#" or "?". */
#pragma once
#include <stdint.h>

#include "base/buffer.h"
#include "base/work.h"

struct html {
	struct work *work;
	struct buffer body;
	const char *csrf;      /* of the session; "" before sign-in */
	const char *prefix;    /* of the ids of the form being written */
};

struct html_raw {
	const char *text;
};

typedef void (*html_template)(struct html *out, const void *model);

void html_text(struct html *out, const char *text);         /* escapes & < > " ' */
void html_integer(struct html *out, int64_t number);
void html_pass(struct html *out, struct html_raw raw);
void html_literal(struct html *out, const char *text, size_t length); /* from templates only */
void html_say(struct html *out, const char *msgid);
void html_day(struct html *out, int64_t day);
void html_moment(struct html *out, int64_t moment);
void html_choice(struct html *out, const struct choice *choices, int64_t value);

#define html_value(out, it) \
	_Generic((it), const char *: html_text, char *: html_text, struct html_raw: html_pass, \
	         default: html_integer)(out, it)

/* A form: a field table, what is in it, what was typed (kept when wrong), and what is wrong. */
struct typed {
	const char *name;
	const char *value;
};
typedef LIST(struct typed) typed_list;

/* What a page offers for a number that names a record: a unit, a person. */
struct form_option {
	int64_t id;
	const char *name;
};
struct form_offer {
	const char *field;
	LIST(struct form_option) options;
};

struct form {
	const struct field *fields;
	const void *values;        /* the described struct, shown where nothing was typed; may be NULL */
	const typed_list *typed;   /* what came in; NULL on a first visit */
	const char *prefix;        /* tells several forms of one page apart in their ids; NULL none */
	const char *needs;         /* names, by blanks, of fields needed here though optional elsewhere */
	LIST(struct form_offer) offers;
	const char *once;          /* makes a second click the same act */
	struct fault fault;        /* copied from the refused work */
};

/* Label, input by the field's type, hint, error: linked for screen readers. */
void html_field(struct html *out, const struct form *form, const char *name);
/* A summary of what is wrong, with links to the fields; nothing when nothing is. */
void html_faults(struct html *out, const struct form *form);
/* <input type=hidden> csrf and once. */
void html_hidden(struct html *out, const struct form *form);
