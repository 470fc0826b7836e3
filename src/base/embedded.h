/* embedded.h: the files built into the binary: schema, facts, styles, scripts, translations. */
#pragma once
#include <stddef.h>
#include <stdint.h>

struct embedded {
	const char *name;  /* "schema/0001_office.sql" */
	const char *bytes; /* terminated */
	size_t length;
	uint64_t hash;     /* of the content */
};

/* Ended by a NULL name, in order of name; made by tools/embed.c, filled before main. */
extern struct embedded embedded_list[];

/* NULL when there is none. */
const struct embedded *embedded_find(const char *name);

/* Puts BYTES, terminated and alive as long as the process, in the place of a file's; nothing for a name
 * that there is not.  Only before the file was first read. */
void embedded_correct(const char *name, const char *bytes, size_t length);
