-- When a key ceased to sign. It is published until the last token that it signed has expired.
ALTER TABLE signing_key ADD COLUMN retired_at timestamptz;
