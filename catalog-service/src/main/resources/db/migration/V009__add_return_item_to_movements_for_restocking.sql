-- Which part of which return came back by a movement. Each comes back once, however often
-- order-service tells of it.
ALTER TABLE stock_movement ADD COLUMN return_item_id bigint;
CREATE UNIQUE INDEX stock_movement_return_item ON stock_movement (return_item_id)
  WHERE return_item_id IS NOT NULL;
