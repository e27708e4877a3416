-- A user's authenticator app. Not confirmed yet: it is asked for nowhere.
CREATE TABLE totp (
  user_id      bigint      PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  -- Under AES-256-GCM, the nonce before it; the key comes from the service's secret.
  secret       bytea       NOT NULL,
  confirmed_at timestamptz,
  created_at   timestamptz NOT NULL
);

-- Each code is good once. The key makes the second use fail, whoever is quicker.
CREATE TABLE used_totp_code (
  user_id   bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  time_step bigint      NOT NULL,
  used_at   timestamptz NOT NULL,
  PRIMARY KEY (user_id, time_step)
);
CREATE INDEX used_totp_code_used_at ON used_totp_code (used_at);

-- For whoever lost the app; each is deleted when it is used.
CREATE TABLE recovery_code (
  user_id   bigint NOT NULL REFERENCES users ON DELETE CASCADE,
  code_hash bytea  NOT NULL CHECK (length(code_hash) = 32),
  PRIMARY KEY (user_id, code_hash)
);
