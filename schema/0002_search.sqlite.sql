-- Full-text search over two-character terms cut by the program (text/terms.c).
CREATE VIRTUAL TABLE search USING fts5(terms, content='', detail='none', tokenize='unicode61');
