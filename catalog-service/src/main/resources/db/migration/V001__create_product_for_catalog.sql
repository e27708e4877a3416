CREATE TABLE product (
  id                bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku               text          NOT NULL CONSTRAINT product_sku_unique UNIQUE CHECK (sku <> ''),
  name              text          NOT NULL CHECK (name <> ''),
  category          text,
  description       text,
  unit_price        numeric(19,2) NOT NULL CHECK (unit_price >= 0),
  is_active         boolean       NOT NULL,
  barcode           text,
  reorder_point     numeric(18,3) CHECK (reorder_point >= 0),
  reorder_lead_days integer       CHECK (reorder_lead_days >= 0),
  -- Removed from sale for good; kept because its history names it.
  archived_at       timestamptz   CHECK (archived_at IS NULL OR NOT is_active),
  version           bigint        NOT NULL,
  created_at        timestamptz   NOT NULL,
  updated_at        timestamptz   NOT NULL
);
CREATE INDEX product_listed ON product (id) WHERE archived_at IS NULL;
CREATE INDEX product_category ON product (category, id) WHERE archived_at IS NULL;
CREATE INDEX product_is_active ON product (is_active, id) WHERE archived_at IS NULL;
