/* embedded.c: finds the files that the build put into the binary, or what an office put in their
 * place. */
#include "base/embedded.h"

#include <string.h>

static struct embedded *find(const char *name)
{
	for (struct embedded *each = embedded_list; each->name; each++)
		if (strcmp(each->name, name) == 0)
			return each;
	return NULL;
}

const struct embedded *embedded_find(const char *name)
{
	return find(name);
}

void embedded_correct(const char *name, const char *bytes, size_t length)
{
	struct embedded *file = find(name);
	if (!file)
		return;
	file->bytes = bytes;
	file->length = length;
}
