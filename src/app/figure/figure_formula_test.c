/* figure_formula_test.c: formulas of rates are data, checked line by line. */
#include "app/figure/figure_formula.h"

#include <string.h>

#include "base/embedded.h"
#include "expect.h"

TEST(every_rate_of_the_catalogue_has_its_formula_in_the_shipped_table)
{
	struct work work = { .arena = arena_new() };
	const struct embedded *file = embedded_find("data/figures.tsv");
	expect(file != NULL);
	expect_ok(formulas_check(&work, file->bytes));
	for (const struct figure *figure = FIGURES; figure->key; figure++) {
		if (!figure->numerator || !figure->denominator)
			continue;
		expect(strstr(file->bytes, arena_format(work.arena, "\n%s\t", figure->key)) != NULL);
		expect_text(figure->numerator, figure_above(figure)->key);
		expect_text(figure->denominator, figure_below(figure)->key);
		expect_text(figure->definition, figure_definition(&work, figure));
	}
	arena_free(work.arena);
}

TEST(a_formula_that_cannot_be_reckoned_is_refused_with_its_line)
{
	static const char HEAD[] = "key\tabove\tbelow\trounding\tdefinition\tdefinition_en\n";
	static const struct {
		const char *line, *why;
	} CASES[] = {
		{ "no.such\tcontact.repeat\tcontact.total\thalf_up\t甲\ta\n", "no rate no.such" },
		{ "contact.total\tcontact.repeat\tcontact.total\thalf_up\t甲\ta\n", "no rate contact.total" },
		{ "contact.repeat_rate\tno.such\tcontact.total\thalf_up\t甲\ta\n", "no.such" },
		{ "contact.repeat_rate\tcontact.repeat\tmatter.on_time_rate\thalf_up\t甲\ta\n", "matter.on_time_rate" },
		{ "contact.repeat_rate\tcontact.repeat\tcontact.total\tsometimes\t甲\ta\n", "sometimes" },
		{ "contact.repeat_rate\tcontact.repeat\tcontact.total\thalf_up\t甲\n", "two definitions" },
		{ "", "no line" },
	};
	struct work work = { .arena = arena_new(), .language = ENGLISH };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		expect(formulas_check(&work, arena_format(work.arena, "%s%s", HEAD, CASES[each].line)) == INVALID);
		expect(strstr(work.fault.message, CASES[each].why) != NULL);
		fault_clear(&work);
	}
	expect_ok(formulas_check(&work, arena_format(work.arena, "%scontact.repeat_rate\trepeat.found\tmatter.total\tdown"
	                                             "\t重信重访问题÷信访事项总数\tby matters\n", HEAD)));
	arena_free(work.arena);
}
