-- Who buys. The phone, where known, is the identity: two people never share a row.
CREATE TABLE customer (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  full_name  text        NOT NULL CHECK (length(full_name) BETWEEN 1 AND 200),
  phone_e164 text        UNIQUE CHECK (phone_e164 ~ '^\+[1-9][0-9]{4,14}$'),
  email      text        CHECK (length(email) <= 254),
  created_at timestamptz NOT NULL
);
