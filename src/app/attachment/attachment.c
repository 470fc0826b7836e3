/* attachment.c: files kept by the hash of their content, so that the same file is stored once and an
 * altered one is found. */
#include "app/attachment/attachment.h"

#include <magic.h>
#include <openssl/evp.h>
#include <string.h>

#include "app/attachment/attachment_store.h"
#include "app/journal/journal.h"
#include "app/journal/journal_chain.h"
#include "app/matter/matter.h"
#include "base/file.h"
#include "base/settings.h"
#include "base/utf8.h"
#include "db/transaction.h"

enum { MEGABYTE = 1024 * 1024, LONGEST_NAME = 120 };

const struct field ATTACHMENT_FIELDS[] = {
	FIELD(struct attachment, id),
	FIELD(struct attachment, matter_id),
	FIELD(struct attachment, name, .label = "File name"),
	FIELD(struct attachment, type, .label = "Kind of file"),
	FIELD(struct attachment, size, .label = "Size"),
	FIELD(struct attachment, hash, .label = "Hash"),
	FIELD(struct attachment, added_by),
	FIELD_AS(struct attachment, added_at, FIELD_MOMENT, .label = "Added"),
	{ 0 },
};

static const char *type_of(struct work *work, const char *path)
{
	magic_t magic = magic_open(MAGIC_MIME_TYPE);
	const char *type = NULL;
	if (magic && magic_load(magic, NULL) == 0)
		type = magic_file(magic, path);
	type = arena_string(work->arena, type ? type : "application/octet-stream");
	if (magic)
		magic_close(magic);
	return type;
}

/* What runs when it is opened has no place in a file of papers. */
static int is_program(const char *type)
{
	static const char *const PROGRAMS[] = { "application/x-dosexec", "application/x-executable",
		                                "application/x-pie-executable",
		                                "application/x-sharedlib", "text/x-shellscript",
		                                "text/html", "application/java-archive",
		                                "image/svg+xml" };
	for (size_t each = 0; each < sizeof PROGRAMS / sizeof *PROGRAMS; each++)
		if (strcmp(PROGRAMS[each], type) == 0)
			return 1;
	return 0;
}

static const char *hash_of(struct arena *arena, const char *bytes, size_t length)
{
	unsigned char hash[32];
	EVP_Digest(bytes, length, hash, NULL, EVP_sha256(), NULL);
	return chain_hex(arena, hash);
}

static const char *place_of(struct work *work, const char *hash)
{
	return arena_format(work->arena, "%s/attachments/%.2s/%s", work->data, hash, hash);
}

static enum outcome keep_content(struct work *work, const char *path, struct attachment *out)
{
	const char *bytes;
	size_t length;
	TRY(file_read(work, path, &bytes, &length));
	out->size = (int64_t)length;
	out->hash = hash_of(work->arena, bytes, length);
	TRY(folder_make(work, arena_format(work->arena, "%s/attachments/%.2s", work->data, out->hash)));
	const char *place = place_of(work, out->hash);
	return file_exists(place) ? OK : file_write(work, place, bytes, length);
}

enum outcome attachment_add(struct work *work, int64_t matter_id, const char *path,
                            const char *name, int64_t size)
{
	TRANSACTION(transaction);
	struct matter matter;
	struct attachment attachment = { .matter_id = matter_id, .added_by = work->actor.user_id,
		                         .added_at = work->now };
	int64_t largest = settings_of(work)->attachment_megabytes;
	TRY(permit(work, PERMIT_ANSWER));
	TRY(matter_find(work, matter_id, &matter));
	if (size <= 0)
		return fail_field(work, "file", "choose a file that is not empty");
	if (size > largest * MEGABYTE)
		return fail_field(work, "file", "the file is larger than %lld MB; make it smaller or divide it",
		                  (long long)largest);
	attachment.name = utf8_cut(work->arena, name, LONGEST_NAME);
	attachment.type = type_of(work, path);
	if (is_program(attachment.type))
		return fail_field(work, "file", "programs and web pages are not kept as attachments; make a "
		                  "picture or a PDF of it");
	TRY(keep_content(work, path, &attachment));
	TRY(transaction_begin(work, &transaction));
	TRY(attachment_store_insert(work, &attachment));
	TRY(journal_append(work, "attachment.add", matter_id, attachment.name,
	                   journal_details(work, "type", attachment.type, "hash", attachment.hash, NULL)));
	return transaction_commit(&transaction);
}

enum outcome attachments_of_matter(struct work *work, int64_t matter_id, attachment_list *out)
{
	return attachment_store_of_matter(work, matter_id, out);
}

enum outcome attachment_find(struct work *work, int64_t id, struct attachment *out,
                             const char **path)
{
	struct matter matter;
	enum outcome found = attachment_store_find(work, id, out);
	if (found == NOT_FOUND)
		return fail(work, NOT_FOUND, "there is no such attachment here");
	TRY(found);
	TRY(matter_find(work, out->matter_id, &matter));
	*path = place_of(work, out->hash);
	return OK;
}

enum outcome attachments_verify(struct work *work, FILE *out, int64_t *faults)
{
	attachment_list all = { 0 };
	TRY(attachment_store_all(work, &all));
	FOR_EACH(each, &all) {
		const char *bytes = "";
		size_t length = 0;
		struct arena *own = work->arena;
		work->arena = arena_new();
		enum outcome outcome = file_read(work, place_of(work, each->hash), &bytes, &length);
		int whole = outcome == OK && strcmp(hash_of(work->arena, bytes, length), each->hash) == 0;
		arena_free(work->arena);
		work->arena = own;
		fault_clear(work);
		if (whole)
			continue;
		++*faults;
		fprintf(out, "attachment: %lld (%s) is missing or was altered\n", (long long)each->id,
		        each->name);
	}
	return OK;
}
