-- The whole life of a matter (app/matter/matter_life.c): who holds it, by which route of article 31,
-- how large it is, when it was served, what it was merged into; its reviews, supervisions, plan and
-- cooperating units; clocks that explain themselves.
ALTER TABLE matter ADD COLUMN holder_unit_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN sender_unit_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN route BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN size BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN quick BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN hard_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE matter ADD COLUMN result BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN served_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN forwarded_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN closed_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN merged_into BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN merged_state BIGINT NOT NULL DEFAULT 0;
CREATE INDEX matter_merged ON matter (merged_into) WHERE merged_into > 0;
CREATE INDEX matter_holder ON matter (holder_unit_id, registered_day, id) WHERE holder_unit_id > 0;

-- Open is what the office still has to do something about: the states that matter_life.c says.  With
-- + 0 no engine takes the index of states instead, which would have to be sorted.
DROP INDEX matter_open;
CREATE INDEX matter_open ON matter ((CASE WHEN due_day = 0 THEN 9999999 ELSE due_day END), id)
	WHERE state + 0 IN (1, 2, 3, 4, 7, 10, 11, 12, 13, 14);

ALTER TABLE clock ADD COLUMN working BIGINT NOT NULL DEFAULT 0;
ALTER TABLE clock ADD COLUMN paused_days BIGINT NOT NULL DEFAULT 0;
ALTER TABLE clock ADD COLUMN paused_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE clock ADD COLUMN of_others BIGINT NOT NULL DEFAULT 0;

-- 复查、复核: what the petitioner asked of the level above, and what it said.
CREATE TABLE review (
	id ID_KEY,
	matter_id BIGINT NOT NULL,
	level BIGINT NOT NULL,
	asked_day BIGINT NOT NULL,
	authority TEXT NOT NULL DEFAULT '',
	outcome BIGINT NOT NULL DEFAULT 0,
	served_day BIGINT NOT NULL DEFAULT 0,
	note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX review_matter ON review (matter_id, id);

-- 催办、督办、建议: a written push on a matter, answered by a date.
CREATE TABLE supervision (
	id ID_KEY,
	matter_id BIGINT NOT NULL,
	kind BIGINT NOT NULL,
	by_unit_id BIGINT NOT NULL,
	to_unit_id BIGINT NOT NULL,
	day BIGINT NOT NULL,
	answer_by BIGINT NOT NULL DEFAULT 0,
	reason TEXT NOT NULL DEFAULT '',
	answered_day BIGINT NOT NULL DEFAULT 0,
	answer TEXT NOT NULL DEFAULT ''
);
CREATE INDEX supervision_matter ON supervision (matter_id, id);
CREATE INDEX supervision_to ON supervision (to_unit_id, answered_day, id);

-- 五落实: lead official, handler, limit, measures and funds of a hard matter.
CREATE TABLE matter_plan (
	id ID_KEY,
	matter_id BIGINT NOT NULL UNIQUE,
	lead TEXT NOT NULL DEFAULT '',
	handler TEXT NOT NULL DEFAULT '',
	until_day BIGINT NOT NULL DEFAULT 0,
	measures TEXT NOT NULL DEFAULT '',
	funds TEXT NOT NULL DEFAULT ''
);

-- 配合单位: units that help the one that answers for the matter.
CREATE TABLE matter_part (
	id ID_KEY,
	matter_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	day BIGINT NOT NULL
);
CREATE UNIQUE INDEX matter_part_unit ON matter_part (matter_id, unit_id);
