/* life_command.c: `xinqiao life`: the table of the life as the manual shows it: a diagram, and for each
 * act from where, who, what it asks, where it leads, its paper and its article. */
#include <stdio.h>

#include "app/matter/act_rule.h"
#include "app/office/commands.h"

enum { LAST = MATTER_STATES_END };

static const char *state_name(struct work *work, int64_t state)
{
	return tr(work, choice_of(MATTER_STATES, state)->label);
}

/* The states of a mask, by commas; all of them are told as such. */
static const char *states(struct work *work, unsigned mask)
{
	const char *list = "";
	if (mask == ~0u)
		return tr(work, "any");
	for (int64_t state = 1; state < LAST; state++)
		if (mask & (1u << state))
			list = arena_format(work->arena, "%s%s%s", list, *list ? "、" : "",
			                    state_name(work, state));
	return list;
}

static unsigned leads_to(const struct matter_act *act)
{
	return act->to ? 1u << act->to : act->leads;
}

/* An arrow for every change of state; what leaves the state as it is has none. */
static void draw(struct work *work)
{
	puts("```mermaid\nstateDiagram-v2");
	for (int64_t state = 1; state < LAST; state++)
		printf("    s%d: %s\n", (int)state, state_name(work, state));
	puts("    [*] --> s1");
	for (const struct matter_act *act = MATTER_ACTS; act->code; act++)
		for (int64_t from = 1; from < LAST && act->states != ~0u; from++)
			for (int64_t to = 1; to < LAST; to++)
				if (from != to && (act->states & (1u << from)) && (leads_to(act) & (1u << to)))
					printf("    s%d --> s%d: %s\n", (int)from, (int)to,
					       tr(work, act->label));
	puts("```\n");
}

static const char *who(struct work *work, const struct matter_act *act)
{
	if (act->seat == SEAT_SENDER)
		return tr(work, "the unit that sent it");
	if (act->seat == SEAT_ABOVE)
		return tr(work, "the unit that holds it, or one above");
	if (act_permission(act) == PERMIT_EXTEND)
		return tr(work, "its head or leader");
	return act_permission(act) == PERMIT_ANSWER ? tr(work, "its staff and handlers")
	                                        : tr(work, "its head and clerks");
}

static void list(struct work *work)
{
	printf("| %s | %s | %s | %s | %s |\n|---|---|---|---|---|\n", tr(work, "Act"), tr(work, "From state"),
	       tr(work, "To state"), tr(work, "Who may"), tr(work, "By"));
	for (const struct matter_act *act = MATTER_ACTS; act->code; act++)
		printf("| %s `%s` | %s | %s | %s | %s |\n", tr(work, act->label), act->code,
		       states(work, act->states), leads_to(act) ? states(work, leads_to(act)) : "—",
		       who(work, act), act_article(work, act));
}

int life_command(struct arguments *arguments)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena, .language = language_of_environment() };
	flag(arguments, "markdown");
	int code = refuse_rest(arguments);
	if (code == EXIT_DONE) {
		draw(&work);
		list(&work);
	}
	arena_free(arena);
	return code;
}
