/* summary.h: the work summary 工作总结: every sentence of figures is written from the catalogue and
 * every figure in it links to its records; the office's own words are kept beside.
 *
 *     outline (data/summary.txt) ─┐
 *     figures of the period ──────┼─ draft ── sign-off ── version: frozen, its records' lists hashed
 *     the office's own words ─────┘                        │
 *                                     a figure that differs today is marked with its new value */
#pragma once
#include "app/figure/figure_cube.h"
#include "document/document.h"

enum summary_kind { SUMMARY_MONTH = 1, SUMMARY_QUARTER, SUMMARY_HALF, SUMMARY_ANNUAL, SUMMARY_PERSONAL };
extern const struct choice SUMMARY_KINDS[];

/* Which summary. */
struct summary_ask {
	int64_t kind;        /* enum summary_kind */
	struct period period;
	int64_t unit_id;     /* 0: the actor's */
	const char *person;  /* of a personal one: whose; NULL or "" else */
	const struct figure_frozen *frozen; /* of a closed month, while it is written; NULL else */
};

struct summary_text {
	const char *part;
	const char *text;
	int64_t from_day;    /* of the summary it stands in */
	int64_t to_day;
};
typedef LIST(struct summary_text) summary_texts;

/* INVALID for a personal summary without a person; DENIED for another's unless one heads the office. */
NODISCARD enum outcome summary_check(struct work *work, const struct summary_ask *ask);

NODISCARD enum outcome summary_texts_find(struct work *work, const struct summary_ask *ask,
                                          summary_texts *out);
/* Of each part, what was written in the newest earlier summary of the same kind and person. */
NODISCARD enum outcome summary_texts_earlier(struct work *work, const struct summary_ask *ask,
                                             summary_texts *out);
/* Keeps the office's words of one part; journaled.  INVALID for a {key} in them that is no figure. */
NODISCARD enum outcome summary_text_set(struct work *work, const struct summary_ask *ask,
                                        const char *part, const char *text);

/* The whole document as it stands today; of a closed month, with the figures as they were reported. */
NODISCARD enum outcome summary_build(struct work *work, const struct summary_ask *ask,
                                     struct document **out);
struct summary_change;
typedef LIST(struct summary_change) summary_changes;
/* A part as it stands in the document: its blocks FROM to TO; none where it says nothing. */
struct summary_section {
	const char *key;
	const char *heading;   /* "" in the opening */
	size_t from;
	size_t to;
};
typedef LIST(struct summary_section) summary_sections;
NODISCARD enum outcome summary_write(struct work *work, const struct summary_ask *ask,
                                     struct document **out, summary_sections *sections);
/* The same to be read: in a closed month each figure that records say otherwise since is followed by its
 * value of today, and CHANGES lists them. */
NODISCARD enum outcome summary_draft(struct work *work, const struct summary_ask *ask,
                                     struct document **out, summary_changes *changes,
                                     summary_sections *sections);
/* A document as a file by NAME's ending: .docx .pdf .html .txt; INVALID for another.  With BASE
 * ("http://host") every figure in it links to its records there; NULL leaves the links out. */
NODISCARD enum outcome summary_file(struct work *work, const struct document *document,
                                    const char *name, const char *base, const char **bytes,
                                    size_t *length);

/* A version 定稿: what was signed off, as it stood. */
struct summary_version {
	int64_t id;
	int64_t summary_id;
	int64_t number;        /* 1, 2, … of one summary */
	int64_t signed_at;
	const char *signed_by;
	const char *document;  /* document_json */
	const char *figures;   /* a line for each: address, value, hash of its records' list */
};
typedef LIST(struct summary_version) summary_versions;
extern const struct field SUMMARY_VERSION_FIELDS[];

/* Freezes the summary as it stands; journaled with the hashes of its figures' records.  DENIED to who
 * signs nothing off. */
NODISCARD enum outcome summary_sign(struct work *work, const struct summary_ask *ask,
                                    int64_t *number);
/* Newest first. */
NODISCARD enum outcome summary_versions_find(struct work *work, const struct summary_ask *ask,
                                             summary_versions *out);

/* A figure of a version whose records say something else today. */
struct summary_change {
	const char *key;
	const char *name;
	const char *was;
	const char *now;
	const char *address;   /* "/figures/…": today's records */
	const char *told;      /* where the change is told of: the closed month's corrections, or the records */
};
/* The version's document, each changed figure followed by its new value, and the list of changes; as it
 * was signed when CHANGES is NULL.  NOT_FOUND for a number there is none of. */
NODISCARD enum outcome summary_version_read(struct work *work, const struct summary_ask *ask,
                                            int64_t number, struct document **out,
                                            summary_changes *changes);
