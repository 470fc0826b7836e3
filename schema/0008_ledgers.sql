-- Contacts by telephone, matters by petitioner, handler and handling unit, each newest first; no index
-- holds what most matters lack.
DROP INDEX matter_import;
CREATE INDEX matter_import ON matter (unit_id, import_number) WHERE import_number <> '';
DROP INDEX matter_handler;
CREATE INDEX matter_handler ON matter (handler_id, registered_day, id) WHERE handler_id > 0;
CREATE INDEX matter_handled_by ON matter (handler, registered_day, id) WHERE handler <> '';
CREATE INDEX matter_handler_unit ON matter (handler_unit_id, registered_day, id)
	WHERE handler_unit_id > 0;
CREATE INDEX matter_petitioner ON matter (petitioner, registered_day, id);
DROP INDEX contact_phone;
CREATE INDEX contact_phone ON contact (phone_key, received_day, id) WHERE phone_key <> '';
