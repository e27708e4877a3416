-- What was sold, line by line, and its sums by product, customer, category and channel.

-- Categories and channels by number. None is 0.
CREATE TABLE sales_name (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text   NOT NULL,
  CONSTRAINT sales_name_unique UNIQUE (name)
);
REVOKE UPDATE, DELETE, TRUNCATE ON sales_name FROM ${runtime_role};

CREATE FUNCTION sales_name_id(wanted text) RETURNS bigint LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  known_id bigint := 0;
BEGIN
  IF wanted IS NOT NULL THEN
    SELECT id INTO known_id FROM sales_name WHERE name = wanted;
    IF NOT FOUND THEN
      INSERT INTO sales_name (name) VALUES (wanted) RETURNING id INTO known_id;
    END IF;
  END IF;
  RETURN known_id;
END $$;

-- Who bought, and where: told by the order's first fulfilment, maybe after the cost of its goods.
CREATE TABLE sale_order (
  order_id     bigint  PRIMARY KEY,
  order_number text    NOT NULL,
  customer_id  bigint,
  channel_id   bigint  NOT NULL,
  is_undone    boolean NOT NULL DEFAULT false
);
CREATE INDEX sale_order_by_customer ON sale_order (customer_id);
REVOKE UPDATE, DELETE, TRUNCATE ON sale_order FROM ${runtime_role};
GRANT UPDATE (is_undone) ON sale_order TO ${runtime_role};

-- Customers that are somebody else; customer_id is who is kept in the end.
CREATE TABLE merged_customer (
  duplicate_id bigint PRIMARY KEY,
  customer_id  bigint NOT NULL
);
CREATE INDEX merged_customer_by_kept ON merged_customer (customer_id);
REVOKE UPDATE, DELETE, TRUNCATE ON merged_customer FROM ${runtime_role};

CREATE TABLE product_category (
  product_id  bigint PRIMARY KEY,
  category_id bigint NOT NULL,
  version     bigint NOT NULL
);
CREATE INDEX product_category_by_category ON product_category (category_id);
REVOKE DELETE, TRUNCATE ON product_category FROM ${runtime_role};

-- One row for each order line of an event that is posted: kind is the rule that posts it. So each
-- row belongs to one journal entry, and all rows of an event say what its entry says.
CREATE TABLE sale_line (
  id              bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind            text          NOT NULL CHECK (kind IN ('sale', 'return', 'sale_undone',
                                  'cost_of_sale', 'restock', 'cost_of_sale_undone')),
  source_event_id uuid          NOT NULL,
  position        integer       NOT NULL,
  order_id        bigint,
  order_item_id   bigint,
  fulfilment_id   bigint,
  return_id       bigint,
  product_id      bigint,
  sku             text,
  quantity        numeric(18,3) NOT NULL,
  gross           numeric(19,2) NOT NULL DEFAULT 0,
  discount        numeric(19,2) NOT NULL DEFAULT 0,
  returned        numeric(19,2) NOT NULL DEFAULT 0,
  tax             numeric(19,2) NOT NULL DEFAULT 0,
  returned_tax    numeric(19,2) NOT NULL DEFAULT 0,
  cost            numeric(19,2) NOT NULL DEFAULT 0,
  entry_date      date          NOT NULL,
  effective_date  date          NOT NULL,
  CONSTRAINT sale_line_counted_once UNIQUE (source_event_id, position)
);
CREATE INDEX sale_line_by_date ON sale_line (entry_date, id);
CREATE INDEX sale_line_by_order ON sale_line (order_id, order_item_id);
CREATE INDEX sale_line_by_product ON sale_line (product_id, entry_date, id);
REVOKE UPDATE, DELETE, TRUNCATE ON sale_line FROM ${runtime_role};

-- Under whom a line is counted. What an undone import had cost comes back to the stock by movements
-- that name no order: so its cost is nobody's either.
CREATE VIEW sale_line_key AS
SELECT line.*,
       coalesce(line.product_id, 0) AS product_key,
       coalesce(merged.customer_id, sold.customer_id, 0) AS customer_key,
       coalesce(product.category_id, 0) AS category_key,
       coalesce(sold.channel_id, 0) AS channel_key
FROM sale_line line
LEFT JOIN sale_order sold ON sold.order_id = line.order_id
  AND NOT (sold.is_undone AND line.kind = 'cost_of_sale')
LEFT JOIN merged_customer merged ON merged.duplicate_id = sold.customer_id
LEFT JOIN product_category product ON product.product_id = line.product_id;

-- The lines' sums by day and by month: dimension is 0 for all, 1 by product, 2 by customer, 3 by
-- category, 4 by channel; grain is d or m. Months keep a long period short.
CREATE TABLE sales_sum (
  dimension    smallint      NOT NULL,
  grain        "char"        NOT NULL,
  start        date          NOT NULL,
  key          bigint        NOT NULL,
  lines        bigint        NOT NULL,
  quantity     numeric(27,3) NOT NULL,
  gross        numeric(28,2) NOT NULL,
  discount     numeric(28,2) NOT NULL,
  returned     numeric(28,2) NOT NULL,
  tax          numeric(28,2) NOT NULL,
  returned_tax numeric(28,2) NOT NULL,
  cost         numeric(28,2) NOT NULL,
  PRIMARY KEY (dimension, grain, start, key)
) WITH (fillfactor = 70);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON sales_sum FROM ${runtime_role};

-- Adds lines to the sums of some dimensions, or takes them off: under as_key, or where they belong
-- now. Whoever changes what is counted has the turn to post.
CREATE FUNCTION count_sales(line_ids bigint[], sign integer, dimensions integer[], as_key bigint)
RETURNS void LANGUAGE plpgsql
SET search_path FROM CURRENT
-- Planned once per session, maybe while the tables are small; they will not stay so.
SET enable_seqscan = off
AS $$
BEGIN
  INSERT INTO sales_sum AS known (dimension, grain, start, key, lines, quantity, gross, discount,
    returned, tax, returned_tax, cost)
  SELECT place.dimension, cell.grain, cell.start, coalesce(as_key, place.key), sign * count(*),
         sign * coalesce(sum(line.quantity)
           FILTER (WHERE line.kind IN ('sale', 'return', 'sale_undone')), 0),
         sign * sum(line.gross), sign * sum(line.discount), sign * sum(line.returned),
         sign * sum(line.tax), sign * sum(line.returned_tax), sign * sum(line.cost)
  FROM sale_line_key line
  CROSS JOIN LATERAL (VALUES (0, 0), (1, line.product_key), (2, line.customer_key),
    (3, line.category_key), (4, line.channel_key)) AS place (dimension, key)
  CROSS JOIN LATERAL (VALUES ('d'::"char", line.entry_date),
    ('m'::"char", line.entry_date - (extract(day FROM line.entry_date)::integer - 1)))
    AS cell (grain, start)
  WHERE line.id = ANY (line_ids) AND place.dimension = ANY (dimensions)
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT (dimension, grain, start, key) DO UPDATE
  SET lines = known.lines + excluded.lines,
      quantity = known.quantity + excluded.quantity,
      gross = known.gross + excluded.gross,
      discount = known.discount + excluded.discount,
      returned = known.returned + excluded.returned,
      tax = known.tax + excluded.tax,
      returned_tax = known.returned_tax + excluded.returned_tax,
      cost = known.cost + excluded.cost;
END $$;

-- Takes lines from where they were counted to where they belong now. A sum of no lines goes: so a
-- key is in the index for exactly those days and months on which it has some.
CREATE FUNCTION recount_sales(line_ids bigint[], dimensions integer[], old_key bigint)
RETURNS void LANGUAGE plpgsql
SET search_path FROM CURRENT
SET enable_seqscan = off
AS $$
BEGIN
  IF line_ids IS NOT NULL THEN
    PERFORM count_sales(line_ids, -1, dimensions, old_key);
    DELETE FROM sales_sum emptied
    USING (SELECT DISTINCT entry_date AS day,
             entry_date - (extract(day FROM entry_date)::integer - 1) AS month
           FROM sale_line WHERE id = ANY (line_ids)) cell
    WHERE emptied.dimension = ANY (dimensions) AND emptied.key = old_key AND emptied.lines = 0
      AND (emptied.grain, emptied.start) IN (('d', cell.day), ('m', cell.month));
    PERFORM count_sales(line_ids, 1, dimensions, NULL);
  END IF;
END $$;

-- The sums are kept by triggers with the owner's rights: nothing else can change one.
CREATE FUNCTION count_added_sale_lines() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT
AS $$
BEGIN
  PERFORM count_sales((SELECT array_agg(id) FROM added), 1, '{0,1,2,3,4}', NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER sale_line_counts AFTER INSERT ON sale_line
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added_sale_lines();

CREATE FUNCTION recount_sales_of_new_orders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT
SET enable_seqscan = off
AS $$
BEGIN
  PERFORM recount_sales(
    (SELECT array_agg(line.id) FROM added JOIN sale_line line ON line.order_id = added.order_id),
    '{2,4}', 0);
  RETURN NULL;
END $$;
CREATE TRIGGER sale_order_recounts AFTER INSERT ON sale_order
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION recount_sales_of_new_orders();

CREATE FUNCTION recount_sales_of_undone_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT
SET enable_seqscan = off
AS $$
DECLARE
  moved bigint[] := (SELECT array_agg(id) FROM sale_line
                     WHERE order_id = NEW.order_id AND kind = 'cost_of_sale');
BEGIN
  PERFORM recount_sales(moved, '{2}', coalesce(
    (SELECT customer_id FROM merged_customer WHERE duplicate_id = NEW.customer_id),
    NEW.customer_id, 0));
  PERFORM recount_sales(moved, '{4}', NEW.channel_id);
  RETURN NULL;
END $$;
CREATE TRIGGER sale_order_undone_recounts AFTER UPDATE ON sale_order FOR EACH ROW
  WHEN (NEW.is_undone AND NOT OLD.is_undone) EXECUTE FUNCTION recount_sales_of_undone_order();

CREATE FUNCTION recount_sales_of_product() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT
SET enable_seqscan = off
AS $$
DECLARE
  old_id bigint := CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.category_id END;
BEGIN
  IF old_id <> NEW.category_id THEN
    PERFORM recount_sales(
      (SELECT array_agg(id) FROM sale_line WHERE product_id = NEW.product_id), '{3}', old_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER product_category_recounts AFTER INSERT OR UPDATE ON product_category
  FOR EACH ROW EXECUTE FUNCTION recount_sales_of_product();

-- Merges come in any order: one that leads to a duplicate leads on to who is kept in the end.
CREATE FUNCTION recount_sales_of_duplicate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT
SET enable_seqscan = off
AS $$
DECLARE
  kept_id  bigint := coalesce(
    (SELECT customer_id FROM merged_customer WHERE duplicate_id = NEW.customer_id), NEW.customer_id);
  same_ids bigint[] := ARRAY(
    SELECT duplicate_id FROM merged_customer WHERE customer_id = NEW.duplicate_id)
    || NEW.duplicate_id;
BEGIN
  IF kept_id = ANY (same_ids) THEN
    RAISE EXCEPTION 'customer % was merged into itself', NEW.duplicate_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'merged_customer_leads_away';
  END IF;
  UPDATE merged_customer SET customer_id = kept_id WHERE duplicate_id = ANY (same_ids);
  PERFORM recount_sales(
    (SELECT array_agg(line.id)
     FROM sale_order sold JOIN sale_line line ON line.order_id = sold.order_id
     WHERE sold.customer_id = ANY (same_ids)
       AND NOT (sold.is_undone AND line.kind = 'cost_of_sale')),
    '{2}', NEW.duplicate_id);
  RETURN NULL;
END $$;
CREATE TRIGGER merged_customer_recounts AFTER INSERT ON merged_customer
  FOR EACH ROW EXECUTE FUNCTION recount_sales_of_duplicate();

REVOKE EXECUTE ON FUNCTION count_sales(bigint[], integer, integer[], bigint),
  recount_sales(bigint[], integer[], bigint), count_added_sale_lines(),
  recount_sales_of_new_orders(), recount_sales_of_undone_order(), recount_sales_of_product(),
  recount_sales_of_duplicate() FROM PUBLIC;

-- What was posted before this: the entries tell days and amounts, the copied movements products. So
-- the totals are right at once; by whom and where is known of what is sold from now on.
DO $$
DECLARE
  chunk  CONSTANT bigint := 100000;
  first_id        bigint := 0;
  last_id         bigint := (SELECT coalesce(max(id), 0) FROM journal_entry);
BEGIN
  WHILE first_id <= last_id LOOP
    INSERT INTO sale_line (kind, source_event_id, position, order_id, return_id, product_id, sku,
      quantity, gross, discount, returned, tax, returned_tax, cost, entry_date, effective_date)
    SELECT entry.posting_rule, entry.source_event_id, 1,
           CASE entry.reference_type WHEN 'order' THEN entry.reference_id::bigint END,
           CASE entry.reference_type WHEN 'return' THEN entry.reference_id::bigint END,
           moved.product_id, product.sku, coalesce(-moved.quantity, 0),
           coalesce(amount.gross, 0), coalesce(amount.discount, 0), coalesce(amount.returned, 0),
           CASE WHEN entry.posting_rule <> 'return' THEN coalesce(amount.tax, 0) ELSE 0 END,
           CASE WHEN entry.posting_rule = 'return' THEN -coalesce(amount.tax, 0) ELSE 0 END,
           coalesce(amount.cost, 0), entry.entry_date, entry.effective_date
    FROM journal_entry entry
    CROSS JOIN LATERAL (
      SELECT sum(line.credit - line.debit) FILTER (WHERE role = 'sales') AS gross,
             sum(line.debit - line.credit) FILTER (WHERE role = 'discounts') AS discount,
             sum(line.debit - line.credit) FILTER (WHERE role = 'sales_returns') AS returned,
             sum(line.credit - line.debit) FILTER (WHERE role = 'sales_tax') AS tax,
             sum(line.debit - line.credit) FILTER (WHERE role = 'cost_of_goods_sold') AS cost
      FROM journal_line line
      JOIN account ON account.id = line.account_id
      JOIN posting_account ON posting_account.account_code = account.code
      WHERE line.entry_id = entry.id
    ) amount
    LEFT JOIN inventory_movement moved ON moved.source_sequence = entry.source_sequence
      AND entry.posting_rule IN ('cost_of_sale', 'restock', 'cost_of_sale_undone')
    LEFT JOIN inventory_product product ON product.product_id = moved.product_id
    WHERE entry.id >= first_id AND entry.id < first_id + chunk
      AND entry.posting_rule IN ('sale', 'return', 'sale_undone', 'cost_of_sale', 'restock',
        'cost_of_sale_undone')
    ORDER BY entry.id
    ON CONFLICT DO NOTHING;
    first_id := first_id + chunk;
  END LOOP;
END $$;
