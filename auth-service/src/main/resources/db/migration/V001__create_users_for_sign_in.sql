-- People. Names and addresses are kept as given and are unique whatever their case.
CREATE TABLE users (
  id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username          text        NOT NULL CHECK (username ~ '^[A-Za-z0-9._-]{3,64}$'),
  email             text        NOT NULL CHECK (length(email) <= 254),
  password_hash     text        NOT NULL,
  -- True while the password is the one that everybody knows from demo mode.
  has_demo_password boolean     NOT NULL DEFAULT false,
  is_active         boolean     NOT NULL DEFAULT true,
  created_at        timestamptz NOT NULL
);
CREATE UNIQUE INDEX users_username ON users (lower(username));
CREATE UNIQUE INDEX users_email ON users (lower(email));

CREATE TABLE user_role (
  user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
  role    text   NOT NULL CHECK (
    role IN ('admin', 'manager', 'sales', 'warehouse', 'accountant', 'support', 'viewer')),
  PRIMARY KEY (user_id, role)
);
