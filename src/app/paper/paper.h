/* paper.h: papers 文书: what an office gives out in writing on a matter: numbered per unit, kind and year
 * without gaps, by the forms of data/papers.txt.
 *
 *     issued (its text frozen) ─┬─ served: proof of service 送达回证
 *                               └─ corrected: a new paper that names this one 更正 */
#pragma once
#include "base/work.h"

struct paper {
	int64_t id;
	int64_t matter_id;
	int64_t unit_id;          /* who issued it */
	const char *kind;         /* "acceptance" */
	const char *number;       /* "青石镇信受〔2026〕12号" */
	const char *title;        /* "受理告知书" */
	int64_t day;
	const char *body;         /* as issued; paper_paragraphs reads it */
	int64_t to_petitioner;    /* a notice the law owes the petitioner */
	int64_t replaces_id;
	int64_t replaced_by_id;
	int64_t served_day;       /* 0 not yet */
	int64_t served_way;       /* enum service_way, matter.h */
	const char *witness;
};
typedef LIST(struct paper) paper_list;
extern const struct field PAPER_FIELDS[];

/* What fills a form's slots; texts may be "". */
struct paper_slot {
	const char *name;
	const char *value;
};
struct paper_order {
	int64_t matter_id;
	int64_t unit_id;
	const char *unit;                /* its name, for number and signature */
	const char *kind;
	int64_t day;
	const struct paper_slot *slots;  /* ended by a NULL name */
};

/* Numbers and writes a paper inside its caller's transaction, whose journal entry covers it.
 * NOT_FOUND for a kind without a form. */
NODISCARD enum outcome paper_issue(struct work *work, const struct paper_order *order,
                                   struct paper *out);

/* The body's paragraphs: most are indented, the addressee is not, the signature stands right. */
enum paper_place { PAPER_INDENTED, PAPER_FLUSH, PAPER_RIGHT };
struct paper_paragraph {
	const char *text;
	int64_t place;
};
typedef LIST(struct paper_paragraph) paper_paragraph_list;
void paper_paragraphs(struct arena *arena, const struct paper *paper, paper_paragraph_list *out);

/* NOT_FOUND unless the actor may see its matter. */
NODISCARD enum outcome paper_find(struct work *work, int64_t id, struct paper *out);
NODISCARD enum outcome papers_of_matter(struct work *work, int64_t matter_id, paper_list *out);
/* Notices of the actor's office that the petitioner was not given yet, oldest first, at most 100. */
NODISCARD enum outcome papers_waiting(struct work *work, paper_list *out);
/* Marks the matter's newest unserved paper of the kind as served, inside the caller's transaction; OK
 * when there is none. */
NODISCARD enum outcome paper_serve_newest(struct work *work, int64_t matter_id, const char *kind,
                                          int64_t day, int64_t way, const char *witness);
/* 1 when the actor's office issued it and the actor's role handles matters. */
NODISCARD enum outcome paper_is_ours(struct work *work, const struct paper *paper, int *out);
/* Proof of service as an act of its own: DENIED to any office but its issuer's, INVALID before the paper's day or in the future, CONFLICT
 * when served or replaced already. */
NODISCARD enum outcome paper_serve(struct work *work, int64_t id, int64_t day, int64_t way,
                                   const char *witness);
/* A new paper with the text NOTE in place of this one, which it names.  DENIED as above. */
NODISCARD enum outcome paper_correct(struct work *work, int64_t id, const char *note,
                                     struct paper *out);

/* The official page; BYTES live in work->arena. */
NODISCARD enum outcome paper_pdf(struct work *work, const struct paper *paper, const char **bytes,
                                 size_t *length);
NODISCARD enum outcome paper_docx(struct work *work, const struct paper *paper, const char **bytes,
                                  size_t *length);
/* All papers of a matter behind a table of contents 卷内目录. */
NODISCARD enum outcome paper_file_pdf(struct work *work, int64_t matter_id, const char **bytes,
                                      size_t *length);
