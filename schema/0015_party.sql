-- Who came together on a joint visit 集体访人员, as they were written down that day: part of the one
-- contact, and no list that anything searches.
ALTER TABLE contact ADD COLUMN party TEXT NOT NULL DEFAULT '';
