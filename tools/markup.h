/* markup.h: follows the HTML of a template, so that tools/template.c knows where a value stands:
 * in text, in a quoted attribute, or where none may stand; and refuses what the pages' security
 * policy forbids. */
#pragma once
#include <ctype.h>
#include <string.h>

enum place { IN_TEXT, IN_OPENING, IN_TAG, IN_NAME, IN_EQUALS, IN_VALUE, IN_SCRIPT };

struct markup {
	enum place place;
	char tag[16];
	char name[32];   /* of the attribute */
	int is_address;  /* the attribute is one that leads somewhere */
	int is_empty;    /* nothing of the value was written yet */
	int of_tel;      /* characters of "tel:" that it begins with so far */
	int has_source;  /* the tag has a src */
};

static int markup_begins(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

static void markup_append(char *to, size_t size, char character)
{
	size_t length = strlen(to);
	if (length + 1 < size) {
		to[length] = (char)tolower((unsigned char)character);
		to[length + 1] = '\0';
	}
}

static int markup_leads_somewhere(const char *name)
{
	static const char *const NAMES[] = { "href", "src", "action", "formaction", "poster", "data",
		                              "data-live", "xlink:href" };
	for (size_t each = 0; each < sizeof NAMES / sizeof *NAMES; each++)
		if (!strcmp(name, NAMES[each]))
			return 1;
	return markup_begins(name, "hx-");
}

/* "name=": what is wrong with such an attribute; NULL when nothing. */
static const char *markup_attribute(struct markup *markup)
{
	markup->place = IN_EQUALS;
	markup->is_address = markup_leads_somewhere(markup->name);
	markup->has_source |= !strcmp(markup->name, "src");
	if (!strcmp(markup->name, "style"))
		return "styles live in web/xinqiao.css: give the element a class";
	if (markup_begins(markup->name, "on"))
		return "events are bound in web/xinqiao.js: give the element an id or a data- attribute";
	if (!strcmp(markup->name, "srcdoc"))
		return "a page in a page cannot be escaped: write it as a template of its own";
	return NULL;
}

static const char *markup_close(struct markup *markup)
{
	int is_script = !strcmp(markup->tag, "script");
	if (is_script && !markup->has_source)
		return "scripts live in web/, not in pages: <script src=\"/static/NAME.js\"></script>";
	if (!strcmp(markup->tag, "style"))
		return "styles live in web/xinqiao.css, not in pages";
	markup->place = is_script ? IN_SCRIPT : IN_TEXT;
	return NULL;
}

static const char *markup_text(struct markup *markup, char character)
{
	if (character == '<')
		*markup = (struct markup){ .place = IN_OPENING };
	else if (markup->place == IN_SCRIPT)
		return "scripts live in web/, not in pages: close </script> at once";
	return NULL;
}

static const char *markup_opening(struct markup *markup, char character)
{
	int is_first = !*markup->tag;
	if (character == '>')
		return markup_close(markup);
	if (isspace((unsigned char)character) && !is_first)
		markup->place = IN_TAG;
	else if (character == '!')
		return "comments stand outside templates, where they are not sent to readers";
	else if (is_first && character != '/' && !isalpha((unsigned char)character))
		return "a < that opens no tag is written &lt;";
	else
		markup_append(markup->tag, sizeof markup->tag, character);
	return NULL;
}

static const char *markup_tag(struct markup *markup, char character)
{
	if (character == '>')
		return markup_close(markup);
	if (isspace((unsigned char)character) || character == '/')
		return NULL;
	if (!isalpha((unsigned char)character))
		return "an attribute begins with a letter and has its value in double quotes";
	markup->place = IN_NAME;
	*markup->name = '\0';
	markup_append(markup->name, sizeof markup->name, character);
	return NULL;
}

static const char *markup_name(struct markup *markup, char character)
{
	if (character == '=')
		return markup_attribute(markup);
	if (character == '>')
		return markup_close(markup);
	if (isspace((unsigned char)character))
		markup->place = IN_TAG;
	else
		markup_append(markup->name, sizeof markup->name, character);
	return NULL;
}

static const char *markup_value(struct markup *markup, char character)
{
	if (character == '"') {
		markup->place = IN_TAG;
		return NULL;
	}
	if (markup->is_address && markup->is_empty && character == "tel:"[markup->of_tel]) {
		markup->is_empty = ++markup->of_tel < 4;
		return NULL;
	}
	if (markup->is_address && markup->is_empty && (markup->of_tel || !strchr("/#?", character)))
		return "an address begins with a literal /, # or ?, a telephone number with tel:";
	markup->is_empty = 0;
	return NULL;
}

/* Goes on by one literal character: what is wrong with it and what to do; NULL when nothing. */
static const char *markup_step(struct markup *markup, char character)
{
	switch (markup->place) {
	case IN_OPENING:
		return markup_opening(markup, character);
	case IN_TAG:
		return markup_tag(markup, character);
	case IN_NAME:
		return markup_name(markup, character);
	case IN_EQUALS:
		markup->place = IN_VALUE;
		markup->is_empty = 1;
		markup->of_tel = 0;
		return character == '"' ? NULL : "an attribute's value stands in quotes: name=\"value\"";
	case IN_VALUE:
		return markup_value(markup, character);
	default:
		return markup_text(markup, character);
	}
}

/* A value is written here: what is wrong with that; NULL when nothing. */
static const char *markup_written(struct markup *markup)
{
	if (markup->place == IN_TEXT)
		return NULL;
	if (markup->place == IN_EQUALS)
		return "an attribute's value stands in quotes: name=\"{{value}}\"";
	if (markup->place != IN_VALUE)
		return "a value stands in text or in a quoted attribute, not inside a tag or a script";
	if (markup->is_address && markup->is_empty)
		return "an address begins with a literal /, # or ?; pass the rest: href=\"/{{value}}\"";
	markup->is_empty = 0;
	return NULL;
}

/* Two ways through a block meet: what is wrong when they do not end in the same place. */
static const char *markup_meet(struct markup *markup, const struct markup *other)
{
	enum place one = markup->place == IN_NAME ? IN_TAG : markup->place;
	enum place two = other->place == IN_NAME ? IN_TAG : other->place;
	if (one != two || (one == IN_VALUE && strcmp(markup->name, other->name) != 0))
		return "a block ends in the kind of place where it began: close its tag or quote inside it";
	markup->place = one;
	markup->is_empty |= other->is_empty;
	markup->has_source &= other->has_source;
	return NULL;
}
