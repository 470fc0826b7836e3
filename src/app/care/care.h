/* care.h: help for a person in distress 情绪困难帮扶: the steps of help around one contact, and who goes on
 * with them.
 *
 *     first step (whoever received the person) ── steps ── handed to a colleague, who helps too
 *
 * Only those who help see that there is such help at all, and only while the matter is open.  Nothing of
 * it is listed, searched, counted or exported; the journal says that a step was written and not which.
 * What is written down is help that was arranged: there is no field for a person's state of mind. */
#pragma once
#include "base/list.h"
#include "base/work.h"

enum care_kind { /* 帮扶措施 */
	CARE_TALK = 1,  /* 安抚接谈 */
	CARE_FAMILY,    /* 联系家属 */
	CARE_DOCTOR,    /* 联系医疗机构 */
	CARE_SOCIAL,    /* 联系社工、心理服务 */
	CARE_LINE,      /* 告知心理援助热线 */
	CARE_HAND_OVER, /* 交接 */
	CARE_FOLLOW,    /* 回访关心 */
};
extern const struct choice CARE_KINDS[];

struct care_step {
	int64_t id;
	int64_t contact_id;
	int64_t opener;      /* person who began this circle of help */
	int64_t at;
	int64_t kind;        /* enum care_kind */
	const char *text;    /* what was arranged */
	int64_t by_id;
	const char *by_name;
	int64_t to_id;       /* who helps from now on too; 0 nobody new */
	const char *to_name;
};
typedef LIST(struct care_step) care_steps;
extern const struct field CARE_FIELDS[];

/* The steps of the actor's own circle, oldest first; none for anybody else, and none once the matter is
 * closed.  NOT_FOUND when the actor may not read the contact. */
NODISCARD enum outcome care_read(struct work *work, int64_t contact_id, care_steps *out);

/* Writes a step of the actor's circle, or begins one.  INVALID without a kind or a text, when a hand-over
 * names nobody or a colleague who may not read the contact's matters, and when the matter is closed. */
NODISCARD enum outcome care_add(struct work *work, struct care_step *step);
