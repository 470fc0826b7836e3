/* unit.h: units 单位: county ▸ township ▸ station, department, village: a tree. */
#pragma once
#include "base/work.h"

enum unit_kind { UNIT_COUNTY = 1, UNIT_TOWNSHIP, UNIT_DEPARTMENT, UNIT_STATION, UNIT_VILLAGE };
extern const struct choice UNIT_KINDS[];

struct unit {
	int64_t id;
	int64_t parent_id;              /* 0 for the root */
	const char *code;               /* unique in the installation: "QS", "QS-V01" */
	const char *name;
	int64_t kind;                   /* enum unit_kind */
	int64_t closed;                 /* no longer chosen, kept for the past */
	const char *lead_official;      /* villages: 包村领导 */
	const char *resident_officials; /* 驻村干部, separated by 、 */
	const char *liaison;            /* 信访联络员 */
	const char *liaison_phone;      /* for the office alone: unit_shows_phone */
	int64_t mediation_heads;        /* 调委会主任, persons */
	int64_t mediators;              /* 调解员, persons */
	const char *letterhead;         /* offices: 发文机关名称 above and below their papers; "" the name */
	const char *paper_word;         /* 机关代字 of their papers' numbers: "青信"; "" the name and 信 */
	const char *review_authority;   /* of whom review is asked (art. 35); "" the unit above */
	const char *contact_line;       /* 联系人及电话, told to petitioners */
};
typedef LIST(struct unit) unit_list;
extern const struct field UNIT_FIELDS[]; /* also the columns of import units|villages */

NODISCARD enum outcome unit_find(struct work *work, int64_t id, struct unit *out);
NODISCARD enum outcome unit_by_code(struct work *work, const char *code, struct unit *out);
/* Whether the actor is shown the phone numbers of villages' liaison officers: the office, and who keeps the
 * list of units. */
int unit_shows_phone(const struct work *work);
/* By exact name inside the actor's subtree; NOT_FOUND. */
NODISCARD enum outcome unit_by_name(struct work *work, const char *name, struct unit *out);

/* The actor's unit and everything below it, parents before children, open ones. */
NODISCARD enum outcome units_below(struct work *work, unit_list *out);
/* The same for a choice on a page: id, parent, name and kind alone. */
NODISCARD enum outcome units_to_choose(struct work *work, unit_list *out);
/* From the unit up to the root, itself first. */
NODISCARD enum outcome units_above(struct work *work, int64_t id, unit_list *out);
/* The nearest office at or above the unit: a county, a township, or a county's department.  Stations
 * and villages act for it and decide nothing in their own name. */
NODISCARD enum outcome unit_office(struct work *work, int64_t id, struct unit *out);
/* True when UNIT is the actor's unit or below it. */
NODISCARD enum outcome unit_within(struct work *work, int64_t id, int *out);

/* INVALID for a code in use or a parent that would make a circle.  Journaled. */
NODISCARD enum outcome unit_add(struct work *work, struct unit *unit);
NODISCARD enum outcome unit_change(struct work *work, const struct unit *unit);

/* The root of the installation: its name is the office's. */
NODISCARD enum outcome unit_root(struct work *work, struct unit *out);

/* The unit's next number of a KIND of things in a year: 1, 2, ... without gaps, since it is taken in
 * the transaction of what it numbers. */
NODISCARD enum outcome unit_next_number(struct work *work, int64_t unit_id, const char *kind,
                                        int64_t year, int64_t *out);
