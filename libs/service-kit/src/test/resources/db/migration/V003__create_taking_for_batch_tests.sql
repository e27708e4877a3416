-- What a handler of batches took, in the order in which it did.
CREATE TABLE taking (
  n            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type         text   NOT NULL,
  aggregate_id text   NOT NULL,
  version      bigint NOT NULL
);
