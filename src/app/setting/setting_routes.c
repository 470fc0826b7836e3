/* setting_routes.c: the page of settings. */
#include "app/access.h"
#include "app/setting/setting.h"
#include "app/setting/setting_pages.h"
#include "http/http.h"

static const struct field PAGE_FIELDS[] = {
	FIELD_STRUCT_OF(struct setting_page, settings, SETTING_FIELDS),
	{ 0 },
};

static void fill(struct work *work, const struct request *request, struct setting_page *page)
{
	page->settings = *settings_of(work);
	for (const struct field *field = SETTING_FIELDS; field->name; field++)
		LIST_ADD(work->arena, &page->lines)->name = field->name;
	page->form = request_form(work, request, SETTING_FIELDS, &page->settings);
}

static enum outcome show(struct work *work, const struct request *request,
                         struct response *response)
{
	struct setting_page page = { .saved = request_integer(request, "saved") };
	fill(work, request, &page);
	return answer(response, request, tr(work, "Settings"), settings_template, PAGE_FIELDS, &page);
}

/* All are read before the first is kept, so that one wrong number keeps none. */
static enum outcome keep(struct work *work, const struct request *request)
{
	enum outcome outcome = OK;
	for (const struct field *field = SETTING_FIELDS; field->name; field++) {
		int64_t value;
		const char *text = request_value(request, field->name);
		if (*text && setting_read(work, field->name, text, &value) != OK)
			outcome = INVALID;
	}
	TRY(outcome);
	for (const struct field *field = SETTING_FIELDS; field->name; field++)
		if (*request_value(request, field->name))
			TRY(setting_change(work, field->name, request_value(request, field->name)));
	return OK;
}

static enum outcome change(struct work *work, const struct request *request,
                           struct response *response)
{
	struct setting_page page = { 0 };
	enum outcome outcome = keep(work, request);
	if (outcome == OK)
		return see_other(response, "/settings?saved=1");
	if (outcome != INVALID || request->wants_json)
		return outcome;
	fill(work, request, &page);
	return answer_again(response, request, tr(work, "Settings"), settings_template, PAGE_FIELDS,
	                    &page);
}

const struct route setting_routes[] = {
	{ GET, "/settings", PERMIT_MANAGE_SETTINGS, show, "The settings of the office", 0, NULL,
	  PAGE_FIELDS },
	{ POST, "/settings", PERMIT_MANAGE_SETTINGS, change, "Change settings", ROUTE_NO_ONCE,
	  SETTING_FIELDS },
	{ 0 },
};
