-- A closed month keeps what each figure's records added by every dimension, so that its tables stay as they
-- were reported too; '' of months that an older program closed.
ALTER TABLE closing_figure ADD COLUMN cells TEXT NOT NULL DEFAULT '';
-- Outlines of summaries that an office wrote 工作总结提纲; the newest is in force, '' the shipped one again.
CREATE TABLE summary_outline (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	text TEXT NOT NULL DEFAULT '',
	saved_at BIGINT NOT NULL,
	saved_by TEXT NOT NULL DEFAULT ''
);
CREATE INDEX summary_outline_unit ON summary_outline (unit_id, id);
