/* paper_form.h: the forms of data/papers.txt and how their slots are filled. */
#pragma once
#include "app/paper/paper.h"

struct paper_form {
	const char *kind;
	const char *title;
	const char *word;       /* of the number: 受 */
	const char *addressee;  /* petitioner, unit or none */
	const char *article;
	const char *body;       /* up to the next form */
	size_t length;
};

/* NOT_FOUND for a kind that has none. */
NODISCARD enum outcome paper_form_find(struct work *work, const char *kind, struct paper_form *out);
/* The form's paragraphs with their slots filled; those without content fall away. */
const char *paper_form_fill(struct work *work, const struct paper_form *form,
                            const struct paper_slot *slots);

/* INVALID, naming what is wrong, when TEXT cannot stand for data/papers.txt: each kind of paper of the
 * shipped file must have its form with title, number word, addressee and article. */
NODISCARD enum outcome papers_check(struct work *work, const char *text);
