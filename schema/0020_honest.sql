-- How a satisfaction came about: the petitioner's own sheet, or what the office wrote down after a call.
ALTER TABLE matter ADD COLUMN rated_way BIGINT NOT NULL DEFAULT 0;
