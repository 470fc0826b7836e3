SELECT nextval('turn') AS turn \gset
BEGIN;
SELECT location FROM once WHERE person_id = 1 AND key = :turn::bigint::text;
SELECT * FROM unit WHERE id = 1;
INSERT INTO counter (unit_id, kind, year, last) VALUES (1, 'contact', 2026, 1) ON CONFLICT (unit_id, kind, year) DO UPDATE SET last = counter.last + 1;
INSERT INTO matter (number, unit_id, title, petitioner, village, purpose, first_channel, registered_day, contacts, people, due_day) VALUES (:turn::bigint::text, 1, '反映清溪村征地补偿款发放问题', '王大明', '清溪村', 1, 10, 20700, 1, 1, 20760) RETURNING id AS matter \gset
WITH RECURSIVE line(id, parent_id, depth) AS (SELECT id, parent_id, 0 FROM unit WHERE id = 1 UNION ALL SELECT p.id, p.parent_id, l.depth + 1 FROM unit p JOIN line l ON p.id = l.parent_id WHERE l.depth < 16) SELECT u.* FROM unit u JOIN line l ON l.id = u.id ORDER BY l.depth;
INSERT INTO matter_access (unit_id, matter_id) VALUES (1, :matter);
INSERT INTO contact (number, matter_id, unit_id, received, received_day, channel, petitioner, village, title, content, request, phone, phone_key, purpose, query_code, registered_by, registered_at) VALUES (:turn::bigint::text, :matter, 1, 1788480000, 20700, 10, '王大明', '清溪村', '反映清溪村征地补偿款发放问题', repeat('镇里去年公示的面积与实际丈量的结果相差较大，', 10), '请求尽快处理并书面答复', '13' || :turn::bigint, '13' || :turn::bigint, 1, 'QUERY', 1, 1788480000);
INSERT INTO clock (matter_id, rule, article, unit_id, started_day, days, due_day) VALUES (:matter, 'acceptance', '22', 1, 20700, 15, 20715);
SELECT * FROM matter WHERE id = :matter;
SELECT * FROM contact c JOIN matter m ON m.id = c.matter_id WHERE c.matter_id = :matter;
SELECT * FROM clock k JOIN matter m ON m.id = k.matter_id WHERE k.matter_id = :matter;
SELECT last + 1, hash FROM journal_head WHERE id = 1 FOR UPDATE;
INSERT INTO rollup (unit_id, month, figure, until, value) SELECT 1, 24310, 'bench' || each, 0, 1 FROM generate_series(1, 8) each ON CONFLICT (unit_id, month, figure, until) DO UPDATE SET value = rollup.value + 1;
UPDATE journal_head SET last = last + 1, hash = repeat('0', 64) WHERE id = 1 RETURNING last AS entry \gset
INSERT INTO journal (id, at, person_id, unit_id, act, matter_id, subject, previous, hash) SELECT :entry, 1788480000, 1, 1, 'contact.register', :matter, '1', repeat('0', 64), repeat('0', 64);
INSERT INTO journal_change (entry_id, position, table_name, row_id, digest) SELECT :entry, each, 'contact', :matter, repeat('0', 64) FROM generate_series(1, 5) each;
INSERT INTO once (person_id, key, location, at) VALUES (1, :turn::bigint::text, '/', 1788480000);
COMMIT;
INSERT INTO search (id, terms) VALUES (:matter, array_to_tsvector(string_to_array(:terms, ' '))) ON CONFLICT (id) DO UPDATE SET terms = excluded.terms;
INSERT INTO search_document (matter_id, contact_id, confidential, units) VALUES (:matter, :matter, 0, '1') ON CONFLICT (matter_id) DO UPDATE SET units = excluded.units;
