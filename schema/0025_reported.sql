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
-- Ledgers laid out in an office's own columns 台账版式: a line for each column, "field<TAB>heading<TAB>text".
CREATE TABLE ledger_layout (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	noun TEXT NOT NULL,
	title TEXT NOT NULL,
	columns TEXT NOT NULL DEFAULT '',
	saved_by TEXT NOT NULL DEFAULT '',
	saved_at BIGINT NOT NULL,
	removed BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX ledger_layout_unit ON ledger_layout (unit_id, id);
