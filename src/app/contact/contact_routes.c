/* contact_routes.c: registering contacts and looking at them. */
#include <string.h>

#include "app/access.h"
#include "app/contact/category.h"
#include "app/contact/contact.h"
#include "app/contact/contact_document.h"
#include "app/contact/contact_pages.h"
#include "app/matter/matter.h"
#include "app/person/secret.h"
#include "app/unit/unit.h"
#include "http/http.h"
#include "text/text.h"

/* What a person types into the form; the rest of CONTACT_FIELDS the program fills. */
static const char *const TYPED[] = {
	"channel",  "received", "petitioner", "phone",     "id_number", "gender",      "village",
	"address",  "people",   "title",      "content",   "request",   "category",    "purpose",
	"respondent", "anonymous", "from_unit", "from_number", "answer_by", "representatives",
	"party", NULL,
};

static enum outcome read_typed(struct work *work, const struct request *request, int strict,
                               struct contact *out)
{
	enum outcome all = OK;
	memset(out, 0, sizeof *out);
	for (int each = 0; TYPED[each]; each++) {
		struct field field = *field_find(CONTACT_FIELDS, TYPED[each]);
		field.required = field.required && strict && strcmp(field.name, "title") != 0;
		enum outcome read = field_read(work, &field, request_value(request, field.name), out);
		all = read == OK ? all : read;
	}
	return all;
}

static enum outcome offer_names(struct work *work, struct contact_new_page *page)
{
	unit_list units = { 0 };
	TRY(units_to_choose(work, &units));
	FOR_EACH(unit, &units)
		if (unit->kind == UNIT_VILLAGE)
			LIST_ADD(work->arena, &page->villages)->name = unit->name;
	for (const char *const *each = category_names(); *each; each++)
		LIST_ADD(work->arena, &page->categories)->name = *each;
	return OK;
}

static enum outcome find_likely(struct work *work, const struct request *request,
                                struct contact_new_page *page)
{
	struct contact typed;
	struct fault kept = work->fault;
	enum outcome unused = read_typed(work, request, 0, &typed);
	(void)unused; /* half-typed fields are no fault here */
	for (const struct field *each = CONTACT_FIELDS; each->type != FIELD_END; each++)
		if (field_is_text(each))
			field_set_text(each, &typed, field_text(each, &typed));
	typed.phone_key = phone_normalise(work->arena, typed.phone);
	work->fault = kept;
	return contact_likely(work, &typed, &page->likely);
}

/* Who comes again about a matter is the one who came first, until somebody types another. */
static void fill_again(const struct contact *first, struct contact *now)
{
	now->petitioner = first->petitioner;
	now->phone = first->phone;
	now->id_number = first->id_number;
	now->gender = first->gender;
	now->village = first->village;
	now->address = first->address;
	now->title = first->title;
	now->category = first->category;
	now->purpose = first->purpose;
	now->respondent = first->respondent;
	now->anonymous = first->anonymous;
}

/* The matter that the address or the form names, chosen; none where it may not be seen. */
static enum outcome choose_matter(struct work *work, const struct request *request,
                                  struct contact_new_page *page, struct contact *now)
{
	struct matter matter;
	contact_list contacts = { 0 };
	int64_t id = request_integer(request, "matter_id");
	enum outcome found = id ? matter_find(work, id, &matter) : NOT_FOUND;
	fault_clear(work);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	TRY(matter_note_opening(work, id));
	TRY(contacts_of_matter(work, id, &contacts));
	page->matter_id = id;
	page->matter_number = matter.number;
	page->matter_title = matter.title;
	if (contacts.count)
		fill_again(&contacts.items[0], now);
	return OK;
}

static void leave_chosen_out(struct contact_new_page *page)
{
	size_t kept = 0;
	FOR_EACH(it, &page->likely)
		if (it->matter_id != page->matter_id)
			page->likely.items[kept++] = *it;
	page->likely.count = kept;
}

static enum outcome build_form(struct work *work, const struct request *request,
                               struct contact_new_page *page)
{
	static const struct contact EMPTY;
	struct contact *now = arena_alloc(work->arena, sizeof *now);
	*now = EMPTY;
	now->received = work->now;
	now->channel = CHANNEL_LETTER;
	now->people = 1;
	now->purpose = PURPOSE_REQUEST;
	page->form = request_form(work, request, CONTACT_FIELDS, now);
	fault_clear(work);
	TRY(choose_matter(work, request, page, now));
	if (page->matter_id && request->method == GET)
		page->form.typed = NULL; /* the address names the matter, nothing was typed */
	TRY(find_likely(work, request, page));
	leave_chosen_out(page);
	return offer_names(work, page);
}

static enum outcome show_new(struct work *work, const struct request *request,
                             struct response *response)
{
	struct contact_new_page page = { 0 };
	TRY(build_form(work, request, &page));
	return answer(response, request, tr(work, "Register a contact"), contact_new_template, NULL,
	              &page);
}

static enum outcome likely(struct work *work, const struct request *request,
                           struct response *response)
{
	static const struct field LIKELY_PAGE[] = {
		FIELD_LIST_OF(struct contact_new_page, likely, LIKELY_FIELDS),
		{ 0 },
	};
	struct contact_new_page page = { 0 };
	TRY(find_likely(work, request, &page));
	if (request->wants_json)
		return answer(response, request, "", contact_likely_template, LIKELY_PAGE, &page);
	struct html part = { .work = work, .body = BUFFER(work->arena), .csrf = "" };
	contact_likely_template(&part, &page);
	return send_bytes(response, "text/html; charset=utf-8", NULL, buffer_string(&part.body),
	                  part.body.length);
}

/* A number that cannot be one must not be taken for "a new matter". */
static enum outcome check_matter_id(struct work *work, const struct request *request)
{
	const char *typed = request_value(request, "matter_id");
	if (!*typed || strcmp(typed, "0") == 0 || request_integer(request, "matter_id") > 0)
		return OK;
	return fail_field(work, "matter_id", "there is no such matter here");
}

static enum outcome add(struct work *work, const struct request *request, struct response *response)
{
	struct contact contact;
	struct contact_new_page page = { 0 };
	enum outcome outcome = read_typed(work, request, 1, &contact);
	if (outcome == OK)
		outcome = check_matter_id(work, request);
	if (outcome == OK)
		outcome = contact_register(work, &contact, request_integer(request, "matter_id"));
	if (outcome == OK)
		return see_other(response, "/contacts/%lld", (long long)contact.id);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	struct fault why = work->fault;
	TRY(build_form(work, request, &page));
	work->fault = why;
	page.form.fault = why;
	struct request form = *request; /* the page people are on is still the form */
	form.path = "/contacts/new";
	return answer_again(response, &form, tr(work, "Register a contact"), contact_new_template,
	                    NULL, &page);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct contact_page page;
	TRY(contact_find(work, request->id, &page.contact));
	TRY(matter_note_opening(work, page.contact.matter_id));
	page.group = channel_kind(page.contact.channel) == KIND_VISIT && page.contact.people >= GROUP_OF;
	page.asks_representatives = page.group && !*page.contact.representatives;
	return answer(response, request, page.contact.title, contact_show_template, CONTACT_FIELDS,
	              &page);
}

static enum outcome slip(struct work *work, const struct request *request, struct response *response)
{
	struct contact contact;
	const char *bytes;
	size_t length;
	TRY(contact_find(work, request->id, &contact));
	TRY(matter_note_opening(work, contact.matter_id));
	TRY(contact_slip(work, &contact, &bytes, &length));
	return send_bytes(response, PDF_TYPE,
	                  arena_format(work->arena, "登记单-%s.pdf", contact.number), bytes, length);
}

const struct route contact_routes[] = {
	{ GET, "/contacts/new", PERMIT_REGISTER, show_new, "The form to register a contact" },
	{ POST, "/contacts/look", PERMIT_REGISTER, show_new, "The form again, with earlier matters",
	  ROUTE_NO_ONCE },
	{ GET, "/contacts/likely", PERMIT_REGISTER, likely, "Likely earlier matters of what is typed" },
	{ POST, "/contacts", PERMIT_REGISTER, add, "Register a contact", 0, CONTACT_FIELDS,
	  CONTACT_FIELDS },
	{ GET, "/contacts/{id}", PERMIT_READ_MATTERS, show, "One contact", 0, NULL, CONTACT_FIELDS },
	{ GET, "/contacts/{id}/slip.pdf", PERMIT_READ_MATTERS, slip,
	  "The registration and instruction slip", ROUTE_SLOW },
	{ 0 },
};
