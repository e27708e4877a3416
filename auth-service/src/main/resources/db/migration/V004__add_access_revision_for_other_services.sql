-- Rises with every change of anybody's access. Its one row is locked first and until the commit, so
-- that revisions rise in the order of commits, and changes of access see each other.
CREATE TABLE access_revision (
  is_the_only_one boolean PRIMARY KEY DEFAULT true CHECK (is_the_only_one),
  revision        bigint  NOT NULL
);
INSERT INTO access_revision (revision) VALUES (1);

-- Whoever is there already has the first revision, as the release before this one gives it.
ALTER TABLE users ADD COLUMN access_revision bigint NOT NULL DEFAULT 1;
CREATE INDEX users_access_revision ON users (access_revision);

-- Access tokens of an earlier revision are no good, but those of the kept session.
ALTER TABLE users ADD COLUMN tokens_from_revision bigint NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN kept_session_id bigint;

-- A deleted user stays, since histories name them; the name and the address are free again.
ALTER TABLE users ADD COLUMN deleted_at timestamptz;
DROP INDEX users_username;
DROP INDEX users_email;
CREATE UNIQUE INDEX users_username ON users (lower(username)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX users_email ON users (lower(email)) WHERE deleted_at IS NULL;
