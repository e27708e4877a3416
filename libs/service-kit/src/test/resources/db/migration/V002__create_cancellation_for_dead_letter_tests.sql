-- What took effect, in the order in which it did.
CREATE TABLE cancellation (
  n               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id        bigint NOT NULL,
  version         bigint NOT NULL,
  outbox_sequence bigint
);
