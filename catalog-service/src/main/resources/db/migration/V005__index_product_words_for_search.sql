-- What search compares texts by: no case, no accents, one form of each character.
CREATE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]', '', 'g'));

-- The words of a text, each once. A longer one is found by its beginning.
CREATE FUNCTION search_words(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(
  SELECT DISTINCT left(word, 64)
  FROM regexp_split_to_table(search_text(value), '[^[:alnum:]]+') AS word
  WHERE word <> '');

-- A word, and what is left of it without one of its characters. Two words that one typo makes
-- out of each other have one of these in common.
CREATE FUNCTION typo_keys(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
RETURN ARRAY(
  SELECT word
  UNION
  SELECT left(word, n - 1) || substr(word, n + 1) FROM generate_series(1, char_length(word)) AS n);

-- Sorted by code point, so that a beginning is a range whatever the database's locale is. Texts are
-- cut to what an index can hold.
ALTER TABLE product
  ADD search_sku     text COLLATE "C" GENERATED ALWAYS AS (left(search_text(sku), 200)) STORED,
  ADD search_barcode text COLLATE "C" GENERATED ALWAYS AS (left(search_text(barcode), 200)) STORED,
  ADD search_name    text COLLATE "C" GENERATED ALWAYS AS (left(search_text(name), 200)) STORED,
  ADD search_words   text[] COLLATE "C" GENERATED ALWAYS AS (search_words(
    name || ' ' || sku || ' ' || coalesce(barcode, '') || ' ' || coalesce(category, ''))) STORED;

CREATE INDEX product_search_sku ON product (search_sku, (-id)) WHERE archived_at IS NULL;
CREATE INDEX product_search_barcode ON product (search_barcode, (-id)) WHERE archived_at IS NULL;
CREATE INDEX product_search_name ON product (search_name, (-id)) WHERE archived_at IS NULL;
CREATE INDEX product_barcode ON product (barcode, id) WHERE archived_at IS NULL;

-- Which products have a word, newest first: what is read of a word that thousands have is a page.
-- Triggers keep it, so that whoever writes products need not think of it. Archived ones are not in it.
CREATE TABLE product_word (
  word  text COLLATE "C" NOT NULL,
  -- The product's id, negative.
  place bigint           NOT NULL,
  PRIMARY KEY (word, place)
);

-- Every word that any product had, as a dictionary for words with typos; those of digits alone are
-- numbers, and another number is another thing. A word may stand here twice: if it had to be unique,
-- imports with the same new words would wait for each other, and some for ever.
CREATE TABLE search_word (
  word text COLLATE "C" NOT NULL
);

INSERT INTO product_word (word, place)
SELECT unnest(search_words), -id FROM product WHERE archived_at IS NULL;

INSERT INTO search_word (word)
SELECT DISTINCT word FROM product_word WHERE char_length(word) BETWEEN 3 AND 32 AND word ~ '[^0-9]';

CREATE INDEX search_word_word ON search_word (word);
CREATE INDEX search_word_typo_keys ON search_word USING gin (typo_keys(word))
  WITH (fastupdate = off);

-- Planned once per session, maybe while the tables are small: they will not stay so.
CREATE FUNCTION learn_words() RETURNS trigger LANGUAGE plpgsql
SET search_path FROM CURRENT
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
BEGIN
  INSERT INTO search_word (word)
  SELECT fresh.word
  FROM (SELECT DISTINCT word FROM added
        WHERE char_length(word) BETWEEN 3 AND 32 AND word ~ '[^0-9]') AS fresh
  WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = fresh.word);
  RETURN NULL;
END $$;

CREATE TRIGGER product_word_learned AFTER INSERT ON product_word
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION learn_words();

CREATE FUNCTION index_added_products() RETURNS trigger LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
  INSERT INTO product_word (word, place)
  SELECT unnest(search_words), -id FROM added WHERE archived_at IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER product_added_to_search AFTER INSERT ON product
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION index_added_products();

CREATE FUNCTION index_changed_products() RETURNS trigger LANGUAGE plpgsql
SET search_path FROM CURRENT
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
BEGIN
  DELETE FROM product_word USING (
    SELECT unnest(search_words) AS word, -id AS place FROM before WHERE archived_at IS NULL
    EXCEPT
    SELECT unnest(search_words), -id FROM after WHERE archived_at IS NULL) AS lost
  WHERE product_word.word = lost.word AND product_word.place = lost.place;
  INSERT INTO product_word (word, place)
  SELECT unnest(search_words), -id FROM after WHERE archived_at IS NULL
  EXCEPT
  SELECT unnest(search_words), -id FROM before WHERE archived_at IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER product_changed_in_search AFTER UPDATE ON product
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION index_changed_products();

CREATE FUNCTION index_removed_products() RETURNS trigger LANGUAGE plpgsql
SET search_path FROM CURRENT
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
BEGIN
  DELETE FROM product_word USING (SELECT unnest(search_words) AS word, -id AS place FROM removed)
    AS lost
  WHERE product_word.word = lost.word AND product_word.place = lost.place;
  RETURN NULL;
END $$;

CREATE TRIGGER product_removed_from_search AFTER DELETE ON product
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION index_removed_products();
