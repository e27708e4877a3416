-- Orders' numbers are read by customer or channel from the index alone, to find their lines.
DROP INDEX sale_order_by_customer;
CREATE INDEX sale_order_by_customer ON sale_order (customer_id, order_id);
CREATE INDEX sale_order_by_channel ON sale_order (channel_id, order_id);
