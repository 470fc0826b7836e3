-- 文书: the numbered papers that an office issues on a matter.  Their text is frozen as issued; a change
-- is a new paper that names the old one.
CREATE TABLE paper (
	id ID_KEY,
	matter_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	kind TEXT NOT NULL,
	number TEXT NOT NULL,
	title TEXT NOT NULL,
	day BIGINT NOT NULL,
	body TEXT NOT NULL,
	to_petitioner BIGINT NOT NULL DEFAULT 0,
	replaces_id BIGINT NOT NULL DEFAULT 0,
	replaced_by_id BIGINT NOT NULL DEFAULT 0,
	served_day BIGINT NOT NULL DEFAULT 0,
	served_way BIGINT NOT NULL DEFAULT 0,
	witness TEXT NOT NULL DEFAULT ''
);
CREATE INDEX paper_matter ON paper (matter_id, id);
CREATE UNIQUE INDEX paper_number ON paper (unit_id, number);
-- Those that the petitioner must still be given.
CREATE INDEX paper_waiting ON paper (unit_id, id)
	WHERE to_petitioner = 1 AND served_day = 0 AND replaced_by_id = 0;
