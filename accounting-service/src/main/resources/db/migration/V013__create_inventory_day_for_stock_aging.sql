-- Stock as of any day, and how old it is. What is on hand goes by the day of posting, so that it
-- agrees with the books; ages go by the day on which something happened. inflow is what a movement
-- adds to what came in: a movement that takes another one back adds nothing, or takes it off.
ALTER TABLE inventory_movement ADD COLUMN effective_day date;
ALTER TABLE inventory_movement ADD COLUMN posting_day date;
ALTER TABLE inventory_movement ADD COLUMN inflow numeric(18,3);

-- What is there already is dated as its entry is. Without one (it was worth nothing, or older than
-- sequences, when nothing was ever closed) it counts on its own day. Past sales that are undone take
-- back what was received for them on its own day: then it is as if it had never come.
UPDATE inventory_movement movement
SET effective_day = coalesce(entry.effective_date, (known.occurred_at AT TIME ZONE 'UTC')::date),
    posting_day = coalesce(entry.entry_date, (known.occurred_at AT TIME ZONE 'UTC')::date),
    inflow = CASE entry.posting_rule
      WHEN 'cost_of_sale_undone' THEN 0
      WHEN 'opening_undone' THEN coalesce(
        (SELECT known.quantity FROM inventory_movement came
         WHERE came.product_id = known.product_id AND came.occurred_at = known.occurred_at
           AND came.movement_type = 'in' AND came.quantity = -known.quantity LIMIT 1), 0)
      ELSE greatest(known.quantity, 0) END
FROM inventory_movement known LEFT JOIN journal_entry entry
  ON entry.source_sequence = known.source_sequence AND entry.posting_rule IN (
    'purchase', 'opening_stock', 'opening_undone', 'supplier_return', 'stock_lost', 'stock_found',
    'cost_of_sale', 'restock', 'cost_of_sale_undone')
WHERE movement.movement_id = known.movement_id;

-- What products gained and lost on each day, and in each month: as of a day it is the months before
-- its own, and the days of that.
CREATE TABLE inventory_day (
  day        date          NOT NULL,
  product_id bigint        NOT NULL,
  quantity   numeric(18,3) NOT NULL,
  value      numeric(19,2) NOT NULL,
  PRIMARY KEY (day, product_id)
) WITH (fillfactor = 80);
CREATE TABLE inventory_month (
  month      date          NOT NULL,
  product_id bigint        NOT NULL,
  quantity   numeric(18,3) NOT NULL,
  value      numeric(19,2) NOT NULL,
  PRIMARY KEY (month, product_id)
) WITH (fillfactor = 80);

-- What came in, by the day on which it came and the day since when the books know.
CREATE TABLE inventory_inflow (
  effective_day date          NOT NULL,
  product_id    bigint        NOT NULL,
  posting_day   date          NOT NULL,
  quantity      numeric(18,3) NOT NULL,
  PRIMARY KEY (effective_day, product_id, posting_day)
) WITH (fillfactor = 80);

INSERT INTO inventory_day (day, product_id, quantity, value)
SELECT posting_day, product_id, sum(quantity), sum(value) FROM inventory_movement GROUP BY 1, 2;
INSERT INTO inventory_month (month, product_id, quantity, value)
SELECT date_trunc('month', day)::date, product_id, sum(quantity), sum(value)
FROM inventory_day GROUP BY 1, 2;
INSERT INTO inventory_inflow (effective_day, product_id, posting_day, quantity)
SELECT effective_day, product_id, posting_day, sum(inflow) FROM inventory_movement
WHERE inflow <> 0 GROUP BY 1, 2, 3;
-- Read backwards until the stock is covered, from the index alone.
CREATE INDEX inventory_inflow_by_product ON inventory_inflow (product_id, effective_day)
  INCLUDE (posting_day, quantity);

-- Kept by the statement that adds the movements, with the owner's rights: none can part from them.
-- Rows are taken in order, so that no two wait in a ring. The release before this one says no days.
CREATE FUNCTION add_movements_to_inventory_days() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path FROM CURRENT
AS $$
BEGIN
  INSERT INTO inventory_day AS known (day, product_id, quantity, value)
  SELECT coalesce(posting_day, (occurred_at AT TIME ZONE 'UTC')::date), product_id,
         sum(quantity), sum(value)
  FROM added GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (day, product_id) DO UPDATE
  SET quantity = known.quantity + excluded.quantity, value = known.value + excluded.value;

  INSERT INTO inventory_month AS known (month, product_id, quantity, value)
  SELECT date_trunc('month', coalesce(posting_day, (occurred_at AT TIME ZONE 'UTC')::date))::date,
         product_id, sum(quantity), sum(value)
  FROM added GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (month, product_id) DO UPDATE
  SET quantity = known.quantity + excluded.quantity, value = known.value + excluded.value;

  INSERT INTO inventory_inflow AS known (effective_day, product_id, posting_day, quantity)
  SELECT coalesce(effective_day, (occurred_at AT TIME ZONE 'UTC')::date), product_id,
         coalesce(posting_day, (occurred_at AT TIME ZONE 'UTC')::date),
         sum(coalesce(inflow, greatest(quantity, 0)))
  FROM added WHERE coalesce(inflow, greatest(quantity, 0)) <> 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (effective_day, product_id, posting_day) DO UPDATE
  SET quantity = known.quantity + excluded.quantity;
  RETURN NULL;
END $$;

CREATE TRIGGER inventory_movement_counts AFTER INSERT ON inventory_movement
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION add_movements_to_inventory_days();

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON inventory_day, inventory_month, inventory_inflow
  FROM ${runtime_role};
REVOKE EXECUTE ON FUNCTION add_movements_to_inventory_days() FROM PUBLIC;
