/* widgets.c: a form's fields out of their field table, linked for screen readers, with what was
 * typed and what is wrong with it. */
#include <string.h>

#include "base/words.h"
#include "html/html.h"

static void write(struct html *out, const char *markup)
{
	html_literal(out, markup, strlen(markup));
}

static void write_attribute(struct html *out, const char *name, const char *value)
{
	write(out, " ");
	write(out, name);
	write(out, "=\"");
	html_text(out, value);
	write(out, "\"");
}

/* f-phone, h-phone, e-phone: the input, its hint, its error; f-reply-phone in the form "reply-".
 * The list of words to choose from, l-phone, is the whole page's. */
static void write_name(struct html *out, char kind, const char *name)
{
	html_literal(out, &kind, 1);
	write(out, "-");
	html_text(out, kind == 'l' ? "" : out->prefix);
	html_text(out, name);
}

static void write_id(struct html *out, const char *attribute, char kind, const char *name)
{
	write(out, " ");
	write(out, attribute);
	write(out, "=\"");
	write_name(out, kind, name);
	write(out, "\"");
}

/* NULL when the form did not come in; "" when it came without this field. */
static const char *typed_of(const struct form *form, const char *name)
{
	if (!form->typed)
		return NULL;
	FOR_EACH(typed, form->typed)
		if (!strcmp(typed->name, name))
			return typed->value ? typed->value : "";
	return "";
}

static const char *error_of(const struct form *form, const char *name)
{
	FOR_EACH(wrong, &form->fault.fields)
		if (!strcmp(wrong->field, name))
			return wrong->message;
	return NULL;
}

/* What stands in the input; a number of 0 is "none" and leaves it empty. */
static const char *value_of(struct html *out, const struct form *form, const struct field *field)
{
	const char *typed = typed_of(form, field->name);
	if (typed)
		return typed;
	if (!form->values || (!field_is_text(field) && !field_integer(field, form->values)))
		return "";
	return field_shown(out->work, field, form->values);
}

static const struct choice *chosen_of(const struct form *form, const struct field *field)
{
	const char *typed = typed_of(form, field->name);
	if (typed)
		return *typed ? choice_named(field->choices, typed) : NULL;
	if (!form->values)
		return NULL;
	return choice_of(field->choices, field_integer(field, form->values));
}

static int is_checked(const struct form *form, const struct field *field)
{
	const char *typed = typed_of(form, field->name);
	if (typed)
		return *typed && strcmp(typed, "0") != 0;
	return form->values && field_integer(field, form->values) != 0;
}

static int is_needed(const struct form *form, const struct field *field)
{
	return field->required || words_have(form->needs, ' ', field->name, strlen(field->name));
}

static const struct form_offer *offer_of(const struct form *form, const struct field *field)
{
	FOR_EACH(offer, &form->offers)
		if (!strcmp(offer->field, field->name))
			return offer;
	return NULL;
}

/* What every kind of input has: its id and name, and the way to its hint and its error. */
static void write_input_attributes(struct html *out, const struct form *form,
                                   const struct field *field)
{
	int wrong = error_of(form, field->name) != NULL;
	write_id(out, "id", 'f', field->name);
	write_attribute(out, "name", field->name);
	if (is_needed(form, field))
		write(out, " aria-required=\"true\"");
	if (wrong)
		write(out, " aria-invalid=\"true\"");
	if (!wrong && !field->hint)
		return;
	write(out, " aria-describedby=\"");
	if (wrong)
		write_name(out, 'e', field->name);
	write(out, wrong && field->hint ? " " : "");
	if (field->hint)
		write_name(out, 'h', field->name);
	write(out, "\"");
}

static void write_select(struct html *out, const struct form *form, const struct field *field)
{
	const struct choice *chosen = chosen_of(form, field);
	write(out, "<select class=\"form-select\"");
	write_input_attributes(out, form, field);
	write(out, ">");
	if (!is_needed(form, field) || !chosen) {
		write(out, "<option value=\"\">");
		if (is_needed(form, field))
			html_say(out, "Please choose");
		write(out, "</option>");
	}
	for (const struct choice *choice = field->choices; choice && choice->code; choice++) {
		write(out, "<option");
		write_attribute(out, "value", choice->code);
		write(out, choice == chosen ? " selected>" : ">");
		html_say(out, choice->label);
		write(out, "</option>");
	}
	write(out, "</select>");
}

/* The records that the page offers; what was chosen in a refused form stays chosen. */
static void write_offer(struct html *out, const struct form *form, const struct field *field,
                        const struct form_offer *offer)
{
	const char *chosen = value_of(out, form, field);
	write(out, "<select class=\"form-select\"");
	write_input_attributes(out, form, field);
	write(out, "><option value=\"\"></option>");
	FOR_EACH(option, &offer->options) {
		const char *id = arena_format(out->work->arena, "%lld", (long long)option->id);
		write(out, "<option");
		write_attribute(out, "value", id);
		write(out, strcmp(id, chosen) == 0 ? " selected>" : ">");
		html_text(out, option->name);
		write(out, "</option>");
	}
	write(out, "</select>");
}

static void write_textarea(struct html *out, const struct form *form, const struct field *field)
{
	write(out, "<textarea class=\"form-control\" rows=\"6\"");
	write_input_attributes(out, form, field);
	/* A browser drops the first line end after the tag: this one, not the text's own. */
	write(out, ">\n");
	html_text(out, value_of(out, form, field));
	write(out, "</textarea>");
}

static const char *input_kind(const struct field *field)
{
	switch (field->type) {
	case FIELD_INTEGER:
		return " type=\"text\" inputmode=\"numeric\"";
	case FIELD_MONEY:
	case FIELD_HUNDREDTHS:
		return " type=\"text\" inputmode=\"decimal\"";
	case FIELD_DAY:
		/* Digits alone are a date too: 20260301. */
		return " type=\"text\" inputmode=\"numeric\" placeholder=\"2026-03-01\"";
	case FIELD_MOMENT:
		return " type=\"text\" placeholder=\"2026-03-01 09:00\"";
	default:
		return field->hidden ? " type=\"password\"" : " type=\"text\"";
	}
}

static void write_input(struct html *out, const struct form *form, const struct field *field)
{
	write(out, "<input class=\"form-control\"");
	write(out, input_kind(field));
	write_input_attributes(out, form, field);
	/* The page offers words to choose from by a <datalist id="l-NAME">. */
	if (field->offered)
		write_id(out, "list", 'l', field->name);
	/* A secret is never sent back into a page. */
	if (!field->hidden)
		write_attribute(out, "value", value_of(out, form, field));
	write(out, ">");
}

static void write_label(struct html *out, const struct form *form, const struct field *field,
                        const char *class)
{
	write(out, "<label");
	write_attribute(out, "class", class);
	write_id(out, "for", 'f', field->name);
	write(out, ">");
	html_say(out, field->label ? field->label : field->name);
	if (is_needed(form, field)) {
		write(out, " <span class=\"required\">");
		html_say(out, "required");
		write(out, "</span>");
	}
	write(out, "</label>");
}

static void write_flag(struct html *out, const struct form *form, const struct field *field)
{
	write(out, "<div class=\"form-check\"><input class=\"form-check-input\" type=\"checkbox\" value=\"1\"");
	write_input_attributes(out, form, field);
	write(out, is_checked(form, field) ? " checked>" : ">");
	write_label(out, form, field, "form-check-label");
	write(out, "</div>");
}

static void write_control(struct html *out, const struct form *form, const struct field *field)
{
	if (field->type == FIELD_FLAG) {
		write_flag(out, form, field);
		return;
	}
	const struct form_offer *offer = offer_of(form, field);
	write_label(out, form, field, "form-label");
	if (offer)
		write_offer(out, form, field, offer);
	else if (field->type == FIELD_CHOICE)
		write_select(out, form, field);
	else if (field->type == FIELD_LINES)
		write_textarea(out, form, field);
	else
		write_input(out, form, field);
}

/* The hint or the error under the input. */
static void write_note(struct html *out, const char *class, char kind, const char *name,
                       const char *text)
{
	if (!text)
		return;
	write(out, "<p");
	write_attribute(out, "class", class);
	write_id(out, "id", kind, name);
	write(out, ">");
	html_text(out, text);
	write(out, "</p>");
}

void html_field(struct html *out, const struct form *form, const char *name)
{
	const struct field *field = field_find(form->fields, name);
	if (!field)
		return;
	const char *error = error_of(form, name);
	out->prefix = form->prefix ? form->prefix : "";
	write(out, "<div class=\"field");
	write(out, field->type == FIELD_LINES ? " wide" : "");
	write(out, error ? " wrong\">" : "\">");
	write_control(out, form, field);
	write_note(out, "error", 'e', name, error);
	write_note(out, "hint", 'h', name, field->hint ? tr(out->work, field->hint) : NULL);
	write(out, "</div>\n");
}

static void write_wrong(struct html *out, const struct form *form, const struct fault_field *wrong)
{
	const struct field *field = form->fields ? field_find(form->fields, wrong->field) : NULL;
	if (!field || !field->label) {
		write(out, "<li>");
		html_text(out, wrong->message);
		write(out, "</li>");
		return;
	}
	write(out, "<li><a href=\"#f-");
	html_text(out, form->prefix ? form->prefix : "");
	html_text(out, wrong->field);
	write(out, "\">");
	html_text(out, trf(out->work, "%s: %s", tr(out->work, field->label), wrong->message));
	write(out, "</a></li>");
}

/* The first wrong field's message also is the fault's own: said once is enough. */
static int repeats_a_field(const struct fault *fault)
{
	FOR_EACH(wrong, &fault->fields)
		if (fault->message && !strcmp(wrong->message, fault->message))
			return 1;
	return !fault->message;
}

void html_faults(struct html *out, const struct form *form)
{
	if (form->fault.outcome == OK)
		return;
	write(out, "<div role=\"alert\" tabindex=\"-1\" class=\"faults\" id=\"faults\"><h2>");
	html_say(out, "This could not be saved yet");
	write(out, "</h2>");
	if (!repeats_a_field(&form->fault)) {
		write(out, "<p>");
		html_text(out, form->fault.message);
		write(out, "</p>");
	}
	if (form->fault.fields.count) {
		write(out, "<ul>");
		FOR_EACH(wrong, &form->fault.fields)
			write_wrong(out, form, wrong);
		write(out, "</ul>");
	}
	write(out, "</div>\n");
}

void html_hidden(struct html *out, const struct form *form)
{
	write(out, "<input type=\"hidden\" name=\"csrf\"");
	write_attribute(out, "value", out->csrf ? out->csrf : "");
	write(out, ">");
	if (!form->once || !*form->once)
		return;
	write(out, "<input type=\"hidden\" name=\"once\"");
	write_attribute(out, "value", form->once);
	write(out, ">");
}
