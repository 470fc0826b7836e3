/* routes.h: the list of slices: the program's whole surface. */
#pragma once
#include "http/http.h"

extern const struct route *const SLICES[]; /* ended by NULL */
