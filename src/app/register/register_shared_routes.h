/* register_shared_routes.h: what the routes of the plain ledgers share. */
#pragma once
#include "app/register/register_pages.h"
#include "http/http.h"

extern const struct field REGISTER_STRIKE_FIELDS[];

/* The ledger that the address names; NOT_FOUND for none. */
NODISCARD enum outcome register_asked(struct work *work, const struct request *request,
                                      const struct register_kind **out);
/* And its row, read into the arena; NOT_FOUND where the actor may not see it. */
NODISCARD enum outcome register_row_asked(struct work *work, const struct request *request,
                                          const struct register_kind **kind, void **row);
/* from, to, words, struck and the place to go on from; INVALID for what is no date.  No limit is set. */
NODISCARD enum outcome register_read_view(struct work *work, const struct request *request,
                                          const struct register_kind *kind,
                                          struct register_view *view);
/* Whether people type the field. */
int register_is_typed(const struct field *field);
/* The form with a key of its own, so that a second click is the same act. */
struct form register_once(struct work *work, struct form form);

struct register_link register_link_of(struct work *work, const struct register_entry *entry);
struct register_link register_link_to(struct work *work, const struct register_kind *kind,
                                      const void *row);
/* The purposes for which one press is enough; reports have a form. */
void register_offer_purposes(struct work *work, struct register_view_page *page);
/* The papers of the row, and those it may have. */
NODISCARD enum outcome register_show_papers(struct work *work, const struct register_kind *kind,
                                            struct register_view_page *page);
/* 1 when the form came with the unit ticked as attending. */
int register_is_ticked(const struct request *request, const char *unit);
/* Units that were ticked stand below the attendees that were typed, and all are counted anew. */
void register_add_ticked(struct work *work, const struct request *request,
                         const struct register_kind *kind, void *row);
