/* paper_form.h: the forms of data/papers.txt and data/ledger_papers.txt, and how their slots are filled. */
#pragma once
#include "app/paper/paper.h"

struct paper_form {
	const char *kind;
	const char *title;
	const char *word;       /* of the number: 受 */
	const char *addressee;  /* petitioner, unit or none; of a ledger's paper the noun of its ledger */
	const char *article;
	const char *body;       /* up to the next form */
	size_t length;
};

/* Of matters, and of rows of a ledger; NOT_FOUND for a kind that has none. */
NODISCARD enum outcome paper_form_find(struct work *work, const char *kind, struct paper_form *out);
NODISCARD enum outcome ledger_paper_form_find(struct work *work, const char *kind, struct paper_form *out);
/* The form's paragraphs with their slots filled; those without content fall away. */
const char *paper_form_fill(struct work *work, const struct paper_form *form,
                            const struct paper_slot *slots);

/* INVALID, naming what is wrong, when TEXT cannot stand for the shipped file: each kind of paper of the
 * shipped file must have its form with title, number word, addressee and article. */
NODISCARD enum outcome papers_check(struct work *work, const char *text);
NODISCARD enum outcome ledger_papers_check(struct work *work, const char *text);
