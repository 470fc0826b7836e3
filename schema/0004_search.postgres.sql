-- The search index: a document is a matter, fed behind the commit (src/app/search), made again from
-- the records when search_position has no row.
DROP TABLE search;
CREATE TABLE search (id BIGINT NOT NULL PRIMARY KEY, terms TSVECTOR NOT NULL);
CREATE INDEX search_terms ON search USING gin (terms);
CREATE TABLE search_document (
	matter_id BIGINT NOT NULL PRIMARY KEY,
	contact_id BIGINT NOT NULL,
	confidential BIGINT NOT NULL,
	units TEXT NOT NULL
);
CREATE TABLE search_position (id BIGINT NOT NULL PRIMARY KEY, entry BIGINT NOT NULL);
