-- Of two filters each may find many orders, and both together hardly any: then a list read all that
-- one of them finds. Each pair of status and channel has its place in these indexes; a list by one
-- alone is put together from the places with each of the other.
CREATE INDEX sales_order_listed_by_status_channel
  ON sales_order (status, channel, ordered_at, id);
CREATE INDEX sales_order_listed_by_customer_status_channel
  ON sales_order (customer_id, status, channel, ordered_at, id) WHERE customer_id IS NOT NULL;
DROP INDEX sales_order_listed_by_status;
DROP INDEX sales_order_listed_by_channel;
