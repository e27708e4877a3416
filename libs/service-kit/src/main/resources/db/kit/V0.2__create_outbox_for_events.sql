-- Events commit with the state they tell of; the relay takes what is unpublished, oldest first.
CREATE TABLE outbox (
  seq               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id          uuid        NOT NULL UNIQUE,
  type              text        NOT NULL,
  topic             text        NOT NULL,
  aggregate_id      text        NOT NULL,
  aggregate_version bigint      NOT NULL,
  data              text        NOT NULL,
  occurred_at       timestamptz NOT NULL,
  request_id        text,
  traceparent       text,
  published_at      timestamptz
);
CREATE INDEX outbox_unpublished ON outbox (seq) WHERE published_at IS NULL;
CREATE INDEX outbox_published_at ON outbox (published_at) WHERE published_at IS NOT NULL;
