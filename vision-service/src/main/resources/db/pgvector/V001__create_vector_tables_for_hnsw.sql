-- Where the extension pgvector is, each model has a table of its vectors with an HNSW index, which
-- the database keeps like image_vector by itself: an instance that knows nothing of it does no harm.
-- Half precision: the error of a cosine is below 0.001, and twice as many fit into memory.
CREATE TABLE vector_table (
  number    smallint NOT NULL PRIMARY KEY,
  model     text     NOT NULL UNIQUE,
  -- Vectors that were there before it are copied in the order of their pictures: so far.
  filled_to bigint   NOT NULL DEFAULT 0,
  is_filled boolean  NOT NULL DEFAULT false
);

CREATE FUNCTION copy_to_vector_table(
  number smallint, image bigint, product bigint, dimension integer, vectors real[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO image_vector_%s (image_id, product_id, part, embedding)
     SELECT $1, $2, part, ($3)[(part - 1) * $4 + 1 : part * $4]::halfvec
     FROM generate_series(1, $5) AS part
     ON CONFLICT (image_id, part) DO UPDATE
     SET product_id = excluded.product_id, embedding = excluded.embedding', number)
  USING image, product, vectors, dimension, cardinality(vectors) / dimension;
END $$;

CREATE FUNCTION keep_vector_table() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept smallint;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    SELECT number INTO kept FROM vector_table WHERE model = old.model;
    IF kept IS NOT NULL THEN
      EXECUTE format('DELETE FROM image_vector_%s WHERE image_id = $1', kept) USING old.image_id;
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    kept := NULL;
    SELECT number INTO kept FROM vector_table WHERE model = new.model;
    IF kept IS NOT NULL THEN
      PERFORM copy_to_vector_table(
        kept, new.image_id, new.product_id, new.dimension, new.vectors);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER image_vector_kept AFTER INSERT OR UPDATE OR DELETE ON image_vector
  FOR EACH ROW EXECUTE FUNCTION keep_vector_table();

-- The runtime role may not create tables; this one it may, for a model that is registered.
CREATE FUNCTION create_vector_table(wanted text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  made embedding_model;
BEGIN
  IF EXISTS (SELECT FROM vector_table WHERE model = wanted) THEN
    RETURN;
  END IF;
  -- Whoever is writing a vector has not seen the table: his is waited for, and found by the copying.
  LOCK TABLE image_vector IN SHARE ROW EXCLUSIVE MODE;
  SELECT * INTO STRICT made FROM embedding_model WHERE model = wanted;
  IF EXISTS (SELECT FROM vector_table WHERE number = made.number) THEN
    RETURN;
  END IF;
  EXECUTE format(
    'CREATE TABLE image_vector_%s (
       image_id   bigint     NOT NULL,
       product_id bigint     NOT NULL,
       part       integer    NOT NULL,
       embedding  halfvec(%s) NOT NULL,
       PRIMARY KEY (image_id, part))', made.number, made.dimension);
  EXECUTE format('CREATE INDEX ON image_vector_%s (product_id)', made.number);
  EXECUTE format(
    'CREATE INDEX ON image_vector_%s USING hnsw (embedding halfvec_cosine_ops)
     WITH (m = 16, ef_construction = 128)', made.number);
  INSERT INTO vector_table (number, model) VALUES (made.number, wanted);
END $$;

-- Copies some pictures' vectors that were stored before the table was there.
CREATE FUNCTION fill_vector_table(filled text, most integer) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  into_table vector_table;
  copied bigint;
BEGIN
  -- One instance at a time; the others have nothing to do meanwhile.
  SELECT * INTO into_table FROM vector_table
  WHERE model = filled AND NOT is_filled FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  -- Locked, so that one that is deleted meanwhile is deleted from the table too, after this.
  SELECT max(image_id) INTO copied FROM (
    SELECT image_id, copy_to_vector_table(
             into_table.number, image_id, product_id, dimension, vectors)
    FROM (SELECT * FROM image_vector WHERE model = filled AND image_id > into_table.filled_to
          ORDER BY image_id LIMIT most FOR SHARE) AS stored) AS copied_now;
  UPDATE vector_table SET filled_to = coalesce(copied, filled_to), is_filled = copied IS NULL
  WHERE number = into_table.number;
  RETURN copied IS NOT NULL;
END $$;

CREATE FUNCTION drop_vector_table(unwanted text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  dropped smallint;
BEGIN
  LOCK TABLE image_vector IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM model_in_use WHERE unwanted IN (serving, wanted)) THEN
    RAISE EXCEPTION 'the model % is in use', unwanted;
  END IF;
  DELETE FROM vector_table WHERE model = unwanted RETURNING number INTO dropped;
  IF dropped IS NOT NULL THEN
    EXECUTE format('DROP TABLE image_vector_%s', dropped);
  END IF;
END $$;
