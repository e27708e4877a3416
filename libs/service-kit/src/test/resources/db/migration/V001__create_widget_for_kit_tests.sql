CREATE TABLE widget (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name     text           NOT NULL,
  price    numeric(19, 2) NOT NULL,
  quantity numeric(18, 3) NOT NULL
);

-- Checked at commit only.
CREATE TABLE promise (
  widget_id bigint NOT NULL REFERENCES widget DEFERRABLE INITIALLY DEFERRED
);
