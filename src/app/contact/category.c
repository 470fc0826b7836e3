/* category.c: reads the classification once. */
#include "app/contact/category.h"

#include <pthread.h>
#include <string.h>

#include "base/arena.h"
#include "base/embedded.h"

enum { MOST = 1024 };

static const char *names[MOST + 1];
static pthread_once_t read_once = PTHREAD_ONCE_INIT;

static void read_all(void)
{
	const struct embedded *file = embedded_find("data/classification.csv");
	const char *line = file ? strchr(file->bytes, '\n') : NULL;
	static struct arena *arena; /* the names live as long as the program */
	arena = arena_new();
	for (int count = 0; line && *++line && count < MOST; count++) {
		size_t length = strcspn(line, "\r\n");
		char *name = arena_copy(arena, line, length);
		for (char *comma = name; (comma = strchr(comma, ','));)
			*comma = '/';
		names[count] = name;
		line = strchr(line, '\n');
	}
}

const char *const *category_names(void)
{
	pthread_once(&read_once, read_all);
	return names;
}
