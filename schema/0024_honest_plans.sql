-- Who wrote a village's return down: the village itself, or the office for it.
ALTER TABLE village_return ADD COLUMN by_office BIGINT NOT NULL DEFAULT 0;
ALTER TABLE village_return ADD COLUMN entered_by TEXT NOT NULL DEFAULT '';
-- What a reception came from: the day of a roster, an appointment.
ALTER TABLE reception ADD COLUMN shift_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE reception ADD COLUMN appointment_id BIGINT NOT NULL DEFAULT 0;
-- How the office reaches a village's liaison officer.
ALTER TABLE unit ADD COLUMN liaison_phone TEXT NOT NULL DEFAULT '';
-- 目标责任书: the score the records propose and why another was given; the appeal with its days.
ALTER TABLE assessment ADD COLUMN proposed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE assessment ADD COLUMN score_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment ADD COLUMN appeal_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE assessment ADD COLUMN appeal_due_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE assessment ADD COLUMN appeal_decided_day BIGINT NOT NULL DEFAULT 0;
ALTER TABLE assessment ADD COLUMN appeal_by TEXT NOT NULL DEFAULT '';
