-- A day belongs to one school year: a child enrolled in two of the same days would be in two classes. A trigger and not
-- an exclusion constraint, which would need the btree_gist extension and refuse to start where two years already overlap.
-- Deferred: two years may exchange their days in one transaction. The commune's row is held first, so that two of them
-- at the same moment see each other.
CREATE FUNCTION keep_school_years_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE other text;
BEGIN
  PERFORM FROM commune WHERE id = NEW.commune_id FOR NO KEY UPDATE;
  SELECT y.label INTO other FROM school_year own
  JOIN school_year y ON y.commune_id = own.commune_id AND y.id <> own.id
    AND y.first_day <= own.last_day AND y.last_day >= own.first_day
  WHERE own.id = NEW.id LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'School year % overlaps %', NEW.label, other USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER keep_school_years_apart AFTER INSERT OR UPDATE OF first_day, last_day ON school_year
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_school_years_apart();
