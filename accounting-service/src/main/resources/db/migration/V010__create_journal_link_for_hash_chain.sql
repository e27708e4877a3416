-- The journal as a chain of hashes (docs/operations.md, "The journal"): each entry is a link, whose
-- hash is made of the one before and of everything the entry says.
CREATE TABLE journal_link (
  position bigint PRIMARY KEY CHECK (position > 0),
  entry_id bigint NOT NULL,
  hash     bytea  NOT NULL CHECK (octet_length(hash) = 32)
);

-- Where the chain ends.
CREATE TABLE journal_head (
  length   bigint NOT NULL CHECK (length >= 0),
  entry_id bigint NOT NULL,
  hash     bytea  NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE UNIQUE INDEX journal_head_is_one ON journal_head ((true));
INSERT INTO journal_head VALUES (0, 0, decode(repeat('00', 32), 'hex'));

-- How long it was when others were last told.
CREATE TABLE journal_told (length bigint NOT NULL);
CREATE UNIQUE INDEX journal_told_is_one ON journal_told ((true));
INSERT INTO journal_told VALUES (0);

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON journal_link, journal_head FROM ${runtime_role};
REVOKE INSERT, DELETE, TRUNCATE ON journal_told FROM ${runtime_role};

-- Adds links for these entries, in the order of their ids: that is the order in which they are
-- posted, since whoever posts draws ids in the turn.
CREATE FUNCTION link_entries(added_ids bigint[]) RETURNS void LANGUAGE plpgsql
SET search_path = ${flyway:defaultSchema}, pg_temp
SET datestyle = 'ISO, YMD'
-- Planned once per session, maybe while the tables are small; they will not stay so.
SET enable_seqscan = off
SET enable_mergejoin = off
SET enable_hashjoin = off
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  head   journal_head;
  place  bigint;
  added  record;
  ids    bigint[] := '{}';
  hashes bytea[] := '{}';
BEGIN
  SELECT * INTO STRICT head FROM journal_head FOR UPDATE;
  place := head.length;
  FOR added IN
    SELECT id, concat(
      octet_length(id::text), ':', id,
      octet_length(entry_date::text), ':', entry_date,
      octet_length(effective_date::text), ':', effective_date,
      octet_length(description), ':', description,
      octet_length(reference_type), ':', reference_type,
      octet_length(reference_id), ':', reference_id,
      octet_length(source_event_id::text), ':', source_event_id,
      octet_length(posting_rule), ':', posting_rule,
      octet_length(reverses_entry_id::text), ':', reverses_entry_id,
      octet_length(posted_by), ':', posted_by,
      '27:', to_char(posted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      octet_length(source_sequence::text), ':', source_sequence,
      octet_length(closes_year::text), ':', closes_year,
      octet_length(recurring_entry_id::text), ':', recurring_entry_id,
      (SELECT string_agg(concat(
                octet_length(line.position::text), ':', line.position,
                octet_length(account.code), ':', account.code,
                octet_length(line.entry_date::text), ':', line.entry_date,
                octet_length(debit::text), ':', debit,
                octet_length(credit::text), ':', credit), '' ORDER BY line.position)
       FROM journal_line line JOIN account ON account.id = line.account_id
       WHERE line.entry_id = entry.id)) AS says
    FROM journal_entry entry WHERE id = ANY (added_ids) ORDER BY id
  LOOP
    IF added.id <= head.entry_id THEN
      RAISE EXCEPTION 'journal entry % comes after %', added.id, head.entry_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_in_order';
    END IF;
    head.length := head.length + 1;
    head.entry_id := added.id;
    head.hash := sha256(head.hash || convert_to(
      concat(octet_length(head.length::text), ':', head.length, added.says), 'UTF8'));
    ids := ids || head.entry_id;
    hashes := hashes || head.hash;
  END LOOP;
  INSERT INTO journal_link (position, entry_id, hash)
  SELECT place + link.number, link.entry_id, link.hash
  FROM unnest(ids, hashes) WITH ORDINALITY AS link (entry_id, hash, number);
  UPDATE journal_head SET length = head.length, entry_id = head.entry_id, hash = head.hash;
END $$;
REVOKE EXECUTE ON FUNCTION link_entries(bigint[]) FROM PUBLIC;

-- By the statement that writes an entry's lines, with the owner's rights: no way of posting can
-- forget it, and whoever may post cannot forge it. The turn makes the order (V006).
CREATE FUNCTION link_entries_of_lines() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ${flyway:defaultSchema}, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(current_schema || '.posting'));
  PERFORM link_entries(ARRAY(SELECT DISTINCT entry_id FROM added));
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION link_entries_of_lines() FROM PUBLIC;

CREATE TRIGGER journal_line_links_entry AFTER INSERT ON journal_line
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION link_entries_of_lines();

-- So that no temporary table can stand in for what keeps the balances.
ALTER FUNCTION add_lines_to_account_day() SET search_path = ${flyway:defaultSchema}, pg_temp;

-- What was posted before this.
DO $$
DECLARE
  ids  bigint[];
  last bigint := 0;
BEGIN
  -- Ids below one are nobody's, but of a journal that was written by hand.
  SELECT least(coalesce(min(id), 1) - 1, 0) INTO last FROM journal_entry;
  UPDATE journal_head SET entry_id = last;
  LOOP
    ids := ARRAY(SELECT id FROM journal_entry WHERE id > last ORDER BY id LIMIT 5000);
    EXIT WHEN ids = '{}';
    PERFORM link_entries(ids);
    last := ids[array_upper(ids, 1)];
  END LOOP;
END $$;
