-- AlterTable
ALTER TABLE "commune" ADD COLUMN     "calendar_changed_at" TIMESTAMPTZ;

-- A day is closed while a family is booking it: whoever comes second must see what the first did. Whoever changes the
-- calendar or a service holds the commune's row alone (`hold_calendar`); whoever writes bookings holds it with others
-- before touching anything, and starts again when the calendar changed since its transaction began.
CREATE FUNCTION hold_calendar(wanted_commune uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM commune WHERE id = wanted_commune FOR UPDATE;
  UPDATE commune SET calendar_changed_at = clock_timestamp() WHERE id = wanted_commune;
  PERFORM set_config('app.holds_calendar', 'on', true);
END $$;

CREATE FUNCTION await_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed_at timestamptz;
BEGIN
  IF current_setting('app.holds_calendar', true) = 'on' THEN
    RETURN NULL;
  END IF;
  SELECT calendar_changed_at INTO changed_at FROM commune
  WHERE id = nullif(current_setting('app.commune_id', true), '')::uuid FOR KEY SHARE;
  IF changed_at > transaction_timestamp() THEN
    RAISE EXCEPTION 'The calendar changed meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER await_calendar BEFORE INSERT OR UPDATE ON booking
  FOR EACH STATEMENT EXECUTE FUNCTION await_calendar();
CREATE TRIGGER await_calendar BEFORE INSERT OR UPDATE ON service_day
  FOR EACH STATEMENT EXECUTE FUNCTION await_calendar();

-- A booking that a closure set aside and that is made again (the child changed class) no longer belongs to the closure.
CREATE FUNCTION forget_closure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.closure_id := NULL;
  NEW.before_closure := NULL;
  RETURN NEW;
END $$;

CREATE TRIGGER forget_closure BEFORE UPDATE ON booking
  FOR EACH ROW WHEN (OLD.closure_id IS NOT NULL AND NEW.status <> 'CANCELLED') EXECUTE FUNCTION forget_closure();
