/* register_plan_notice.h: what an answer to a higher office cannot be. */
#pragma once
#include "app/register/register.h"

/* register_kind.check of notices: somebody answers, by a day (filled by the office's own limit), and help is
 * agreed only with the person's recorded consent. */
NODISCARD enum outcome notice_check(struct work *work, void *row);
