-- The id of each event that took effect here, recorded with its effect.
CREATE TABLE inbox (
  event_id    uuid        PRIMARY KEY,
  consumed_at timestamptz NOT NULL
);

-- Events refused for good, and later ones of the same key that wait behind them.
CREATE TABLE dead_letter (
  id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id          uuid        NOT NULL UNIQUE,
  type              text        NOT NULL,
  topic             text        NOT NULL,
  aggregate_id      text        NOT NULL,
  aggregate_version bigint      NOT NULL,
  occurred_at       timestamptz NOT NULL,
  request_id        text,
  traceparent       text,
  data              text        NOT NULL,
  reason            text        NOT NULL,
  is_parked         boolean     NOT NULL,
  set_aside_at      timestamptz NOT NULL
);
CREATE INDEX dead_letter_key ON dead_letter (topic, aggregate_id);
