-- An index for each order and filter of the ledgers' pages (app/matter/matter_ledger_store.c).  What is
-- not due any more stands at the end of what is: 9999999 is the same expression there.
DROP INDEX matter_due;
DROP INDEX matter_state;
DROP INDEX matter_concluded;
CREATE INDEX matter_of_state ON matter (state, registered_day, id);
CREATE INDEX matter_of_village ON matter (village, registered_day, id);
CREATE INDEX matter_by_due ON matter ((CASE WHEN due_day = 0 THEN 9999999 ELSE due_day END), id);
CREATE INDEX matter_open ON matter ((CASE WHEN due_day = 0 THEN 9999999 ELSE due_day END), id)
	WHERE concluded_day = 0 AND state < 5;
CREATE INDEX contact_of_village ON contact (village, received_day, id);
CREATE INDEX contact_of_channel ON contact (channel, received_day, id);
DROP INDEX contact_petitioner;
CREATE INDEX contact_petitioner ON contact (petitioner, received_day, id);
DROP INDEX matter_handler;
CREATE INDEX matter_handler ON matter (handler_id, registered_day, id);
