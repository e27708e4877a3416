-- A picture has a vector of each model that is in use: while one answers, the next one is prepared.
-- As numbers, not bytes, so that the database itself can compare them.
CREATE FUNCTION numbers_of(bytes bytea) RETURNS real[] LANGUAGE sql IMMUTABLE AS $$
  -- IEEE 754: a sign, eight bits of exponent, 23 of fraction; the last byte first.
  SELECT array_agg((
      CASE WHEN word >= 2147483648 THEN -1 ELSE 1 END
      * CASE WHEN (word >> 23) & 255 = 0 THEN 0
             ELSE (1 + (word & 8388607) / 8388608.0::float8)
                  * power(2::float8, ((word >> 23) & 255) - 127) END)::real ORDER BY at)
  FROM (SELECT at, get_byte(bytes, at)::bigint + get_byte(bytes, at + 1) * 256::bigint
                   + get_byte(bytes, at + 2) * 65536::bigint
                   + get_byte(bytes, at + 3) * 16777216::bigint AS word
        FROM generate_series(0, length(bytes) - 4, 4) AS at) AS words
$$;

ALTER TABLE image_vector DROP CONSTRAINT image_vector_pkey;
ALTER TABLE image_vector ADD PRIMARY KEY (image_id, model);
-- How many numbers each of its vectors has. Until now there was one model, with 128.
ALTER TABLE image_vector ADD COLUMN dimension integer NOT NULL DEFAULT 128;
ALTER TABLE image_vector ALTER COLUMN dimension DROP DEFAULT;
-- What changes here is told to nobody: it is the same numbers.
ALTER TABLE image_vector DISABLE TRIGGER image_vector_changed;
ALTER TABLE image_vector ALTER COLUMN vectors TYPE real[] USING numbers_of(vectors);
ALTER TABLE image_vector ENABLE TRIGGER image_vector_changed;
DROP FUNCTION numbers_of;

CREATE TABLE embedding_model (
  number    smallint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model     text        NOT NULL UNIQUE,
  dimension integer     NOT NULL CHECK (dimension > 0),
  -- What it takes to open it again, as JSON: another instance may have to.
  settings  text        NOT NULL
);

-- Which model answers, and which one is to: the same, unless it is being exchanged.
CREATE TABLE model_in_use (
  only_row   boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  serving    text        NOT NULL REFERENCES embedding_model (model),
  wanted     text        NOT NULL REFERENCES embedding_model (model),
  changed_at timestamptz NOT NULL DEFAULT now()
);
