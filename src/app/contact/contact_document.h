/* contact_document.h: the registration and instruction slip 来信来访登记（批办）单. */
#pragma once
#include "app/contact/contact.h"

NODISCARD enum outcome contact_slip(struct work *work, const struct contact *contact,
                                    const char **bytes, size_t *length);

struct document;
/* The slip added to a document that holds more. */
NODISCARD enum outcome contact_slip_into(struct work *work, struct document *document,
                                         const struct contact *contact);
