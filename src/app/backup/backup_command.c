/* backup_command.c: `xinqiao backup`, `restore` and `migrate`. */
#include <stdio.h>
#include <string.h>

#include "app/backup/backup.h"
#include "app/office/commands.h"
#include "base/clock.h"

static int backup(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	const char *file = next_word(arguments);
	if (!file || refuse_rest(arguments) != EXIT_DONE)
		return wrong_use("backup FILE");
	enum outcome outcome = office_backup(work, file);
	if (outcome == OK)
		printf("%s\n", trf(work, "the office is kept in %s", file));
	return complain(work, outcome);
}

int backup_command(struct arguments *arguments)
{
	return command_in_office(arguments, backup);
}

/* A work without an office: what is asked of it is to make one. */
static struct work homeless(struct arena *arena)
{
	return (struct work){ .arena = arena, .now = clock_now(),
		                  .language = language_of_environment() };
}

int restore_command(struct arguments *arguments)
{
	const char *file = next_word(arguments);
	if (!file || refuse_rest(arguments) != EXIT_DONE)
		return wrong_use("restore FILE");
	struct arena *arena = arena_new();
	struct work work = homeless(arena);
	enum outcome outcome = office_restore(&work, &arguments->place, file);
	if (outcome == OK)
		printf("%s\n", trf(&work, "the office is restored from %s", file));
	int code = complain(&work, outcome);
	arena_free(arena);
	return code;
}

/* "sqlite" is --data's folder, "postgres" is --db's address. */
static int read_engine(const struct arguments *arguments, const char *engine, struct place *out)
{
	int postgres = engine && !strncmp(engine, "postgres", 8);
	*out = arguments->place;
	if (!postgres)
		out->db = arguments->place.data;
	return (postgres && strstr(out->db, "://")) || (engine && !strcmp(engine, "sqlite"));
}

int migrate_command(struct arguments *arguments)
{
	struct place from, to;
	const char *source = option(arguments, "from"), *target = option(arguments, "to");
	if (!read_engine(arguments, source, &from) || !read_engine(arguments, target, &to) ||
	    strcmp(from.db, to.db) == 0 || refuse_rest(arguments) != EXIT_DONE)
		return wrong_use("--data DIR --db URL migrate --from sqlite --to postgres (or the other "
		                 "way round)");
	struct arena *arena = arena_new();
	struct work work = homeless(arena);
	enum outcome outcome = office_move(&work, &from, &to);
	if (outcome == OK)
		printf("%s\n", trf(&work, "the office was moved to %s; run verify there", to.db));
	int code = complain(&work, outcome);
	arena_free(arena);
	return code;
}
