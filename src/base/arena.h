/* arena.h: memory that lives as long as one request, one command or one test, freed at once.
 *
 * Allocation never fails: a process out of memory ends with one line on stderr, its transaction
 * rolled back by the database. */
#pragma once
#include <stdarg.h>
#include <stddef.h>

#include "base/outcome.h"

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena);

/* Forgets everything allocated, keeps one block for the next use. */
void arena_reset(struct arena *arena);

/* SIZE zeroed bytes, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);
/* The same not zeroed, for what is written over at once. */
void *arena_take(struct arena *arena, size_t size);

/* The first LENGTH bytes of TEXT, terminated. */
char *arena_copy(struct arena *arena, const char *text, size_t length);
char *arena_string(struct arena *arena, const char *text);
char *arena_format(struct arena *arena, const char *format, ...) PRINTF(2, 3);
char *arena_format_list(struct arena *arena, const char *format, va_list arguments) PRINTF(2, 0);
