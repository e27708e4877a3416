-- What of the discount and the tax of a part without lines, which closes a reduced order, falls to
-- each line. It depends on what had come back by then, so it cannot be computed later.
CREATE TABLE closing_share (
  fulfilment_id   bigint        NOT NULL REFERENCES fulfilment,
  order_item_id   bigint        NOT NULL REFERENCES order_item,
  discount_amount numeric(19,2) NOT NULL CHECK (discount_amount >= 0),
  tax_amount      numeric(19,2) NOT NULL CHECK (tax_amount >= 0),
  PRIMARY KEY (fulfilment_id, order_item_id)
);
