/* register_contact.h: a row of a plain ledger becomes a contact 信访件次, and its matter's number is
 * written into the row.  Of a report 检举控告 the row is then seen by whoever may read the report, and
 * by nobody else. */
#pragma once
#include "app/contact/contact.h"
#include "app/register/register.h"

/* What the clerk says of it. */
struct register_coming {
	int64_t purpose;        /* enum purpose */
	const char *respondent; /* who is reported; "" nobody is named */
	const char *title;      /* "" the first words of what the row says */
	int64_t decided;        /* first or repeat was said by a person: */
	int64_t matter_id;      /* the matter it repeats, 0 another one */
};
extern const struct field REGISTER_COMING_FIELDS[];

/* The contact that the row would become, to be looked at; NOT_FOUND and the like as register_open. */
NODISCARD enum outcome register_contact_of(struct work *work, const struct register_kind *kind,
                                           int64_t id, struct contact *out);
/* INVALID without a purpose, or when a report is to repeat a matter that others read; CONFLICT when the
 * row names a matter already, or when earlier matters may be the same and nobody has DECIDED: LIKELY
 * holds them.  INVALID as contact_register. */
NODISCARD enum outcome register_to_contact(struct work *work, const struct register_kind *kind,
                                           int64_t id, const struct register_coming *coming,
                                           likely_list *likely, int64_t *contact_id);
/* 1 when rows of the ledger become contacts. */
int register_becomes_contact(const struct register_kind *kind);
