/* register_plan_notice.c: checks the answers to higher offices. */
#include "app/register/register_plan_notice.h"

#include "app/register/register_desk.h"
#include "app/register/register_plan_due.h"

enum { CONSENT_GIVEN = 1 };

enum outcome notice_check(struct work *work, void *row)
{
	struct notice *it = row;
	if (!*it->doer)
		fail_field(work, "doer", "say who answers");
	if (!it->due_day)
		TRY(local_limit_due(work, "notice_answer", it->received_day, &it->due_day));
	if (*it->help && it->consent != CONSENT_GIVEN)
		fail_field(work, "consent", "help is agreed with the person: record the consent first, or leave "
		           "the help out");
	return OK;
}
