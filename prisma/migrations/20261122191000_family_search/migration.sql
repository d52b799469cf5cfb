-- Two people who edit the same record never overwrite each other in silence: the one who saves second is told.
ALTER TABLE "family" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "guardian" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "child" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "contact" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- The history of a family.
CREATE INDEX "audit_entry_commune_id_subject_id_at_idx" ON "audit_entry"("commune_id", "subject_id", "at");
CREATE INDEX "family_merged_into_id_idx" ON "family"("merged_into_id");

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What a name is compared by, as `nameKey` of src/domain/family/name-key.ts: no accents, no case, hyphens and
-- apostrophes are spaces. Lowered last: a database of any locale lowers plain letters.
CREATE FUNCTION search_key(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(lower(
  replace(replace(replace(replace(replace(translate(
    regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g'), 'øØłŁ', 'oOlL'),
    'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE'), 'ß', 'ss')), '[^a-z0-9]+', ' ', 'g'));

-- The words of a name and, when it has several, all of them in one: "de la tour delatour".
CREATE FUNCTION name_words(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN search_key(written) LIKE '% %'
  THEN search_key(written) || ' ' || replace(search_key(written), ' ', '') ELSE search_key(written) END;

-- "+33612345678" and "+262692123456" as people type them: "0612345678", "0692123456".
CREATE FUNCTION phone_words(e164 text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(regexp_replace(e164, '^\+(33|262|590|594|596)', '0'), '\D', '', 'g');

-- All that a family is found by, in one line. Kept by the triggers below.
CREATE TABLE "family_search" (
    "family_id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "family_search_pkey" PRIMARY KEY ("family_id")
);
ALTER TABLE "family_search" ADD CONSTRAINT "family_search_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "family"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE family_search ADD FOREIGN KEY (commune_id) REFERENCES commune (id);
ALTER TABLE family_search ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_commune ON family_search
  USING (commune_id = (SELECT nullif(current_setting('app.commune_id', true), '')::uuid))
  WITH CHECK (commune_id = (SELECT nullif(current_setting('app.commune_id', true), '')::uuid));
CREATE INDEX family_search_words ON family_search USING gin (words gin_trgm_ops);
-- The list of families, in the order of names, without sorting the whole commune.
CREATE INDEX family_by_name ON family (commune_id, search_key(name), number);

-- Writes again what these families are found by, all in one statement.
CREATE FUNCTION refresh_family_search(families uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO family_search AS known (family_id, commune_id, words)
  SELECT f.id, f.commune_id, ' ' || concat_ws(' ', f.number, name_words(f.name),
    (SELECT string_agg(concat_ws(' ', name_words(g.birth_name), name_words(g.usage_name), name_words(g.first_names),
                                 lower(g.email), phone_words(g.phone), phone_words(g.second_phone)), ' ')
     FROM guardian g WHERE g.family_id = f.id),
    (SELECT string_agg(concat_ws(' ', name_words(ch.birth_name), name_words(ch.usage_name), name_words(ch.first_names)), ' ')
     FROM child_family cf JOIN child ch ON ch.id = cf.child_id WHERE cf.family_id = f.id),
    (SELECT string_agg(concat_ws(' ', a.identifier_key, name_words(a.identifier), a.email_key), ' ')
     FROM account a WHERE a.family_id = f.id))
  FROM family f WHERE f.id = ANY (families)
  ON CONFLICT (family_id) DO UPDATE SET words = excluded.words WHERE known.words <> excluded.words
$$;

-- One trigger function for all: each table says which families its changed rows are about. Once per statement, so that
-- thousands of rows written together cost one refresh.
CREATE FUNCTION family_search_after_insert() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE families uuid[];
BEGIN
  IF TG_TABLE_NAME = 'family' THEN SELECT array_agg(id) INTO families FROM new_rows;
  ELSE SELECT array_agg(DISTINCT family_id) INTO families FROM new_rows WHERE family_id IS NOT NULL;
  END IF;
  IF families IS NOT NULL THEN PERFORM refresh_family_search(families); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION family_search_after_delete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE families uuid[];
BEGIN
  SELECT array_agg(DISTINCT family_id) INTO families FROM old_rows WHERE family_id IS NOT NULL;
  IF families IS NOT NULL THEN PERFORM refresh_family_search(families); END IF;
  RETURN NULL;
END $$;

-- An update that changes no word (a sign-in, a diet) refreshes nothing.
CREATE FUNCTION family_search_after_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE families uuid[];
BEGIN
  IF TG_TABLE_NAME = 'family' THEN
    SELECT array_agg(n.id) INTO families FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.number, n.name) IS DISTINCT FROM (o.number, o.name);
  ELSIF TG_TABLE_NAME = 'guardian' THEN
    SELECT array_agg(DISTINCT touched.id) INTO families
    FROM new_rows n JOIN old_rows o USING (id), unnest(ARRAY[n.family_id, o.family_id]) AS touched (id)
    WHERE (n.family_id, n.birth_name, n.usage_name, n.first_names, n.email, n.phone, n.second_phone)
      IS DISTINCT FROM (o.family_id, o.birth_name, o.usage_name, o.first_names, o.email, o.phone, o.second_phone);
  ELSIF TG_TABLE_NAME = 'account' THEN
    SELECT array_agg(DISTINCT touched.id) INTO families
    FROM new_rows n JOIN old_rows o USING (id), unnest(ARRAY[n.family_id, o.family_id]) AS touched (id)
    WHERE (n.family_id, n.identifier, n.email_key) IS DISTINCT FROM (o.family_id, o.identifier, o.email_key)
      AND touched.id IS NOT NULL;
  ELSIF TG_TABLE_NAME = 'child' THEN
    SELECT array_agg(DISTINCT cf.family_id) INTO families
    FROM new_rows n JOIN old_rows o USING (id) JOIN child_family cf ON cf.child_id = n.id
    WHERE (n.birth_name, n.usage_name, n.first_names) IS DISTINCT FROM (o.birth_name, o.usage_name, o.first_names);
  ELSE
    SELECT array_agg(DISTINCT touched.family_id) INTO families
    FROM (SELECT family_id FROM new_rows UNION SELECT family_id FROM old_rows) AS touched;
  END IF;
  IF families IS NOT NULL THEN PERFORM refresh_family_search(families); END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE searched text;
BEGIN
  FOREACH searched IN ARRAY ARRAY['family', 'guardian', 'child_family', 'account'] LOOP
    EXECUTE format('CREATE TRIGGER family_search_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION family_search_after_insert()', searched);
  END LOOP;
  FOREACH searched IN ARRAY ARRAY['guardian', 'child_family', 'account'] LOOP
    EXECUTE format('CREATE TRIGGER family_search_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION family_search_after_delete()', searched);
  END LOOP;
  FOREACH searched IN ARRAY ARRAY['family', 'guardian', 'child', 'child_family', 'account'] LOOP
    EXECUTE format('CREATE TRIGGER family_search_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION family_search_after_update()', searched);
  END LOOP;
END $$;

-- The families of the commune whose words hold every pattern; `starts`: the same patterns at the start of a word, who
-- come first. The owner's rights, because under row-level security LIKE may not use an index (it is not leakproof): the
-- function keeps to the commune itself.
CREATE FUNCTION search_families(patterns text[], starts text[]) RETURNS TABLE (family_id uuid, at_start boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  own_commune uuid := nullif(current_setting('app.commune_id', true), '')::uuid;
  -- The longest, the rarest: it is the one looked up in the index.
  rarest text := patterns[1];
BEGIN
  RETURN QUERY
    SELECT s.family_id, s.words LIKE ALL (starts) FROM family_search s
    WHERE s.commune_id = own_commune AND s.words LIKE rarest AND s.words LIKE ALL (patterns);
END $$;

SELECT refresh_family_search(array_agg(id)) FROM family;
