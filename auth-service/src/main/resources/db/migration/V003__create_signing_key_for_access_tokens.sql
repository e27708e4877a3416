CREATE TABLE signing_key (
  kid         text        PRIMARY KEY,
  -- As published (RFC 7517).
  public_jwk  text        NOT NULL,
  -- The whole JWK under AES-256-GCM, the nonce before it; the key comes from the service's secret.
  private_jwk bytea       NOT NULL,
  is_signing  boolean     NOT NULL,
  created_at  timestamptz NOT NULL
);
-- One key signs, however many instances start at once; the others verify.
CREATE UNIQUE INDEX signing_key_one_signs ON signing_key (is_signing) WHERE is_signing;
