-- A session is one sign-in and all refresh tokens that descend from it. Ending it deletes it.
CREATE TABLE session (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id    bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_user_id ON session (user_id);
CREATE INDEX session_expires_at ON session (expires_at);

CREATE TABLE refresh_token (
  -- SHA-256 of the token, which itself is kept nowhere.
  token_hash    bytea       PRIMARY KEY CHECK (length(token_hash) = 32),
  session_id    bigint      NOT NULL REFERENCES session ON DELETE CASCADE,
  created_at    timestamptz NOT NULL,
  -- When this token, or another live one of the session, was first exchanged for a successor.
  superseded_at timestamptz
);
CREATE INDEX refresh_token_session_id ON refresh_token (session_id);
CREATE INDEX refresh_token_superseded_at ON refresh_token (superseded_at)
  WHERE superseded_at IS NOT NULL;
