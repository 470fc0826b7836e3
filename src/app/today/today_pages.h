/* today_pages.h: what the page of today's reception shows. */
#pragma once
#include "app/today/today.h"
#include "html/html.h"

struct today_serving {
	int64_t id;
	int64_t roster_id;
	const char *official;
	const char *instead_of;
	const char *title;
	const char *where;        /* place and hours */
	int64_t may_receive;
	struct form form;
};
struct today_meeting {
	int64_t id;
	const char *hours;
	const char *official;
	const char *place;
	const char *petitioner;
	int64_t people;
	const char *heard;
	int64_t told;
	int64_t reception_id;     /* written down already; 0 not yet */
	int64_t may_receive;
	struct form form;
};
struct today_written {
	int64_t id;
	const char *officials;
	const char *petitioner;
	const char *heard;
};
struct today_page {
	const char *date;
	LIST(struct today_serving) receiving;
	LIST(struct today_serving) duty;
	LIST(struct today_meeting) appointments;
	LIST(struct today_written) receptions;
	int64_t may_appoint;
	int64_t sees_appointments;
};
void today_serving_template(struct html *out, const void *model);
void today_meeting_template(struct html *out, const void *model);
void today_template(struct html *out, const void *model);
