-- Every change of an order: who, when, what. Nobody rewrites it.
CREATE TABLE order_history (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id      bigint      NOT NULL REFERENCES sales_order,
  order_version bigint      NOT NULL,
  action        text        NOT NULL,
  actor         text        NOT NULL,
  changes       jsonb       NOT NULL,
  occurred_at   timestamptz NOT NULL
);
CREATE INDEX order_history_order ON order_history (order_id, id);
REVOKE UPDATE, DELETE, TRUNCATE ON order_history FROM ${runtime_role};
