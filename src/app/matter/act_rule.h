/* act_rule.h: who may do an act of a matter's life, and by which article: a line each of data/acts.tsv, so
 * that a correction needs no compiler.  An office may ask for a higher hand, never for a lower one:
 *
 *     answer (staff and handlers)  <  handle (head and clerks)  <  head (head or leader) */
#pragma once
#include "app/matter/matter.h"

/* The permission that the act asks for. */
enum permission act_permission(const struct matter_act *act);
/* In the work's language; "" when no article is behind it. */
const char *act_article(const struct work *work, const struct matter_act *act);

/* INVALID, naming the line, when TEXT cannot stand for data/acts.tsv: each act of the table has its line,
 * and none a lower hand than the shipped one. */
NODISCARD enum outcome act_rules_check(struct work *work, const char *text);
