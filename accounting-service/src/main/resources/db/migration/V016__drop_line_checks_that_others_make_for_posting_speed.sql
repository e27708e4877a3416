-- What is posted costs less, and is checked as before.

-- That a line's entry exists is checked by refuse_unbalanced_entry, that its account does by
-- account_day's key: every line is counted there, by the statement that adds it. Both keys looked the
-- same thing up again for each single line.
ALTER TABLE journal_line DROP CONSTRAINT journal_line_entry_id_fkey;
ALTER TABLE journal_line DROP CONSTRAINT journal_line_account_id_fkey;

-- No list has this order any more (V015).
DROP INDEX journal_line_by_account;

-- That no entry is without lines is seen at commit, once for all entries of a statement: those from
-- first_id to last_id, among which, in the turn, nobody else's are.
CREATE TABLE journal_unproven (
  first_id bigint PRIMARY KEY,
  last_id  bigint NOT NULL
);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON journal_unproven FROM ${runtime_role};

DROP TRIGGER journal_entry_has_lines ON journal_entry;
DROP FUNCTION refuse_entry_without_lines();

CREATE FUNCTION remember_entries_to_prove() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ${flyway:defaultSchema}, pg_temp
AS $$
BEGIN
  INSERT INTO journal_unproven (first_id, last_id)
  SELECT min(id), max(id) FROM added HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE FUNCTION refuse_entries_without_lines() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ${flyway:defaultSchema}, pg_temp
-- Planned once per session, maybe while the tables are small; they will not stay so.
SET enable_seqscan = off
SET enable_mergejoin = off
SET enable_hashjoin = off
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  wrong_entry_id bigint;
BEGIN
  SELECT id INTO wrong_entry_id FROM journal_entry entry
  WHERE id BETWEEN NEW.first_id AND NEW.last_id
    AND NOT EXISTS (SELECT FROM journal_line line WHERE line.entry_id = entry.id)
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'journal entry % has no lines', wrong_entry_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_has_lines';
  END IF;
  DELETE FROM journal_unproven WHERE first_id = NEW.first_id;
  RETURN NULL;
END $$;

CREATE TRIGGER journal_entry_is_to_prove AFTER INSERT ON journal_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION remember_entries_to_prove();
CREATE CONSTRAINT TRIGGER journal_entry_has_lines AFTER INSERT ON journal_unproven
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_entries_without_lines();
REVOKE EXECUTE ON FUNCTION remember_entries_to_prove(), refuse_entries_without_lines() FROM PUBLIC;

-- Adds lines up to days first, and these to months: of each line's figures there are five sums then,
-- not ten.
CREATE OR REPLACE FUNCTION count_sales(line_ids bigint[], sign integer, dimensions integer[],
  as_key bigint)
RETURNS void LANGUAGE plpgsql
SET search_path FROM CURRENT
SET enable_seqscan = off
AS $$
BEGIN
  INSERT INTO sales_sum AS known (dimension, grain, start, key, lines, quantity, gross, discount,
    returned, tax, returned_tax, cost)
  WITH of_day AS MATERIALIZED (
    SELECT place.dimension, line.entry_date AS day, coalesce(as_key, place.key) AS key,
           sign * count(*) AS lines,
           sign * coalesce(sum(line.quantity)
             FILTER (WHERE line.kind IN ('sale', 'return', 'sale_undone')), 0) AS quantity,
           sign * sum(line.gross) AS gross, sign * sum(line.discount) AS discount,
           sign * sum(line.returned) AS returned, sign * sum(line.tax) AS tax,
           sign * sum(line.returned_tax) AS returned_tax, sign * sum(line.cost) AS cost
    FROM sale_line_key line
    CROSS JOIN LATERAL (VALUES (0, 0), (1, line.product_key), (2, line.customer_key),
      (3, line.category_key), (4, line.channel_key)) AS place (dimension, key)
    WHERE line.id = ANY (line_ids) AND place.dimension = ANY (dimensions)
    GROUP BY 1, 2, 3
  )
  SELECT dimension, 'd'::"char" AS grain, day AS start, key, lines, quantity, gross, discount,
    returned, tax, returned_tax, cost
  FROM of_day
  UNION ALL
  SELECT dimension, 'm'::"char", day - (extract(day FROM day)::integer - 1), key, sum(lines), sum(quantity),
    sum(gross), sum(discount), sum(returned), sum(tax), sum(returned_tax), sum(cost)
  FROM of_day GROUP BY 1, 2, 3, 4
  ORDER BY 1, 2, 3, 4
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

-- Plans of a session that began when there was nothing yet would read all lines of sales for ever.
ALTER FUNCTION recount_sales_of_new_orders() SET enable_mergejoin = off;
ALTER FUNCTION recount_sales_of_new_orders() SET enable_hashjoin = off;
