-- Which months of accounting's books are closed, as its events tell: no adjustment is dated in one.
-- Months that were closed before this table was there are told, too: their topic is kept without
-- limit, and read from its beginning.
CREATE TABLE books_month (
  month     date    PRIMARY KEY CHECK (extract(day FROM month) = 1),
  is_closed boolean NOT NULL,
  -- How often it was closed and reopened: what is told late changes nothing.
  version   bigint  NOT NULL CHECK (version > 0)
);
