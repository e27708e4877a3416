-- Imports of sales find products by their names, whatever their case.
CREATE INDEX product_name_folded ON product (lower(name)) WHERE archived_at IS NULL;
