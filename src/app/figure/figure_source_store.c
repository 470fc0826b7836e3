/* figure_source_store.c: the table of sources, and which of their rows a figure counts. */
#include "app/figure/figure_source_store.h"

#include <string.h>

#include "app/figure/figure_due_store.h"
#include "app/register/register.h"
#include "base/language.h"

/* The hour of a moment in the office's zone (UTC+8): "09"; "" of one at midnight, which ledgers without
 * a time give. */
#define HOUR(moment) \
	"CASE WHEN (" moment " + 28800) % 86400 = 0 THEN '' ELSE" \
	" SUBSTR(CAST(100 + (" moment " + 28800) % 86400 / 3600 AS TEXT), 2, 2) END"
#define SECRET(title) "CASE WHEN m.confidential = 1 THEN '（保密）' ELSE " title " END"

/* The same for a row of a plain ledger that names a report: it is counted, and says nothing. */
#define KEPT(row, title) \
	"CASE WHEN EXISTS (SELECT 1 FROM matter m WHERE m.number = " row ".matter AND " row ".matter <> ''" \
	" AND m.confidential = 1) THEN '（保密）' ELSE " title " END"

/* A dispute's category is its kind (DISPUTE_KINDS). */
#define DISPUTE_CATEGORY \
	"CASE d.kind WHEN 1 THEN '婚姻家庭' WHEN 2 THEN '邻里' WHEN 3 THEN '房屋宅基地' WHEN 4 THEN '合同'" \
	" WHEN 5 THEN '生产经营' WHEN 6 THEN '损害赔偿' WHEN 7 THEN '山林土地' WHEN 8 THEN '征地拆迁'" \
	" WHEN 9 THEN '环境保护' WHEN 10 THEN '拖欠工资' WHEN 11 THEN '医疗' WHEN 12 THEN '道路交通'" \
	" WHEN 13 THEN '物业' WHEN 14 THEN '村务管理' WHEN 99 THEN '其他' ELSE '' END"

/* Nor where it was, nor who wrote it down. */
#define UNSAID(row, column) \
	"CASE WHEN EXISTS (SELECT 1 FROM matter m WHERE m.number = " row ".matter AND " row ".matter <> ''" \
	" AND m.confidential = 1) THEN '' ELSE " column " END"

const struct source SOURCES[] = {
	{ "contact", "contact c", "contact c JOIN matter m ON m.id = c.matter_id", "c.id", "c.unit_id",
	  "c.received_day", "c.village", "c.category", "c.number", SECRET("c.title"), "c.id",
	  "/contacts/",
	  .channel = "CAST(c.channel / 10 AS TEXT)", .purpose = "CAST(c.purpose AS TEXT)", .person = "COALESCE((SELECT p.name FROM person p WHERE p.id = c.registered_by), '')",
	  .hour = HOUR("c.received"), .secret = "m.confidential" },
	{ "matter", "matter m", "matter m", "m.id", "m.unit_id", "m.registered_day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/",
	  .channel = "CAST(m.first_channel / 10 AS TEXT)", .purpose = "CAST(m.purpose AS TEXT)", .person = "m.handler",
	  .secret = "m.confidential" },
	{ "clock", "clock k JOIN matter m ON m.id = k.matter_id",
	  "clock k JOIN matter m ON m.id = k.matter_id", "k.id", "m.unit_id", "k.due_day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/", .elapsed = 1,
	  .channel = "CAST(m.first_channel / 10 AS TEXT)", .purpose = "CAST(m.purpose AS TEXT)", .person = "m.handler",
	  .secret = "m.confidential" },
	/* Limits that were not kept, with what the matter says of the cause. */
	{ "late", "clock k JOIN matter m ON m.id = k.matter_id",
	  "clock k JOIN matter m ON m.id = k.matter_id", "k.id", "m.unit_id", "k.due_day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/",
	  "k.rule = 'conclude' AND k.stopped_day = 0 AND (k.met_day = 0 OR k.met_day > k.due_day)",
	  .elapsed = 1, .unkept = 1, .channel = "CAST(m.first_channel / 10 AS TEXT)",
	  .purpose = "CAST(m.purpose AS TEXT)", .person = "m.handler",
	  .secret = "m.confidential" },
	/* Matters by the day they were concluded. */
	{ "conclusion", "matter m", "matter m", "m.id", "m.unit_id", "m.concluded_day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/", "m.merged_into = 0",
	  .unkept = 1, .channel = "CAST(m.first_channel / 10 AS TEXT)",
	  .purpose = "CAST(m.purpose AS TEXT)", .person = "m.handler",
	  .secret = "m.confidential" },
	{ "paper", "paper x JOIN matter m ON m.id = x.matter_id", "paper x JOIN matter m ON m.id = x.matter_id",
	  "x.id", "x.unit_id", "x.day", "m.village", "m.category", "x.number",
	  "CASE WHEN m.confidential = 1 THEN x.title ELSE x.title || '：' || m.title END", "x.id", "/papers/",
	  .valid = "x.replaced_by_id = 0", .person = "m.handler",
	  .secret = "m.confidential" },
	{ "supervision", "supervision z JOIN matter m ON m.id = z.matter_id",
	  "supervision z JOIN matter m ON m.id = z.matter_id", "z.id", "z.by_unit_id", "z.day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/", .unkept = 1, .person = "m.handler",
	  .secret = "m.confidential" },
	{ "review", "review i JOIN matter m ON m.id = i.matter_id",
	  "review i JOIN matter m ON m.id = i.matter_id", "i.id", "m.unit_id", "i.asked_day", "m.village",
	  "m.category", "m.number", SECRET("m.title"), "m.id", "/matters/", .unkept = 1, .person = "m.handler",
	  .secret = "m.confidential" },
	{ "dispute", "dispute d", "dispute d", "d.id", "d.unit_id", "d.found_day", UNSAID("d", "d.village"),
	  DISPUTE_CATEGORY, "''", KEPT("d", "d.title"), "d.id", "/ledgers/disputes/", "d.struck = ''",
	  .person = UNSAID("d", "d.mediator") },
	{ "outreach", "outreach o", "outreach o", "o.id", "o.unit_id", "o.held_day", UNSAID("o", "o.village"),
	  "''", "''", KEPT("o", "o.officials"), "o.id", "/ledgers/outreach/", "o.struck = ''", .planned = 1,
	  .person = UNSAID("o", "o.officials") },
	{ "publicity", "publicity p", "publicity p", "p.id", "p.unit_id", "p.held_day", UNSAID("p", "p.village"),
	  "''", "''", KEPT("p", "p.topic"), "p.id", "/ledgers/publicity/", "p.struck = ''", .planned = 1 },
	{ "reception", "reception r", "reception r", "r.id", "r.unit_id", "r.held_day", UNSAID("r", "r.village"),
	  "''", "''", KEPT("r", "r.officials"), "r.id", "/ledgers/receptions/", "r.struck = ''",
	  .person = UNSAID("r", "r.officials") },
	{ "appointment", "appointment j", "appointment j", "j.id", "j.unit_id", "j.day", UNSAID("j", "j.village"),
	  "''", "''", KEPT("j", "j.heard"), "j.id", "/ledgers/appointments/", "j.struck = ''",
	  .person = UNSAID("j", "j.official") },
	{ "consultation", "consultation q", "consultation q", "q.id", "q.unit_id", "q.held_day", UNSAID("q", "q.village"),
	  "''", "''", KEPT("q", "q.topic"), "q.id", "/ledgers/consultations/", "q.struck = ''", .planned = 1,
	  .person = UNSAID("q", "q.advisers") },
	{ "relief", "relief h", "relief h", "h.id", "h.unit_id", "h.asked_day", UNSAID("h", "h.village"),
	  "''", "''", KEPT("h", "h.recipient"), "h.id", "/ledgers/relief/", "h.struck = ''" },
	{ "conference", "conference f", "conference f", "f.id", "f.unit_id", "f.held_day", "''",
	  "''", "''", KEPT("f", "f.topic"), "f.id", "/ledgers/conferences/", "f.struck = ''", .planned = 1 },
	{ "agenda", "agenda g", "agenda g", "g.id", "g.unit_id", "g.held_day", "''",
	  "''", "''", KEPT("g", "g.title"), "g.id", "/ledgers/agenda/", "g.struck = ''", .planned = 1 },
	{ "task", "task t", "task t", "t.id", "t.unit_id", "t.given_day", "''",
	  "''", "''", KEPT("t", "t.title"), "t.id", "/ledgers/tasks/", "t.struck = ''",
	  .person = UNSAID("t", "t.doer") },
	{ "notice", "notice n", "notice n", "n.id", "n.unit_id", "n.received_day", "''",
	  "''", "''", KEPT("n", "n.sender"), "n.id", "/ledgers/notices/", "n.struck = ''",
	  .person = UNSAID("n", "n.doer") },
	{ "commendation", "commendation e", "commendation e", "e.id", "e.unit_id", "e.day", "''",
	  "''", "''", KEPT("e", "e.concerned"), "e.id", "/ledgers/commendations/", "e.struck = ''" },
	{ "assessment", "assessment a", "assessment a", "a.id", "a.unit_id", "a.signed_day", "''",
	  "''", "''", KEPT("a", "a.concerned"), "a.id", "/ledgers/assessments/", "a.struck = ''" },
	{ "document", "document w", "document w", "w.id", "w.unit_id", "w.day", "''",
	  "''", "''", KEPT("w", "w.title"), "w.id", "/ledgers/documents/", "w.struck = ''",
	  .person = UNSAID("w", "w.author") },
	{ "bulletin", "bulletin b", "bulletin b", "b.id", "b.unit_id", "b.written_day", "''",
	  "''", "''", KEPT("b", "b.title"), "b.id", "/ledgers/bulletins/", "b.struck = ''",
	  .person = UNSAID("b", "b.author") },
	{ "volume", "volume v", "volume v", "v.id", "v.unit_id", "v.bound_day", "''",
	  "''", "''", KEPT("v", "v.title"), "v.id", "/ledgers/volumes/", "v.struck = ''" },
	{ "publication", "publication y", "publication y", "y.id", "y.unit_id", "y.day", "''",
	  "''", "''", KEPT("y", "y.title"), "y.id", "/ledgers/publications/", "y.struck = ''" },
	{ "station", "station s", "station s", "s.id", "s.unit_id", "s.opened_day", UNSAID("s", "s.village"),
	  "''", "''", KEPT("s", "s.name"), "s.id", "/ledgers/stations/", "s.struck = ''" },
	{ "return_due", RETURNS_DUE, RETURNS_DUE, "z.id", "z.unit_id", "z.due_day", "z.village", "''", "''",
	  "z.title", "z.sweep_id", "/ledgers/sweeps/", .elapsed = 1, .unkept = 1 },
	{ "duty_day", DUTY_DAYS, DUTY_DAYS, "z.id", "z.unit_id", "z.day", "''", "''", "''", "z.title",
	  "z.roster_id", "/ledgers/rosters/", .elapsed = 1, .unkept = 1 },
	{ "village", "unit u", "unit u", "u.id", "u.id", NULL, "u.name", "''", "u.code", "u.name",
	  "u.id", "/units/" },
	{ 0 },
};

const struct source *source_of(const struct figure *figure)
{
	for (const struct source *each = SOURCES; each->name && figure->source; each++)
		if (strcmp(each->name, figure->source) == 0)
			return each;
	return NULL;
}

const char *source_part(struct arena *arena, const struct source *source, const char *column)
{
	if (!column)
		return "''";
	return source->secret ? arena_format(arena, "CASE WHEN %s = 1 THEN '" CONFIDENTIAL_KEY "' ELSE %s END",
	                                     source->secret, column)
	                      : column;
}

/* Of a plain ledger whose rows have a kind from a list. */
static const struct choice *kinds_of(const struct source *source)
{
	for (const struct register_kind *each = REGISTERS; each->noun; each++) {
		const struct field *kind = field_find(each->fields, "kind");
		if (strcmp(each->table, source->name) == 0)
			return kind ? kind->choices : NULL;
	}
	return NULL;
}

const char *source_kind(struct arena *arena, const struct source *source)
{
	struct buffer out = BUFFER(arena);
	const struct choice *choice = kinds_of(source);
	if (!choice)
		return NULL;
	buffer_format(&out, "CASE %c.kind", source->row[0]);
	for (; choice->code; choice++)
		buffer_format(&out, " WHEN %d THEN '%s'", (int)choice->value, say(CHINESE, choice->label));
	buffer_text(&out, " ELSE '' END");
	return buffer_string(&out);
}

void source_where(struct buffer *out, const struct figure *figure)
{
	const struct source *source = source_of(figure);
	buffer_format(out, " WHERE %s IN (SELECT id FROM tree)", source->unit);
	if (source->day)
		buffer_format(out, " AND %s >= $2 AND %s <= $3", source->day, source->day);
	else
		buffer_text(out, " AND CAST($2 AS BIGINT) <= CAST($3 AS BIGINT) AND u.kind = 5"
		                 " AND u.closed = 0");
	if (source->valid)
		buffer_format(out, " AND %s", source->valid);
	if (*figure->condition)
		buffer_format(out, " AND (%s)", figure->condition);
	if (figure->until && figure->still)
		buffer_format(out, " AND (%s = 0 OR %s > $3)", figure->until, figure->until);
	else if (figure->until)
		buffer_format(out, " AND %s <= $3", figure->until);
}
