-- A picture's row is there before its objects are, and goes after them: so whatever lies in the
-- object store has a row that says so. 'uploading' that is not ended in time becomes 'deleted', and
-- of what is 'deleted' the objects are removed, then the row.
CREATE TABLE product_image (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id     bigint      NOT NULL,
  state          text        NOT NULL CHECK (state IN ('uploading', 'stored', 'deleted')),
  version        bigint      NOT NULL DEFAULT 1,
  file_name      text        NOT NULL,
  content_type   text        NOT NULL,
  bucket         text        NOT NULL,
  object_key     text        NOT NULL UNIQUE,
  thumbnail_key  text        NOT NULL UNIQUE,
  width          integer     NOT NULL,
  height         integer     NOT NULL,
  size_bytes     bigint      NOT NULL,
  file_sha256    text        NOT NULL,
  uploaded_by    text        NOT NULL,
  created_at     timestamptz NOT NULL,
  -- The model of its vector; '' before it has one.
  embedded_model text        NOT NULL DEFAULT '',
  -- When a job (giving up, recognition, removal of objects) may try, and how often one has.
  next_try_at    timestamptz NOT NULL,
  tries          integer     NOT NULL DEFAULT 0
);
CREATE INDEX product_image_product ON product_image (product_id, id) WHERE state = 'stored';
CREATE INDEX product_image_sha256 ON product_image (file_sha256) WHERE state = 'stored';
CREATE INDEX product_image_model ON product_image (embedded_model, next_try_at) WHERE state = 'stored';
CREATE INDEX product_image_unfinished ON product_image (state, next_try_at) WHERE state <> 'stored';
