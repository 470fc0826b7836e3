/* html_test.c: what a value may become on a page: never markup. */
#include "expect.h"
#include "html/html.h"
#include "html/truth.h"

#define PAGE(name) \
	struct work work = { .arena = arena_new(), .language = ENGLISH }; \
	struct html name = { .work = &work, .body = BUFFER(work.arena), .csrf = "c" }

TEST(a_name_that_is_a_script_is_shown_as_text)
{
	PAGE(out);
	const char *name = "<script>alert('x')</script> & \"so on\"";
	html_value(&out, name);
	expect_text("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so on&quot;",
	            buffer_string(&out.body));
	arena_free(work.arena);
}

TEST(text_that_is_escaped_already_is_shown_as_it_was_typed)
{
	PAGE(out);
	html_text(&out, "&lt;b&gt; 信访&amp;");
	expect_text("&amp;lt;b&amp;gt; 信访&amp;amp;", buffer_string(&out.body));
	arena_free(work.arena);
}

TEST(no_text_is_nothing_and_an_integer_is_its_digits)
{
	PAGE(out);
	const char *none = NULL;
	html_value(&out, none);
	html_value(&out, (int64_t)INT64_MIN);
	html_value(&out, 7);
	expect_text("-92233720368547758087", buffer_string(&out.body));
	arena_free(work.arena);
}

TEST(only_raw_passes_as_it_is)
{
	PAGE(out);
	html_value(&out, (struct html_raw){ "<b>" });
	html_value(&out, (struct html_raw){ NULL });
	expect_text("<b>", buffer_string(&out.body));
	arena_free(work.arena);
}

TEST(a_day_or_moment_of_none_is_empty_and_a_choice_is_its_label)
{
	static const struct choice CHANNELS[] = { { 1, "letter", "<Letter>", NULL }, { 0 } };
	PAGE(out);
	html_day(&out, 0);
	html_moment(&out, 0);
	html_choice(&out, CHANNELS, 9);
	expect_text("", buffer_string(&out.body));
	html_choice(&out, CHANNELS, 1);
	expect_text("&lt;Letter&gt;", buffer_string(&out.body));
	arena_free(work.arena);
}

TEST(what_is_there_is_true_in_a_template)
{
	const char *none = NULL, *empty = "", *text = "0";
	expect(!html_truth(none) && !html_truth(empty) && html_truth(text));
	expect(!html_truth(0) && html_truth((int64_t)1 << 40));
}
