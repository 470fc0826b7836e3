/* receive.h: what the headers of a request say. */
#pragma once
#include "http/exchange.h"

/* Fills exchange->request and match from the connection's headers.  What is wrong with the address
 * becomes exchange->early. */
void receive_headers(struct exchange *exchange, const char *method, int secure);
