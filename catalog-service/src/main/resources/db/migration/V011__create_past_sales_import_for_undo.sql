-- The imports of past sales that took stock, by order-service's ids: each once.
CREATE TABLE past_sales_import (
  import_id      bigint      PRIMARY KEY,
  fulfilment_ids bigint[]    NOT NULL,
  -- Null for one that was undone before it came, and then never comes.
  taken_at       timestamptz,
  undone_at      timestamptz,
  CHECK (taken_at IS NOT NULL OR undone_at IS NOT NULL)
);
