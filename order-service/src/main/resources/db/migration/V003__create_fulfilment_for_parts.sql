-- What leaves of an order, whole or in part. A pending one has its quantities taken and its stock
-- asked for; it becomes done with the stock's cost, or refused, which gives the quantities back.
CREATE TABLE fulfilment (
  id              bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id        bigint        NOT NULL REFERENCES sales_order,
  state           text          NOT NULL CHECK (state IN ('pending', 'done', 'refused')),
  discount_amount numeric(19,2) NOT NULL CHECK (discount_amount >= 0),
  tax_amount      numeric(19,2) NOT NULL CHECK (tax_amount >= 0),
  -- When the goods left; not known while that is when catalog-service lets them go.
  occurred_at     timestamptz   CHECK (occurred_at IS NOT NULL OR state <> 'done'),
  is_placement    boolean       NOT NULL,
  actor           text          NOT NULL,
  refusal         text,
  -- When somebody last began to finish it; after a while another may.
  tried_at        timestamptz   NOT NULL,
  CHECK ((state = 'refused') = (refusal IS NOT NULL))
);
CREATE INDEX fulfilment_order ON fulfilment (order_id);
CREATE INDEX fulfilment_pending ON fulfilment (tried_at) WHERE state = 'pending';

CREATE TABLE fulfilment_item (
  fulfilment_id bigint        NOT NULL REFERENCES fulfilment,
  order_item_id bigint        NOT NULL REFERENCES order_item,
  quantity      numeric(18,3) NOT NULL CHECK (quantity > 0),
  line_total    numeric(19,2) NOT NULL CHECK (line_total >= 0),
  cost          numeric(19,2) CHECK (cost >= 0),
  PRIMARY KEY (fulfilment_id, order_item_id)
);
