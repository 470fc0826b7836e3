-- Summaries 工作总结 of one person beside the office's; versions signed off 定稿 as they stood, with the hash
-- of each figure's list of records.
ALTER TABLE summary ADD COLUMN person TEXT NOT NULL DEFAULT '';
DROP INDEX summary_period;
CREATE UNIQUE INDEX summary_period ON summary (unit_id, kind, from_day, to_day, person);
CREATE TABLE summary_version (
	id ID_KEY,
	summary_id BIGINT NOT NULL,
	number BIGINT NOT NULL,
	signed_at BIGINT NOT NULL,
	signed_by TEXT NOT NULL DEFAULT '',
	document TEXT NOT NULL DEFAULT '',
	figures TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX summary_version_number ON summary_version (summary_id, number);
