/* access.c: the one table of roles and permissions. */
#include "app/access.h"

const struct choice ROLES[] = {
	{ ROLE_ADMINISTRATOR, "administrator", "System administrator", NULL },
	{ ROLE_AUDITOR, "auditor", "Auditor", NULL },
	{ ROLE_HEAD, "head", "Office head", NULL },
	{ ROLE_CLERK, "clerk", "Clerk", NULL },
	{ ROLE_LEADER, "leader", "Leader", NULL },
	{ ROLE_HANDLER, "handler", "Handler", NULL },
	{ ROLE_LIAISON, "liaison", "Village liaison officer", NULL },
	{ 0 },
};

#define MAY(permission) (1u << (permission))
#define KEEPS_ALL \
	(MAY(PERMIT_READ_REGISTERS) | MAY(PERMIT_KEEP_REGISTERS) | MAY(PERMIT_KEEP_OFFICE))

static const unsigned RIGHTS[] = {
	[ROLE_SYSTEM] = ~0u,
	[ROLE_ADMINISTRATOR] = MAY(PERMIT_ANYONE) | MAY(PERMIT_MANAGE_UNITS) |
	                       MAY(PERMIT_MANAGE_PEOPLE) | MAY(PERMIT_MANAGE_SETTINGS) |
	                       MAY(PERMIT_KEEP_CALENDAR),
	[ROLE_AUDITOR] = MAY(PERMIT_ANYONE) | MAY(PERMIT_READ_JOURNAL),
	[ROLE_HEAD] = MAY(PERMIT_ANYONE) | MAY(PERMIT_READ_MATTERS) | MAY(PERMIT_READ_CONFIDENTIAL) |
	              MAY(PERMIT_REGISTER) | MAY(PERMIT_HANDLE) | MAY(PERMIT_ANSWER) |
	              MAY(PERMIT_EXTEND) | MAY(PERMIT_IMPORT) | MAY(PERMIT_EXPORT) |
	              MAY(PERMIT_READ_FIGURES) | MAY(PERMIT_WRITE_SUMMARY) | KEEPS_ALL |
	              MAY(PERMIT_SIGN_SUMMARY) |
	              MAY(PERMIT_KEEP_CALENDAR),
	[ROLE_CLERK] = MAY(PERMIT_ANYONE) | MAY(PERMIT_READ_MATTERS) | MAY(PERMIT_READ_CONFIDENTIAL) |
	               MAY(PERMIT_REGISTER) | MAY(PERMIT_HANDLE) | MAY(PERMIT_ANSWER) |
	               MAY(PERMIT_IMPORT) | MAY(PERMIT_EXPORT) | MAY(PERMIT_READ_FIGURES) |
	               MAY(PERMIT_WRITE_SUMMARY) | KEEPS_ALL,
	[ROLE_LEADER] = MAY(PERMIT_ANYONE) | MAY(PERMIT_READ_MATTERS) | MAY(PERMIT_EXTEND) |
	                MAY(PERMIT_ANSWER) | MAY(PERMIT_EXPORT) | MAY(PERMIT_READ_FIGURES) |
	                MAY(PERMIT_READ_REGISTERS) | MAY(PERMIT_SIGN_SUMMARY),
	[ROLE_HANDLER] = MAY(PERMIT_ANYONE) | MAY(PERMIT_READ_MATTERS) | MAY(PERMIT_ANSWER),
	[ROLE_LIAISON] = MAY(PERMIT_ANYONE) | MAY(PERMIT_READ_MATTERS) | MAY(PERMIT_REGISTER) |
	                 MAY(PERMIT_READ_REGISTERS) | MAY(PERMIT_KEEP_REGISTERS),
	[ROLE_NEWCOMER] = MAY(PERMIT_ANYONE),
};

int role_may(int64_t role, enum permission permission)
{
	int known = role >= ROLE_SYSTEM && role <= ROLE_NEWCOMER;
	return known && (RIGHTS[role] & MAY(permission)) != 0;
}

const char *respondent_pattern(struct work *work)
{
	const char *name = work->actor.name && *work->actor.name ? work->actor.name : "-";
	return arena_format(work->arena, "%%%s%%", name);
}

const char *reader_pattern(struct work *work)
{
	if (work->actor.role == ROLE_HEAD || work->actor.role == ROLE_SYSTEM)
		return "%";
	return arena_format(work->arena, "%%,%lld,%%", (long long)work->actor.user_id);
}

enum outcome permit(struct work *work, enum permission permission)
{
	if (role_may(work->actor.role, permission))
		return OK;
	if (work->actor.role == ROLE_NEWCOMER)
		return fail(work, DENIED, "set your own password first: open the workbench");
	return fail(work, DENIED, "your role does not include this; ask the office head or the "
	            "system administrator");
}
