/* log.c: events as lines of JSON on stderr. */
#include "base/log.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/clock.h"

/* The one process-wide setting: read by every thread, set once at start. */
static atomic_int threshold = LOG_WARN;

void log_threshold(enum log_level level)
{
	atomic_store(&threshold, (int)level);
}

static void put_escaped(FILE *file, const char *text)
{
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;
		if (byte == '"' || byte == '\\')
			fprintf(file, "\\%c", byte);
		else if (byte < 0x20)
			fprintf(file, "\\u%04x", byte);
		else
			fputc(byte, file);
	}
}

void log_line(enum log_level level, const char *what, const char *format, ...)
{
	static const char *const LEVELS[] = { "debug", "info", "warn", "error" };
	if ((int)level < atomic_load(&threshold))
		return;
	struct arena *arena = arena_new();
	va_list arguments;
	va_start(arguments, format);
	const char *text = arena_format_list(arena, format, arguments);
	va_end(arguments);
	flockfile(stderr);
	fprintf(stderr, "{\"at\":\"%s\",\"level\":\"%s\",\"what\":\"%s\",\"text\":\"",
	        moment_iso(arena, clock_now()), LEVELS[level], what);
	put_escaped(stderr, text);
	fputs("\"}\n", stderr);
	funlockfile(stderr);
	arena_free(arena);
}
