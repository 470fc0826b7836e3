-- Tasks that reach a unit, disputes that the township takes over, who was absent from a conference, the matters of a volume, and the papers
-- that are given out on rows of the ledgers (app/register).
ALTER TABLE task ADD COLUMN doer_unit_id BIGINT NOT NULL DEFAULT 0;
CREATE INDEX task_doer ON task (doer_unit_id, id) WHERE doer_unit_id > 0;
ALTER TABLE dispute ADD COLUMN taken_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conference ADD COLUMN hours TEXT NOT NULL DEFAULT '';
ALTER TABLE conference ADD COLUMN absent TEXT NOT NULL DEFAULT '';

-- 卷内文件: which matters a volume holds, in their order; a matter is in one volume
CREATE TABLE bound_matter (
	id ID_KEY,
	volume_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL,
	page BIGINT NOT NULL DEFAULT 0,
	removed BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX bound_matter_matter ON bound_matter (matter_id) WHERE removed = 0;
CREATE INDEX bound_matter_volume ON bound_matter (volume_id, id);

-- 台账文书: minutes, mediation agreements, notices, as they were issued
CREATE TABLE ledger_paper (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	ledger TEXT NOT NULL,
	row_id BIGINT NOT NULL,
	kind TEXT NOT NULL,
	number TEXT NOT NULL,
	title TEXT NOT NULL,
	day BIGINT NOT NULL,
	body TEXT NOT NULL DEFAULT '',
	replaced_by_id BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX ledger_paper_row ON ledger_paper (ledger, row_id, id);
