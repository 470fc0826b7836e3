/* figure_records_routes.h: the list of the records behind a figure on its page. */
#pragma once
#include "app/tabulation/figure_pages.h"
#include "http/http.h"

/* The page of records behind the first figure, on from "after", and how many the actor may not see.
 * page->query is set. */
NODISCARD enum outcome figure_records_show(struct work *work, const struct request *request,
                                           const struct tabulation_ask *ask, struct figure_page *page);
