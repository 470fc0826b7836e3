/* send.h: an answer on its way out. */
#pragma once
#include "http/exchange.h"

/* Queues exchange->response with its headers; false when the connection is better closed. */
int send_answer(struct exchange *exchange);
