/* words.h: the words of a document that somebody wrote: DOCX, or plain text however it was saved. */
#pragma once
#include "base/work.h"

/* Paragraphs and table rows as lines, cells divided by tabs; what was struck out in DOCX is left
 * out.  OUT is UTF-8 in work->arena.  "-" is the standard input.  INVALID when it is another kind
 * of file, damaged, or larger than a document is; NOT_FOUND, UNAVAILABLE from the disk. */
NODISCARD enum outcome document_words(struct work *work, const char *path, const char **out);
