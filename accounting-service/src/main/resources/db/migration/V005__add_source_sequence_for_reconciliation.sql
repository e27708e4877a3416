-- Where in its publisher's outbox the event stands that an entry, or a copied movement, was made of:
-- so the books can be read as they are at a position there. Null for people's entries, and for what
-- was posted before this: that lies before every position that is asked for.
ALTER TABLE journal_entry ADD COLUMN source_sequence bigint;
ALTER TABLE inventory_movement ADD COLUMN source_sequence bigint;
