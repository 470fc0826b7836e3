/* layout.c: writes the document that every page stands in. */
#include "html/layout.h"

#include <string.h>

static void write(struct html *out, const char *markup)
{
	html_literal(out, markup, strlen(markup));
}

static int given(const char *text)
{
	return text && *text;
}

static void write_head(struct html *out, const struct layout *layout)
{
	write(out, "<!DOCTYPE html>\n<html lang=\"");
	html_text(out, language_tag(out->work->language));
	write(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
	           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
	if (given(layout->title)) {
		html_text(out, layout->title);
		write(out, " - ");
	}
	html_say(out, "Xinqiao");
	write(out, "</title>\n<link rel=\"icon\" href=\"data:,\">\n");
	for (const char *const *style = layout->styles; style && *style; style++) {
		write(out, "<link rel=\"stylesheet\" href=\"");
		html_text(out, *style);
		write(out, "\">\n");
	}
	if (given(layout->script)) {
		write(out, "<script src=\"");
		html_text(out, layout->script);
		write(out, "\" defer></script>\n");
	}
	write(out, "</head>\n");
	write(out, layout->large_type ? "<body class=\"large-type\">\n" : "<body>\n");
	write(out, "<a class=\"skip\" href=\"#main\">");
	html_say(out, "Skip to the content");
	write(out, "</a>\n");
}

static void write_search(struct html *out)
{
	write(out, "<form class=\"find\" method=\"get\" action=\"/search\" role=\"search\">"
	           "<label class=\"visually-hidden\" for=\"q\">");
	html_say(out, "Search matters and contacts");
	write(out, "</label><input type=\"search\" name=\"q\" id=\"q\" autocomplete=\"off\" placeholder=\"");
	html_say(out, "Search matters and contacts");
	write(out, "\"><button type=\"submit\">");
	html_say(out, "Search");
	write(out, "</button></form>\n");
}

static void write_person(struct html *out, const struct layout *layout)
{
	write(out, "<form class=\"who\" method=\"post\" action=\"/sign-out\">"
	           "<input type=\"hidden\" name=\"csrf\" value=\"");
	html_text(out, out->csrf);
	write(out, "\"><span>");
	html_text(out, layout->person);
	write(out, "</span><button type=\"submit\">");
	html_say(out, "Sign out");
	write(out, "</button></form>\n");
}

static void write_top(struct html *out, const struct layout *layout)
{
	write(out, "<header class=\"top\"><a class=\"brand\" href=\"/\">");
	html_say(out, "Xinqiao");
	write(out, "</a>");
	if (given(layout->unit)) {
		write(out, "<span class=\"unit\">");
		html_text(out, layout->unit);
		write(out, "</span>\n");
	}
	if (given(layout->person)) {
		write_search(out);
		write_person(out, layout);
	}
	write(out, "</header>\n");
}

/* "/matters" is where "/matters/3" is; "/" is only itself. */
static int is_within(const char *path, const char *address)
{
	size_t length = strlen(address);
	if (!path || strncmp(path, address, length) != 0)
		return 0;
	return !path[length] || path[length] == '?' || (length > 1 && path[length] == '/');
}

/* The entry with the longest fitting address: "/contacts/new" before "/contacts". */
static const struct layout_entry *current_of(const struct layout *layout)
{
	const struct layout_entry *current = NULL;
	for (const struct layout_entry *entry = layout->entries; entry->address; entry++)
		if (is_within(layout->path, entry->address) &&
		    (!current || strlen(entry->address) > strlen(current->address)))
			current = entry;
	return current;
}

static void write_entries(struct html *out, const struct layout *layout)
{
	const struct layout_entry *current = current_of(layout);
	write(out, "<ul>");
	for (const struct layout_entry *entry = layout->entries; entry->address; entry++) {
		write(out, "<li><a href=\"");
		html_text(out, entry->address);
		write(out, entry == current ? "\" aria-current=\"page\">" : "\">");
		html_say(out, entry->label);
		write(out, "</a></li>");
	}
	write(out, "</ul>");
}

/* A phone shows the list when the summary before it is open, wider screens always. */
static void write_navigation(struct html *out, const struct layout *layout)
{
	write(out, "<nav class=\"side\" aria-label=\"");
	html_say(out, "Main navigation");
	write(out, "\"><details><summary>");
	html_say(out, "Menu");
	write(out, "</summary></details>");
	write_entries(out, layout);
	write(out, "</nav>\n");
}

static void write_main(struct html *out, const struct layout *layout, html_template page,
                       const void *model)
{
	write(out, "<main id=\"main\" tabindex=\"-1\">\n");
	if (given(layout->title)) {
		write(out, "<h1>");
		html_text(out, layout->title);
		write(out, "</h1>\n");
	}
	if (given(layout->flash)) {
		write(out, "<p class=\"flash\" role=\"status\">");
		html_text(out, layout->flash);
		write(out, "</p>\n");
	}
	if (page)
		page(out, model);
	write(out, "</main>\n");
}

/* Each language names itself: who reads none of the page still finds it. */
static void write_language(struct html *out, const struct layout *layout)
{
	int chinese = out->work->language == CHINESE;
	write(out, "<form method=\"post\" action=\"/language\"><input type=\"hidden\" name=\"csrf\" value=\"");
	html_text(out, out->csrf);
	write(out, "\"><input type=\"hidden\" name=\"next\" value=\"");
	html_text(out, layout->path ? layout->path : "/");
	write(out, chinese ? "\"><button name=\"language\" value=\"en\" lang=\"en\">English</button></form>"
	                   : "\"><button name=\"language\" value=\"zh-CN\" lang=\"zh-CN\">中文</button></form>");
}

void html_layout(struct html *out, const struct layout *layout, html_template page,
                 const void *model)
{
	int framed = given(layout->person) && layout->entries;
	write_head(out, layout);
	write_top(out, layout);
	write(out, framed ? "<div class=\"frame\">\n" : "<div class=\"frame alone\">\n");
	if (framed)
		write_navigation(out, layout);
	write_main(out, layout, page, model);
	write(out, "</div>\n<footer class=\"foot\"><p>");
	html_say(out, "Xinqiao, the letters-and-visits office");
	write(out, "</p>");
	if (given(layout->person))
		write_language(out, layout);
	write(out, "</footer>\n</body>\n</html>\n");
}
