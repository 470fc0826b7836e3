/* session_pages.h: what the sign-in pages show. */
#pragma once
#include "html/html.h"

struct sign_in_page {
	struct form form;
	const char *next;      /* where to go after */
	const char *kept_path; /* the form that waits; "" none */
	typed_list kept;       /* what was typed into it */
	typed_list shown;      /* the same in words: label and value */
};

struct password_page {
	struct form form;
};

void sign_in_template(struct html *out, const void *model);
void continue_template(struct html *out, const void *model);
void password_template(struct html *out, const void *model);
