/* register_desk.h: the ledgers 台账 of the office's desk: documents, bulletins, volumes, conferences and
 * their tasks, notices from above, praise and criticism, published results, reception rooms. */
#pragma once
#include "app/register/register.h"

enum { TASK_OF_CONFERENCE = 1 };
extern const struct choice DOCUMENT_DIRECTIONS[];
extern const struct choice BULLETIN_KINDS[];
extern const struct choice VOLUME_KINDS[];
extern const struct choice RETENTIONS[];
extern const struct choice CONFERENCE_KINDS[];
extern const struct choice TASK_SOURCES[];
extern const struct choice ASSESSED_KINDS[];
extern const struct choice DUTIES[];
extern const struct choice CONSENTS[];
extern const struct choice COMMENDATION_KINDS[];
extern const struct choice STATION_KINDS[];

struct office_document { /* 收发文 */
	int64_t id;
	int64_t unit_id;
	int64_t day;
	int64_t direction; /* DOCUMENT_DIRECTIONS */
	const char *number;
	const char *title;
	const char *other;
	const char *author;
	int64_t copies;
	const char *instruction;
	int64_t due_day;
	int64_t done_day;
	REGISTER_TAIL_MEMBERS
};
extern const struct field DOCUMENT_FIELDS[];

struct bulletin { /* 信访信息 */
	int64_t id;
	int64_t unit_id;
	int64_t written_day;
	int64_t kind; /* BULLETIN_KINDS */
	const char *title;
	const char *author;
	const char *text;
	int64_t due_day;
	const char *submitted_to;
	int64_t submitted_day;
	const char *adopted_by;
	int64_t adopted_day;
	REGISTER_TAIL_MEMBERS
};
extern const struct field BULLETIN_FIELDS[];

struct volume { /* 案卷 */
	int64_t id;
	int64_t unit_id;
	int64_t bound_day;
	const char *number;
	const char *title;
	int64_t kind; /* VOLUME_KINDS */
	int64_t retention; /* RETENTIONS */
	int64_t pages;
	const char *place;
	const char *contents;
	REGISTER_TAIL_MEMBERS
};
extern const struct field VOLUME_FIELDS[];

struct conference { /* 会议 */
	int64_t id;
	int64_t unit_id;
	int64_t held_day;
	int64_t kind; /* CONFERENCE_KINDS */
	const char *topic;
	const char *chair;
	const char *hours;     /* "14:30" */
	const char *place;
	const char *attendees; /* a line each */
	int64_t units;         /* left out: as many as attend */
	const char *absent;    /* a line each, with the reason */
	const char *minutes;
	REGISTER_TAIL_MEMBERS
};
extern const struct field CONFERENCE_FIELDS[];
/* register_kind.check: counts who attends. */
NODISCARD enum outcome conference_check(struct work *work, void *row);

struct agenda { /* 议题 */
	int64_t id;
	int64_t unit_id;
	int64_t parent_id;
	int64_t held_day;
	const char *title;
	int64_t major;
	const char *decision;
	REGISTER_TAIL_MEMBERS
};
extern const struct field AGENDA_FIELDS[];

struct task { /* 任务 */
	int64_t id;
	int64_t unit_id;
	int64_t parent_id;
	int64_t given_day;
	int64_t source; /* TASK_SOURCES */
	const char *number;
	const char *title;
	int64_t duty; /* DUTIES */
	const char *doer;
	int64_t doer_unit_id; /* the unit of that name, which sees the task; 0 outside the tree */
	int64_t due_day;
	int64_t done_day;
	const char *result;
	REGISTER_TAIL_MEMBERS
};
extern const struct field TASK_FIELDS[];
/* register_kind.check: finds the unit that is to do it, by its name. */
NODISCARD enum outcome task_check(struct work *work, void *row);

struct notice { /* 上级通报的答复 */
	int64_t id;
	int64_t unit_id;
	int64_t received_day;
	const char *sender;
	const char *number;
	const char *doer;
	int64_t due_day;
	int64_t answered_day;
	const char *explained;
	const char *help;
	int64_t consent; /* CONSENTS */
	REGISTER_TAIL_MEMBERS
};
extern const struct field NOTICE_FIELDS[];

struct commendation { /* 通报 */
	int64_t id;
	int64_t unit_id;
	int64_t day;
	int64_t kind; /* COMMENDATION_KINDS */
	const char *concerned;
	const char *reason;
	const char *measure;
	int64_t due_day;
	int64_t done_day;
	REGISTER_TAIL_MEMBERS
};
extern const struct field COMMENDATION_FIELDS[];

struct assessment { /* 目标责任书和考核 */
	int64_t id;
	int64_t unit_id;
	int64_t signed_day;
	int64_t kind; /* ASSESSED_KINDS */
	const char *concerned;
	const char *first_duty;
	const char *direct_duty;
	const char *concrete_duty;
	const char *aims;
	int64_t assessed_day;
	int64_t score;
	const char *deductions;
	const char *appeal;
	const char *appeal_answer;
	int64_t proposed;          /* hundredths: what the records came to when it was assessed */
	const char *score_reason;  /* why another score was given */
	int64_t appeal_day;
	int64_t appeal_due_day;
	int64_t appeal_decided_day;
	const char *appeal_by;
	REGISTER_TAIL_MEMBERS
};
extern const struct field ASSESSMENT_FIELDS[];

struct publication { /* 结果公开 */
	int64_t id;
	int64_t unit_id;
	int64_t day;
	const char *title;
	const char *place;
	const char *text;
	REGISTER_TAIL_MEMBERS
};
extern const struct field PUBLICATION_FIELDS[];

struct station { /* 接待室和服务点 */
	int64_t id;
	int64_t unit_id;
	int64_t opened_day;
	const char *name;
	int64_t kind; /* STATION_KINDS */
	const char *village;
	const char *officer;
	const char *phone;
	const char *place;
	int64_t closed_day;
	REGISTER_TAIL_MEMBERS
};
extern const struct field STATION_FIELDS[];
