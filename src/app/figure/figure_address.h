/* figure_address.h: a figure's address is what is asked of it: "/figures/matter.total?from=…&village=…". */
#pragma once
#include "app/figure/figure_cube.h"

/* The address of the records an ask looks at: "from=2026-01-01&to=…&village=…". */
const char *ask_query(struct work *work, const struct figure_ask *ask);
/* "/figures/KEY?…" */
const char *figure_address(struct work *work, const char *key, const struct figure_ask *ask);

/* Reads such an address; NULL, and *ASK is not written, when it is none or names no figure. */
const struct figure *figure_of_address(struct work *work, const char *address,
                                       struct figure_ask *ask);

/* What is asked, of all records or of those that fit the choice; as reported where the ask is frozen. */
NODISCARD enum outcome figure_ask_value(struct work *work, const struct figure *figure,
                                        const struct figure_ask *ask, struct figure_value *out);
/* SHA-256, in hexadecimal, of the list of its records (of a rate, of what stands above and below). */
NODISCARD enum outcome figure_ask_hash(struct work *work, const struct figure *figure,
                                       const struct figure_ask *ask, const char **out);
