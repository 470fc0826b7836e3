/* routes.c: every table of routes that the program serves. */
#include "app/routes.h"

#include <string.h>

extern const struct route session_routes[];
extern const struct route workbench_routes[];
extern const struct route contact_routes[];
extern const struct route care_routes[];
extern const struct route matter_routes[];
extern const struct route ledger_routes[];
extern const struct route search_routes[];
extern const struct route attachment_routes[];
extern const struct route paper_routes[];
extern const struct route dossier_routes[];
extern const struct route supervision_routes[];
extern const struct route import_routes[];
extern const struct route figure_routes[];
extern const struct route table_routes[];
extern const struct route closing_routes[];
extern const struct route summary_routes[];
extern const struct route check_routes[];
extern const struct route register_routes[];
extern const struct route register_form_routes[];
extern const struct route register_sheet_routes[];
extern const struct route register_contact_routes[];
extern const struct route register_list_routes[];
extern const struct route register_task_routes[];
extern const struct route register_paper_routes[];
extern const struct route outreach_routes[];
extern const struct route volume_routes[];
extern const struct route roster_routes[];
extern const struct route sweep_routes[];
extern const struct route village_routes[];
extern const struct route year_routes[];
extern const struct route unit_routes[];
extern const struct route person_routes[];
extern const struct route journal_routes[];
extern const struct route setting_routes[];
extern const struct route holiday_routes[];
extern const struct route reference_routes[];
extern const struct route health_routes[];
extern const struct route today_routes[];
extern const struct route period_routes[];
extern const struct route layout_routes[];
extern const struct route assessment_routes[];

const struct route *const SLICES[] = {
	session_routes, workbench_routes, contact_routes, care_routes, matter_routes, ledger_routes, search_routes, attachment_routes,
	paper_routes, dossier_routes, supervision_routes,
	import_routes,  figure_routes, table_routes, closing_routes, summary_routes,  check_routes, register_routes,
	register_form_routes, register_sheet_routes, roster_routes, sweep_routes, village_routes, year_routes, unit_routes,
	person_routes,  journal_routes,   setting_routes,   holiday_routes, reference_routes,
	health_routes,  today_routes, period_routes, register_contact_routes, register_task_routes,
	register_paper_routes, layout_routes, assessment_routes, outreach_routes,
	volume_routes, register_list_routes, NULL,
};

/* {…} of the pattern stands for any one segment. */
static int fits(const char *pattern, const char *path)
{
	while (*pattern) {
		size_t wanted = strcspn(pattern + 1, "/") + 1, given = strcspn(path + 1, "/") + 1;
		if (*path != '/' || (pattern[1] != '{' && (wanted != given || strncmp(pattern, path, given))))
			return 0;
		pattern += wanted;
		path += given;
	}
	return !*path;
}

const struct field *route_fields(const char *path)
{
	for (const struct route *const *slice = SLICES; *slice; slice++)
		for (const struct route *route = *slice; route->pattern; route++)
			if (route->method == POST && *path && fits(route->pattern, path))
				return route->fields;
	return NULL;
}
