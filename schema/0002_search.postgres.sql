-- Full-text search over two-character terms cut by the program (text/terms.c).
CREATE TABLE search (id BIGINT NOT NULL PRIMARY KEY, terms TSVECTOR NOT NULL);
CREATE INDEX search_terms ON search USING gin (terms);
