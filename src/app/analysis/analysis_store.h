/* analysis_store.h: matters that came again and again. */
#pragma once
#include "app/figure/figure_cube.h"
#include "db/db.h"

extern const struct query *const analysis_store_queries[];

struct repeated_matter {
	int64_t id;
	const char *number;
	const char *title;
	const char *village;
	const char *category;
	int64_t contacts;     /* of the period */
	int64_t ever;         /* since it was registered */
};
typedef LIST(struct repeated_matter) repeated_matters;

/* With LEAST contacts and more in the period, most first; no confidential ones. */
NODISCARD enum outcome analysis_store_repeated(struct work *work, const struct figure_ask *ask,
                                               int64_t least, int64_t limit, repeated_matters *out);
