/* serve.h: the office behind HTTP. */
#pragma once
#include "app/office/command.h"
#include "http/http.h"

/* What the server asks of this program; also for tests. */
extern const struct application APPLICATION;

/* Serves an open office until it is told to stop (SIGINT, SIGTERM). */
struct office;
int serve_office(struct office *office, const char *listen, int port, const char *replica);
