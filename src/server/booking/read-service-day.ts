import type { ServiceDayInput } from "@/domain/booking/reservations-input";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { queueOrderSql } from "./queue-order-sql";

export type ServiceDayChild = {
  childId: string;
  familyId: string;
  lastName: string;
  firstNames: string;
  /** null: in no class that day. */
  className: string | null;
  familyName: string;
  /** Place in the queue over all schools, 1 first; null when booked. */
  waitingRank: number | null;
  /** Instant, ISO; null when booked. */
  waitingSince: string | null;
  /** Why the mairie gave it another place in the queue; null: it waits by date. */
  placedBecause: string | null;
};

export type ServiceDay = {
  serviceId: string;
  day: IsoDate;
  /** In the order of names. */
  booked: ServiceDayChild[];
  /** In the order of the queue. */
  waiting: ServiceDayChild[];
};

/** Who is behind the numbers of a service and a day, at a school; nothing about health. */
export async function readServiceDay(
  db: Db,
  communeId: string,
  { day, schoolId, serviceId, classId }: ServiceDayInput,
): Promise<ServiceDay> {
  const children = await db.$queryRaw<ServiceDayChild[]>`
    WITH held AS MATERIALIZED (
      SELECT b.*, CASE WHEN b.status = 'WAITING' THEN
               row_number() OVER (PARTITION BY b.status ORDER BY ${queueOrderSql}) END AS rank
      FROM booking b
      WHERE b.commune_id = ${communeId}::uuid AND b.service_id = ${serviceId}::uuid AND b.day = ${day}::date
        AND b.status <> 'CANCELLED')
    SELECT ch.id AS "childId", f.id AS "familyId", coalesce(ch.usage_name, ch.birth_name) AS "lastName",
           ch.first_names AS "firstNames", k.name AS "className", f.name AS "familyName", b.rank::int AS "waitingRank",
           to_char(b.waiting_since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "waitingSince",
           CASE WHEN b.waiting_rank IS NOT NULL THEN (
             SELECT v.reason FROM booking_event v
             WHERE v.child_id = b.child_id AND v.service_id = b.service_id AND v.day = b.day AND v.at >= b.waiting_since
               AND v.from_status = 'WAITING' AND v.to_status = 'WAITING' AND v.origin = 'STAFF'
             ORDER BY v.at DESC LIMIT 1) END AS "placedBecause"
    FROM held b
    JOIN child ch ON ch.id = b.child_id
    JOIN family f ON f.id = b.family_id
    LEFT JOIN (enrolment e JOIN school_year y ON y.id = e.school_year_id JOIN school_class k ON k.id = e.class_id)
      ON e.child_id = ch.id AND b.day BETWEEN y.first_day AND y.last_day
    WHERE (k.id IS NULL OR k.school_id = ${schoolId}::uuid) AND (${classId}::uuid IS NULL OR k.id = ${classId}::uuid)
    ORDER BY b.rank, 3, 4, ch.id`;
  return {
    serviceId,
    day,
    booked: children.filter(({ waitingRank }) => waitingRank === null),
    waiting: children.filter(({ waitingRank }) => waitingRank !== null),
  };
}
