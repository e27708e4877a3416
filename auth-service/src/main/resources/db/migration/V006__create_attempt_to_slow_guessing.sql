-- How often somebody tried in vain of late: by a keyed hash of the name or address that was tried.
-- Of no use after a crash, so it is not logged.
CREATE UNLOGGED TABLE attempt (
  subject       bytea       PRIMARY KEY CHECK (length(subject) = 32),
  failures      integer     NOT NULL,
  last_at       timestamptz NOT NULL,
  blocked_until timestamptz NOT NULL
);
CREATE INDEX attempt_last_at ON attempt (last_at);
