-- The mairie moves a child up the waiting list by giving ranks; the instants at which families asked stay what they were.
ALTER TABLE "booking" ADD COLUMN     "waiting_rank" INTEGER;
ALTER TABLE "booking_batch_cell" ADD COLUMN     "waiting_rank" INTEGER;

-- A rank goes with its wait: who is booked or gives up, then asks again, waits by date. What a closure set aside keeps its
-- rank, for the day it comes back.
CREATE FUNCTION forget_waiting_rank() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.waiting_rank := NULL;
  RETURN NEW;
END $$;

CREATE TRIGGER forget_waiting_rank BEFORE UPDATE ON booking
  FOR EACH ROW WHEN (NEW.waiting_rank IS NOT NULL AND NEW.status <> 'WAITING' AND NEW.closure_id IS NULL)
  EXECUTE FUNCTION forget_waiting_rank();
