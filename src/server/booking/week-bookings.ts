import type { SchoolWeekInput } from "@/domain/booking/reservations-input";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { queueOrderSql } from "./queue-order-sql";

/** A booking of a week, or a place in a queue, with the names that lists need. */
export type WeekBooking = {
  serviceId: string;
  serviceName: string;
  day: IsoDate;
  childId: string;
  lastName: string;
  firstNames: string;
  /** null: in no class that day. */
  className: string | null;
  familyName: string;
  familyNumber: number;
  /** Place in the queue of that day, 1 first; null when booked. */
  waitingRank: number | null;
};

type Asked = Omit<SchoolWeekInput, "monday" | "schoolId"> & { communeId: string; monday: IsoDate; schoolId: string };

/** Who is booked or waits that week, by service, class, name and day; as it is filtered on the screen. */
export function weekBookings(
  db: Db,
  { communeId, monday, schoolId, serviceId, classId }: Asked,
): Promise<WeekBooking[]> {
  return db.$queryRaw<WeekBooking[]>`
    WITH held AS MATERIALIZED (
      SELECT b.*, CASE WHEN b.status = 'WAITING' THEN
               row_number() OVER (PARTITION BY b.service_id, b.day, b.status ORDER BY ${queueOrderSql}) END AS rank
      FROM service_school ss
      JOIN booking b ON b.service_id = ss.service_id AND b.day BETWEEN ${monday}::date AND ${monday}::date + 6
        AND b.status <> 'CANCELLED'
      WHERE ss.school_id = ${schoolId}::uuid AND ss.commune_id = ${communeId}::uuid
        AND (${serviceId}::uuid IS NULL OR ss.service_id = ${serviceId}::uuid))
    SELECT s.id AS "serviceId", s.name AS "serviceName", b.day::text AS "day", ch.id AS "childId",
           coalesce(ch.usage_name, ch.birth_name) AS "lastName", ch.first_names AS "firstNames", k.name AS "className",
           f.name AS "familyName", f.number AS "familyNumber", b.rank::int AS "waitingRank"
    FROM held b
    JOIN service s ON s.id = b.service_id
    JOIN child ch ON ch.id = b.child_id
    JOIN family f ON f.id = b.family_id
    LEFT JOIN (enrolment e JOIN school_year y ON y.id = e.school_year_id JOIN school_class k ON k.id = e.class_id)
      ON e.child_id = ch.id AND b.day BETWEEN y.first_day AND y.last_day
    WHERE (k.id IS NULL OR k.school_id = ${schoolId}::uuid)
      AND (${classId}::uuid IS NULL OR k.id = ${classId}::uuid)
    ORDER BY s.position, s.starts_at, s.id, k.position NULLS LAST, k.name, 5, 6, ch.id, b.day`;
}
