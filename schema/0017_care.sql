-- Help for a person in distress 情绪困难帮扶: what was arranged and who goes on with it, known to those who
-- help and to nobody else, and to them only while the matter is open.  OPENER tells apart the circles of
-- helpers that two colleagues may each have begun without knowing of each other.
CREATE TABLE care_step (
	id ID_KEY,
	contact_id BIGINT NOT NULL,
	opener BIGINT NOT NULL,
	at BIGINT NOT NULL,
	kind BIGINT NOT NULL,
	text TEXT NOT NULL DEFAULT '',
	by_id BIGINT NOT NULL,
	by_name TEXT NOT NULL DEFAULT '',
	to_id BIGINT NOT NULL DEFAULT 0,
	to_name TEXT NOT NULL DEFAULT ''
);
CREATE INDEX care_step_of_contact ON care_step (contact_id, opener, id);
