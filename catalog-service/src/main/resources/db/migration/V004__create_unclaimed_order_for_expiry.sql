-- Orders that hold stock and are not known to be stored by order-service, which is asked for each
-- when it is due. Known ones leave no row, so this table stays small however many orders there were,
-- and a request's key can be forgotten or taken over without its order being lost sight of.
CREATE TABLE unclaimed_order (
  order_id bigint      PRIMARY KEY,
  -- Moved on by whoever asks, so that nobody else asks meanwhile, and it is asked again after a crash.
  ask_at   timestamptz NOT NULL
);
CREATE INDEX unclaimed_order_ask_at ON unclaimed_order (ask_at);

-- Of what is held already nothing is known.
INSERT INTO unclaimed_order (order_id, ask_at)
SELECT DISTINCT order_id, now() + interval '60 s' FROM allocation;
