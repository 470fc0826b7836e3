/* register_kinds.c: the ledgers there are. */
#include <string.h>

#include "app/register/register_desk.h"
#include "app/register/register_people.h"
#include "app/register/register_plan.h"
#include "app/register/register_plan_letter.h"
#include "app/register/register_plan_notice.h"

const char *const REGISTER_GROUP_LABELS[] = {
	[REGISTER_PEOPLE] = "Among people",
	[REGISTER_PLANS] = "Rosters and sweeps",
	[REGISTER_MEETINGS] = "Meetings and tasks",
	[REGISTER_PAPERS] = "Papers of the office",
};

#define OF(structure, table_of_fields) \
	.fields = table_of_fields, .size = sizeof(struct structure), \
	.imported_offset = offsetof(struct structure, imported)
#define VILLAGES_TOO .reads = PERMIT_READ_REGISTERS, .keeps = PERMIT_KEEP_REGISTERS
#define VILLAGES_READ .reads = PERMIT_READ_REGISTERS, .keeps = PERMIT_KEEP_OFFICE
#define OFFICE_ONLY .reads = PERMIT_READ_FIGURES, .keeps = PERMIT_KEEP_OFFICE

static const struct register_act ROSTER_ACTS[] = {
	{ "days", "Days and people", 1 },
	{ "make", "Make the days of the roster", 0 },
	{ "publish", "Publish", 0 },
	{ "unpublish", "Publish no longer", 0 },
	{ "calendar.ics", "Calendar file", 1 },
	{ 0 },
};
static const struct register_act PERIOD_ACTS[] = { { "board", "Special period at a look", 1 }, { 0 } };
static const struct register_act SWEEP_ACTS[] = { { "overview", "Who has sent what", 1 }, { 0 } };

static const struct register_act VOLUME_ACTS[] = { { "contents", "Matters in the volume", 1 }, { 0 } };

const struct register_kind REGISTERS[] = {
	{ "disputes", "dispute", "Disputes", "Dispute", "found_day", "title", VILLAGES_TOO,
	  .ended = "resolved_day", .check = dispute_check, .becomes_contact = 1,
	  .columns = "found_day village kind title parties level mediation resolved_day matter", .group = REGISTER_PEOPLE, OF(dispute, DISPUTE_FIELDS) },
	{ "outreach", "outreach", "Outreach visits", "Outreach visit", "held_day", "officials",
	  VILLAGES_TOO, .ended = "concluded_day", .becomes_contact = 1, .planned = 1,
	  .group = REGISTER_PEOPLE, OF(outreach, OUTREACH_FIELDS) },
	{ "publicity", "publicity", "Publicity", "Publicity event", "held_day", "topic", VILLAGES_TOO,
	  .planned = 1, .group = REGISTER_PEOPLE, OF(publicity, PUBLICITY_FIELDS) },
	{ "receptions", "reception", "Receptions", "Reception", "held_day", "officials", VILLAGES_TOO,
	  .ended = "solved_day", .becomes_contact = 1,
	  .columns = "held_day officials office petitioner village people heard solved_day matter",
	  .group = REGISTER_PEOPLE, OF(reception, RECEPTION_FIELDS) },
	{ "consultations", "consultation", "Consultations", "Consultation session", "held_day", "topic",
	  OFFICE_ONLY, .planned = 1, .group = REGISTER_PEOPLE, OF(consultation, CONSULTATION_FIELDS) },
	{ "relief", "relief", "Relief", "Relief request", "asked_day", "recipient", OFFICE_ONLY,
	  .check = relief_check,
	  .columns = "asked_day kind recipient village persons amount decision paid_day matter", .group = REGISTER_PEOPLE, OF(relief, RELIEF_FIELDS) },
	{ "stations", "station", "Reception rooms and service points", "Room or service point",
	  "opened_day", "name", VILLAGES_TOO, .group = REGISTER_PEOPLE, OF(station, STATION_FIELDS) },
	{ "rosters", "roster", "Rosters", "Roster", "from_day", "title", VILLAGES_READ, .from_above = 1,
	  .acts = ROSTER_ACTS,
	  .check = roster_check, .parent = "periods", .group = REGISTER_PLANS, OF(roster, ROSTER_FIELDS) },
	{ "shifts", "shift", "Days of rosters", "Day of a roster", "day", "official", VILLAGES_READ,
	  .from_above = 1, .check = shift_check, .named = shift_named, .parent = "rosters",
	  .group = REGISTER_PLANS, OF(shift, SHIFT_FIELDS) },
	{ "appointments", "appointment", "Appointments with leaders", "Appointment", "day", "heard",
	  OFFICE_ONLY, .due = "day", .done = "held_day", .becomes_contact = 1, .check = appointment_check,
	  .group = REGISTER_PLANS, OF(appointment, APPOINTMENT_FIELDS) },
	{ "sweeps", "sweep", "Sweeps and zero reports", "Sweep", "from_day", "title", VILLAGES_READ, .acts = SWEEP_ACTS,
	  .from_above = 1, .check = sweep_check, .parent = "periods", .group = REGISTER_PLANS,
	  OF(sweep, SWEEP_FIELDS) },
	{ "returns", "village_return", "Villages' returns", "Return", "sent_day", "village",
	  VILLAGES_TOO, .check = return_check, .named = return_named, .parent = "sweeps", .group = REGISTER_PLANS,
	  OF(village_return, RETURN_FIELDS) },
	{ "periods", "special_period", "Special periods", "Special period", "from_day", "title",
	  VILLAGES_READ, .from_above = 1, .acts = PERIOD_ACTS, .check = period_check, .group = REGISTER_PLANS, OF(special_period, SPECIAL_PERIOD_FIELDS) },
	{ "handovers", "handover", "Hand-over log", "Hand-over", "day", "gives", OFFICE_ONLY,
	  .check = handover_check, .named = handover_named, .parent = "periods", .group = REGISTER_PLANS, OF(handover, HANDOVER_FIELDS) },
	{ "conferences", "conference", "Conferences", "Conference", "held_day", "topic", OFFICE_ONLY,
	  .check = conference_check, .planned = 1, .group = REGISTER_MEETINGS, OF(conference, CONFERENCE_FIELDS) },
	{ "agenda", "agenda", "Agenda items", "Agenda item", "held_day", "title", OFFICE_ONLY,
	  .parent = "conferences", .planned = 1, .group = REGISTER_MEETINGS, OF(agenda, AGENDA_FIELDS) },
	{ "tasks", "task", "Tasks", "Task", "given_day", "title", OFFICE_ONLY, .due = "due_day",
	  .done = "done_day", .check = task_check, .parent = "conferences", .group = REGISTER_MEETINGS,
	  OF(task, TASK_FIELDS) },
	{ "notices", "notice", "Answers to higher offices", "Answer to a higher office", "received_day",
	  "sender", OFFICE_ONLY, .due = "due_day", .done = "answered_day",
	  .check = notice_check, .group = REGISTER_MEETINGS, OF(notice, NOTICE_FIELDS) },
	{ "commendations", "commendation", "Praise and criticism", "Notice of praise or criticism", "day",
	  "concerned", OFFICE_ONLY, .due = "due_day", .done = "done_day", .group = REGISTER_MEETINGS,
	  OF(commendation, COMMENDATION_FIELDS) },
	{ "assessments", "assessment", "Responsibility letters and assessment",
	  "Responsibility letter", "signed_day", "concerned", OFFICE_ONLY, .due = "appeal_due_day",
	  .done = "appeal_decided_day", .check = letter_check, .group = REGISTER_MEETINGS,
	  OF(assessment, ASSESSMENT_FIELDS) },
	{ "documents", "document", "Documents received and sent", "Document", "day", "title", OFFICE_ONLY,
	  .due = "due_day", .done = "done_day", .group = REGISTER_PAPERS,
	  OF(office_document, DOCUMENT_FIELDS) },
	{ "bulletins", "bulletin", "Bulletins and reports", "Bulletin or report", "written_day", "title",
	  OFFICE_ONLY, .due = "due_day", .done = "submitted_day", .group = REGISTER_PAPERS,
	  OF(bulletin, BULLETIN_FIELDS) },
	{ "volumes", "volume", "Archive volumes", "Volume", "bound_day", "title", OFFICE_ONLY,
	  .acts = VOLUME_ACTS, .group = REGISTER_PAPERS, OF(volume, VOLUME_FIELDS) },
	{ "publications", "publication", "Published results", "Published result", "day", "title",
	  OFFICE_ONLY, .group = REGISTER_PAPERS, OF(publication, PUBLICATION_FIELDS) },
	{ 0 },
};

const struct register_kind *register_named(const char *noun)
{
	for (const struct register_kind *each = REGISTERS; each->noun; each++)
		if (strcmp(each->noun, noun) == 0)
			return each;
	return NULL;
}

const char *register_nouns(struct arena *arena)
{
	const char *all = "";
	for (const struct register_kind *each = REGISTERS; each->noun; each++)
		all = arena_format(arena, "%s%s%s", all, *all ? ", " : "", each->noun);
	return all;
}
