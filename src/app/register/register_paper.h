/* register_paper.h: papers 文书 given out on rows of the ledgers, by the forms of
 * data/ledger_papers.txt, numbered per unit, kind and year without gaps: minutes of a conference
 * 会议纪要, mediation agreements 调解协议书 and the request that a court confirm one 司法确认申请书, a
 * village's report that it could not mediate, notices of praise and criticism 通报, of what must be put
 * right 整改通知书.
 *
 *     row ── issued (its text frozen) ── issued anew: the new one names and replaces the old
 *
 * Whoever reads the row reads its papers. */
#pragma once
#include "app/register/register.h"

struct register_paper {
	int64_t id;
	int64_t unit_id;
	const char *ledger;   /* noun of the row's ledger */
	int64_t row_id;
	const char *kind;     /* "minutes" */
	const char *number;   /* "青石镇调〔2026〕3号" */
	const char *title;
	int64_t day;
	const char *body;     /* as issued; paper_paragraphs reads it (paper.h) */
	int64_t replaced_by_id;
};
typedef LIST(struct register_paper) register_papers;
extern const struct field REGISTER_PAPER_FIELDS[];

/* What is typed for a paper; each kind asks for some. */
struct register_paper_words {
	const char *to;
	const char *facts;
	const char *terms;
	const char *way;
	int64_t perform_day;
	const char *note;
};
extern const struct field REGISTER_PAPER_WORDS_FIELDS[];

/* Who stands below the text: the unit of the row; its village; nobody, since the parties do. */
enum register_signer { SIGNED_BY_UNIT, SIGNED_BY_VILLAGE, SIGNED_BY_PARTIES };

struct register_paper_kind {
	const char *kind;
	const char *noun;     /* of the ledger */
	const char *asks;     /* names of the words it asks, by blanks */
	const char *must;     /* of these, the ones that it cannot do without */
	const char *needs;    /* names of fields that the row must have filled */
	const char *field;    /* only of rows where this field has this value; NULL all */
	int64_t value;
	enum register_signer signer;
};
extern const struct register_paper_kind REGISTER_PAPER_KINDS[]; /* ended by a NULL kind */
/* NULL when the row cannot have such a paper. */
const struct register_paper_kind *register_paper_kind_of(const struct register_kind *kind,
                                                         const void *row, const char *name);
/* "会议纪要"; NOT_FOUND when the forms have no such kind. */
NODISCARD enum outcome register_paper_title(struct work *work, const char *kind, const char **out);

/* Issues the paper of a row that the actor keeps, dated today; a newest one of its kind is replaced.
 * INVALID beside the words that are wanting, or naming what the row lacks; CONFLICT for minutes of a
 * meeting to come; as register_open otherwise.  Of a mediation agreement the row takes the number.
 * Journaled. */
NODISCARD enum outcome register_paper_issue(struct work *work, const struct register_kind *kind,
                                            int64_t row_id, const char *name,
                                            const struct register_paper_words *words,
                                            struct register_paper *out);
/* Of a row that the actor may see, oldest first. */
NODISCARD enum outcome register_papers_of(struct work *work, const struct register_kind *kind,
                                          int64_t row_id, register_papers *out);
/* NOT_FOUND unless the actor may see its row. */
NODISCARD enum outcome register_paper_find(struct work *work, int64_t id, struct register_paper *out);

/* The official page; BYTES live in work->arena. */
NODISCARD enum outcome register_paper_pdf(struct work *work, const struct register_paper *paper,
                                          const char **bytes, size_t *length);
NODISCARD enum outcome register_paper_docx(struct work *work, const struct register_paper *paper,
                                           const char **bytes, size_t *length);
