/* attachment.h: attachments 附件: files of a matter, stored once by their hash, typed by content. */
#pragma once
#include <stdio.h>

#include "base/work.h"

struct attachment {
	int64_t id;
	int64_t matter_id;
	const char *name;
	const char *type;   /* by content (libmagic), never by name */
	int64_t size;
	const char *hash;   /* SHA-256 of the content, 64 hexadecimal digits: its file's name */
	int64_t added_by;
	int64_t added_at;
};
typedef LIST(struct attachment) attachment_list;
extern const struct field ATTACHMENT_FIELDS[];

/* Takes the file at PATH (left where it is when refused) into the matter.  INVALID when it is empty,
 * larger than the setting attachment_megabytes or of a kind that an office does not keep (programs). */
NODISCARD enum outcome attachment_add(struct work *work, int64_t matter_id, const char *path,
                                      const char *name, int64_t size);
NODISCARD enum outcome attachments_of_matter(struct work *work, int64_t matter_id,
                                             attachment_list *out);
/* NOT_FOUND unless the actor may see its matter; *PATH is where the content lies. */
NODISCARD enum outcome attachment_find(struct work *work, int64_t id, struct attachment *out,
                                       const char **path);
/* Whether every stored file still has the content its name says; names those that have not. */
NODISCARD enum outcome attachments_verify(struct work *work, FILE *out, int64_t *faults);
