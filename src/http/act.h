/* act.h: a POST or DELETE, done once. */
#pragma once
#include "http/exchange.h"

/* Runs the handler; with a once key inside one transaction that also keeps the key, so that two
 * clicks end as one act and both see where it led.  exchange->open: that transaction waits to be
 * committed. */
NODISCARD enum outcome act(struct exchange *exchange);

/* After the act, committed or refused (OUTCOME): what the answer shall say. */
NODISCARD enum outcome act_end(struct exchange *exchange, enum outcome outcome);
