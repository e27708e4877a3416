-- The latest reallocation of each order that had one: a late call with a lower sequence changes
-- nothing. Kept for good, since nobody knows how late a call can be.
CREATE TABLE reallocation (
  order_id bigint PRIMARY KEY,
  sequence bigint NOT NULL CHECK (sequence > 0)
);
