/* correction.h: corrections of the shipped rules 规则更正: a limit of law that changed, a paper whose
 * words the province prescribes.  No compiler is needed:
 *
 *     DATA/corrections/limits.tsv ─┐
 *     DATA/corrections/papers.txt ─┴─ checked when the office opens ── in the shipped file's place
 *
 * What cannot be read keeps the office closed: a clock by a rule that nobody wrote is worse. */
#pragma once
#include "base/work.h"

/* Takes in what stands in the office's data folder, and tells the journal when it is not what it was.
 * INVALID names the file and what is wrong in it. */
NODISCARD enum outcome corrections_load(struct work *work);
