/* dispatch.h: the one order in which every request is answered. */
#pragma once
#include "http/exchange.h"

/* Fills exchange->response, always with a status and a body, and leaves it ANSWERED: true.  False
 * when its act waits with a group for its commit: the exchange is no longer the caller's; DURABLE
 * will be called, and whoever has set its outcome and phase COMMITTED dispatches it again. */
int dispatch(struct exchange *exchange, void (*durable)(void *exchange, enum outcome outcome));

/* The same on a thread that must not wait: true when it could be answered there; else nothing was
 * done, and it is to be dispatched. */
int dispatch_at_once(struct exchange *exchange);

/* 422 for INVALID, … : one table. */
int outcome_status(enum outcome outcome);

/* The error page, or the JSON of the work's fault; STATUS 0 takes the table's. */
void answer_fault(struct response *response, const struct request *request, int status);
