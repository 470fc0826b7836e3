-- Closed months 月结: the figures of a month as they stood when it was closed, each with its records; and
-- tables that people designed and keep for their office.
CREATE TABLE closing (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	from_day BIGINT NOT NULL,
	to_day BIGINT NOT NULL,
	closed_at BIGINT NOT NULL,
	closed_by TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX closing_month ON closing (unit_id, from_day);
CREATE TABLE closing_figure (
	id ID_KEY,
	closing_id BIGINT NOT NULL,
	key TEXT NOT NULL,
	shown TEXT NOT NULL,
	records TEXT NOT NULL DEFAULT ''
);
CREATE INDEX closing_figure_closing ON closing_figure (closing_id, id);
CREATE TABLE saved_table (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	title TEXT NOT NULL,
	query TEXT NOT NULL,
	saved_by TEXT NOT NULL DEFAULT '',
	saved_at BIGINT NOT NULL,
	removed BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX saved_table_unit ON saved_table (unit_id, id);
