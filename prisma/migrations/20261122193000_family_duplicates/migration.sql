-- Adults known already are looked up among thousands. Columns and not indexes on expressions: under row-level security
-- only what can leak nothing, like comparing two texts, may use an index.
ALTER TABLE guardian
  ADD COLUMN birth_key text GENERATED ALWAYS AS (search_key(birth_name)) STORED,
  ADD COLUMN usage_key text GENERATED ALWAYS AS (search_key(usage_name)) STORED,
  ADD COLUMN email_key text GENERATED ALWAYS AS (lower(email)) STORED;
CREATE INDEX guardian_by_birth_key ON guardian (commune_id, birth_key);
CREATE INDEX guardian_by_usage_key ON guardian (commune_id, usage_key);
CREATE INDEX guardian_by_email_key ON guardian (commune_id, email_key);
CREATE INDEX guardian_by_phone ON guardian (commune_id, phone);
CREATE INDEX guardian_by_second_phone ON guardian (commune_id, second_phone);
