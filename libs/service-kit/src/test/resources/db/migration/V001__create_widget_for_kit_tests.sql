CREATE TABLE widget (
  -- Beyond all ids that tests choose for their own aggregates: widgets publish events, too.
  id       bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000000000) PRIMARY KEY,
  name     text           NOT NULL,
  price    numeric(19, 2) NOT NULL,
  quantity numeric(18, 3) NOT NULL
);

-- Checked at commit only.
CREATE TABLE promise (
  widget_id bigint NOT NULL REFERENCES widget DEFERRABLE INITIALLY DEFERRED
);
