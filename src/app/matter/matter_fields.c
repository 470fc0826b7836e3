/* matter_fields.c: the members of matters and acts, and their choices. */
#include "app/contact/contact.h"
#include "app/matter/matter.h"

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

const struct choice ROUTES[] = {
	{ ROUTE_JUSTICE, "justice", "1 Court, procuratorate or police procedure", NULL },
	{ ROUTE_ARBITRATION, "arbitration", "2 Arbitration", NULL },
	{ ROUTE_PARTY, "party", "3 Appeal by a party member", NULL },
	{ ROUTE_ADMINISTRATIVE, "administrative",
	  "4 Administrative reconsideration, ruling, confirmation, licence or penalty", NULL },
	{ ROUTE_DUTY, "duty", "5 Enforcement against a breach, or a duty to protect", NULL },
	{ ROUTE_PETITION, "petition", "6 Handled as a petition (60 days)", NULL },
	{ 0 },
};

const struct choice SIZES[] = {
	{ SIZE_ORDINARY, "ordinary", "Ordinary", NULL },
	{ SIZE_MAJOR, "major", "Major", NULL },
	{ SIZE_URGENT, "urgent", "Urgent", NULL },
	{ 0 },
};

const struct choice RESULTS[] = {
	{ RESULT_SUPPORTED, "supported", "Supported", NULL },
	{ RESULT_EXPLAINED, "explained", "Reasonable but without basis in law: explained", NULL },
	{ RESULT_NOT_SUPPORTED, "not_supported", "Not supported", NULL },
	{ 0 },
};

const struct choice REVIEW_OUTCOMES[] = {
	{ REVIEW_UPHELD, "upheld", "Upheld", NULL },
	{ REVIEW_CHANGED, "changed", "Changed", NULL },
	{ REVIEW_REVOKED, "revoked", "Revoked", NULL },
	{ REVIEW_REDO, "redo", "To be handled anew", NULL },
	{ 0 },
};

const struct choice SERVICE_WAYS[] = {
	{ SERVED_IN_PERSON, "in_person", "In person, signed for", NULL },
	{ SERVED_BY_POST, "post", "By post", NULL },
	{ SERVED_ELECTRONICALLY, "electronic", "Online or by message", NULL },
	{ SERVED_LEFT, "left", "Left behind before a witness", NULL },
	{ SERVED_OTHER, "other", "Otherwise (say how)", NULL },
	{ 0 },
};

const struct choice SUPERVISIONS[] = {
	{ SUPERVISION_URGE, "urge", "Urging", NULL },
	{ SUPERVISION_LETTER, "letter", "Supervision letter", NULL },
	{ SUPERVISION_LISTED, "listed", "Listed supervision", NULL },
	{ SUPERVISION_IMPROVE, "improve", "Suggestion to improve the work", NULL },
	{ SUPERVISION_POLICY, "policy", "Suggestion to complete a policy", NULL },
	{ SUPERVISION_LIABILITY, "liability", "Suggestion to hold to account", NULL },
	{ 0 },
};

const struct choice SATISFACTIONS[] = {
	{ SATISFIED, "satisfied", "Satisfied", "满意" },
	{ RATHER_SATISFIED, "rather_satisfied", "Rather satisfied", "基本满意" },
	{ NOT_SATISFIED, "not_satisfied", "Not satisfied", "不满意" },
	{ NOT_RATED, "not_rated", "Not rated", "未评价|未评|待评价" },
	{ 0 },
};

const struct choice RATING_WAYS[] = {
	{ RATED_BY_SHEET, "sheet", "Sheet signed by the petitioner", NULL },
	{ RATED_BY_CALL, "call", "Written down by the office after a call or visit", NULL },
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
	FIELD(struct matter, readers, .hidden = 1),
	FIELD_AS(struct matter, registered_day, FIELD_DAY, .label = "Received"),
	FIELD(struct matter, contacts, .label = "Contacts"),
	FIELD(struct matter, people, .label = "Person-times"),
	FIELD_AS(struct matter, accepted_day, FIELD_DAY, .label = "Accepted on"),
	FIELD(struct matter, handler_unit_id),
	FIELD(struct matter, handler_id),
	FIELD(struct matter, handler, .label = "Handled by"),
	FIELD_AS(struct matter, feedback_day, FIELD_DAY, .label = "Feedback by"),
	FIELD(struct matter, lead, .label = "Lead official"),
	FIELD(struct matter, holder_unit_id),
	FIELD(struct matter, sender_unit_id),
	FIELD_AS(struct matter, route, FIELD_CHOICE, .label = "Route (art. 31)", .choices = ROUTES),
	FIELD_AS(struct matter, size, FIELD_CHOICE, .label = "Size of the matter", .choices = SIZES),
	FIELD_AS(struct matter, quick, FIELD_FLAG, .label = "Quick procedure"),
	FIELD(struct matter, hard_reason, .label = "Why it is hard"),
	FIELD_AS(struct matter, result, FIELD_CHOICE, .label = "Result", .choices = RESULTS),
	FIELD_AS(struct matter, executed_day, FIELD_DAY, .label = "Carried out on"),
	FIELD_AS(struct matter, served_day, FIELD_DAY, .label = "Served on"),
	FIELD_AS(struct matter, forwarded_day, FIELD_DAY, .label = "Forwarded on"),
	FIELD_AS(struct matter, closed_day, FIELD_DAY, .label = "Closed on"),
	FIELD(struct matter, merged_into),
	FIELD(struct matter, merged_state),
	FIELD_AS(struct matter, reply, FIELD_LINES, .label = "Reply"),
	FIELD_AS(struct matter, replied_day, FIELD_DAY, .label = "Replied on"),
	FIELD_AS(struct matter, refused_reason, FIELD_CHOICE, .label = "Reason", .choices = REFUSALS),
	FIELD_AS(struct matter, concluded_day, FIELD_DAY, .label = "Concluded on"),
	FIELD_AS(struct matter, settled, FIELD_FLAG, .label = "Settled"),
	FIELD_AS(struct matter, satisfaction, FIELD_CHOICE, .label = "Satisfaction",
	         .choices = SATISFACTIONS),
	FIELD_AS(struct matter, rated_way, FIELD_CHOICE, .label = "How it was rated",
	         .choices = RATING_WAYS),
	FIELD_AS(struct matter, archived_day, FIELD_DAY, .label = "Archived on"),
	FIELD_AS(struct matter, due_day, FIELD_DAY, .label = "Due"),
	FIELD(struct matter, revision),
	{ 0 },
};

const struct field ACT_FIELDS[] = {
	FIELD(struct act, revision, .label = "Revision"),
	FIELD_AS(struct act, purpose, FIELD_CHOICE, .label = "Purpose", .choices = PURPOSES),
	FIELD_AS(struct act, reason, FIELD_CHOICE, .label = "Reason", .choices = REFUSALS),
	FIELD_AS(struct act, route, FIELD_CHOICE, .label = "Route (art. 31)", .choices = ROUTES),
	FIELD_AS(struct act, size, FIELD_CHOICE, .label = "Size of the matter", .choices = SIZES),
	FIELD_AS(struct act, quick, FIELD_FLAG, .label = "Quick procedure (10 working days)"),
	FIELD_AS(struct act, kind, FIELD_CHOICE, .label = "Kind of supervision",
	         .choices = SUPERVISIONS),
	FIELD_AS(struct act, result, FIELD_CHOICE, .label = "Result", .choices = RESULTS),
	FIELD_AS(struct act, outcome, FIELD_CHOICE, .label = "What the review decided",
	         .choices = REVIEW_OUTCOMES),
	FIELD(struct act, into, .label = "Number of the matter that goes on", .limit = 60),
	FIELD(struct act, unit_id, .label = "To unit"),
	FIELD(struct act, outside, .label = "Unit or authority outside", .limit = 60),
	FIELD(struct act, person_id, .label = "Handler"),
	FIELD_AS(struct act, from, FIELD_DAY, .label = "First day"),
	FIELD_AS(struct act, until, FIELD_DAY, .label = "Until"),
	FIELD(struct act, days, .label = "Days more", .limit = 30),
	FIELD(struct act, lead, .label = "Lead official", .limit = 60),
	FIELD_AS(struct act, measures, FIELD_LINES, .label = "Measures", .limit = 2000),
	FIELD(struct act, funds, .label = "Funds", .limit = 200),
	FIELD_AS(struct act, way, FIELD_CHOICE, .label = "How it was served", .choices = SERVICE_WAYS),
	FIELD(struct act, witness, .label = "Received by, or witness", .limit = 60),
	FIELD(struct act, place, .label = "Place of service", .limit = 100),
	FIELD_AS(struct act, settled, FIELD_FLAG, .label = "Settled (the petitioner accepts)"),
	FIELD_AS(struct act, satisfaction, FIELD_CHOICE, .label = "Satisfaction",
	         .choices = SATISFACTIONS),
	FIELD_AS(struct act, rated_way, FIELD_CHOICE, .label = "How it was rated",
	         .choices = RATING_WAYS),
	FIELD_AS(struct act, claim, FIELD_LINES, .label = "The petitioner's request", .limit = 4000),
	FIELD_AS(struct act, facts, FIELD_LINES, .label = "Facts and reasons", .limit = 8000),
	FIELD_AS(struct act, basis, FIELD_LINES, .label = "Law and policy it rests on", .limit = 2000,
	         .hint = "name the act and the article"),
	FIELD_AS(struct act, day, FIELD_DAY, .label = "Date (today when left empty)"),
	FIELD_AS(struct act, note, FIELD_LINES, .label = "Opinion", .limit = 8000),
	{ 0 },
};
