-- The office: units and people, contacts and matters, clocks, what was done, and the journal.
-- ID_KEY is the engine's own growing integer key, BYTES its byte type.  Days are days since
-- 1970-01-01, moments seconds since then; 0 and '' are "none".

CREATE TABLE setting (
	id ID_KEY,
	name TEXT NOT NULL UNIQUE,
	value TEXT NOT NULL DEFAULT ''
);

-- 单位、站所、村(社区)
CREATE TABLE unit (
	id ID_KEY,
	parent_id BIGINT NOT NULL DEFAULT 0,
	code TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	kind BIGINT NOT NULL DEFAULT 0,
	closed BIGINT NOT NULL DEFAULT 0,
	lead_official TEXT NOT NULL DEFAULT '',
	resident_officials TEXT NOT NULL DEFAULT '',
	liaison TEXT NOT NULL DEFAULT '',
	mediation_heads BIGINT NOT NULL DEFAULT 0,
	mediators BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_name ON unit (name);

CREATE TABLE person (
	id ID_KEY,
	login TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	unit_id BIGINT NOT NULL,
	role BIGINT NOT NULL,
	phone TEXT NOT NULL DEFAULT '',
	password_hash TEXT NOT NULL DEFAULT '',
	must_change BIGINT NOT NULL DEFAULT 0,
	disabled BIGINT NOT NULL DEFAULT 0,
	language BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE session (
	id ID_KEY,
	token_hash TEXT NOT NULL UNIQUE,
	person_id BIGINT NOT NULL,
	csrf TEXT NOT NULL,
	started BIGINT NOT NULL,
	expires BIGINT NOT NULL
);

CREATE TABLE token (
	id ID_KEY,
	token_hash TEXT NOT NULL UNIQUE,
	person_id BIGINT NOT NULL,
	name TEXT NOT NULL,
	created BIGINT NOT NULL,
	revoked BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE sign_in_failure (
	id ID_KEY,
	login TEXT NOT NULL,
	address TEXT NOT NULL,
	at BIGINT NOT NULL
);
CREATE INDEX sign_in_failure_login ON sign_in_failure (login, at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, at);

-- What a form or a retried API call led to the first time.
CREATE TABLE once (
	id ID_KEY,
	person_id BIGINT NOT NULL,
	key TEXT NOT NULL,
	location TEXT NOT NULL,
	at BIGINT NOT NULL
);
CREATE UNIQUE INDEX once_key ON once (person_id, key);

-- Growing numbers per unit, kind and year, without gaps.
CREATE TABLE counter (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	kind TEXT NOT NULL,
	year BIGINT NOT NULL,
	last BIGINT NOT NULL
);
CREATE UNIQUE INDEX counter_kind ON counter (unit_id, kind, year);

-- 信访事项
CREATE TABLE matter (
	id ID_KEY,
	number TEXT NOT NULL UNIQUE,
	import_number TEXT NOT NULL DEFAULT '',
	unit_id BIGINT NOT NULL,
	state BIGINT NOT NULL DEFAULT 0,
	title TEXT NOT NULL,
	petitioner TEXT NOT NULL DEFAULT '',
	village TEXT NOT NULL DEFAULT '',
	category TEXT NOT NULL DEFAULT '',
	purpose BIGINT NOT NULL DEFAULT 0,
	first_channel BIGINT NOT NULL DEFAULT 0,
	confidential BIGINT NOT NULL DEFAULT 0,
	respondent TEXT NOT NULL DEFAULT '',
	registered_day BIGINT NOT NULL,
	contacts BIGINT NOT NULL DEFAULT 0,
	people BIGINT NOT NULL DEFAULT 0,
	accepted_day BIGINT NOT NULL DEFAULT 0,
	handler_unit_id BIGINT NOT NULL DEFAULT 0,
	handler_id BIGINT NOT NULL DEFAULT 0,
	handler TEXT NOT NULL DEFAULT '',
	feedback_day BIGINT NOT NULL DEFAULT 0,
	lead TEXT NOT NULL DEFAULT '',
	reply TEXT NOT NULL DEFAULT '',
	replied_day BIGINT NOT NULL DEFAULT 0,
	refused_reason BIGINT NOT NULL DEFAULT 0,
	concluded_day BIGINT NOT NULL DEFAULT 0,
	settled BIGINT NOT NULL DEFAULT 0,
	satisfaction BIGINT NOT NULL DEFAULT 0,
	archived_day BIGINT NOT NULL DEFAULT 0,
	due_day BIGINT NOT NULL DEFAULT 0,
	revision BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX matter_registered ON matter (unit_id, registered_day, id);
CREATE INDEX matter_all_registered ON matter (registered_day, id);
CREATE INDEX matter_due ON matter (unit_id, due_day, id);
CREATE INDEX matter_state ON matter (unit_id, state, id);
CREATE INDEX matter_handler ON matter (handler_id, state, id);
CREATE INDEX matter_concluded ON matter (concluded_day);
CREATE INDEX matter_import ON matter (unit_id, import_number);

-- 信访件次: one coming.
CREATE TABLE contact (
	id ID_KEY,
	number TEXT NOT NULL UNIQUE,
	matter_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	is_repeat BIGINT NOT NULL DEFAULT 0,
	received BIGINT NOT NULL,
	received_day BIGINT NOT NULL,
	channel BIGINT NOT NULL,
	people BIGINT NOT NULL DEFAULT 1,
	representatives TEXT NOT NULL DEFAULT '',
	anonymous BIGINT NOT NULL DEFAULT 0,
	petitioner TEXT NOT NULL DEFAULT '',
	gender BIGINT NOT NULL DEFAULT 0,
	phone TEXT NOT NULL DEFAULT '',
	phone_key TEXT NOT NULL DEFAULT '',
	id_number TEXT NOT NULL DEFAULT '',
	address TEXT NOT NULL DEFAULT '',
	village TEXT NOT NULL DEFAULT '',
	respondent TEXT NOT NULL DEFAULT '',
	title TEXT NOT NULL,
	content TEXT NOT NULL DEFAULT '',
	request TEXT NOT NULL DEFAULT '',
	category TEXT NOT NULL DEFAULT '',
	purpose BIGINT NOT NULL DEFAULT 0,
	from_unit TEXT NOT NULL DEFAULT '',
	from_number TEXT NOT NULL DEFAULT '',
	answer_by BIGINT NOT NULL DEFAULT 0,
	query_code TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT '',
	registered_by BIGINT NOT NULL DEFAULT 0,
	registered_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX contact_matter ON contact (matter_id, id);
CREATE INDEX contact_received ON contact (unit_id, received_day, id);
CREATE INDEX contact_all_received ON contact (received_day, id);
CREATE INDEX contact_phone ON contact (phone_key) WHERE phone_key <> '';
CREATE INDEX contact_identity ON contact (id_number) WHERE id_number <> '';
CREATE INDEX contact_petitioner ON contact (petitioner, village);
CREATE INDEX contact_imported ON contact (imported) WHERE imported <> '';

-- Which units may see a matter: where it is registered, where it was sent, and all above them.
CREATE TABLE matter_access (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	matter_id BIGINT NOT NULL
);
CREATE UNIQUE INDEX matter_access_unit ON matter_access (unit_id, matter_id);
CREATE INDEX matter_access_matter ON matter_access (matter_id);

-- 办理时限: one running limit.
CREATE TABLE clock (
	id ID_KEY,
	matter_id BIGINT NOT NULL,
	rule TEXT NOT NULL,
	article TEXT NOT NULL DEFAULT '',
	unit_id BIGINT NOT NULL,
	started_day BIGINT NOT NULL,
	days BIGINT NOT NULL,
	due_day BIGINT NOT NULL,
	extended_days BIGINT NOT NULL DEFAULT 0,
	extended_reason TEXT NOT NULL DEFAULT '',
	extended_by TEXT NOT NULL DEFAULT '',
	met_day BIGINT NOT NULL DEFAULT 0,
	stopped_day BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX clock_matter ON clock (matter_id, id);
CREATE INDEX clock_due ON clock (rule, due_day);

CREATE TABLE attachment (
	id ID_KEY,
	matter_id BIGINT NOT NULL,
	name TEXT NOT NULL,
	type TEXT NOT NULL,
	size BIGINT NOT NULL,
	hash TEXT NOT NULL,
	added_by BIGINT NOT NULL DEFAULT 0,
	added_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX attachment_matter ON attachment (matter_id, id);

-- The journal: appended only, each entry chained to the one before by hash.
CREATE TABLE journal (
	id BIGINT NOT NULL PRIMARY KEY,
	at BIGINT NOT NULL,
	person_id BIGINT NOT NULL,
	person TEXT NOT NULL DEFAULT '',
	unit_id BIGINT NOT NULL,
	address TEXT NOT NULL DEFAULT '',
	act TEXT NOT NULL,
	matter_id BIGINT NOT NULL DEFAULT 0,
	subject TEXT NOT NULL DEFAULT '',
	details TEXT NOT NULL DEFAULT '',
	previous TEXT NOT NULL DEFAULT '',
	hash TEXT NOT NULL
);
CREATE INDEX journal_matter ON journal (matter_id, id);
CREATE INDEX journal_act ON journal (act, id);

-- The rows that an entry changed, by digest; covered by the entry's hash.
CREATE TABLE journal_change (
	entry_id BIGINT NOT NULL,
	position BIGINT NOT NULL,
	table_name TEXT NOT NULL,
	row_id BIGINT NOT NULL,
	digest TEXT NOT NULL,
	PRIMARY KEY (entry_id, position)
);
CREATE INDEX journal_change_row ON journal_change (table_name, row_id, entry_id);

-- The chain's end: the one row that serialises appending.
CREATE TABLE journal_head (
	id BIGINT NOT NULL PRIMARY KEY,
	last BIGINT NOT NULL,
	hash TEXT NOT NULL
);
INSERT INTO journal_head (id, last, hash) VALUES (1, 0, '');

-- 矛盾纠纷
CREATE TABLE dispute (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	found_day BIGINT NOT NULL,
	village TEXT NOT NULL DEFAULT '',
	kind BIGINT NOT NULL DEFAULT 0,
	title TEXT NOT NULL,
	parties TEXT NOT NULL DEFAULT '',
	people BIGINT NOT NULL DEFAULT 0,
	origin BIGINT NOT NULL DEFAULT 0,
	mediation BIGINT NOT NULL DEFAULT 0,
	mediator TEXT NOT NULL DEFAULT '',
	resolved_day BIGINT NOT NULL DEFAULT 0,
	result TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX dispute_found ON dispute (unit_id, found_day, id);

-- 领导干部下访
CREATE TABLE outreach (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	held_day BIGINT NOT NULL,
	village TEXT NOT NULL DEFAULT '',
	officials TEXT NOT NULL DEFAULT '',
	batches BIGINT NOT NULL DEFAULT 1,
	people BIGINT NOT NULL DEFAULT 0,
	heard TEXT NOT NULL DEFAULT '',
	concluded_day BIGINT NOT NULL DEFAULT 0,
	lead TEXT NOT NULL DEFAULT '',
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outreach_held ON outreach (unit_id, held_day, id);

-- 宣传教育
CREATE TABLE publicity (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	held_day BIGINT NOT NULL,
	form TEXT NOT NULL DEFAULT '',
	topic TEXT NOT NULL,
	village TEXT NOT NULL DEFAULT '',
	meetings BIGINT NOT NULL DEFAULT 0,
	people BIGINT NOT NULL DEFAULT 0,
	slogans BIGINT NOT NULL DEFAULT 0,
	leaflets BIGINT NOT NULL DEFAULT 0,
	imported TEXT NOT NULL DEFAULT ''
);
CREATE INDEX publicity_held ON publicity (unit_id, held_day, id);

-- The office's own words in a summary, kept from year to year.
CREATE TABLE summary (
	id ID_KEY,
	unit_id BIGINT NOT NULL,
	kind BIGINT NOT NULL,
	from_day BIGINT NOT NULL,
	to_day BIGINT NOT NULL,
	revision BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX summary_period ON summary (unit_id, kind, from_day, to_day);
CREATE TABLE summary_text (
	id ID_KEY,
	summary_id BIGINT NOT NULL,
	part TEXT NOT NULL,
	text TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX summary_text_part ON summary_text (summary_id, part);
