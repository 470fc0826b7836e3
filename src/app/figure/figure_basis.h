/* figure_basis.h: by which date and place a figure counts 统计口径, in words. */
#pragma once
#include "app/figure/figure.h"

/* "Date: received on. Place: where the problem is; …"; of a rate, that of what stands above the line. */
const char *figure_basis(struct work *work, const struct figure *figure);
