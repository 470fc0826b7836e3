/* demo_township.c: founds the township: villages, stations, leaders, accounts. */
#include "app/demo/demo_township.h"

#include <string.h>

static enum outcome read_all(struct work *work, struct township *it)
{
	TRY(words_read(work, "surnames", &it->surnames));
	TRY(words_read(work, "given", &it->given));
	TRY(words_read(work, "villages", &it->villages));
	TRY(words_read(work, "stations", &it->stations));
	TRY(words_read(work, "leaders", &it->leaders));
	TRY(words_read(work, "places", &it->places));
	TRY(words_read(work, "patterns", &it->patterns));
	TRY(words_read(work, "openings", &it->openings));
	TRY(words_read(work, "notes", &it->notes));
	TRY(words_read(work, "disputes", &it->disputes));
	TRY(words_read(work, "outreach", &it->outreach));
	return words_read(work, "publicity", &it->publicity);
}

static const char *given_name(struct township *it, const char *place)
{
	for (int tries = 0; tries < 200; tries++) {
		size_t row = chance_row(&it->chance, &it->given, "weight");
		if (strcmp(word_of(&it->given, row, "place"), place) == 0)
			return word_of(&it->given, row, "character");
	}
	return "明";
}

const char *township_name(struct work *work, struct township *it)
{
	const char *surname = word_of(&it->surnames, chance_row(&it->chance, &it->surnames, "weight"),
	                              "surname");
	if (chance_in(&it->chance, 25))
		return arena_format(work->arena, "%s%s", surname, given_name(it, "2"));
	return arena_format(work->arena, "%s%s%s", surname, given_name(it, "1"), given_name(it, "2"));
}

void act_as(struct work *work, const struct person *person)
{
	work->actor.user_id = person ? person->id : 0;
	work->actor.role = person ? person->role : ROLE_SYSTEM;
	work->actor.name = person ? person->name : "system";
}

static enum outcome add_person(struct work *work, const char *login, const char *name,
                               int64_t unit_id, int64_t role, struct person *out)
{
	const char *password = DEMO_PASSWORD;
	*out = (struct person){ .login = login, .name = name, .unit_id = unit_id, .role = role,
		                .phone = "" };
	return person_add(work, out, &password);
}

static enum outcome add_villages(struct work *work, struct township *it)
{
	for (size_t each = 0; each < it->villages.rows.count; each++) {
		struct unit unit = {
			.parent_id = work->actor.unit_id,
			.code = arena_format(work->arena, "V%s", word_of(&it->villages, each, "code")),
			.name = word_of(&it->villages, each, "name"),
			.kind = UNIT_VILLAGE,
			.lead_official = it->leads.items[each % it->leads.count],
			.resident_officials = arena_format(work->arena, "%s、%s", township_name(work, it),
		                                           township_name(work, it)),
			.liaison = township_name(work, it),
			.mediation_heads = 1,
			.mediators = chance_between(&it->chance, 3, 6),
		};
		TRY(unit_add(work, &unit));
		if (!it->liaison.id)
			TRY(add_person(work, "liaison", unit.liaison, unit.id, ROLE_LIAISON, &it->liaison));
	}
	return OK;
}

static enum outcome add_stations(struct work *work, struct township *it)
{
	for (size_t each = 0; each < it->stations.rows.count; each++) {
		struct station_of *post = LIST_ADD(work->arena, &it->posts);
		const char *code = word_of(&it->stations, each, "code");
		post->name = word_of(&it->stations, each, "short");
		post->unit = (struct unit){
			.parent_id = work->actor.unit_id,
			.code = arena_format(work->arena, "S-%s", code),
			.name = word_of(&it->stations, each, "name"),
			.kind = UNIT_STATION,
			.lead_official = "",
			.resident_officials = "",
			.liaison = "",
		};
		TRY(unit_add(work, &post->unit));
		TRY(add_person(work, code, township_name(work, it), post->unit.id, ROLE_HANDLER,
		               &post->handler));
	}
	return OK;
}

/* What its papers say of it. */
static enum outcome name_on_papers(struct work *work)
{
	struct unit root;
	TRY(unit_find(work, work->actor.unit_id, &root));
	root.letterhead = arena_format(work->arena, "%s人民政府", root.name);
	root.paper_word = "青信";
	root.review_authority = "云溪县人民政府";
	root.contact_line = "镇信访办，0000-6120000";
	return unit_change(work, &root);
}

static void name_leaders(struct work *work, struct township *it)
{
	for (size_t each = 0; each < it->leaders.rows.count; each++)
		if (strcmp(word_of(&it->leaders, each, "reception"), "1") == 0)
			*LIST_ADD(work->arena, &it->leads) = township_name(work, it);
}

enum outcome township_found(struct work *work, struct township *it)
{
	struct person auditor;
	int64_t root = work->actor.unit_id;
	memset(it, 0, sizeof *it);
	it->chance.state = 20260101;
	TRY(read_all(work, it));
	name_leaders(work, it);
	TRY(name_on_papers(work));
	TRY(add_villages(work, it));
	TRY(add_stations(work, it));
	TRY(add_person(work, "clerk", township_name(work, it), root, ROLE_CLERK, &it->clerk));
	TRY(add_person(work, "head", township_name(work, it), root, ROLE_HEAD, &it->head));
	TRY(add_person(work, "leader", it->leads.items[0], root, ROLE_LEADER, &it->leader));
	return add_person(work, "auditor", township_name(work, it), root, ROLE_AUDITOR, &auditor);
}
