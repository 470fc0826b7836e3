/* listener.h: the socket on which the server is asked. */
#pragma once
#include "base/work.h"

/* Binds and listens; the caller closes OUT.  PORT 0 is any free one.  INVALID when HOST is no
 * address, UNAVAILABLE when somebody else listens there. */
NODISCARD enum outcome listener_open(struct work *work, const char *host, int port, int *out);
/* The port it was given. */
int listener_port(int listener);
