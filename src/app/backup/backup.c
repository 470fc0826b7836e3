/* backup.c: packs, unpacks and moves an office. */
#define _GNU_SOURCE
#include "app/backup/backup.h"

#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/backup/backup_store.h"
#include "app/unit/unit.h"
#include "base/file.h"
#include "document/archive.h"

static int remove_one(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
	(void)status;
	(void)flag;
	(void)walk;
	return remove(path);
}

static void remove_folder(const char *path)
{
	nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static const char *under(struct work *work, const char *folder, const char *name)
{
	return arena_format(work->arena, "%s/%s", folder, name);
}

/* The files of one folder of the data folder. */
static void list_folder(struct work *work, const char *data, const char *folder,
                        archive_files *out)
{
	DIR *open = opendir(under(work, data, folder));
	struct dirent *each;
	while (open && (each = readdir(open))) {
		const char *name = under(work, folder, each->d_name);
		if (each->d_name[0] != '.')
			*LIST_ADD(work->arena, out) = (struct archive_file){ name, under(work, data, name) };
	}
	if (open)
		closedir(open);
}

/* What belongs to an office beside its database: attachments/ab/ab12…, corrections/limits.tsv. */
static void list_files(struct work *work, const char *data, archive_files *out)
{
	archive_files folders = { 0 };
	list_folder(work, data, "attachments", &folders);
	FOR_EACH(each, &folders)
		list_folder(work, data, each->name, out);
	list_folder(work, data, "corrections", out);
}

/* WORK's faults speak the caller's language and outlive the other office. */
static enum outcome tell(struct work *work, const struct work *other, enum outcome outcome)
{
	if (outcome == OK || other->fault.outcome == OK || !other->fault.message)
		return outcome;
	work->fault = (struct fault){ .outcome = outcome,
		                          .message = arena_string(work->arena, other->fault.message) };
	return outcome;
}

static enum outcome has_no_office(struct work *work, struct work *other, const char *where)
{
	struct unit root;
	if (unit_root(other, &root) == OK)
		return fail(work, CONFLICT, "there is an office in %s already: %s; choose an empty place",
		            where, root.name);
	fault_clear(other);
	return OK;
}

/* The rows of WORK's office into a new one at PLACE. */
static enum outcome copy_to(struct work *work, const struct place *place)
{
	struct office copy;
	enum outcome outcome = tell(work, &copy.work, office_open(&copy, place, 1));
	if (outcome == OK)
		outcome = has_no_office(work, &copy.work, place->db);
	if (outcome == OK)
		outcome = tell(work, &copy.work, backup_store_copy(work, &copy.work));
	office_close(&copy);
	return outcome;
}

static enum outcome pack(struct work *work, const char *folder, const char *file)
{
	archive_files files = { 0 };
	*LIST_ADD(work->arena, &files) =
		(struct archive_file){ "office.db", under(work, folder, "office.db") };
	list_files(work, work->data, &files);
	return archive_write(work, file, &files);
}

enum outcome office_backup(struct work *work, const char *file)
{
	char *folder = arena_format(work->arena, "%s.XXXXXX", file);
	if (!mkdtemp(folder))
		return fail(work, UNAVAILABLE, "%s cannot be written; choose another place", file);
	const struct place place = { .db = folder, .data = folder };
	enum outcome outcome = copy_to(work, &place);
	if (outcome == OK)
		outcome = pack(work, folder, file);
	remove_folder(folder);
	return outcome;
}

static int is_of_backup(const char *name)
{
	return !strcmp(name, "office.db") || !strncmp(name, "attachments/", 12) ||
	       !strncmp(name, "corrections/", 12);
}

static enum outcome copy_file(struct work *work, const struct archive_file *file,
                              const char *folder)
{
	const char *bytes, *path = under(work, folder, file->name);
	size_t length;
	char *parent = arena_string(work->arena, path);
	*strrchr(parent, '/') = '\0';
	TRY(file_read(work, file->path, &bytes, &length));
	TRY(folder_make(work, parent));
	return file_write(work, path, bytes, length);
}

static enum outcome copy_files(struct work *work, const char *from, const char *to)
{
	archive_files files = { 0 };
	list_files(work, from, &files);
	FOR_EACH(file, &files) {
		struct work one = *work;
		one.arena = arena_new();
		enum outcome outcome = tell(work, &one, copy_file(&one, file, to));
		arena_free(one.arena);
		TRY(outcome);
	}
	return OK;
}

enum outcome office_move(struct work *work, const struct place *from, const struct place *to)
{
	struct office office;
	enum outcome outcome = tell(work, &office.work, office_open(&office, from, 0));
	office.work.language = work->language;
	if (outcome == OK)
		outcome = tell(work, &office.work, copy_to(&office.work, to));
	office_close(&office);
	TRY(outcome);
	return strcmp(from->data, to->data) == 0 ? OK : copy_files(work, from->data, to->data);
}

/* Unpacked beside the place first: what is damaged never reaches it. */
enum outcome office_restore(struct work *work, const struct place *place, const char *file)
{
	TRY(folder_make(work, place->data));
	char *folder = arena_format(work->arena, "%s/restore-XXXXXX", place->data);
	if (!mkdtemp(folder))
		return fail(work, UNAVAILABLE, "the data folder cannot be written (%s)", place->data);
	const struct place unpacked = { .db = folder, .data = folder };
	enum outcome outcome = archive_unpack(work, file, folder, is_of_backup);
	if (outcome == OK)
		outcome = office_move(work, &unpacked, place);
	remove_folder(folder);
	return outcome;
}
