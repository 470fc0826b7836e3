-- Which act stopped a limit, so that taking a merger back lets run on what it stopped and nothing else;
-- until which day a hearing paused it, so that no day is left out twice.
ALTER TABLE clock ADD COLUMN stopped_by TEXT NOT NULL DEFAULT '';
ALTER TABLE clock ADD COLUMN paused_until BIGINT NOT NULL DEFAULT 0;

-- What an office's papers say of itself: the word of its numbers 机关代字, its name above them
-- 发文机关标志, of whom review is asked 复查机关, whom to ask 联系人及电话.
ALTER TABLE unit ADD COLUMN paper_word TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN letterhead TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN review_authority TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN contact_line TEXT NOT NULL DEFAULT '';

-- 落实: what a reply granted was carried out.
ALTER TABLE matter ADD COLUMN executed_day BIGINT NOT NULL DEFAULT 0;

-- The day on which a cooperating unit was released.
ALTER TABLE matter_part ADD COLUMN until_day BIGINT NOT NULL DEFAULT 0;

-- Proof of service 送达回证: where, and by whom it was brought.
ALTER TABLE paper ADD COLUMN served_place TEXT NOT NULL DEFAULT '';
ALTER TABLE paper ADD COLUMN served_by TEXT NOT NULL DEFAULT '';

-- Matters with a lead official 包案, and those marked hard: few among many.
CREATE INDEX matter_led ON matter (registered_day, id) WHERE lead <> '';
CREATE INDEX matter_hard ON matter (registered_day, id) WHERE hard_reason <> '';

-- What the page of supervision looks for.
CREATE INDEX matter_granted ON matter (served_day) WHERE result = 1 AND executed_day = 0 AND served_day > 0;
CREATE INDEX matter_came_again ON matter (contacts) WHERE contacts >= 3;
CREATE INDEX supervision_answered ON supervision (answered_day, id);
