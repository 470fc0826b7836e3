-- Who wrote a village's return down: the village itself, or the office for it.
ALTER TABLE village_return ADD COLUMN by_office BIGINT NOT NULL DEFAULT 0;
ALTER TABLE village_return ADD COLUMN entered_by TEXT NOT NULL DEFAULT '';
-- What a reception came from: the day of a roster, an appointment.
ALTER TABLE reception ADD COLUMN shift_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE reception ADD COLUMN appointment_id BIGINT NOT NULL DEFAULT 0;
-- How the office reaches a village's liaison officer.
ALTER TABLE unit ADD COLUMN liaison_phone TEXT NOT NULL DEFAULT '';
