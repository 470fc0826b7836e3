/* search_words.h: what a person typed into the search box 检索: words, and phrases between quotes. */
#pragma once
#include "app/contact/contact.h"

struct search_words {
	const char *plain;        /* everything without the quotes: what the index is asked */
	LIST(const char *) exact; /* each phrase, comparable (text_normalise) */
};

/* “拆迁 补偿款”, "…", 「…」 and 『…』 are phrases; a quote that is not closed runs to the end. */
void search_words_read(struct work *work, const char *typed, struct search_words *out);
/* Whether each phrase stands in one field of one of the contacts. */
int search_words_stand_in(struct work *work, const struct search_words *words,
                          const contact_list *contacts);
/* How well contacts answer: words in the title and names weigh more than in the text. */
int64_t search_words_weigh(const struct search_words *words, const contact_list *contacts);
