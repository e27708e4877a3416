-- Which account stands for what posting rules name. One that stood for something once stands for
-- nothing else: so what was posted is understood whatever is posted to later.
CREATE TABLE posting_account (
  role         text        NOT NULL,
  account_code text        NOT NULL,
  is_current   boolean     NOT NULL,
  version      bigint      NOT NULL,
  changed_by   text,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (role, account_code),
  CONSTRAINT posting_account_of_one_role UNIQUE (account_code)
);
CREATE UNIQUE INDEX posting_account_of_now ON posting_account (role) WHERE is_current;
REVOKE DELETE, TRUNCATE ON posting_account FROM ${runtime_role};

INSERT INTO posting_account (role, account_code, is_current, version, changed_at)
SELECT role, code, true, 1, now()
FROM (VALUES
  ('cash', '1000'), ('receivables', '1100'), ('inventory', '1200'), ('payables', '2000'),
  ('sales_tax', '2100'), ('equity', '3000'), ('retained_earnings', '3100'), ('sales', '4000'),
  ('discounts', '4100'), ('sales_returns', '4200'), ('cost_of_goods_sold', '5000'),
  ('shrinkage', '5100')) AS seeded (role, code);
