import type { DisplacedGroup } from "@/domain/calendar/closure-effect";
import type { Db } from "@/server/db/tenant";
import { bookingsOfGroupsSql } from "./booked-groups-sql";
import type { CalendarAuthor } from "./calendar-author";
import type { ToldBooking } from "./tell-families";

/**
 * Cancels the bookings of these groups without charge, with an event each, and answers whom to tell. Those that a
 * closure sets aside keep what they were; the others can't come back by themselves.
 */
export async function displaceBookings(
  db: Db,
  { communeId, accountId, now }: CalendarAuthor,
  groups: readonly DisplacedGroup[],
  { reason, batchId }: { reason: string; batchId: string },
): Promise<ToldBooking[]> {
  if (groups.length === 0) return [];
  const at = now.toString();
  return db.$queryRaw<ToldBooking[]>`
    WITH displaced AS MATERIALIZED (
      SELECT b.id, b.status AS was, g.to_closure_id FROM ${bookingsOfGroupsSql(groups)}
      ORDER BY b.child_id, b.day, b.service_id FOR UPDATE OF b),
    changed AS (
      UPDATE booking b
      SET status = 'CANCELLED', waiting_since = NULL, changed_at = ${at}::timestamptz, closure_id = d.to_closure_id,
          before_closure = CASE WHEN d.to_closure_id IS NOT NULL THEN d.was END
      FROM displaced d WHERE b.id = d.id
      RETURNING b.child_id, b.family_id, b.service_id, b.day, d.was),
    events AS (
      INSERT INTO booking_event (commune_id, child_id, family_id, service_id, day, at, account_id, from_status,
                                 to_status, origin, reason, batch_id)
      SELECT ${communeId}::uuid, child_id, family_id, service_id, day, ${at}::timestamptz, ${accountId}::uuid, was,
             'CANCELLED', 'STAFF', ${reason}, ${batchId}::uuid
      FROM changed)
    SELECT c.family_id AS "familyId", ch.first_names AS "childName", s.name AS "serviceName", c.day::text AS day,
      'cancelled' AS outcome
    FROM changed c
    JOIN child ch ON ch.id = c.child_id
    JOIN service s ON s.id = c.service_id
    ORDER BY ch.birth_day, ch.first_names, s.position, c.day`;
}

/** Bookings stay set aside, under another closure; without one, they are only cancelled. */
export async function handOverBookings(db: Db, groups: readonly DisplacedGroup[]): Promise<void> {
  if (groups.length === 0) return;
  await db.$executeRaw`
    WITH kept AS MATERIALIZED (SELECT b.id, g.to_closure_id FROM ${bookingsOfGroupsSql(groups)})
    UPDATE booking b
    SET closure_id = k.to_closure_id, before_closure = CASE WHEN k.to_closure_id IS NOT NULL THEN b.before_closure END
    FROM kept k WHERE b.id = k.id`;
}
