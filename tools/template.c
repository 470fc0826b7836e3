/* template: compiles *_pages.html to C functions; the language is described in src/html/html.h.
 *
 *     template app/matter/matter_pages.html > matter_pages.c
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "markup.h"

enum { DEEPEST = 32, WORDS = 8, LONGEST = 512 };

enum frame_kind { FRAME_TEMPLATE, FRAME_EACH, FRAME_IF };

struct frame {
	enum frame_kind kind;
	char variable[64]; /* of each */
	char list[LONGEST];
	int line;
	int has_else;
	struct markup before; /* where the block began */
	struct markup branch; /* where it ended before {{else}} */
};

struct compiler {
	const char *file;
	const char *at;
	int line;
	struct markup markup;
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
	frame->before = compiler->markup;
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

/* A run of blanks and line ends becomes one blank, so that pages stay small. */
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

/* What the markup says is wrong, said with its line. */
static void heed(const struct compiler *compiler, const char *wrong)
{
	if (wrong)
		stop(compiler, "%s", wrong);
}

static void literal(struct compiler *compiler, const char *text, size_t length)
{
	char *squeezed = compiler->depth ? malloc(length + 1) : NULL;
	for (size_t each = 0; each < length; each++) {
		if (compiler->depth)
			heed(compiler, markup_step(&compiler->markup, text[each]));
		compiler->line += text[each] == '\n';
	}
	if (squeezed)
		put_literal(squeezed, squeeze(text, length, squeezed));
	free(squeezed);
}

/* A whole element (a field, a template) stands in text only. */
static void need_text(const struct compiler *compiler, const char *what)
{
	if (compiler->markup.place != IN_TEXT)
		stop(compiler, "{{%s}} writes elements: it stands in text, not inside a tag", what);
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
	compiler->markup = (struct markup){ .place = IN_TEXT };
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
	snprintf(frame->list, sizeof frame->list, "%s", list);
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
	frame->branch = compiler->markup;
	if (frame->kind == FRAME_EACH)
		heed(compiler, markup_meet(&compiler->markup, &frame->before));
	compiler->markup = frame->before;
	frame->variable[0] = '\0'; /* of no meaning when the list is empty */
	if (frame->kind == FRAME_EACH)
		printf("\t}\n\tif (!(%s).count) {\n", frame->list);
	else
		printf("\t} else {\n");
}

static void end(struct compiler *compiler, char *words[], int count)
{
	(void)words;
	need(compiler, count == 1 && compiler->depth > 0, "end");
	struct frame *frame = &compiler->frames[--compiler->depth];
	if (frame->kind == FRAME_TEMPLATE)
		need_text(compiler, "end");
	else
		heed(compiler, markup_meet(&compiler->markup,
		                           frame->has_else ? &frame->branch : &frame->before));
	printf(frame->kind == FRAME_TEMPLATE ? "}\n\n" : "\t}\n");
}

static void translated(struct compiler *compiler, char *words[], int count)
{
	char held[LONGEST];
	need(compiler, count == 2, "_ \"Words\"");
	heed(compiler, markup_written(&compiler->markup));
	printf("\thtml_say(out, %s);\n",
	       words[1][0] == '"' ? words[1] : expression(compiler, words[1], held));
}

static void form_field(struct compiler *compiler, char *words[], int count)
{
	char held[LONGEST];
	need(compiler, count == 2, "field \"NAME\"");
	need_text(compiler, "field");
	printf("\thtml_field(out, &page->form, %s);\n",
	       words[1][0] == '"' ? words[1] : expression(compiler, words[1], held));
}

static void form_part(struct compiler *compiler, char *words[], int count)
{
	need(compiler, count == 1, "hidden");
	need_text(compiler, words[0]);
	printf("\thtml_%s(out, &page->form);\n", words[0]);
}

static void shown_as(struct compiler *compiler, char *words[], int count)
{
	char value[LONGEST];
	need(compiler, count == 2, "day X");
	heed(compiler, markup_written(&compiler->markup));
	printf("\thtml_%s(out, %s);\n", words[0], expression(compiler, words[1], value));
}

static void shown_choice(struct compiler *compiler, char *words[], int count)
{
	char value[LONGEST];
	need(compiler, count == 3, "choice CHOICES X");
	heed(compiler, markup_written(&compiler->markup));
	printf("\thtml_choice(out, %s, %s);\n", words[1], expression(compiler, words[2], value));
}

static void include(struct compiler *compiler, char *words[], int count)
{
	char value[LONGEST];
	need(compiler, count == 3, "include TEMPLATE X");
	need_text(compiler, "include");
	printf("\t%s(out, &(%s));\n", words[1], expression(compiler, words[2], value));
}

static void value(struct compiler *compiler, char *words[], int count)
{
	char text[LONGEST];
	need(compiler, count == 1, "member.path");
	heed(compiler, markup_written(&compiler->markup));
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
		if (!close || close - open - 2 >= LONGEST ||
		    memmem(open + 2, (size_t)(close - open - 2), "{{", 2))
			stop(compiler, "{{ is not closed by }}");
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
