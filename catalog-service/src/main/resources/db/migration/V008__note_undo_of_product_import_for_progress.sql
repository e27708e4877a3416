-- An undoing that goes on after its request: its last sign of life, and how many products are as
-- they were before the import. It is one transaction: without a sign of life nothing was undone.
ALTER TABLE product_import
  ADD undo_heard_at timestamptz,
  ADD rows_undone   integer NOT NULL DEFAULT 0;
