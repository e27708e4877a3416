-- Catalog's stock as its events tell it. Each half of a row has the version of what it copies, so
-- that an event that comes late or again changes nothing.
CREATE TABLE inventory_product (
  product_id      bigint        PRIMARY KEY,
  sku             text          NOT NULL,
  name            text,
  product_version bigint        NOT NULL DEFAULT 0,
  quantity        numeric(18,3) NOT NULL DEFAULT 0,
  value           numeric(19,2) NOT NULL DEFAULT 0,
  stock_version   bigint        NOT NULL DEFAULT 0
);
REVOKE DELETE, TRUNCATE ON inventory_product FROM ${runtime_role};

-- What came and went, and when: quantity and value are signed.
CREATE TABLE inventory_movement (
  movement_id   bigint        PRIMARY KEY,
  product_id    bigint        NOT NULL,
  movement_type text          NOT NULL,
  quantity      numeric(18,3) NOT NULL,
  value         numeric(19,2) NOT NULL,
  stock_version bigint        NOT NULL,
  occurred_at   timestamptz   NOT NULL
);
CREATE INDEX inventory_movement_by_product ON inventory_movement (product_id, occurred_at);
REVOKE UPDATE, DELETE, TRUNCATE ON inventory_movement FROM ${runtime_role};
