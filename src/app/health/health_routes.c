/* health_routes.c: whether the office answers, for monitors; how far the index is, for who may know. */
#include "app/access.h"
#include "app/health/health_pages.h"
#include "app/journal/journal.h"
#include "app/search/search.h"
#include "http/http.h"

static const struct field FIELDS[] = {
	FIELD(struct health, state),
	FIELD(struct health, engine),
	FIELD(struct health, entries),
	FIELD(struct health, search_waiting),
	FIELD(struct health, search_seconds),
	{ 0 },
};

/* Asks the database, so that "ok" means that records can be read. */
static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct health health = { .state = "ok", .engine = "" };
	struct search_lag lag;
	int64_t entries;
	TRY(journal_length(work, &entries));
	TRY(search_lag(work, &lag));
	if (role_may(work->actor.role, PERMIT_MANAGE_SETTINGS))
		health = (struct health){ "ok", journal_engine(work), entries, lag.entries, lag.seconds };
	return answer(response, request, tr(work, "Health"), health_template, FIELDS, &health);
}

const struct route health_routes[] = {
	{ GET, "/health", 0, show, "Whether the office answers", ROUTE_PUBLIC, NULL, FIELDS },
	{ 0 },
};
