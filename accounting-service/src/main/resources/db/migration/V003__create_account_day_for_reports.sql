-- What each account took on each day: reports read this, so that they cost the same at ten million
-- lines. Wider than a line's amounts, whose sums it holds.
CREATE TABLE account_day (
  account_id bigint        NOT NULL REFERENCES account,
  day        date          NOT NULL,
  debit      numeric(28,2) NOT NULL,
  credit     numeric(28,2) NOT NULL,
  PRIMARY KEY (account_id, day)
) WITH (fillfactor = 50);

-- Kept by the statement that adds the lines, with the owner's rights: nothing else can change a
-- balance, and none can part from its lines. Rows are taken in order, so that no two wait in a ring.
CREATE FUNCTION add_lines_to_account_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT
AS $$
BEGIN
  INSERT INTO account_day AS known (account_id, day, debit, credit)
  SELECT account_id, entry_date, sum(debit), sum(credit) FROM added
  GROUP BY account_id, entry_date ORDER BY account_id, entry_date
  ON CONFLICT (account_id, day) DO UPDATE
  SET debit = known.debit + excluded.debit, credit = known.credit + excluded.credit;
  RETURN NULL;
END $$;

CREATE TRIGGER journal_line_counts AFTER INSERT ON journal_line
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_lines_to_account_day();

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON account_day FROM ${runtime_role};
REVOKE EXECUTE ON FUNCTION add_lines_to_account_day() FROM PUBLIC;
