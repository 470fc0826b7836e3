/* access.h: roles, and what each may do: one table (access.c).  A role holds in a unit; what its
 * holder sees is that unit's subtree and what was sent to it. */
#pragma once
#include "base/work.h"

enum role {
	ROLE_SYSTEM,        /* commands run on the machine itself */
	ROLE_ADMINISTRATOR, /* 系统管理员: units, people, settings; no petition content */
	ROLE_AUDITOR,       /* 审计员: the journal of access; no petition content */
	ROLE_HEAD,          /* 信访办主任 */
	ROLE_CLERK,         /* 信访员 */
	ROLE_LEADER,        /* 领导 */
	ROLE_HANDLER,       /* 承办人, of a station or department */
	ROLE_LIAISON,       /* 村级信访联络员 */
	ROLE_NEWCOMER,      /* anyone whose password was given by someone else: may only set a new one */
};

enum permission {
	PERMIT_ANYONE,          /* signed in */
	PERMIT_READ_MATTERS,
	PERMIT_READ_CONFIDENTIAL, /* accusations and reports 检举控告 */
	PERMIT_REGISTER,
	PERMIT_HANDLE,          /* accept, refuse, forward, assign, conclude, archive */
	PERMIT_ANSWER,          /* notes, replies, attachments */
	PERMIT_EXTEND,          /* approve an extension: the head's */
	PERMIT_IMPORT,
	PERMIT_EXPORT,
	PERMIT_READ_FIGURES,
	PERMIT_WRITE_SUMMARY,
	PERMIT_SIGN_SUMMARY,    /* sign a summary off: it is frozen as it stands */
	PERMIT_READ_REGISTERS,  /* the ledgers that villages keep too */
	PERMIT_KEEP_REGISTERS,  /* disputes, outreach, publicity, receptions */
	PERMIT_KEEP_OFFICE,     /* the office's own ledgers: conferences, documents, relief */
	PERMIT_KEEP_CALENDAR,   /* enter a year's public holidays */
	PERMIT_READ_JOURNAL,
	PERMIT_MANAGE_UNITS,
	PERMIT_MANAGE_PEOPLE,
	PERMIT_MANAGE_SETTINGS,
};

extern const struct choice ROLES[];

int role_may(int64_t role, enum permission permission);

/* What a report must not hold in its respondent for this actor to see it: "%name%" for LIKE. A
 * report never reaches whom it is about (Regulations, art. 30). */
const char *respondent_pattern(struct work *work);

/* What a report's named readers must hold, for LIKE: the actor's mark "%,7,%"; all of an office's reports
 * are its head's to read. */
const char *reader_pattern(struct work *work);

/* DENIED, with who may, unless the actor's role has the permission. */
NODISCARD enum outcome permit(struct work *work, enum permission permission);
