-- The chart of accounts. announced_at says when AccountCreated was published: the accounts below
-- are announced by the first start of the service.
CREATE TABLE account (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code         text        NOT NULL CHECK (code ~ '^[0-9]{3,10}$'),
  name         text        NOT NULL CHECK (name <> ''),
  account_type text        NOT NULL
    CHECK (account_type IN ('asset', 'liability', 'equity', 'revenue', 'expense')),
  version      bigint      NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  announced_at timestamptz,
  CONSTRAINT account_code_unique UNIQUE (code)
);
REVOKE DELETE, TRUNCATE ON account FROM ${runtime_role};

INSERT INTO account (code, name, account_type, created_at) VALUES
  ('1000', 'Cash', 'asset', now()),
  ('1100', 'Accounts receivable', 'asset', now()),
  ('1200', 'Inventory', 'asset', now()),
  ('2000', 'Accounts payable', 'liability', now()),
  ('2100', 'Sales tax payable', 'liability', now()),
  ('3000', 'Owner''s equity', 'equity', now()),
  ('3100', 'Retained earnings', 'equity', now()),
  ('4000', 'Sales', 'revenue', now()),
  ('4100', 'Sales discounts', 'revenue', now()),
  ('4200', 'Sales returns', 'revenue', now()),
  ('5000', 'Cost of goods sold', 'expense', now()),
  ('5100', 'Inventory shrinkage', 'expense', now()),
  ('6000', 'Operating expenses', 'expense', now());
