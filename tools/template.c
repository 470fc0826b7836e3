/* template: compiles *_pages.html to C functions; the language is described in src/html/html.h.
 *
 *     template app/matter/matter_pages.html > matter_pages.c
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 32, WORDS = 8, LONGEST = 512 };

enum frame_kind { FRAME_TEMPLATE, FRAME_EACH, FRAME_IF };

struct frame {
	enum frame_kind kind;
	char variable[64]; /* of each */
	int line;
	int has_else;
};

struct compiler {
	const char *file;
	const char *at;
	int line;
	struct frame frames[DEEPEST];
	int depth;
	int loops;
};

static void stop(const struct compiler *compiler, const char *format, ...)
	__attribute__((noreturn, format(printf, 2, 3)));

static void stop(const struct compiler *compiler, const char *format, ...)
{
	va_list arguments;
	fprintf(stderr, "%s:%d: ", compiler->file, compiler->line);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	exit(1);
}

static struct frame *push(struct compiler *compiler, enum frame_kind kind)
{
	if (compiler->depth == DEEPEST)
		stop(compiler, "blocks are nested too deep");
	struct frame *frame = &compiler->frames[compiler->depth++];
	memset(frame, 0, sizeof *frame);
	frame->kind = kind;
	frame->line = compiler->line;
	return frame;
}

/* ---- literal text */

static void put_literal(const char *text, size_t length)
{
	if (!length)
		return;
	printf("\thtml_literal(out, \"");
	for (size_t each = 0; each < length; each++) {
		unsigned char byte = (unsigned char)text[each];
		if (byte == '"' || byte == '\\')
			printf("\\%c", byte);
		else if (byte < 0x20 || byte >= 0x7F)
			printf("\\%03o", byte);
		else
			putchar(byte);
	}
	printf("\", %zu);\n", length);
}

/* Blanks that hold a line break become one blank, so that pages stay small. */
static size_t squeeze(const char *text, size_t length, char *out)
{
	size_t used = 0;
	for (size_t each = 0; each < length;) {
		if (!isspace((unsigned char)text[each])) {
			out[used++] = text[each++];
			continue;
		}
		while (each < length && isspace((unsigned char)text[each]))
			each++;
		out[used++] = ' ';
	}
	return used;
}

static void refuse(const struct compiler *compiler, const char *text, size_t length,
                   const char *words, const char *why)
{
	if (memmem(text, length, words, strlen(words)))
		stop(compiler, "%s", why);
}

/* " name=" at the end: a value would follow without quotes. */
static int ends_with_bare_attribute(const char *text, size_t length)
{
	if (!length || text[length - 1] != '=')
		return 0;
	for (length--; length && (isalpha((unsigned char)text[length - 1]) || text[length - 1] == '-');)
		length--;
	return !length || isspace((unsigned char)text[length - 1]);
}

static void literal(struct compiler *compiler, const char *text, size_t length)
{
	static const char *const EVENTS[] = { " onclick=", " onchange=", " onsubmit=", " oninput=",
		                              " onload=" };
	char *squeezed = malloc(length + 1);
	if (!compiler->depth)
		return free(squeezed);
	refuse(compiler, text, length, "<script>", "scripts live in web/, not in pages");
	refuse(compiler, text, length, " style=", "styles live in web/xinqiao.css, not in pages");
	for (size_t each = 0; each < sizeof EVENTS / sizeof *EVENTS; each++)
		refuse(compiler, text, length, EVENTS[each], "events are bound in web/xinqiao.js");
	if (ends_with_bare_attribute(text, length))
		stop(compiler, "an attribute's value stands in quotes: name=\"{{value}}\"");
	put_literal(squeezed, squeeze(text, length, squeezed));
	free(squeezed);
}

/* An address that a value alone makes could be javascript:…; it begins with a literal / # or ?. */
static void refuse_free_address(struct compiler *compiler, const char *before)
{
	static const char *const NAMES[] = { "href=\"", "src=\"", "action=\"", "formaction=\"" };
	for (size_t each = 0; each < sizeof NAMES / sizeof *NAMES; each++) {
		size_t length = strlen(NAMES[each]);
		if (strncmp(before - length, NAMES[each], length) == 0)
			stop(compiler, "an address begins with a literal /, # or ?; pass the rest");
	}
}

/* ---- expressions */

/* "entry.text" becomes entry->text in a loop over entry, else page->entry.text. */
static const char *expression(struct compiler *compiler, const char *path, char out[LONGEST])
{
	size_t head = strcspn(path, ".");
	if (strcmp(path, "page") == 0) {
		snprintf(out, LONGEST, "(*page)");
		return out;
	}
	if (isupper((unsigned char)path[0]) || isdigit((unsigned char)path[0]) || path[0] == '-') {
		snprintf(out, LONGEST, "%s", path);
		return out;
	}
	for (int each = compiler->depth - 1; each >= 0; each--) {
		const char *variable = compiler->frames[each].variable;
		if (strlen(variable) == head && head && !strncmp(variable, path, head)) {
			if (path[head])
				snprintf(out, LONGEST, "%s->%s", variable, path + head + 1);
			else
				snprintf(out, LONGEST, "(*%s)", variable);
			return out;
		}
	}
	snprintf(out, LONGEST, "page->%s", path);
	return out;
}

static void need(struct compiler *compiler, int condition, const char *form)
{
	if (!condition)
		stop(compiler, "write it as {{%s}}", form);
}

/* ---- directives: words[0] is the directive, count words in all */

static void begin_template(struct compiler *compiler, char *words[], int count)
{
	char *type = words[count - 1];
	need(compiler, count == 5 && !compiler->depth && words[2][0] == '"' &&
	     !strcmp(words[3], "struct"), "template NAME \"header.h\" struct MODEL");
	push(compiler, FRAME_TEMPLATE);
	printf("#include %s\n\nvoid %s(struct html *out, const void *model);\n"
	       "void %s(struct html *out, const void *model)\n{\n"
	       "\tconst struct %s *page = model;\n\t(void)page;\n",
	       words[2], words[1], words[1], type);
}

static void begin_each(struct compiler *compiler, char *words[], int count)
{
	char list[LONGEST];
	need(compiler, count == 4 && !strcmp(words[2], "in"), "each NAME in LIST");
	expression(compiler, words[3], list);
	struct frame *frame = push(compiler, FRAME_EACH);
	snprintf(frame->variable, sizeof frame->variable, "%s", words[1]);
	printf("\tfor (size_t at_%d = 0; at_%d < (%s).count; at_%d++) {\n"
	       "\t__typeof__(*(%s).items) const *%s = &(%s).items[at_%d];\n\t(void)%s;\n",
	       compiler->loops, compiler->loops, list, compiler->loops, list, words[1], list,
	       compiler->loops, words[1]);
	compiler->loops++;
}

static void begin_if(struct compiler *compiler, char *words[], int count)
{
	char left[LONGEST], right[LONGEST];
	int negative = count > 2 && !strcmp(words[1], "not");
	words += negative;
	count -= negative;
	need(compiler, count == 2 || (count == 4 && (!strcmp(words[2], "==") || !strcmp(words[2], "!="))),
	     "if [not] X, or if X == Y");
	expression(compiler, words[1], left);
	push(compiler, FRAME_IF);
	if (count == 2)
		printf("\tif (%shtml_truth(%s)) {\n", negative ? "!" : "", left);
	else
		printf("\tif (%s %s %s) {\n", left, words[2], expression(compiler, words[3], right));
}

static void turn_else(struct compiler *compiler, char *words[], int count)
{
	struct frame *frame = compiler->depth ? &compiler->frames[compiler->depth - 1] : NULL;
	(void)words;
	need(compiler, count == 1 && frame && frame->kind != FRAME_TEMPLATE && !frame->has_else, "else");
	frame->has_else = 1;
	if (frame->kind == FRAME_IF) {
		printf("\t} else {\n");
		return;
	}
	stop(compiler, "each has no else; use {{if not list.count}}");
}

static void end(struct compiler *compiler, char *words[], int count)
{
	(void)words;
	need(compiler, count == 1 && compiler->depth > 0, "end");
	compiler->depth--;
	printf(compiler->depth ? "\t}\n" : "}\n\n");
}

static void translated(struct compiler *compiler, char *words[], int count)
{
	char held[LONGEST];
	need(compiler, count == 2, "_ \"Words\"");
	printf("\thtml_say(out, %s);\n",
	       words[1][0] == '"' ? words[1] : expression(compiler, words[1], held));
}

static void form_field(struct compiler *compiler, char *words[], int count)
{
	char held[LONGEST];
	need(compiler, count == 2, "field \"NAME\"");
	printf("\thtml_field(out, &page->form, %s);\n",
	       words[1][0] == '"' ? words[1] : expression(compiler, words[1], held));
}

static void form_part(struct compiler *compiler, char *words[], int count)
{
	need(compiler, count == 1, "hidden");
	printf("\thtml_%s(out, &page->form);\n", words[0]);
}

static void shown_as(struct compiler *compiler, char *words[], int count)
{
	char value[LONGEST];
	need(compiler, count == 2, "day X");
	printf("\thtml_%s(out, %s);\n", words[0], expression(compiler, words[1], value));
}

static void shown_choice(struct compiler *compiler, char *words[], int count)
{
	char value[LONGEST];
	need(compiler, count == 3, "choice CHOICES X");
	printf("\thtml_choice(out, %s, %s);\n", words[1], expression(compiler, words[2], value));
}

static void include(struct compiler *compiler, char *words[], int count)
{
	char value[LONGEST];
	need(compiler, count == 3, "include TEMPLATE X");
	printf("\t%s(out, &(%s));\n", words[1], expression(compiler, words[2], value));
}

static void value(struct compiler *compiler, char *words[], int count)
{
	char text[LONGEST];
	need(compiler, count == 1, "member.path");
	printf("\thtml_value(out, %s);\n", expression(compiler, words[0], text));
}

/* Splits by blanks; a quoted text is one word with its quotes. */
static int split(struct compiler *compiler, char *text, char *words[WORDS])
{
	int count = 0;
	while (*text) {
		while (isspace((unsigned char)*text))
			*text++ = '\0';
		if (!*text)
			break;
		if (count == WORDS)
			stop(compiler, "too many words in one directive");
		words[count++] = text;
		if (*text == '"') {
			char *close = strchr(text + 1, '"');
			if (!close)
				stop(compiler, "a quote is not closed");
			text = close + 1;
		}
		while (*text && !isspace((unsigned char)*text))
			text++;
	}
	return count;
}

static void directive(struct compiler *compiler, char *text)
{
	static const struct {
		const char *word;
		void (*compile)(struct compiler *compiler, char *words[], int count);
	} DIRECTIVES[] = {
		{ "template", begin_template }, { "each", begin_each }, { "if", begin_if },
		{ "else", turn_else },          { "end", end },         { "_", translated },
		{ "field", form_field },        { "hidden", form_part }, { "faults", form_part },
		{ "day", shown_as },            { "moment", shown_as }, { "choice", shown_choice },
		{ "include", include },
	};
	char *words[WORDS];
	int count = split(compiler, text, words);
	need(compiler, count > 0, "…");
	if (compiler->depth || !strcmp(words[0], "template"))
		printf("#line %d \"%s\"\n", compiler->line, compiler->file);
	for (size_t each = 0; each < sizeof DIRECTIVES / sizeof *DIRECTIVES; each++)
		if (!strcmp(words[0], DIRECTIVES[each].word))
			return DIRECTIVES[each].compile(compiler, words, count);
	need(compiler, compiler->depth > 0, "template …");
	value(compiler, words, count);
}

static void compile(struct compiler *compiler)
{
	const char *open;
	while ((open = strstr(compiler->at, "{{"))) {
		const char *close = strstr(open, "}}");
		char text[LONGEST];
		literal(compiler, compiler->at, (size_t)(open - compiler->at));
		for (const char *each = compiler->at; each < open; each++)
			compiler->line += *each == '\n';
		if (!close || close - open - 2 >= LONGEST)
			stop(compiler, "{{ is not closed by }}");
		if (compiler->depth && open - compiler->at >= 12)
			refuse_free_address(compiler, open);
		snprintf(text, sizeof text, "%.*s", (int)(close - open - 2), open + 2);
		directive(compiler, text);
		compiler->at = close + 2;
	}
	if (compiler->depth)
		stop(compiler, "the block of line %d is not closed by {{end}}",
		     compiler->frames[compiler->depth - 1].line);
}

static char *whole(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return NULL;
	fseek(file, 0, SEEK_END);
	long size = ftell(file);
	rewind(file);
	char *text = calloc((size_t)size + 1, 1);
	size_t got = text ? fread(text, 1, (size_t)size, file) : 0;
	fclose(file);
	return got == (size_t)size ? text : NULL;
}

int main(int count, char **arguments)
{
	char *text = count == 2 ? whole(arguments[1]) : NULL;
	if (!text) {
		fprintf(stderr, "usage: template FILE_pages.html (a file that can be read)\n");
		return 2;
	}
	struct compiler compiler = { .file = arguments[1], .at = text, .line = 1 };
	printf("/* Made by tools/template.c from %s. */\n#include \"html/html.h\"\n"
	       "#include \"html/truth.h\"\n\n",
	       arguments[1]);
	compile(&compiler);
	free(text);
	return 0;
}
