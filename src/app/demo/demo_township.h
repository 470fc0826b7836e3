/* demo_township.h: the township of the demonstration: units, people, names. */
#pragma once
#include "app/demo/demo_words.h"
#include "app/person/person.h"
#include "app/unit/unit.h"

#define DEMO_PASSWORD "qingshi-2026"

struct station_of {
	const char *name;  /* short: "司法所" */
	struct unit unit;
	struct person handler;
};

struct township {
	struct chance chance;
	struct words surnames, given, villages, stations, leaders, places, patterns, openings, notes,
		disputes, outreach, publicity;
	struct person clerk, head, leader, liaison;
	LIST(struct station_of) posts;
	LIST(const char *) leads;     /* "镇长 刘建国" */
};

NODISCARD enum outcome township_found(struct work *work, struct township *out);
const char *township_name(struct work *work, struct township *township);
/* Acts as a person from now on; NULL the system. */
void act_as(struct work *work, const struct person *person);
