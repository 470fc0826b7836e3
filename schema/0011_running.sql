-- Limits that still run, for the overview by unit: few among many.
CREATE INDEX clock_running ON clock (unit_id, due_day) WHERE met_day = 0 AND stopped_day = 0;
