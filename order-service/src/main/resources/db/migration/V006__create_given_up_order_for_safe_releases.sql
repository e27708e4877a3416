-- Order ids that will never be stored: whoever tries to, fails. Written before their stock is
-- released, so that no order can be committed whose stock is gone.
CREATE TABLE given_up_order (
  order_id    bigint      PRIMARY KEY,
  -- The request whose attempt this was, where it can come again.
  request_key text,
  given_up_at timestamptz NOT NULL
);
CREATE INDEX given_up_order_request ON given_up_order (request_key) WHERE request_key IS NOT NULL;

-- Orders whose stock catalog-service is still to be told to release.
CREATE TABLE stock_release (
  order_id bigint      PRIMARY KEY,
  tried_at timestamptz NOT NULL
);
CREATE INDEX stock_release_tried_at ON stock_release (tried_at);
