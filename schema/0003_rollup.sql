-- Roll-ups: what the rows of a unit and month add to a figure.  Derived from the records in the same
-- transaction, so not digested; counted anew when the catalogue of figures changes (app/figure).
-- Months are year * 12 + month - 1; until is the month by which it was done, 0 none.  A divided
-- figure has cells of its parts too: "matter.total village 柳溪村".
CREATE TABLE rollup (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	month BIGINT NOT NULL,
	figure TEXT NOT NULL,
	until BIGINT NOT NULL DEFAULT 0,
	value BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX rollup_cell ON rollup (unit_id, month, figure, until);
