-- Who may read a confidential matter 检举控告知悉人, beside the office's head: ",7,12,"; '' (matters of an
-- older version) the office's clerks.
ALTER TABLE matter ADD COLUMN readers TEXT NOT NULL DEFAULT '';
