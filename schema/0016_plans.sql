-- What is planned (app/register/register_plan.h): special periods 特殊时期, hand-overs 值班交接, rosters 排班
-- with their shifts, sweeps 排查 with the villages' returns.

-- 特殊时期
CREATE TABLE special_period (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	from_day BIGINT NOT NULL DEFAULT 0,
	until_day BIGINT NOT NULL DEFAULT 0,
	title TEXT NOT NULL DEFAULT '',
	head TEXT NOT NULL DEFAULT '',
	plan TEXT NOT NULL DEFAULT '',
	calls TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX special_period_by_day ON special_period (unit_id, from_day, id);

-- 值班交接
CREATE TABLE handover (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	parent_id BIGINT NOT NULL DEFAULT 0,
	day BIGINT NOT NULL DEFAULT 0,
	part BIGINT NOT NULL DEFAULT 0,
	gives TEXT NOT NULL DEFAULT '',
	takes TEXT NOT NULL DEFAULT '',
	events TEXT NOT NULL DEFAULT '',
	open TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX handover_by_day ON handover (unit_id, day, id);
CREATE INDEX handover_by_parent ON handover (parent_id, day);

-- 排班
CREATE TABLE roster (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	parent_id BIGINT NOT NULL DEFAULT 0,
	from_day BIGINT NOT NULL DEFAULT 0,
	until_day BIGINT NOT NULL DEFAULT 0,
	title TEXT NOT NULL DEFAULT '',
	purpose BIGINT NOT NULL DEFAULT 0,
	rule BIGINT NOT NULL DEFAULT 0,
	days TEXT NOT NULL DEFAULT '',
	holidays BIGINT NOT NULL DEFAULT 0,
	turn BIGINT NOT NULL DEFAULT 0,
	nights BIGINT NOT NULL DEFAULT 0,
	names TEXT NOT NULL DEFAULT '',
	place TEXT NOT NULL DEFAULT '',
	hours TEXT NOT NULL DEFAULT '',
	published TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX roster_by_day ON roster (unit_id, from_day, id);

-- 班次
CREATE TABLE shift (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	parent_id BIGINT NOT NULL DEFAULT 0,
	day BIGINT NOT NULL DEFAULT 0,
	part BIGINT NOT NULL DEFAULT 0,
	official TEXT NOT NULL DEFAULT '',
	substitute TEXT NOT NULL DEFAULT '',
	reason TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX shift_by_day ON shift (unit_id, day, id);
CREATE INDEX shift_by_parent ON shift (parent_id, day);

-- 排查部署、零报告部署
CREATE TABLE sweep (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	parent_id BIGINT NOT NULL DEFAULT 0,
	from_day BIGINT NOT NULL DEFAULT 0,
	until_day BIGINT NOT NULL DEFAULT 0,
	title TEXT NOT NULL DEFAULT '',
	kind BIGINT NOT NULL DEFAULT 0,
	cycle BIGINT NOT NULL DEFAULT 0,
	days_after BIGINT NOT NULL DEFAULT 0,
	asked TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sweep_by_day ON sweep (unit_id, from_day, id);

-- 村报告
CREATE TABLE village_return (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	parent_id BIGINT NOT NULL DEFAULT 0,
	sent_day BIGINT NOT NULL DEFAULT 0,
	for_day BIGINT NOT NULL DEFAULT 0,
	village TEXT NOT NULL DEFAULT '',
	zero BIGINT NOT NULL DEFAULT 0,
	found BIGINT NOT NULL DEFAULT 0,
	resolved BIGINT NOT NULL DEFAULT 0,
	text TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX village_return_by_day ON village_return (unit_id, sent_day, id);
CREATE INDEX village_return_by_parent ON village_return (parent_id, sent_day);
