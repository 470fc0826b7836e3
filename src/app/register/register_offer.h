/* register_offer.h: what the form of a row offers to choose from: villages and units of the tree, open
 * matters by number and words. */
#pragma once
#include "app/register/register_pages.h"

/* A list for each field of the ledger that offers one (field.offered). */
NODISCARD enum outcome register_offer_words(struct work *work, const struct register_kind *kind,
                                            register_offers *out);
/* All open units of the tree. */
NODISCARD enum outcome register_offer_units(struct work *work, struct register_form_page *page);
