-- What people did, in every service, in the order in which it came to be known here. Each record's
-- hash covers the one before it (docs/operations.md says how), so that none can be altered, removed
-- or put in between without all later ones showing it.
CREATE TABLE audit_record (
  -- From 1, without a gap.
  id           bigint      PRIMARY KEY,
  record_id    uuid        NOT NULL UNIQUE,
  service      text        NOT NULL,
  actor        text        NOT NULL,
  actor_id     bigint,
  action       text        NOT NULL,
  subject_type text        NOT NULL,
  subject_id   text,
  -- A JSON array, as text: it is hashed as it stands.
  changes      text        NOT NULL,
  occurred_at  timestamptz NOT NULL,
  request_id   text,
  hash         bytea       NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX audit_record_actor ON audit_record (actor, id);
CREATE INDEX audit_record_action ON audit_record (action, id);
CREATE INDEX audit_record_occurred_at ON audit_record (occurred_at);

-- How long it is, and its last hash. Whoever appends locks this row first.
CREATE TABLE audit_trail (
  is_the_only_one boolean PRIMARY KEY DEFAULT true CHECK (is_the_only_one),
  length          bigint  NOT NULL,
  head            bytea   NOT NULL CHECK (length(head) = 32),
  -- Up to where others were told.
  told_length     bigint  NOT NULL
);
INSERT INTO audit_trail (length, head, told_length) VALUES (0, decode(repeat('00', 32), 'hex'), 0);

REVOKE UPDATE, DELETE, TRUNCATE ON audit_record FROM ${runtime_role};
REVOKE INSERT, DELETE, TRUNCATE ON audit_trail FROM ${runtime_role};
