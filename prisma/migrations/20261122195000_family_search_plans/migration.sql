-- Words are gathered family by family, through the indexes on family_id. Under row-level security, and before the
-- tables' first statistics, the planner may take an index on commune_id instead and read the whole commune for each
-- family; a plan kept from when the tables were empty reads them from end to end. With the owner's rights there is no
-- commune to look up: the rows a trigger names were checked when they were written.
ALTER FUNCTION refresh_family_search(uuid[]) SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off;

-- For the same reason no index on names, e-mails and phones begins with the commune.
DROP INDEX guardian_by_birth_key, guardian_by_usage_key, guardian_by_email_key, guardian_by_phone, guardian_by_second_phone;
CREATE INDEX guardian_by_birth_key ON guardian (birth_key);
CREATE INDEX guardian_by_usage_key ON guardian (usage_key);
CREATE INDEX guardian_by_email_key ON guardian (email_key);
CREATE INDEX guardian_by_phone ON guardian (phone);
CREATE INDEX guardian_by_second_phone ON guardian (second_phone);
