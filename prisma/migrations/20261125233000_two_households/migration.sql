-- A child belongs to one or two families. The child's row is held first, so that two agents who each add a household at
-- the same moment see each other; FOR NO KEY UPDATE leaves bookings of the child alone. Only what is written from now on
-- is looked at: a child who was in three families before stays readable, and can leave one.
CREATE FUNCTION keep_two_households() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE crowded uuid;
BEGIN
  PERFORM FROM child WHERE id IN (SELECT child_id FROM new_rows) ORDER BY id FOR NO KEY UPDATE;
  SELECT cf.child_id INTO crowded FROM child_family cf
  WHERE cf.child_id IN (SELECT child_id FROM new_rows)
  GROUP BY cf.child_id HAVING count(*) > 2 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Child % would have more than two households', crowded USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_two_households_insert AFTER INSERT ON child_family REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_two_households();
CREATE TRIGGER keep_two_households_update AFTER UPDATE ON child_family REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_two_households();
