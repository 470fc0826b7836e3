/* volume.h: what an archive volume 案卷 holds: closed matters, in the order of their pages; a matter is in
 * one volume, and its page leads there by “In the ledgers”.
 *
 *     closed matter ── bound ── page given ── taken out again (it can be bound elsewhere) */
#pragma once
#include "app/register/register_desk.h"

struct bound_matter {
	int64_t id;
	int64_t volume_id;
	int64_t matter_id;
	int64_t page;         /* on which its file begins; 0 not given */
	const char *number;   /* of a report that the actor may not read: "" and （保密） */
	const char *title;
	int64_t ended_day;
};
typedef LIST(struct bound_matter) bound_matters;
extern const struct field BOUND_MATTER_FIELDS[];

/* By page; those without one last, as they were bound.  NOT_FOUND as register_find. */
NODISCARD enum outcome volume_matters(struct work *work, int64_t volume_id, bound_matters *out);
/* Closed matters that the actor may see and no volume holds, with WORDS in number or title ("" all), the
 * newest LIMIT. */
NODISCARD enum outcome volume_unbound(struct work *work, const char *words, int64_t limit,
                                      bound_matters *out);

/* CONFLICT for a matter that is not closed or stands in a volume already, naming it; DENIED as
 * register_open.  Journaled. */
NODISCARD enum outcome volume_bind(struct work *work, int64_t volume_id, int64_t matter_id);
/* NOT_FOUND for what the volume does not hold; INVALID for a page below 0. */
NODISCARD enum outcome volume_set_page(struct work *work, int64_t volume_id, int64_t bound_id,
                                       int64_t page);
NODISCARD enum outcome volume_take_out(struct work *work, int64_t volume_id, int64_t bound_id);

/* 卷内目录 on the official page; BYTES live in work->arena. */
NODISCARD enum outcome volume_contents_pdf(struct work *work, int64_t volume_id, const char **bytes,
                                           size_t *length);
