-- The files of products that were imported, or tried.
CREATE TABLE product_import (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  state       text        NOT NULL
              CHECK (state IN ('running', 'done', 'failed', 'previewed', 'undone')),
  actor       text        NOT NULL,
  is_dry_run  boolean     NOT NULL,
  is_partial  boolean     NOT NULL,
  rows_read   integer     NOT NULL DEFAULT 0,
  -- Not known before the file was looked through.
  rows_total  integer,
  created     integer     NOT NULL DEFAULT 0,
  updated     integer     NOT NULL DEFAULT 0,
  unchanged   integer     NOT NULL DEFAULT 0,
  failed      integer     NOT NULL DEFAULT 0,
  errors      text        NOT NULL DEFAULT '[]',
  warnings    text        NOT NULL DEFAULT '[]',
  started_at  timestamptz NOT NULL,
  -- The last sign of life of one that runs: without it, its process is gone and nothing was changed.
  heard_at    timestamptz NOT NULL,
  finished_at timestamptz
);

-- What an import did to which product, and what the product was like before: what undoing needs.
CREATE TABLE product_import_item (
  import_id       bigint  NOT NULL REFERENCES product_import,
  -- Undoing may delete the product.
  product_id      bigint  NOT NULL,
  is_created      boolean NOT NULL,
  -- Both as the import left them: others since, and something stands on it.
  product_version bigint  NOT NULL,
  stock_version   bigint  NOT NULL,
  received        boolean NOT NULL,
  -- The facts before; null for what was created.
  facts_before    text,
  -- The cost before, where it was set by hand.
  cost_before     numeric(19,4),
  PRIMARY KEY (import_id, product_id)
);
