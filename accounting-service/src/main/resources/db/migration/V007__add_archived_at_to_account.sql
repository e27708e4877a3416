-- An archived account takes no new entries; what was posted to it stays.
ALTER TABLE account ADD COLUMN archived_at timestamptz;
