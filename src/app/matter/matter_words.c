/* matter_words.c: what each act calls the fields it asks for. */
#include <string.h>

#include "app/matter/matter.h"

static const struct {
	const char *act;
	const char *field;
	const char *label; /* msgid */
} WORDS[] = {
	{ "assign", "until", "Report back by" },
	{ "assign", "note", "What is asked of the unit" },
	{ "supervise", "until", "Answer by" },
	{ "supervise", "note", "Why, and what is asked" },
	{ "answer", "note", "The answer" },
	{ "lead", "until", "To be settled by" },
	{ "mediate", "until", "To be performed by" },
	{ "mediate", "note", "Terms of the agreement" },
	{ "mediate", "claim", "What was disputed" },
	{ "hearing", "from", "First day of the hearing" },
	{ "hearing", "until", "Last day of the hearing" },
	{ "hearing", "note", "Record of the hearing" },
	{ "review", "outside", "Who reviews" },
	{ "re_review", "outside", "Who re-reviews" },
	{ "report_up", "outside", "Reported to" },
	{ "report_up", "note", "What is reported" },
	{ "direct", "outside", "Competent authority" },
	{ "forward", "outside", "Authority outside the system" },
	{ "correct_service", "day", "Day of service" },
	{ "correct_service", "note", "Why it was wrong" },
	{ "serve", "day", "Day of service (today when left empty)" },
	{ "reply", "note", "The opinion" },
	{ "correct_reply", "note", "The opinion as corrected" },
	{ "feedback", "note", "What the handling came to" },
	{ "extend", "note", "Reason, told to the petitioner" },
	{ "refuse", "note", "What is explained to the petitioner" },
	{ "object", "note", "Reason" },
	{ "follow_up", "note", "What the follow-up found" },
	{ "execute", "note", "How it was carried out" },
	{ "answer_repeat", "note", "What the petitioner is told" },
	{ "withdraw", "note", "The petitioner's statement" },
	{ "classify", "note", "Reason" },
	{ "reopen", "note", "Reason" },
	{ "mark", "note", "Reason, in the matter itself" },
	{ "note", "note", "The note" },
};

static const char *label_of(const char *code, const struct field *field)
{
	for (size_t each = 0; each < sizeof WORDS / sizeof *WORDS; each++)
		if (strcmp(WORDS[each].act, code) == 0 && strcmp(WORDS[each].field, field->name) == 0)
			return WORDS[each].label;
	return field->label;
}

const struct field *matter_act_fields(struct arena *arena, const char *code)
{
	size_t count = 0;
	while (ACT_FIELDS[count].type != FIELD_END)
		count++;
	struct field *fields = arena_alloc(arena, (count + 1) * sizeof *fields);
	memcpy(fields, ACT_FIELDS, (count + 1) * sizeof *fields);
	for (size_t each = 0; each < count; each++)
		fields[each].label = label_of(code, &fields[each]);
	return fields;
}
