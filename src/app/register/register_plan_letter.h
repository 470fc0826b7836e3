/* register_plan_letter.h: what a responsibility letter 目标责任书 cannot be. */
#pragma once
#include "app/register/register.h"

/* register_kind.check of assessments: it names a unit of the tree; its score is what the records propose, or
 * has a reason; an appeal has its grounds and day, is due by the office's own limit, and its decision says
 * what, when and by whom.  Imported rows are taken as they are. */
NODISCARD enum outcome letter_check(struct work *work, void *row);
