-- The checks of what is posted, once more, so that they cost the same however much is posted. They
-- are planned once per session, maybe while the journal is small: a plan that reads all of it must
-- not be chosen then, since it would be kept.

-- An entry's lines are written by one statement, and they balance; nothing joins them later: their
-- positions begin at one, and each is taken once. So the check needs to see only what the statement
-- added, and each entry's day.
CREATE OR REPLACE FUNCTION refuse_unbalanced_entry() RETURNS trigger LANGUAGE plpgsql
SET search_path FROM CURRENT
SET enable_seqscan = off
SET enable_mergejoin = off
SET enable_hashjoin = off
AS $$
DECLARE
  wrong_entry_id bigint;
BEGIN
  SELECT written.entry_id INTO wrong_entry_id
  FROM (
    SELECT entry_id, min(entry_date) AS entry_date,
      sum(debit) <> sum(credit) OR count(*) < 2 OR min(entry_date) <> max(entry_date)
        OR min(position) <> 1 OR max(position) <> count(*) AS is_wrong
    FROM added GROUP BY entry_id
  ) written LEFT JOIN journal_entry entry ON entry.id = written.entry_id
  WHERE written.is_wrong OR entry.entry_date IS DISTINCT FROM written.entry_date
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'journal entry % does not balance or is not written at once', wrong_entry_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_balances';
  END IF;
  RETURN NULL;
END $$;

-- Looks for each day's month once, not for each entry's.
CREATE OR REPLACE FUNCTION refuse_entry_in_closed_period() RETURNS trigger LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  wrong_entry_id bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(current_schema || '.posting'));
  SELECT posted.id INTO wrong_entry_id
  FROM (
    SELECT entry_date, min(id) AS id FROM added WHERE closes_year IS NULL GROUP BY entry_date
  ) posted JOIN period ON period.status = 'closed' AND period.month IN (
    date_trunc('month', posted.entry_date)::date,
    make_date(extract(year FROM posted.entry_date)::integer, 12, 1))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'journal entry % is of a closed period', wrong_entry_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_in_open_period';
  END IF;
  RETURN NULL;
END $$;

-- Few entries have the same reference id, whatever it is of: the other index is enough.
DROP INDEX journal_entry_by_reference;
