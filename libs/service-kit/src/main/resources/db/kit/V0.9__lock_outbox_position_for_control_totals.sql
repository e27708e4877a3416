-- Whoever appends an event first shares a lock until its transaction ends. Who takes the lock alone
-- knows that no event has a number that is not committed, or rolled back: the outbox has a position.
-- A trigger, so that no way of appending can forget it; it runs before numbers are drawn. Not a lock
-- of the table: that would wait for vacuum, and make all writers wait with it.
CREATE FUNCTION share_outbox_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext(TG_TABLE_SCHEMA || '.outbox-position'));
  RETURN NULL;
END $$;

CREATE TRIGGER outbox_position_is_shared BEFORE INSERT ON outbox
  FOR EACH STATEMENT EXECUTE FUNCTION share_outbox_position();
