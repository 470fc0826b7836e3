/* claim_share.h: shares (来信16件, 占22.5%) and the whole they are shares of; shared by
 * claim_share*.c only. */
#pragma once
#include "app/check/claim.h"

struct share {
	const struct item *part;
	const struct item *percent;
};
typedef LIST(struct share) share_list;

/* The shares of one paragraph, judged together: what most of them are shares of, all are. */
void shares_judge(struct reading *reading, const share_list *shares);
/* 占20.7% and no more, where no whole stands in its sentence. */
void share_judge_mention(struct reading *reading, const struct share *share);
/* 来访128批, 占50.4%; 来信29件, 占11.4%: visits among letters are of one whole with them.  0 when they are of none. */
int share_judge_contacts(struct reading *reading, const share_list *shares);
