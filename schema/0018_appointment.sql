-- 预约接访: whom a representative is to meet, when and where, and that they were told.
CREATE TABLE appointment (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	day BIGINT NOT NULL,
	hours TEXT NOT NULL DEFAULT '',
	official TEXT NOT NULL DEFAULT '',
	place TEXT NOT NULL DEFAULT '',
	petitioner TEXT NOT NULL DEFAULT '',
	phone TEXT NOT NULL DEFAULT '',
	village TEXT NOT NULL DEFAULT '',
	people BIGINT NOT NULL DEFAULT 0,
	heard TEXT NOT NULL DEFAULT '',
	told_day BIGINT NOT NULL DEFAULT 0,
	told_how TEXT NOT NULL DEFAULT '',
	held_day BIGINT NOT NULL DEFAULT 0,
	result TEXT NOT NULL DEFAULT '',
	matter TEXT NOT NULL DEFAULT '',
	struck TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX appointment_by_day ON appointment (unit_id, day, id);
