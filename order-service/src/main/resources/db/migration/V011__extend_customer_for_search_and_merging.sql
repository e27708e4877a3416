-- What a search compares texts by: no case, no accents, one form of each character.
CREATE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]', '', 'g'));

-- The words of a text, each once. A longer one is found by its beginning.
CREATE FUNCTION search_words(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(
  SELECT DISTINCT left(word, 64)
  FROM regexp_split_to_table(search_text(value), '[^[:alnum:]]+') AS word
  WHERE word <> '');

-- A customer that turned out to be another one stays, and says which: always the one that is kept,
-- never one that was merged itself.
ALTER TABLE customer
  ADD version      bigint      NOT NULL DEFAULT 1 CHECK (version >= 1),
  ADD updated_at   timestamptz NOT NULL DEFAULT now(),
  ADD merged_into  bigint      REFERENCES customer CHECK (merged_into <> id),
  -- Two names that differ in nothing but case, accents and blanks are the same here.
  ADD search_name  text COLLATE "C" GENERATED ALWAYS AS (nullif(left(btrim(
    regexp_replace(search_text(full_name), '[^[:alnum:]]+', ' ', 'g')), 200), '')) STORED,
  ADD search_email text COLLATE "C" GENERATED ALWAYS AS (left(search_text(email), 254)) STORED,
  ADD search_words text[] COLLATE "C" GENERATED ALWAYS AS (search_words(full_name)) STORED;

-- Sorted by code point, so that a beginning is a range whatever the database's locale is.
CREATE INDEX customer_search_name ON customer (search_name, (-id)) WHERE merged_into IS NULL;
CREATE INDEX customer_search_email ON customer (search_email, (-id)) WHERE merged_into IS NULL;
CREATE INDEX customer_search_phone ON customer (phone_e164 COLLATE "C", (-id));
CREATE INDEX customer_merged_into ON customer (merged_into, id) WHERE merged_into IS NOT NULL;

-- Which customers have a word in their names; merged ones are not in it. A trigger keeps it, so that
-- whoever writes customers need not think of it.
CREATE TABLE customer_word (
  word  text COLLATE "C" NOT NULL,
  -- The customer's id, negative: newest first.
  place bigint           NOT NULL,
  PRIMARY KEY (word, place)
);

INSERT INTO customer_word (word, place) SELECT unnest(search_words), -id FROM customer;

CREATE FUNCTION index_customer_words() RETURNS trigger LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM customer_word WHERE place = -OLD.id AND word = ANY (OLD.search_words);
  END IF;
  IF NEW.merged_into IS NULL THEN
    INSERT INTO customer_word (word, place) SELECT unnest(NEW.search_words), -NEW.id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER customer_added_to_search AFTER INSERT ON customer
  FOR EACH ROW EXECUTE FUNCTION index_customer_words();

CREATE TRIGGER customer_changed_in_search AFTER UPDATE ON customer
  FOR EACH ROW
  WHEN (OLD.full_name <> NEW.full_name OR OLD.merged_into IS DISTINCT FROM NEW.merged_into)
  EXECUTE FUNCTION index_customer_words();

-- Lists of orders run by the time of the order, newest first, whatever they are filtered by.
CREATE INDEX sales_order_listed ON sales_order (ordered_at, id);
CREATE INDEX sales_order_listed_by_status ON sales_order (status, ordered_at, id);
CREATE INDEX sales_order_listed_by_customer ON sales_order (customer_id, ordered_at, id);
CREATE INDEX sales_order_listed_by_channel ON sales_order (channel, ordered_at, id);
CREATE INDEX sales_order_search_number ON sales_order ((lower(order_number) COLLATE "C"), id);
DROP INDEX sales_order_status;
DROP INDEX sales_order_customer;
DROP INDEX sales_order_ordered_at;
