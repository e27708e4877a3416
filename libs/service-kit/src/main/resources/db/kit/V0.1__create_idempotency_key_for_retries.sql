-- One row per key a client gave; it commits with the effect and the answer it stands for.
CREATE TABLE idempotency_key (
  actor      text        NOT NULL,
  path       text        NOT NULL,
  key        text        NOT NULL,
  body_hash  text        NOT NULL,
  location   text,
  body       jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (actor, path, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
