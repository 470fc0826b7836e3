/* matter_fields.c: the matter's members, choices and the table of acts. */
#include "app/contact/contact.h"
#include "app/matter/matter.h"

const struct choice MATTER_STATES[] = {
	{ MATTER_REGISTERED, "registered", "Registered", NULL },
	{ MATTER_ACCEPTED, "accepted", "Accepted", NULL },
	{ MATTER_HANDLING, "handling", "Being handled", NULL },
	{ MATTER_ASSIGNED, "assigned", "Assigned", NULL },
	{ MATTER_FORWARDED, "forwarded", "Forwarded", NULL },
	{ MATTER_REFUSED, "refused", "Not accepted", NULL },
	{ MATTER_REPLIED, "replied", "Replied", NULL },
	{ MATTER_CONCLUDED, "concluded", "Concluded", NULL },
	{ MATTER_ARCHIVED, "archived", "Archived", NULL },
	{ 0 },
};

const struct choice REFUSALS[] = {
	{ REFUSAL_LITIGATION, "litigation", "To be decided by litigation", NULL },
	{ REFUSAL_ARBITRATION, "arbitration", "To be decided by arbitration", NULL },
	{ REFUSAL_RECONSIDERATION, "reconsideration", "To be decided by administrative reconsideration",
	  NULL },
	{ REFUSAL_IN_PROGRESS, "in_progress", "Already accepted and within its time limit (art. 19)",
	  NULL },
	{ REFUSAL_FINAL, "final", "Ended by re-review, or review not asked in time (art. 35, 36)", NULL },
	{ REFUSAL_OTHER_AUTHORITY, "other_authority",
	  "Within the powers of the congress, court, procuratorate or supervisory commission", NULL },
	{ 0 },
};

const struct choice SATISFACTIONS[] = {
	{ SATISFIED, "satisfied", "Satisfied", "满意" },
	{ RATHER_SATISFIED, "rather_satisfied", "Rather satisfied", "基本满意" },
	{ NOT_SATISFIED, "not_satisfied", "Not satisfied", "不满意" },
	{ NOT_RATED, "not_rated", "Not rated", "未评价|未评|待评价" },
	{ 0 },
};

const struct field MATTER_FIELDS[] = {
	FIELD(struct matter, id),
	FIELD(struct matter, number, .label = "Number"),
	FIELD(struct matter, import_number, .label = "Matter number in the import"),
	FIELD(struct matter, unit_id),
	FIELD_AS(struct matter, state, FIELD_CHOICE, .label = "State", .choices = MATTER_STATES),
	FIELD(struct matter, title, .label = "Title"),
	FIELD(struct matter, petitioner, .label = "Petitioner"),
	FIELD(struct matter, village, .label = "Village"),
	FIELD(struct matter, category, .label = "Category"),
	FIELD_AS(struct matter, purpose, FIELD_CHOICE, .label = "Purpose", .choices = PURPOSES),
	FIELD_AS(struct matter, first_channel, FIELD_CHOICE, .label = "Channel", .choices = CHANNELS),
	FIELD_AS(struct matter, confidential, FIELD_FLAG, .label = "Confidential"),
	FIELD(struct matter, respondent, .hidden = 1),
	FIELD_AS(struct matter, registered_day, FIELD_DAY, .label = "Received"),
	FIELD(struct matter, contacts, .label = "Contacts"),
	FIELD(struct matter, people, .label = "Person-times"),
	FIELD_AS(struct matter, accepted_day, FIELD_DAY, .label = "Accepted on"),
	FIELD(struct matter, handler_unit_id),
	FIELD(struct matter, handler_id),
	FIELD(struct matter, handler, .label = "Handled by"),
	FIELD_AS(struct matter, feedback_day, FIELD_DAY, .label = "Feedback by"),
	FIELD(struct matter, lead, .label = "Lead official"),
	FIELD_AS(struct matter, reply, FIELD_LINES, .label = "Reply"),
	FIELD_AS(struct matter, replied_day, FIELD_DAY, .label = "Replied on"),
	FIELD_AS(struct matter, refused_reason, FIELD_CHOICE, .label = "Reason", .choices = REFUSALS),
	FIELD_AS(struct matter, concluded_day, FIELD_DAY, .label = "Concluded on"),
	FIELD_AS(struct matter, settled, FIELD_FLAG, .label = "Settled"),
	FIELD_AS(struct matter, satisfaction, FIELD_CHOICE, .label = "Satisfaction",
	         .choices = SATISFACTIONS),
	FIELD_AS(struct matter, archived_day, FIELD_DAY, .label = "Archived on"),
	FIELD_AS(struct matter, due_day, FIELD_DAY, .label = "Due"),
	FIELD(struct matter, revision),
	{ 0 },
};

const struct field ACT_FIELDS[] = {
	FIELD(struct act, revision, .label = "Revision"),
	FIELD_AS(struct act, reason, FIELD_CHOICE, .label = "Reason", .choices = REFUSALS),
	FIELD(struct act, unit_id, .label = "To unit"),
	FIELD(struct act, outside, .label = "Or a unit outside", .limit = 60),
	FIELD(struct act, person_id, .label = "Handler"),
	FIELD_AS(struct act, until, FIELD_DAY, .label = "Feedback by"),
	FIELD(struct act, days, .label = "Days more", .limit = 30),
	FIELD(struct act, lead, .label = "Lead official", .limit = 60),
	FIELD_AS(struct act, settled, FIELD_FLAG, .label = "Settled (the petitioner accepts)"),
	FIELD_AS(struct act, satisfaction, FIELD_CHOICE, .label = "Satisfaction",
	         .choices = SATISFACTIONS),
	FIELD_AS(struct act, day, FIELD_DAY, .label = "Date (today when left empty)"),
	FIELD_AS(struct act, note, FIELD_LINES, .label = "Opinion", .limit = 8000),
	{ 0 },
};

#define IN(state) (1u << (state))
#define OPEN_STATES (IN(MATTER_REGISTERED) | IN(MATTER_ACCEPTED) | IN(MATTER_HANDLING) | \
	             IN(MATTER_ASSIGNED))

const struct matter_act MATTER_ACTS[] = {
	{ "accept", "Accept", IN(MATTER_REGISTERED), PERMIT_HANDLE, matter_accept, "day note",
	  "only a registered matter can be accepted, once (Regulations, art. 23)" },
	{ "refuse", "Do not accept", IN(MATTER_REGISTERED), PERMIT_HANDLE, matter_refuse,
	  "reason day note",
	  "only a registered matter can be refused; give the reason in law (Regulations, art. 23)" },
	{ "forward", "Forward", IN(MATTER_REGISTERED), PERMIT_HANDLE, matter_forward,
	  "unit_id outside day note",
	  "only a registered matter can be forwarded (Regulations, art. 22)" },
	{ "assign", "Assign with a date", IN(MATTER_REGISTERED) | IN(MATTER_ACCEPTED) |
	  IN(MATTER_HANDLING), PERMIT_HANDLE, matter_assign, "unit_id until day note",
	  "only an open matter can be assigned (Regulations, art. 22)" },
	{ "hand", "Hand to a handler", IN(MATTER_ACCEPTED) | IN(MATTER_HANDLING) | IN(MATTER_ASSIGNED),
	  PERMIT_HANDLE, matter_hand, "person_id note",
	  "accept the matter first; then hand it to a handler" },
	{ "lead", "Name the lead official", OPEN_STATES | IN(MATTER_REPLIED), PERMIT_HANDLE, matter_lead,
	  "lead note", "a lead official is named while the matter is open" },
	{ "extend", "Extend the time limit", IN(MATTER_ACCEPTED) | IN(MATTER_HANDLING) |
	  IN(MATTER_ASSIGNED), PERMIT_EXTEND, matter_extend, "days note",
	  "only a matter under way can be extended (Regulations, art. 34)" },
	{ "reply", "Reply", IN(MATTER_ACCEPTED) | IN(MATTER_HANDLING) | IN(MATTER_ASSIGNED),
	  PERMIT_ANSWER, matter_reply, "note day",
	  "accept or assign the matter first; then reply (Regulations, art. 32)" },
	{ "conclude", "Conclude", IN(MATTER_REPLIED), PERMIT_HANDLE, matter_conclude,
	  "day settled satisfaction note",
	  "a matter is concluded only after the written reply (Regulations, art. 32)" },
	{ "rate", "Record satisfaction", IN(MATTER_CONCLUDED), PERMIT_HANDLE, matter_rate,
	  "satisfaction settled note", "satisfaction is recorded after the conclusion" },
	{ "archive", "Archive", IN(MATTER_CONCLUDED) | IN(MATTER_REFUSED) | IN(MATTER_FORWARDED),
	  PERMIT_HANDLE, matter_archive, "note", "only a closed matter can be archived" },
	{ "note", "Add a note", ~0u, PERMIT_ANSWER, matter_note, "note", "" },
	{ 0 },
};
