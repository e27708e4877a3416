-- Lists of entries run newest first by their days, and those of a type, such as returns, read no
-- more than their page. Most entries are of orders: of those every page of all has some.
CREATE INDEX journal_entry_by_rare_reference ON journal_entry (reference_type, entry_date, id)
  WHERE reference_type <> 'order';
