-- What pictures are found by: a row is there exactly for what can be found.
CREATE TABLE image_vector (
  image_id   bigint PRIMARY KEY REFERENCES product_image ON DELETE CASCADE,
  product_id bigint NOT NULL,
  model      text   NOT NULL,
  -- One after the other; four bytes for each number (IEEE 754), the last byte of each first.
  vectors    bytea  NOT NULL
);

-- Which vectors changed, for the instances that hold them in memory. They read by transaction, not
-- by number: numbers become visible out of order.
CREATE TABLE image_vector_change (
  seq        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xact       xid8        NOT NULL DEFAULT pg_current_xact_id(),
  image_id   bigint      NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX image_vector_change_xact ON image_vector_change (xact);

CREATE FUNCTION note_image_vector_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO image_vector_change (image_id)
  VALUES (CASE WHEN TG_OP = 'DELETE' THEN old.image_id ELSE new.image_id END);
  RETURN NULL;
END $$;

CREATE TRIGGER image_vector_changed AFTER INSERT OR UPDATE OR DELETE ON image_vector
  FOR EACH ROW EXECUTE FUNCTION note_image_vector_change();
