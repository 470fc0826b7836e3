-- Reports are few and asked for at every search: which of them are about the actor.
CREATE INDEX matter_confidential ON matter (id) WHERE confidential = 1;
