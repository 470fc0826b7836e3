-- The search index lives in a file of its own now, behind the commit (src/app/search).
DROP TABLE search;
