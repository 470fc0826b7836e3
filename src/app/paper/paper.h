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
	const char *witness;      /* who received it, or saw it left */
	const char *served_place;
	const char *served_by;    /* who recorded that it was brought */
};
typedef LIST(struct paper) paper_list;

/* How a paper reached the petitioner: proof of service 送达回证. */
struct service {
	int64_t day;              /* 0 today */
	int64_t way;              /* enum service_way */
	const char *witness;
	const char *place;
};
extern const struct field PAPER_FIELDS[];

/* What fills a form's slots; texts may be "". */
struct paper_slot {
	const char *name;
	const char *value;
};
struct paper_order {
	int64_t matter_id;
	int64_t unit_id;
	const char *unit;                /* its name, for the signature */
	const char *word;                /* 机关代字 of the number: "青信"; "" the name and 信 */
	const char *kind;
	int64_t day;
	int unknown;                     /* 1: the petitioner is not known: nobody is to be told */
	int64_t replaces_id;             /* the paper it corrects and names; 0 none */
	const struct paper_slot *slots;  /* ended by a NULL name */
};

/* "青信受〔2026〕12号": WORD, and the next number of the unit's SERIES in the year of DAY; without gaps where
 * the caller's transaction holds. */
NODISCARD enum outcome paper_next_number(struct work *work, int64_t unit_id, const char *series,
                                         const char *word, int64_t day, const char **out);
/* Numbers and writes a paper inside its caller's transaction, whose journal entry covers it.
 * NOT_FOUND for a kind without a form. */
NODISCARD enum outcome paper_issue(struct work *work, const struct paper_order *order,
                                   struct paper *out);

/* The body's paragraphs: most are indented, the addressee is not, the signature stands right; the first is
 * the issuer's name above all 发文机关标志. */
enum paper_place { PAPER_INDENTED, PAPER_FLUSH, PAPER_RIGHT, PAPER_HEAD };
struct paper_paragraph {
	const char *text;
	int64_t place;
};
typedef LIST(struct paper_paragraph) paper_paragraph_list;
void paper_paragraphs(struct arena *arena, const struct paper *paper, paper_paragraph_list *out);

/* NOT_FOUND unless the actor may see its matter. */
NODISCARD enum outcome paper_find(struct work *work, int64_t id, struct paper *out);
NODISCARD enum outcome papers_of_matter(struct work *work, int64_t matter_id, paper_list *out);
/* A notice of the actor's office that the petitioner was not given yet. */
struct waiting_paper {
	int64_t id;
	int64_t matter_id;
	const char *title;
	const char *number;
	const char *matter;      /* its title */
	const char *petitioner;
	int64_t day;
	int64_t due_day;     /* when the law wants it told: the end of the limit that it answers; 0 none */
	int64_t light;       /* enum light */
	const char *words;   /* "剩余 3 天" */
};
typedef LIST(struct waiting_paper) waiting_papers;
extern const struct field WAITING_PAPER_FIELDS[];
/* Those due first, first; at most 100. */
NODISCARD enum outcome papers_waiting(struct work *work, waiting_papers *out);
/* The matter's newest of the kind; NOT_FOUND. */
NODISCARD enum outcome paper_newest(struct work *work, int64_t matter_id, const char *kind,
                                    struct paper *out);
/* Marks the matter's newest paper of the kind as served, inside the caller's transaction; OK
 * when there is none. */
NODISCARD enum outcome paper_serve_newest(struct work *work, int64_t matter_id, const char *kind,
                                          const struct service *service);
/* 1 when the actor's office issued it and the actor's role handles matters. */
NODISCARD enum outcome paper_is_ours(struct work *work, const struct paper *paper, int *out);
/* Proof of service as an act of its own: DENIED to any office but its issuer's, INVALID before the paper's day or in the future, CONFLICT
 * when served or replaced already. */
NODISCARD enum outcome paper_serve(struct work *work, int64_t id, struct service service);
/* A new paper with the text NOTE in place of this one, which it names.  DENIED as above. */
NODISCARD enum outcome paper_correct(struct work *work, int64_t id, const char *note,
                                     struct paper *out);

/* The official page; BYTES live in work->arena. */
NODISCARD enum outcome paper_pdf(struct work *work, const struct paper *paper, const char **bytes,
                                 size_t *length);
NODISCARD enum outcome paper_docx(struct work *work, const struct paper *paper, const char **bytes,
                                  size_t *length);
/* The proof of service as a form, filled in as far as the paper was served. */
NODISCARD enum outcome paper_service_pdf(struct work *work, const struct paper *paper,
                                         const char **bytes, size_t *length);

struct document;
/* The paper, or its proof of service, added to a document that holds more. */
void paper_into(struct document *document, const struct paper *paper);
NODISCARD enum outcome paper_service_into(struct work *work, struct document *document,
                                          const struct paper *paper);
