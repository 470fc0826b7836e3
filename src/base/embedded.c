/* embedded.c: finds the files that the build put into the binary. */
#include "base/embedded.h"

#include <string.h>

const struct embedded *embedded_find(const char *name)
{
	for (const struct embedded *each = embedded_list; each->name; each++)
		if (strcmp(each->name, name) == 0)
			return each;
	return NULL;
}
