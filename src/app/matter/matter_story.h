/* matter_story.h: what the matter page tells: its journal and its clocks, in words. */
#pragma once
#include "app/matter/matter_pages.h"

NODISCARD enum outcome matter_story(struct work *work, struct matter_page *page);
NODISCARD enum outcome matter_clocks(struct work *work, struct matter_page *page);
/* Helpers, plan, reviews, supervisions and merged twins, a line each. */
NODISCARD enum outcome matter_course(struct work *work, struct matter_page *page);
