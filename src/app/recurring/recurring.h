/* recurring.h: reports that the office owes itself again and again 常规报告: the weekly plan, the monthly
 * summary, the quarterly analysis, the half-year self-check, the annual summary (data/recurring.tsv).
 *
 *     line ── periods ── due day of each ── written: a bulletin of its kind, or a summary signed off
 */
#pragma once
#include "base/list.h"
#include "base/work.h"

struct recurring_report {
	const char *code;
	const char *name;     /* in the reader's language */
	int64_t from;         /* of its period, days */
	int64_t to;
	int64_t due;
	int64_t written;
	const char *address;  /* of what was written, or where it is written; without the leading / */
};
typedef LIST(struct recurring_report) recurring_reports;

/* Due between two days, of the actor's own office, by day: what was due before its first entry here was
 * asked for elsewhere.  None for who does not read its bulletins. */
NODISCARD enum outcome recurring_read(struct work *work, int64_t from, int64_t to,
                                      recurring_reports *out);

/* INVALID, naming the line, when TEXT cannot stand for data/recurring.tsv; no line at all is right. */
NODISCARD enum outcome recurring_check(struct work *work, const char *text);
