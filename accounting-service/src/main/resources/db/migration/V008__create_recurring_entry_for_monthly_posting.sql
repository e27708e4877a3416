-- Entries that are posted every month; next_date is when the next one is due, null when none is.
CREATE TABLE recurring_entry (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  description  text,
  day_of_month integer     NOT NULL CHECK (day_of_month BETWEEN 1 AND 31),
  start_date   date        NOT NULL,
  end_date     date,
  next_date    date,
  version      bigint      NOT NULL,
  created_by   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  ended_by     text,
  ended_at     timestamptz,
  CONSTRAINT recurring_entry_ends_after_its_start CHECK (end_date >= start_date),
  CONSTRAINT recurring_entry_that_ended_is_never_due CHECK (ended_at IS NULL OR next_date IS NULL)
);
CREATE INDEX recurring_entry_by_next_date ON recurring_entry (next_date, id)
  WHERE next_date IS NOT NULL;

CREATE TABLE recurring_line (
  recurring_entry_id bigint        NOT NULL REFERENCES recurring_entry,
  position           integer       NOT NULL CHECK (position > 0),
  account_id         bigint        NOT NULL REFERENCES account,
  debit              numeric(19,2) NOT NULL,
  credit             numeric(19,2) NOT NULL,
  PRIMARY KEY (recurring_entry_id, position)
);
CREATE INDEX recurring_line_by_account ON recurring_line (account_id);
REVOKE DELETE, TRUNCATE ON recurring_entry FROM ${runtime_role};
REVOKE UPDATE, DELETE, TRUNCATE ON recurring_line FROM ${runtime_role};

-- Each time once: the day that it was due is the entry's effective date.
ALTER TABLE journal_entry ADD COLUMN recurring_entry_id bigint;
CREATE UNIQUE INDEX journal_entry_recurs_once ON journal_entry (recurring_entry_id, effective_date)
  WHERE recurring_entry_id IS NOT NULL;
