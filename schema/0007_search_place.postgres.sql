-- Where the index stands is an entry with its hash, so that records put back are noticed.
DROP TABLE search_position;
CREATE TABLE search_place (id BIGINT NOT NULL PRIMARY KEY, entry BIGINT NOT NULL, hash TEXT NOT NULL);
