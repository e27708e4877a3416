-- Months that were closed once; one without a row is open. A closed December closes its year.
CREATE TABLE period (
  month      date        PRIMARY KEY,
  status     text        NOT NULL CHECK (status IN ('open', 'closed')),
  version    bigint      NOT NULL,
  changed_by text        NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT period_is_a_month CHECK (extract(day FROM month) = 1)
);
REVOKE DELETE, TRUNCATE ON period FROM ${runtime_role};

-- The entries that carry a year's profit to equity, and their reversals: reports of what was earned
-- leave them out.
ALTER TABLE journal_entry ADD COLUMN closes_year integer;
ALTER TABLE journal_entry ADD CONSTRAINT journal_entry_closes_its_year
  CHECK (closes_year IS NULL OR entry_date = make_date(closes_year, 12, 31));
CREATE INDEX journal_entry_by_closed_year ON journal_entry (closes_year)
  WHERE closes_year IS NOT NULL;

-- Nothing is posted into a closed month, whoever asks. Whoever posts has the turn, and so has
-- whoever closes: the months are read after waiting for it.
CREATE FUNCTION refuse_entry_in_closed_period() RETURNS trigger LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  wrong_entry_id bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(current_schema || '.posting'));
  SELECT added.id INTO wrong_entry_id
  FROM added JOIN period ON period.status = 'closed' AND period.month IN (
    date_trunc('month', added.entry_date)::date,
    make_date(extract(year FROM added.entry_date)::integer, 12, 1))
  WHERE added.closes_year IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'journal entry % is of a closed period', wrong_entry_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_in_open_period';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER journal_entry_in_open_period AFTER INSERT ON journal_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_entry_in_closed_period();
