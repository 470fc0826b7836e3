/* filter_routes.h: what stands above every list of matters or contacts: the filters that were chosen. */
#pragma once
#include "app/matter/matter_pages.h"

struct request;

/* The filters, order and place in the request's address. */
void ledger_view_of(struct work *work, const struct request *request, struct ledger_view *out);
/* The filters again as a query, for the links that keep them. */
const char *ledger_query_of(struct work *work, const struct ledger_view *view);
/* Fills the page's choices, those of the request chosen. */
NODISCARD enum outcome ledger_offer_filters(struct work *work, const struct request *request,
                                            struct ledger_page *page);
