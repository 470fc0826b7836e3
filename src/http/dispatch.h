/* dispatch.h: the one order in which every request is answered. */
#pragma once
#include "http/exchange.h"

/* Fills exchange->response; always leaves a status and a body. */
void dispatch(struct exchange *exchange);

/* True when the route may be answered on the event thread. */
int dispatch_is_quick(const struct exchange *exchange);

/* 422 for INVALID, … : one table. */
int outcome_status(enum outcome outcome);

/* The error page, or the JSON of the work's fault; STATUS 0 takes the table's. */
void answer_fault(struct response *response, const struct request *request, int status);
