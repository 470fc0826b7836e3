/* dossier.h: the file of a matter 案卷: everything on record about it as one document that can be bound
 * and archived:
 *
 *     contents 卷内目录, with pages
 *       ├─ registration slips, a contact each
 *       ├─ papers by number, each followed by its proof of service
 *       ├─ how it went 办理经过, from the journal
 *       └─ what was handed in 附件, by name and digest */
#pragma once
#include "base/work.h"

/* As PDF on the official page; BYTES live in work->arena.  NOT_FOUND unless the actor may see the matter. */
NODISCARD enum outcome dossier_pdf(struct work *work, int64_t matter_id, const char **bytes,
                                   size_t *length);
