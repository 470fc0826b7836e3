/* figure_command.h: what commands about figures share: the period and the unit asked for. */
#pragma once
#include "app/figure/figure.h"
#include "app/office/command.h"

/* --from and --to, else the year of work->now; an exit code when they cannot be read. */
int figure_read_period(struct work *work, struct arguments *arguments, struct period *out);
/* --unit CODE, else 0. */
int figure_read_unit(struct work *work, struct arguments *arguments, int64_t *out);
