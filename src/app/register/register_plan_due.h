/* register_plan_due.h: limits that no law sets but the office's own rules do 本地规定: data/local_limits.tsv. */
#pragma once
#include "base/work.h"

/* The day by which what began on FROM is due by the line CODE. */
NODISCARD enum outcome local_limit_due(struct work *work, const char *code, int64_t from, int64_t *out);
/* INVALID, naming the line, when TEXT cannot stand for data/local_limits.tsv. */
NODISCARD enum outcome local_limits_check(struct work *work, const char *text);
