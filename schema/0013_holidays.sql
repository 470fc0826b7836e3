-- Public holidays of a year 节假日安排 as its notice was entered on the page, before a version of the
-- program knows them, or where a later notice changed them: lines as people typed them.
CREATE TABLE holiday_year (
	id ID_KEY,
	year BIGINT NOT NULL UNIQUE,
	days TEXT NOT NULL DEFAULT ''
);
