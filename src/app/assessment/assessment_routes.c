/* assessment_routes.c: the page of a year's scores. */
#include "app/access.h"
#include "app/assessment/assessment_pages.h"
#include "base/clock.h"
#include "http/http.h"

enum { HUNDREDTHS = 100 };

static const struct field CELL_FIELDS[] = {
	FIELD(struct assessment_cell, count), FIELD(struct assessment_cell, points),
	FIELD(struct assessment_cell, address), { 0 },
};
static const struct field LINE_FIELDS[] = {
	FIELD(struct assessment_line, rank),      FIELD(struct assessment_line, name),
	FIELD(struct assessment_line, score),     FIELD(struct assessment_line, letter_id),
	FIELD(struct assessment_line, letter),
	FIELD_LIST_OF(struct assessment_line, cells, CELL_FIELDS),
	{ 0 },
};
static const struct field TABLE_FIELDS[] = {
	FIELD_LIST_OF(struct assessment_table, lines, LINE_FIELDS), { 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct assessment_page, year),
	FIELD_STRUCT_OF(struct assessment_page, villages, TABLE_FIELDS),
	FIELD_STRUCT_OF(struct assessment_page, units, TABLE_FIELDS),
	{ 0 },
};

static const char *letter_words(struct work *work, const struct assessed *it)
{
	if (!it->letter_assessed)
		return "";
	return it->letter_score % HUNDREDTHS
	               ? arena_format(work->arena, "%lld.%02lld", (long long)it->letter_score / HUNDREDTHS,
	                              (long long)it->letter_score % HUNDREDTHS)
	               : arena_format(work->arena, "%lld", (long long)it->letter_score / HUNDREDTHS);
}

static void fill(struct work *work, const assessed_list *all, const char *label,
                 struct assessment_table *table)
{
	table->label = label;
	if (!all->count)
		return;
	FOR_EACH(point, &all->items[0].points)
		*LIST_ADD(work->arena, &table->heads) =
			(struct assessment_head){ point->name, point->description };
	FOR_EACH(it, all) {
		struct assessment_line *line = LIST_ADD(work->arena, &table->lines);
		*line = (struct assessment_line){
			.rank = it->rank, .name = it->name, .score = it->score, .letter_id = it->letter_id,
			.letter = letter_words(work, it),
			.differs = it->letter_assessed && it->letter_score != it->score * HUNDREDTHS,
		};
		FOR_EACH(point, &it->points)
			*LIST_ADD(work->arena, &line->cells) = (struct assessment_cell){
				point->count,
				point->points ? arena_format(work->arena, "%+lld", (long long)point->points) : "",
				point->address
			};
	}
}

static int64_t first_of(int64_t year)
{
	return day_of_civil((struct civil){ year, 1, 1 });
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	int64_t today = day_of_moment(work->now), year = request_integer(request, "year");
	assessed_list villages = { 0 }, units = { 0 };
	if (year < 1901 || year > 2199)
		year = civil_of_day(today).year;
	int64_t last = first_of(year + 1) - 1, until = today < last && today >= first_of(year) ? today : last;
	struct assessment_page page = {
		.year = year, .before = year - 1, .after = year + 1,
		.begins = day_string(work->arena, first_of(year)), .until = day_string(work->arena, until),
	};
	TRY(assessment_villages(work, first_of(year), until, &villages));
	TRY(assessment_units(work, first_of(year), until, &units));
	fill(work, &villages, tr(work, "Villages"), &page.villages);
	fill(work, &units, tr(work, "Departments and stations"), &page.units);
	return answer(response, request, tr(work, "Assessment of the year"), assessment_template,
	              PAGE_FIELDS, &page);
}

const struct route assessment_routes[] = {
	{ GET, "/assessments", PERMIT_READ_FIGURES, show,
	  "A year's scores of villages and units, with the records of each point", ROUTE_SLOW, NULL,
	  PAGE_FIELDS },
	{ 0 },
};
