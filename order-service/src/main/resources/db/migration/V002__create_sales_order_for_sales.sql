-- Ids come before the rows: catalog-service holds stock for an order that is not stored yet.
CREATE SEQUENCE order_id_seq;
CREATE SEQUENCE order_item_id_seq;
CREATE SEQUENCE order_number_seq;

CREATE TABLE sales_order (
  id              bigint        PRIMARY KEY,
  order_number    text          NOT NULL CONSTRAINT sales_order_number UNIQUE
                                CHECK (length(order_number) BETWEEN 1 AND 40),
  customer_id     bigint        REFERENCES customer,
  status          text          NOT NULL CHECK (status IN
                                  ('draft', 'confirmed', 'fulfilled', 'cancelled', 'returned', 'refunded')),
  channel         text          NOT NULL CHECK (channel IN ('console', 'api', 'whatsapp', 'import')),
  currency        text          NOT NULL CHECK (length(currency) = 3),
  subtotal        numeric(19,2) NOT NULL CHECK (subtotal >= 0),
  discount_amount numeric(19,2) NOT NULL CHECK (discount_amount BETWEEN 0 AND subtotal),
  tax_amount      numeric(19,2) NOT NULL CHECK (tax_amount >= 0),
  -- What of subtotal less discount is earned: that of the finished fulfilments.
  revenue         numeric(19,2) NOT NULL CHECK (revenue BETWEEN 0 AND subtotal - discount_amount),
  ordered_at      timestamptz   NOT NULL,
  note            text,
  version         bigint        NOT NULL CHECK (version >= 1),
  created_at      timestamptz   NOT NULL
);
CREATE INDEX sales_order_status ON sales_order (status, id);
CREATE INDEX sales_order_customer ON sales_order (customer_id, id);
CREATE INDEX sales_order_ordered_at ON sales_order (ordered_at);

CREATE TABLE order_item (
  id                 bigint        PRIMARY KEY,
  order_id           bigint        NOT NULL REFERENCES sales_order,
  product_id         bigint        NOT NULL,
  sku                text          NOT NULL,
  name               text          NOT NULL,
  quantity           numeric(18,3) NOT NULL CHECK (quantity > 0),
  unit_price         numeric(19,2) NOT NULL CHECK (unit_price >= 0),
  line_total         numeric(19,2) NOT NULL CHECK (line_total >= 0),
  fulfilled_quantity numeric(18,3) NOT NULL CHECK (fulfilled_quantity BETWEEN 0 AND quantity),
  returned_quantity  numeric(18,3) NOT NULL CHECK (returned_quantity BETWEEN 0 AND fulfilled_quantity),
  -- What the fulfilled units cost, to the cent.
  cost               numeric(19,2) NOT NULL CHECK (cost >= 0)
);
CREATE INDEX order_item_order ON order_item (order_id, id);
