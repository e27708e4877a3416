-- The files of past sales that were imported, or tried.
CREATE TABLE sales_import (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- From 'taking' on the plan is decided: the stock is asked for until it has left, then all is
  -- stored. 'reverting' gives it back after all, 'undoing' after it was stored.
  state       text        NOT NULL CHECK (state IN ('running', 'taking', 'reverting', 'done',
                            'failed', 'previewed', 'undoing', 'undone')),
  actor       text        NOT NULL,
  is_dry_run  boolean     NOT NULL,
  is_partial  boolean     NOT NULL,
  is_opening  boolean     NOT NULL,
  -- Not known before the file was looked through.
  rows_total  integer,
  rows_read   integer     NOT NULL DEFAULT 0,
  created     integer     NOT NULL DEFAULT 0,
  skipped     integer     NOT NULL DEFAULT 0,
  failed      integer     NOT NULL DEFAULT 0,
  errors      text        NOT NULL DEFAULT '[]',
  warnings    text        NOT NULL DEFAULT '[]',
  -- What is to be stored, while the stock is asked for.
  plan        text,
  started_at  timestamptz NOT NULL,
  -- When somebody last went on with it; after a while another may.
  heard_at    timestamptz NOT NULL,
  finished_at timestamptz,
  CHECK (state <> 'taking' OR plan IS NOT NULL)
);
CREATE INDEX sales_import_open ON sales_import (heard_at)
  WHERE state IN ('running', 'taking', 'reverting', 'undoing');

-- Which orders an import made.
CREATE TABLE sales_import_order (
  import_id bigint NOT NULL REFERENCES sales_import,
  order_id  bigint NOT NULL REFERENCES sales_order,
  PRIMARY KEY (import_id, order_id)
);

-- A fulfilment of an imported order whose import was undone: it counts no more.
ALTER TABLE fulfilment DROP CONSTRAINT fulfilment_state_check;
ALTER TABLE fulfilment ADD CONSTRAINT fulfilment_state_check
  CHECK (state IN ('pending', 'done', 'refused', 'undone')) NOT VALID;
ALTER TABLE fulfilment VALIDATE CONSTRAINT fulfilment_state_check;

-- An undone order lets its number go, and keeps it with the import's id behind it.
ALTER TABLE sales_order DROP CONSTRAINT sales_order_order_number_check;
ALTER TABLE sales_order ADD CONSTRAINT sales_order_order_number_check
  CHECK (length(order_number) BETWEEN 1 AND 60) NOT VALID;
ALTER TABLE sales_order VALIDATE CONSTRAINT sales_order_order_number_check;
