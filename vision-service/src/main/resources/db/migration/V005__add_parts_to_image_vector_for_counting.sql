-- How many vectors a picture has, beside them: to count them is not to read them.
ALTER TABLE image_vector
  ADD COLUMN parts integer NOT NULL
  GENERATED ALWAYS AS (cardinality(vectors) / dimension) STORED;
