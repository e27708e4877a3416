-- What orders hold. A row's writer holds the lock of the product's stock.
CREATE TABLE allocation (
  order_id     bigint        NOT NULL,
  product_id   bigint        NOT NULL REFERENCES stock,
  held         numeric(18,3) NOT NULL CHECK (held > 0),
  allocated_at timestamptz   NOT NULL,
  PRIMARY KEY (order_id, product_id)
);

-- The requests that were granted, so that a retry finds the first attempt's order.
CREATE TABLE allocation_request (
  request_key text        PRIMARY KEY,
  order_id    bigint      NOT NULL,
  lines_hash  text        NOT NULL,
  created_at  timestamptz NOT NULL
);
CREATE INDEX allocation_request_order ON allocation_request (order_id);
CREATE INDEX allocation_request_created_at ON allocation_request (created_at);
