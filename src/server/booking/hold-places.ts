import type { EnrolledClass, KnownBooking, TakenPlaces } from "@/domain/booking/planning-facts";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { type Cell, cellsSql, heldCellsSql } from "./cells-sql";
import { queueOrderSql } from "./queue-order-sql";

/** A child who waits for a place, with the class it is in that day; none: it is enrolled no more. */
export type QueuedChild = {
  childId: string;
  familyId: string;
  serviceId: string;
  day: IsoDate;
  place: Pick<EnrolledClass, "schoolId" | "classId"> | null;
};

export type HeldPlaces = {
  taken: TakenPlaces[];
  /** The first who asked first. */
  queue: QueuedChild[];
  /** The asked cells as they are now that nobody else can change them. */
  bookings: KnownBooking[];
};

/**
 * Holds the places of the cells' services and days until the transaction ends, then counts them. Two statements: the
 * count must be a new look at the database, taken after whoever held the places before is done.
 */
export async function holdPlaces(
  db: Db,
  { communeId, familyId }: { communeId: string; familyId: string },
  cells: readonly Cell[],
): Promise<HeldPlaces> {
  // In one order for everybody, so that two requests never wait for each other. The update changes nothing: it locks.
  await db.$executeRaw`
    INSERT INTO service_day (service_id, day, commune_id)
    SELECT DISTINCT a.service_id, a.day, ${communeId}::uuid FROM ${cellsSql(cells)} ORDER BY 1, 2
    ON CONFLICT (service_id, day) DO UPDATE SET commune_id = excluded.commune_id`;
  const [row] = await db.$queryRaw<{ held: HeldPlaces }[]>`
    WITH days AS MATERIALIZED (SELECT DISTINCT a.service_id, a.day FROM ${cellsSql(cells)})
    SELECT json_build_object(
      'taken', coalesce((
        SELECT json_agg(json_build_object('serviceId', days.service_id, 'day', days.day, 'taken', (
          SELECT count(*) FROM booking b
          WHERE b.service_id = days.service_id AND b.day = days.day AND b.status = 'BOOKED')))
        FROM days), '[]'),
      'queue', coalesce((
        SELECT json_agg(json_build_object('childId', b.child_id, 'familyId', b.family_id, 'serviceId', b.service_id,
          'day', b.day, 'place', (
            SELECT json_build_object('schoolId', k.school_id, 'classId', k.id)
            FROM enrolment e
            JOIN school_year y ON y.id = e.school_year_id AND b.day BETWEEN y.first_day AND y.last_day
            JOIN school_class k ON k.id = e.class_id
            WHERE e.child_id = b.child_id)) ORDER BY ${queueOrderSql})
        FROM days JOIN booking b ON b.service_id = days.service_id AND b.day = days.day AND b.status = 'WAITING'), '[]'),
      'bookings', ${heldCellsSql(familyId, cellsSql(cells))}) AS held`;
  if (!row) throw new Error("Places were not counted");
  return row.held;
}
