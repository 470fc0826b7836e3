/* embed: writes one C file that carries the named files.  FILE or FILE=NAME; NAME is what the
 * program finds it by. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
	const char *file;
	const char *name;
};

static int by_name(const void *left, const void *right)
{
	return strcmp(((const struct entry *)left)->name, ((const struct entry *)right)->name);
}

static struct entry parse(char *argument)
{
	char *equals = strchr(argument, '=');
	if (!equals)
		return (struct entry){ argument, argument };
	*equals = '\0';
	return (struct entry){ argument, equals + 1 };
}

static void carry(int number, const struct entry *entry)
{
	printf("__asm__(\".section .rodata\\n\"\n"
	       "        \"embedded_%d: .incbin \\\"%s\\\"\\n\"\n"
	       "        \"embedded_end_%d: .byte 0\\n.previous\\n\");\n"
	       "extern const char embedded_%d[], embedded_end_%d[];\n",
	       number, entry->file, number, number, number);
}

/* Names the content, guards nothing: FNV-1a. */
static uint64_t hash_of(const char *path)
{
	uint64_t hash = 14695981039346656037u;
	FILE *file = fopen(path, "rb");
	if (!file) {
		perror(path);
		exit(1);
	}
	for (int byte; (byte = getc(file)) != EOF;)
		hash = (hash ^ (unsigned)byte) * 1099511628211u;
	fclose(file);
	return hash;
}

int main(int count, char **arguments)
{
	int entries = count - 1;
	struct entry *list = calloc((size_t)entries + 1, sizeof *list);
	for (int each = 0; each < entries; each++)
		list[each] = parse(arguments[each + 1]);
	qsort(list, (size_t)entries, sizeof *list, by_name);
	printf("/* Made by tools/embed.c. */\n#include <string.h>\n\n#include \"base/embedded.h\"\n\n");
	for (int each = 0; each < entries; each++)
		carry(each, &list[each]);
	printf("static size_t lengths(int number)\n{\n\tswitch (number) {\n");
	for (int each = 0; each < entries; each++)
		printf("\tcase %d: return (size_t)(embedded_end_%d - embedded_%d);\n", each, each, each);
	printf("\t}\n\treturn 0;\n}\n\nstruct embedded embedded_list[%d] = {\n", entries + 1);
	for (int each = 0; each < entries; each++)
		printf("\t{ \"%s\", embedded_%d, 0, 0x%016llxu },\n", list[each].name, each,
		       (unsigned long long)hash_of(list[each].file));
	printf("\t{ 0 },\n};\n"
	       "__attribute__((constructor)) static void measure(void)\n{\n"
	       "\tfor (int each = 0; embedded_list[each].name; each++)\n"
	       "\t\tembedded_list[each].length = lengths(each);\n}\n");
	free(list);
	return 0;
}
