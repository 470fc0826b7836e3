/* contact_likely.c: finds, while a clerk types, the earlier matters of the same person or thing. */
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/contact/contact_store.h"
#include "app/search/search.h"
#include "base/utf8.h"
#include "text/text.h"

enum { SHOWN = 8, SIMILAR = 350, LOOKED_AT = 40, TITLE_WORDS = 4 };

struct finding {
	struct work *work;
	int64_t confidential;
	likely_list all;
};

/* A matter found in several ways is one, with all its reasons. */
static void keep(struct finding *finding, const struct likely_matter *found, int64_t weight,
                 const char *reason)
{
	struct work *work = finding->work;
	FOR_EACH(each, &finding->all)
		if (each->matter_id == found->matter_id) {
			each->weight += weight;
			each->reasons = arena_format(work->arena, "%s、%s", each->reasons, reason);
			return;
		}
	struct likely_matter *kept = LIST_ADD(work->arena, &finding->all);
	*kept = *found;
	kept->weight = weight;
	kept->reasons = reason;
}

typedef enum outcome (*finder)(struct work *work, const struct contact *contact,
                               int64_t confidential, likely_list *out);

static enum outcome find_by(struct finding *finding, const struct contact *contact, finder find,
                            int64_t weight, const char *reason)
{
	likely_list found = { 0 };
	TRY(find(finding->work, contact, finding->confidential, &found));
	FOR_EACH(each, &found)
		keep(finding, each, weight, tr(finding->work, reason));
	return OK;
}

/* The first words of the title: enough to find candidates, few enough to be quick. */
static const char *key_words(struct arena *arena, const char *title)
{
	char *terms = text_terms(arena, title);
	int words = 0;
	for (char *at = terms; *at; at++)
		if (*at == ' ' && ++words == TITLE_WORDS)
			*at-- = '\0', at = at + strlen(at) - 1;
	return terms;
}

static enum outcome keep_if_similar(struct finding *finding, const struct contact *contact,
                                    int64_t matter_id)
{
	likely_list found = { 0 };
	struct work *work = finding->work;
	TRY(contact_store_matter(work, matter_id, work->actor.unit_id, finding->confidential, &found));
	FOR_EACH(each, &found) {
		int64_t similar = text_similarity(work->arena, contact->title, each->title);
		if (similar >= SIMILAR)
			keep(finding, each, similar / 2,
			     trf(work, "title %d%% alike", (int)(similar / 10)));
	}
	return OK;
}

static enum outcome find_similar(struct finding *finding, const struct contact *contact)
{
	struct work *work = finding->work;
	id_list ids = { 0 };
	if (utf8_length(contact->title) < 4)
		return OK;
	TRY(search_matters_any(work, key_words(work->arena, contact->title), LOOKED_AT, &ids));
	FOR_EACH(id, &ids)
		TRY(keep_if_similar(finding, contact, *id));
	return OK;
}

static int heaviest_first(const void *left, const void *right)
{
	const struct likely_matter *one = left, *other = right;
	if (one->weight != other->weight)
		return one->weight < other->weight ? 1 : -1;
	return one->matter_id < other->matter_id ? 1 : -1;
}

enum outcome contact_likely(struct work *work, const struct contact *contact, likely_list *out)
{
	struct finding finding = { .work = work };
	finding.confidential = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	if (*contact->id_number)
		TRY(find_by(&finding, contact, contact_store_same_identity, 1000, "same identity number"));
	if (*contact->phone_key)
		TRY(find_by(&finding, contact, contact_store_same_phone, 800, "same phone"));
	if (*contact->petitioner)
		TRY(find_by(&finding, contact, contact_store_same_person, 600, "same name and village"));
	TRY(find_similar(&finding, contact));
	if (finding.all.count)
		qsort(finding.all.items, finding.all.count, sizeof *finding.all.items, heaviest_first);
	if (finding.all.count > SHOWN)
		finding.all.count = SHOWN;
	*out = finding.all;
	return OK;
}
