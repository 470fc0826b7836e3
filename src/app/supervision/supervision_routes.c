/* supervision_routes.c: the page of supervision. */
#include "app/access.h"
#include "app/supervision/supervision_pages.h"
#include "http/http.h"

static const struct field FIELDS[] = {
	FIELD_LIST_OF(struct supervision_page, suggestions, SUPERVISION_SUGGESTION_FIELDS),
	FIELD_LIST_OF(struct supervision_page, lines, SUPERVISION_LINE_FIELDS),
	{ 0 },
};

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct supervision_page page = { 0 };
	TRY(supervision_suggest(work, &page.suggestions));
	TRY(supervisions_find(work, &page.lines));
	return answer(response, request, tr(work, "Supervision"), supervision_template, FIELDS, &page);
}

const struct route supervision_routes[] = {
	{ GET, "/supervisions", PERMIT_READ_FIGURES, show,
	  "What is to be supervised by the law's conditions, and what waits for an answer", ROUTE_SLOW, NULL,
	  FIELDS },
	{ 0 },
};
