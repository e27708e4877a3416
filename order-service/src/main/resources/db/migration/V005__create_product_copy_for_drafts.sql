-- What catalog-service's events tell of its products: drafts take their prices from here.
CREATE TABLE product_copy (
  product_id bigint        PRIMARY KEY,
  version    bigint        NOT NULL,
  sku        text          NOT NULL,
  name       text          NOT NULL,
  unit_price numeric(19,2) NOT NULL,
  is_active  boolean       NOT NULL
);
