-- The office's other ledgers 台账 (app/register): each row stands in a unit, may name a matter by its
-- number, and is struck out with a reason, never deleted.
ALTER TABLE dispute ADD COLUMN level BIGINT NOT NULL DEFAULT 0;
ALTER TABLE dispute ADD COLUMN agreement TEXT NOT NULL DEFAULT '';
ALTER TABLE dispute ADD COLUMN failed_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE dispute ADD COLUMN report TEXT NOT NULL DEFAULT '';
ALTER TABLE dispute ADD COLUMN matter TEXT NOT NULL DEFAULT '';
ALTER TABLE dispute ADD COLUMN struck TEXT NOT NULL DEFAULT '';
ALTER TABLE outreach ADD COLUMN kind BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outreach ADD COLUMN visits BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outreach ADD COLUMN agreed TEXT NOT NULL DEFAULT '';
ALTER TABLE outreach ADD COLUMN matter TEXT NOT NULL DEFAULT '';
ALTER TABLE outreach ADD COLUMN struck TEXT NOT NULL DEFAULT '';
ALTER TABLE publicity ADD COLUMN matter TEXT NOT NULL DEFAULT '';
ALTER TABLE publicity ADD COLUMN struck TEXT NOT NULL DEFAULT '';

-- 接访登记
CREATE TABLE reception (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	held_day BIGINT NOT NULL,
	officials TEXT NOT NULL,
	office BIGINT NOT NULL DEFAULT 0,
	place TEXT NOT NULL DEFAULT '',
	appointed BIGINT NOT NULL DEFAULT 0,
	petitioner TEXT NOT NULL DEFAULT '',
	village TEXT NOT NULL DEFAULT '',
	batches BIGINT NOT NULL DEFAULT 1,
	people BIGINT NOT NULL DEFAULT 0,
	heard TEXT NOT NULL DEFAULT '',
	answered TEXT NOT NULL DEFAULT '',
	solved_day BIGINT NOT NULL DEFAULT 0,
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX reception_held ON reception (unit_id, held_day, id);

-- 法律咨询、联合接待
CREATE TABLE consultation (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	held_day BIGINT NOT NULL,
	advisers TEXT NOT NULL,
	place TEXT NOT NULL DEFAULT '',
	village TEXT NOT NULL DEFAULT '',
	topic TEXT NOT NULL,
	matters BIGINT NOT NULL DEFAULT 1,
	people BIGINT NOT NULL DEFAULT 0,
	advice TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX consultation_held ON consultation (unit_id, held_day, id);

-- 救助、补助: amounts in fen, areas in hundredths of a mu
CREATE TABLE relief (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	asked_day BIGINT NOT NULL,
	kind BIGINT NOT NULL DEFAULT 0,
	recipient TEXT NOT NULL,
	village TEXT NOT NULL DEFAULT '',
	cause TEXT NOT NULL DEFAULT '',
	persons BIGINT NOT NULL DEFAULT 1,
	each_fen BIGINT NOT NULL DEFAULT 0,
	area BIGINT NOT NULL DEFAULT 0,
	area_fen BIGINT NOT NULL DEFAULT 0,
	amount BIGINT NOT NULL DEFAULT 0,
	checked_day BIGINT NOT NULL DEFAULT 0,
	published_day BIGINT NOT NULL DEFAULT 0,
	decided_day BIGINT NOT NULL DEFAULT 0,
	decision BIGINT NOT NULL DEFAULT 0,
	reason TEXT NOT NULL DEFAULT '',
	paid_day BIGINT NOT NULL DEFAULT 0,
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX relief_asked ON relief (unit_id, asked_day, id);

-- 收发文登记
CREATE TABLE document (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	day BIGINT NOT NULL,
	direction BIGINT NOT NULL,
	number TEXT NOT NULL DEFAULT '',
	title TEXT NOT NULL,
	other TEXT NOT NULL DEFAULT '',
	author TEXT NOT NULL DEFAULT '',
	copies BIGINT NOT NULL DEFAULT 1,
	instruction TEXT NOT NULL DEFAULT '',
	due_day BIGINT NOT NULL DEFAULT 0,
	done_day BIGINT NOT NULL DEFAULT 0,
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX document_day ON document (unit_id, day, id);

-- 信访信息、简报、情况说明、计划和小结
CREATE TABLE bulletin (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	written_day BIGINT NOT NULL,
	kind BIGINT NOT NULL,
	title TEXT NOT NULL,
	author TEXT NOT NULL DEFAULT '',
	text TEXT NOT NULL DEFAULT '',
	due_day BIGINT NOT NULL DEFAULT 0,
	submitted_to TEXT NOT NULL DEFAULT '',
	submitted_day BIGINT NOT NULL DEFAULT 0,
	adopted_by TEXT NOT NULL DEFAULT '',
	adopted_day BIGINT NOT NULL DEFAULT 0,
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX bulletin_written ON bulletin (unit_id, written_day, id);

-- 案卷
CREATE TABLE volume (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	bound_day BIGINT NOT NULL,
	number TEXT NOT NULL,
	title TEXT NOT NULL,
	kind BIGINT NOT NULL DEFAULT 0,
	retention BIGINT NOT NULL DEFAULT 0,
	pages BIGINT NOT NULL DEFAULT 0,
	place TEXT NOT NULL DEFAULT '',
	contents TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX volume_bound ON volume (unit_id, bound_day, id);

-- 信访联席会议 and other meetings of the office
CREATE TABLE conference (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	held_day BIGINT NOT NULL,
	kind BIGINT NOT NULL DEFAULT 1,
	topic TEXT NOT NULL,
	chair TEXT NOT NULL DEFAULT '',
	place TEXT NOT NULL DEFAULT '',
	attendees TEXT NOT NULL DEFAULT '',
	units BIGINT NOT NULL DEFAULT 0,
	minutes TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX conference_held ON conference (unit_id, held_day, id);

-- 议题: a matter before a conference, and what was decided
CREATE TABLE agenda (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	parent_id BIGINT NOT NULL DEFAULT 0,
	held_day BIGINT NOT NULL,
	title TEXT NOT NULL,
	major BIGINT NOT NULL DEFAULT 0,
	decision TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX agenda_held ON agenda (unit_id, held_day, id);
CREATE INDEX agenda_parent ON agenda (parent_id, id) WHERE parent_id > 0;

-- 任务: what was given to somebody with a date, by a conference, an inspection, a notice
CREATE TABLE task (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	parent_id BIGINT NOT NULL DEFAULT 0,
	given_day BIGINT NOT NULL,
	source BIGINT NOT NULL DEFAULT 1,
	number TEXT NOT NULL DEFAULT '',
	title TEXT NOT NULL,
	duty BIGINT NOT NULL DEFAULT 0,
	doer TEXT NOT NULL DEFAULT '',
	due_day BIGINT NOT NULL DEFAULT 0,
	done_day BIGINT NOT NULL DEFAULT 0,
	result TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX task_given ON task (unit_id, given_day, id);
CREATE INDEX task_parent ON task (parent_id, id) WHERE parent_id > 0;

-- 答复上级通报: a higher office said that a resident came to it; what was answered, and agreed
CREATE TABLE notice (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	received_day BIGINT NOT NULL,
	sender TEXT NOT NULL,
	number TEXT NOT NULL DEFAULT '',
	doer TEXT NOT NULL DEFAULT '',
	due_day BIGINT NOT NULL DEFAULT 0,
	answered_day BIGINT NOT NULL DEFAULT 0,
	explained TEXT NOT NULL DEFAULT '',
	help TEXT NOT NULL DEFAULT '',
	consent BIGINT NOT NULL DEFAULT 0,
	matter TEXT NOT NULL,
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX notice_received ON notice (unit_id, received_day, id);

-- 通报表扬、批评、责任追究, of units
CREATE TABLE commendation (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	day BIGINT NOT NULL,
	kind BIGINT NOT NULL,
	concerned TEXT NOT NULL,
	reason TEXT NOT NULL,
	measure TEXT NOT NULL DEFAULT '',
	due_day BIGINT NOT NULL DEFAULT 0,
	done_day BIGINT NOT NULL DEFAULT 0,
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX commendation_day ON commendation (unit_id, day, id);

-- 目标责任书和考核, of villages and departments; scores in hundredths
CREATE TABLE assessment (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	signed_day BIGINT NOT NULL,
	kind BIGINT NOT NULL,
	concerned TEXT NOT NULL,
	first_duty TEXT NOT NULL DEFAULT '',
	direct_duty TEXT NOT NULL DEFAULT '',
	concrete_duty TEXT NOT NULL DEFAULT '',
	aims TEXT NOT NULL DEFAULT '',
	assessed_day BIGINT NOT NULL DEFAULT 0,
	score BIGINT NOT NULL DEFAULT 0,
	deductions TEXT NOT NULL DEFAULT '',
	appeal TEXT NOT NULL DEFAULT '',
	appeal_answer TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX assessment_signed ON assessment (unit_id, signed_day, id);
CREATE INDEX assessment_matter ON assessment (matter) WHERE matter <> '';

-- 公开的办理结果: without the names of people
CREATE TABLE publication (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	day BIGINT NOT NULL,
	title TEXT NOT NULL,
	place TEXT NOT NULL DEFAULT '',
	text TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX publication_day ON publication (unit_id, day, id);

-- 信访接待室、服务点、调解室
CREATE TABLE station (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	opened_day BIGINT NOT NULL,
	name TEXT NOT NULL,
	kind BIGINT NOT NULL DEFAULT 0,
	village TEXT NOT NULL DEFAULT '',
	officer TEXT NOT NULL DEFAULT '',
	phone TEXT NOT NULL DEFAULT '',
	place TEXT NOT NULL DEFAULT '',
	closed_day BIGINT NOT NULL DEFAULT 0,
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX station_opened ON station (unit_id, opened_day, id);
CREATE INDEX dispute_matter ON dispute (matter) WHERE matter <> '';
CREATE INDEX outreach_matter ON outreach (matter) WHERE matter <> '';
CREATE INDEX publicity_matter ON publicity (matter) WHERE matter <> '';
CREATE INDEX reception_matter ON reception (matter) WHERE matter <> '';
CREATE INDEX consultation_matter ON consultation (matter) WHERE matter <> '';
CREATE INDEX relief_matter ON relief (matter) WHERE matter <> '';
CREATE INDEX document_matter ON document (matter) WHERE matter <> '';
CREATE INDEX bulletin_matter ON bulletin (matter) WHERE matter <> '';
CREATE INDEX volume_matter ON volume (matter) WHERE matter <> '';
CREATE INDEX conference_matter ON conference (matter) WHERE matter <> '';
CREATE INDEX agenda_matter ON agenda (matter) WHERE matter <> '';
CREATE INDEX task_matter ON task (matter) WHERE matter <> '';
CREATE INDEX notice_matter ON notice (matter) WHERE matter <> '';
CREATE INDEX commendation_matter ON commendation (matter) WHERE matter <> '';
CREATE INDEX publication_matter ON publication (matter) WHERE matter <> '';
CREATE INDEX station_matter ON station (matter) WHERE matter <> '';
CREATE INDEX task_due ON task (due_day, id) WHERE done_day = 0 AND due_day > 0;
CREATE INDEX notice_due ON notice (due_day, id) WHERE answered_day = 0 AND due_day > 0;
CREATE INDEX commendation_due ON commendation (due_day, id) WHERE done_day = 0 AND due_day > 0;
CREATE INDEX document_due ON document (due_day, id) WHERE done_day = 0 AND due_day > 0;
CREATE INDEX bulletin_due ON bulletin (due_day, id) WHERE submitted_day = 0 AND due_day > 0;
