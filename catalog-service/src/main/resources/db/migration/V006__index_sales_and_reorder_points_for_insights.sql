-- What left for orders and what came back, by product and time: the figures of sales are read from
-- the index alone, however many other movements there are.
CREATE INDEX stock_movement_sale ON stock_movement (product_id, occurred_at)
  INCLUDE (quantity, fulfilment_id)
  WHERE fulfilment_id IS NOT NULL OR movement_type = 'return_in';

-- The products that may run low.
CREATE INDEX product_reorder ON product (id) WHERE reorder_point IS NOT NULL AND is_active;
