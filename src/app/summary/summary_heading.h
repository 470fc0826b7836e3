/* summary_heading.h: what a summary says of its time: title, opening, and that a period is not over yet. */
#pragma once
#include "app/summary/summary.h"

/* "截至2026年11月20日", today, while the period ends later; "" of one that is over. */
const char *summary_until(struct work *work, struct period period);

/* "青山镇2026年信访工作总结", with UNTIL behind it in brackets where there is one. */
const char *summary_title(struct work *work, const char *unit, const struct summary_ask *ask,
                          const char *until);
/* "2026年1月1日至12月31日，青山镇信访工作情况如下。"; to today where the period is not over. */
const char *summary_opening(struct work *work, struct period period, const char *unit);

/* A sentence that says 到期末 says UNTIL in its place, since the period's end has not come. */
const char *summary_sentence(struct work *work, const char *sentence, const char *until);
/* What the annex says of the definitions; "" when UNTIL is. */
const char *summary_annex_note(struct work *work, const char *until);
