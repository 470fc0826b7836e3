/* widgets_test.c: what people rely on when a form comes back. */
#include "expect.h"
#include "html/layout.h"

struct letter {
	int64_t people;
	const char *title;
};

static const struct field LETTER_FIELDS[] = {
	FIELD(struct letter, people, .label = "People"),
	FIELD(struct letter, title, .label = "Title", .hint = "short", .required = 1),
	{ 0 },
};

static const char *field_written(struct work *work, const struct form *form, const char *name)
{
	struct html out = { .work = work, .body = BUFFER(work->arena), .csrf = "c" };
	html_field(&out, form, name);
	return buffer_string(&out.body);
}

TEST(what_was_typed_comes_back_escaped_beside_what_is_wrong)
{
	struct work work = { .arena = arena_new() };
	typed_list typed = { 0 };
	*LIST_ADD(work.arena, &typed) = (struct typed){ "title", "\"><b>" };
	struct form form = { .fields = LETTER_FIELDS, .typed = &typed };
	*LIST_ADD(work.arena, &form.fault.fields) = (struct fault_field){ "title", "too odd" };
	const char *page = field_written(&work, &form, "title");
	expect(strstr(page, "value=\"&quot;&gt;&lt;b&gt;\""));
	expect(strstr(page, "aria-required=\"true\" aria-invalid=\"true\" "
	                    "aria-describedby=\"e-title h-title\""));
	expect(strstr(page, "id=\"e-title\">too odd</p>"));
	arena_free(work.arena);
}

TEST(a_value_is_shown_until_something_is_typed_and_none_is_empty)
{
	struct work work = { .arena = arena_new() };
	struct letter letter = { .people = 0, .title = "Canal" };
	struct form form = { .fields = LETTER_FIELDS, .values = &letter };
	expect(strstr(field_written(&work, &form, "title"), "value=\"Canal\""));
	expect(strstr(field_written(&work, &form, "people"), "value=\"\""));
	arena_free(work.arena);
}

TEST(two_forms_of_a_page_keep_their_fields_hints_and_errors_apart)
{
	struct work work = { .arena = arena_new() };
	struct form form = { .fields = LETTER_FIELDS, .prefix = "reply-" };
	form.fault.outcome = INVALID;
	*LIST_ADD(work.arena, &form.fault.fields) = (struct fault_field){ "title", "too odd" };
	struct html out = { .work = &work, .body = BUFFER(work.arena), .csrf = "c" };
	html_faults(&out, &form);
	html_field(&out, &form, "title");
	const char *page = buffer_string(&out.body);
	expect(strstr(page, "<a href=\"#f-reply-title\">"));
	expect(strstr(page, "for=\"f-reply-title\""));
	expect(strstr(page, "id=\"f-reply-title\" name=\"title\""));
	expect(strstr(page, "aria-describedby=\"e-reply-title h-reply-title\""));
	expect(strstr(page, "id=\"e-reply-title\"") && strstr(page, "id=\"h-reply-title\""));
	arena_free(work.arena);
}

TEST(the_navigation_marks_the_nearest_entry_only)
{
	struct work work = { .arena = arena_new() };
	struct html out = { .work = &work, .body = BUFFER(work.arena), .csrf = "c" };
	static const struct layout_entry ENTRIES[] = {
		{ "/", "Workbench" }, { "/contacts", "Contacts" }, { "/contacts/new", "Register" }, { 0 },
	};
	struct layout layout = { .person = "Li", .title = "T", .path = "/contacts/new",
		                     .entries = ENTRIES };
	html_layout(&out, &layout, NULL, NULL);
	const char *page = buffer_string(&out.body);
	expect(strstr(page, "href=\"/contacts/new\" aria-current=\"page\""));
	expect(!strstr(page, "href=\"/contacts\" aria-current"));
	arena_free(work.arena);
}
