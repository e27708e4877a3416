-- What customers bring back of orders. Whoever writes a row holds the lock of its order's row.
CREATE SEQUENCE sales_return_id_seq;
CREATE SEQUENCE sales_return_item_id_seq;

CREATE TABLE sales_return (
  id           bigint      PRIMARY KEY,
  order_id     bigint      NOT NULL REFERENCES sales_order,
  status       text        NOT NULL CHECK (status IN
                             ('requested', 'approved', 'rejected', 'received', 'refunded')),
  reason       text        CHECK (length(reason) <= 1000),
  requested_at timestamptz NOT NULL,
  received_at  timestamptz,
  refunded_at  timestamptz,
  version      bigint      NOT NULL CHECK (version >= 1),
  CHECK ((status IN ('received', 'refunded')) = (received_at IS NOT NULL)),
  CHECK ((status = 'refunded') = (refunded_at IS NOT NULL))
);
CREATE INDEX sales_return_order ON sales_return (order_id, id);
CREATE INDEX sales_return_status ON sales_return (status, id);
CREATE INDEX sales_return_requested_at ON sales_return (requested_at);
-- The control totals name what came back, or was paid out, on one day.
CREATE INDEX sales_return_received_at ON sales_return (received_at);
CREATE INDEX sales_return_refunded_at ON sales_return (refunded_at);
REVOKE DELETE, TRUNCATE ON sales_return FROM ${runtime_role};

-- What one takes of an order line, decided when it is made; a rejected one gives it back.
CREATE TABLE sales_return_item (
  id            bigint        PRIMARY KEY,
  return_id     bigint        NOT NULL REFERENCES sales_return,
  order_item_id bigint        NOT NULL REFERENCES order_item,
  quantity      numeric(18,3) NOT NULL CHECK (quantity > 0),
  -- The units' share of what was paid for the line: price less discount, and tax.
  paid_net      numeric(19,2) NOT NULL CHECK (paid_net >= 0),
  paid_tax      numeric(19,2) NOT NULL CHECK (paid_tax >= 0),
  -- What is paid back for them.
  refund_net    numeric(19,2) NOT NULL CHECK (refund_net >= 0),
  refund_tax    numeric(19,2) NOT NULL CHECK (refund_tax >= 0),
  -- Their share of what the line's units cost when they left.
  cost          numeric(19,2) NOT NULL CHECK (cost >= 0),
  restock       boolean       NOT NULL
);
CREATE INDEX sales_return_item_return ON sales_return_item (return_id, id);
CREATE INDEX sales_return_item_order_item ON sales_return_item (order_item_id);
REVOKE UPDATE, DELETE, TRUNCATE ON sales_return_item FROM ${runtime_role};

-- The orders that customers took instead of what they bring back.
CREATE TABLE sales_return_exchange (
  order_id  bigint PRIMARY KEY REFERENCES sales_order,
  return_id bigint NOT NULL REFERENCES sales_return
);
CREATE INDEX sales_return_exchange_return ON sales_return_exchange (return_id, order_id);
REVOKE UPDATE, DELETE, TRUNCATE ON sales_return_exchange FROM ${runtime_role};

-- What of an order's cost came back to the stock; its revenue is less what came back.
ALTER TABLE sales_order ADD COLUMN restocked_cost numeric(19,2) NOT NULL DEFAULT 0
  CHECK (restocked_cost >= 0);
