-- Past sales whose import was undone, by their fulfilments: they were no sales.
CREATE TABLE undone_sale (
  fulfilment_id bigint PRIMARY KEY
);
INSERT INTO undone_sale
SELECT DISTINCT unnest(fulfilment_ids) FROM past_sales_import WHERE undone_at IS NOT NULL;
