-- The latest reallocation of an order's stock. While it is open, catalog-service may hold more or
-- other stock than the order's lines need: whoever edits the order makes that right, or the job.
CREATE TABLE stock_reallocation (
  order_id bigint      PRIMARY KEY REFERENCES sales_order,
  -- Rises with each one, under the order's lock, so that catalog-service knows a late one.
  sequence bigint      NOT NULL CHECK (sequence > 0),
  is_open  boolean     NOT NULL,
  -- When somebody last began to make it right; after a while another may.
  tried_at timestamptz NOT NULL
);
CREATE INDEX stock_reallocation_open ON stock_reallocation (tried_at) WHERE is_open;

-- An order that was reduced after a part of it had left may have earned more than it is to earn in
-- all: its discount is fixed, and the part that closes it takes what is left of that.
DO $$
DECLARE old_check text;
BEGIN
  SELECT conname INTO STRICT old_check FROM pg_constraint
  WHERE conrelid = 'sales_order'::regclass AND contype = 'c'
    AND pg_get_constraintdef(oid) LIKE '%revenue%';
  EXECUTE format('ALTER TABLE sales_order DROP CONSTRAINT %I', old_check);
END $$;
ALTER TABLE sales_order ADD CONSTRAINT sales_order_revenue
  CHECK (revenue BETWEEN 0 AND subtotal) NOT VALID;
ALTER TABLE sales_order VALIDATE CONSTRAINT sales_order_revenue;
