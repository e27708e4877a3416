-- What catalog-service's events tell of its products and their stock. Both come by topics of their
-- own, so either may be known before the other.
CREATE TABLE product_copy (
  product_id      bigint        PRIMARY KEY,
  product_version bigint        NOT NULL DEFAULT 0,
  sku             text,
  name            text,
  category        text,
  is_archived     boolean       NOT NULL DEFAULT false,
  stock_version   bigint        NOT NULL DEFAULT 0,
  on_hand         numeric(19,3) NOT NULL DEFAULT 0,
  allocated       numeric(19,3) NOT NULL DEFAULT 0
);
