/* frame.h: the frame around every page: navigation by role, and the page of a fault. */
#pragma once
#include "http/http.h"

void frame_layout(struct html *out, const struct request *request, const char *title,
                  html_template page, const void *model);
void frame_fault(struct html *out, const struct request *request);
