-- A closed month keeps what each figure's records added by every dimension, so that its tables stay as they
-- were reported too; '' of months that an older program closed.
ALTER TABLE closing_figure ADD COLUMN cells TEXT NOT NULL DEFAULT '';
