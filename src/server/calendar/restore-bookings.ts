import { capacityOn } from "@/domain/booking/capacity";
import { serviceDayKey, takenLookup } from "@/domain/booking/cell-key";
import { groupBy } from "@/domain/booking/group-by";
import type { PlannedService } from "@/domain/booking/planning-facts";
import type { BookedGroup } from "@/domain/calendar/closure-effect";
import type { IsoDate } from "@/domain/calendar/day";
import { restoredStates } from "@/domain/calendar/restored-states";
import { isOtherHouseholdDay, type OwnCustody } from "@/domain/family/custody";
import { countPlaces } from "@/server/booking/count-places";
import { custodySql } from "@/server/booking/custody-sql";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { bookingsOfGroupsSql } from "./booked-groups-sql";
import type { CalendarAuthor } from "./calendar-author";
import type { ToldBooking } from "./tell-families";

type SetAside = { id: string; serviceId: string; day: IsoDate; was: "BOOKED" | "WAITING" };

/** `isFamilys`: the family is still there, and the child still one of its own. */
type Found = SetAside & { isFamilys: boolean; custody: OwnCustody | null };

/**
 * Gives the bookings of these groups back what they were, in the order they were made: a place while there is room, the
 * waiting list otherwise. Those of a child who left the school or the family since, of a family that moved away, of a day
 * that is now the other household's, or whose service is no longer offered there, stay cancelled and say so. Holds the
 * places until the end.
 */
export async function restoreBookings(
  db: Db,
  author: CalendarAuthor,
  groups: readonly BookedGroup[],
  { services, reason, batchId }: { services: readonly PlannedService[]; reason: string; batchId: string },
): Promise<ToldBooking[]> {
  if (groups.length === 0) return [];
  const known = new Map(services.map((service) => [service.id, service]));
  const isOffered = ({ serviceId, schoolId }: BookedGroup) =>
    schoolId !== null && known.get(serviceId)?.schoolIds.includes(schoolId) === true;
  const found = await setAsideIn(db, groups.filter(isOffered));
  const comes = ({ isFamilys, custody, day }: Found) => isFamilys && !isOtherHouseholdDay(custody, day);
  const coming = found.filter(comes).map(({ id, serviceId, day, was }): SetAside => ({ id, serviceId, day, was }));
  const gone = found.filter((booking) => !comes(booking)).map(({ id }) => id);
  const taken = takenLookup(await countPlaces(db, author.communeId, coming));
  const states = [...groupBy(coming, serviceDayKey).values()].flatMap((bookings) => {
    const [cell] = bookings;
    const service = known.get(cell.serviceId);
    return restoredStates(bookings, { capacity: service ? capacityOn(service, cell.day) : null, taken: taken(cell) });
  });
  const restored = await writeRestored(db, author, states, { reason, batchId });
  const notOffered = groups.filter((group) => !isOffered(group));
  const lost = [
    ...(notOffered.length > 0 ? await letGo(db, bookingsOfGroupsSql(notOffered)) : []),
    ...(gone.length > 0 ? await letGo(db, Prisma.sql`booking b WHERE b.id = ANY(${gone}::uuid[])`) : []),
  ];
  return [...restored, ...lost];
}

function setAsideIn(db: Db, groups: readonly BookedGroup[]): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    SELECT b.id, b.service_id AS "serviceId", b.day::text AS day, b.before_closure AS was,
      EXISTS (
        SELECT FROM child_family cf JOIN family f ON f.id = cf.family_id AND f.closed_at IS NULL
        WHERE cf.child_id = b.child_id AND cf.family_id = b.family_id) AS "isFamilys",
      (SELECT ${custodySql(Prisma.sql`b.family_id`)} FROM child ch WHERE ch.id = b.child_id) AS custody
    FROM ${bookingsOfGroupsSql(groups)} ORDER BY b.id`;
}

function writeRestored(
  db: Db,
  { communeId, accountId, now }: CalendarAuthor,
  states: ReturnType<typeof restoredStates>,
  { reason, batchId }: { reason: string; batchId: string },
): Promise<ToldBooking[]> {
  const at = now.toString();
  // Who waits keeps the place in the queue it had: since it last booked, or asked to wait.
  return db.$queryRaw<ToldBooking[]>`
    WITH restored AS (
      UPDATE booking b
      SET status = w.status, changed_at = ${at}::timestamptz, closure_id = NULL, before_closure = NULL,
        waiting_since = CASE WHEN w.status = 'WAITING' THEN coalesce((
          SELECT max(e.at) FROM booking_event e
          WHERE e.child_id = b.child_id AND e.service_id = b.service_id AND e.day = b.day
            AND e.to_status = b.before_closure AND e.from_status IS DISTINCT FROM e.to_status), ${at}::timestamptz) END
      FROM jsonb_to_recordset(${JSON.stringify(states)}::jsonb) AS w (id uuid, status booking_status)
      WHERE b.id = w.id
      RETURNING b.child_id, b.family_id, b.service_id, b.day, b.status),
    events AS (
      INSERT INTO booking_event (commune_id, child_id, family_id, service_id, day, at, account_id, from_status,
                                 to_status, origin, reason, batch_id)
      SELECT ${communeId}::uuid, child_id, family_id, service_id, day, ${at}::timestamptz, ${accountId}::uuid,
             'CANCELLED', status, 'STAFF', ${reason}, ${batchId}::uuid
      FROM restored)
    SELECT r.family_id AS "familyId", ch.first_names AS "childName", s.name AS "serviceName", r.day::text AS day,
      lower(r.status::text) AS outcome
    FROM restored r
    JOIN child ch ON ch.id = r.child_id
    JOIN service s ON s.id = r.service_id
    ORDER BY ch.birth_day, ch.first_names, s.position, r.day`;
}

/** These bookings `b` stay cancelled, and no closure keeps them any more. */
function letGo(db: Db, bookings: Prisma.Sql): Promise<ToldBooking[]> {
  return db.$queryRaw<ToldBooking[]>`
    WITH gone AS MATERIALIZED (SELECT b.id FROM ${bookings}),
    changed AS (
      UPDATE booking b SET closure_id = NULL, before_closure = NULL FROM gone WHERE b.id = gone.id
      RETURNING b.child_id, b.family_id, b.service_id, b.day)
    SELECT c.family_id AS "familyId", ch.first_names AS "childName", s.name AS "serviceName", c.day::text AS day,
      'cancelled' AS outcome
    FROM changed c
    JOIN child ch ON ch.id = c.child_id
    JOIN service s ON s.id = c.service_id
    ORDER BY ch.birth_day, ch.first_names, s.position, c.day`;
}
