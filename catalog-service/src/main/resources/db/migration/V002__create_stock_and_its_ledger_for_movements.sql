-- What lies there of each product. Every writer locks rows in the order of product_id.
CREATE TABLE stock (
  product_id       bigint        PRIMARY KEY REFERENCES product,
  on_hand          numeric(18,3) NOT NULL CHECK (on_hand >= 0),
  allocated        numeric(18,3) NOT NULL CHECK (allocated >= 0),
  value            numeric(19,2) NOT NULL CHECK (value >= 0),
  -- The average to four decimals, for display; the last one known when nothing is on hand.
  unit_cost        numeric(19,4) NOT NULL CHECK (unit_cost >= 0),
  last_movement_at timestamptz,
  version          bigint        NOT NULL,
  CHECK (allocated <= on_hand),
  CHECK (on_hand > 0 OR value = 0)
-- Rows are updated all the time; free room on the page keeps new versions off the index.
) WITH (fillfactor = 50);

-- What changed it. Nothing here is ever changed; mistakes are corrected by new movements.
CREATE TABLE stock_movement (
  id              bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id      bigint        NOT NULL REFERENCES stock,
  -- The stock's version after the movement: the order in which its movements took effect.
  stock_version   bigint        NOT NULL,
  movement_type   text          NOT NULL
                  CHECK (movement_type IN ('in', 'out', 'return_in', 'return_out', 'adjustment')),
  -- Signed: what the movement added to the stock and to its value.
  quantity        numeric(18,3) NOT NULL CHECK (quantity <> 0),
  value           numeric(19,2) NOT NULL CHECK (value = 0 OR sign(value) = sign(quantity)),
  unit_cost       numeric(19,4) NOT NULL CHECK (unit_cost >= 0),
  on_hand_after   numeric(18,3) NOT NULL CHECK (on_hand_after >= 0),
  value_after     numeric(19,2) NOT NULL CHECK (value_after >= 0),
  unit_cost_after numeric(19,4) NOT NULL CHECK (unit_cost_after >= 0),
  reason          text,
  reference_type  text,
  reference_id    text,
  -- For which line of which fulfilment it was issued.
  fulfilment_id   bigint,
  order_item_id   bigint,
  actor           text          NOT NULL,
  occurred_at     timestamptz   NOT NULL,
  recorded_at     timestamptz   NOT NULL DEFAULT now(),
  UNIQUE (product_id, stock_version),
  CHECK ((fulfilment_id IS NULL) = (order_item_id IS NULL))
);
CREATE INDEX stock_movement_product ON stock_movement (product_id, id);
CREATE INDEX stock_movement_type ON stock_movement (movement_type, id);
CREATE INDEX stock_movement_reference ON stock_movement (reference_type, reference_id, id);
CREATE INDEX stock_movement_reference_id ON stock_movement (reference_id, id);
CREATE INDEX stock_movement_occurred_at ON stock_movement (occurred_at);
-- A fulfilment takes stock for each of its lines once, however often it is asked for.
CREATE UNIQUE INDEX stock_movement_fulfilment ON stock_movement (fulfilment_id, order_item_id)
  WHERE fulfilment_id IS NOT NULL;

REVOKE UPDATE, DELETE, TRUNCATE ON stock_movement FROM ${runtime_role};
