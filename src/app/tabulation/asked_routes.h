/* asked_routes.h: what an address asks of figures and tables, and how tables are sent. */
#pragma once
#include "app/tabulation/tabulation.h"
#include "http/http.h"

extern const struct field TABULATION_FIELDS[];

/* from and to; this year where they are left out.  INVALID beside a date that is none. */
NODISCARD enum outcome asked_period(struct work *work, const struct request *request,
                                    struct period *out);
/* The period and what narrows the records: village=…&month=2026-03; of a closed month, as reported. */
NODISCARD enum outcome asked_records(struct work *work, const struct request *request,
                                     struct figure_ask *out);
/* The dimension that NAME ("rows", "columns") says; FALLBACK where it says nothing. */
enum figure_dimension asked_dimension(const struct request *request, const char *name,
                                      enum figure_dimension fallback);
/* The figure {key}, by rows (months, unless said) and columns.  NOT_FOUND. */
NODISCARD enum outcome asked_figure(struct work *work, const struct request *request,
                                    struct tabulation_ask *out);
/* The address of the same table. */
const char *asked_query(struct work *work, const struct tabulation_ask *ask);

NODISCARD enum outcome send_sheet(struct work *work, const struct tabulation *table,
                                  struct response *response);
NODISCARD enum outcome send_pdf(struct work *work, const struct request *request,
                                const struct tabulation *table,
                                struct response *response);
NODISCARD enum outcome send_docx(struct work *work, const struct request *request,
                                 const struct tabulation *table,
                                 struct response *response);
