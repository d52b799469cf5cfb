import { earliestDay } from "@/domain/booking/earliest-day";
import type { PlanningFacts } from "@/domain/booking/planning-facts";
import type { IsoDate } from "@/domain/calendar/day";
import { mondayOf } from "@/domain/calendar/day-arithmetic";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { type CalendarJson, calendarSql } from "./calendar-sql";
import { custodySql } from "./custody-sql";
import { enrolmentsSql } from "./enrolment-sql";
import { type ServiceJson, serviceFromJson, serviceSql } from "./service-sql";

export type Period = { from: IsoDate; to: IsoDate };

type Asked = {
  communeId: string;
  familyId: string;
  today: IsoDate;
  /** Days whose bookings are wanted. */
  shown: Period;
  /** Other days whose bookings are wanted. */
  ahead?: Period;
  /** Whether the places taken on the shown days are wanted too. */
  counted?: boolean;
};

type FactsJson = Omit<PlanningFacts, "services" | "calendar"> & {
  calendar: CalendarJson;
  services: ServiceJson[];
  lastBookedDay: IsoDate | null;
};

/**
 * All that a family's planning is computed from, in one statement: its cost follows the family and the period, not the
 * commune. Of what the other household booked for a child, only that it did.
 */
export async function loadPlanningFacts(
  db: Db,
  { communeId, familyId, today, shown, ahead = shown, counted = true }: Asked,
): Promise<PlanningFacts & { lastBookedDay: IsoDate | null }> {
  const since = earliestDay(shown.from, today);
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    WITH own AS MATERIALIZED (SELECT cf.child_id FROM child_family cf WHERE cf.family_id = ${familyId}::uuid),
    offered AS MATERIALIZED (
      SELECT s.* FROM service s
      WHERE s.commune_id = ${communeId}::uuid
        AND (s.active_to IS NULL OR s.active_to >= ${since}::date)
        AND (
          EXISTS (
            SELECT FROM service_school ss
            JOIN school_class k ON k.school_id = ss.school_id
            JOIN enrolment e ON e.class_id = k.id
            JOIN own ON own.child_id = e.child_id
            WHERE ss.service_id = s.id)
          -- What a child still has where its school is not served any more is shown, to be cancelled.
          OR s.id IN (
            SELECT b.service_id FROM own JOIN booking b ON b.child_id = own.child_id
            WHERE b.family_id = ${familyId}::uuid AND b.status <> 'CANCELLED'
              AND b.day BETWEEN ${shown.from}::date AND ${shown.to}::date)))
    SELECT json_build_object(
      'calendar', ${calendarSql(since)},
      'services', coalesce((SELECT json_agg(${serviceSql} ORDER BY s.position, s.starts_at, s.id) FROM offered s), '[]'),
      'children', coalesce((
        SELECT json_agg(json_build_object('id', ch.id, 'firstName', ch.first_names, 'enrolments', ${enrolmentsSql},
          'custody', ${custodySql(Prisma.sql`${familyId}::uuid`)})
          ORDER BY ch.birth_day, ch.first_names)
        FROM own JOIN child ch ON ch.id = own.child_id), '[]'),
      'bookings', coalesce((
        SELECT json_agg(json_build_object('childId', b.child_id, 'serviceId', b.service_id, 'day', b.day,
          'state', CASE WHEN b.family_id = ${familyId}::uuid THEN lower(b.status::text) ELSE 'other-household' END))
        FROM own JOIN booking b ON b.child_id = own.child_id
        WHERE (b.day BETWEEN ${shown.from}::date AND ${shown.to}::date
            OR b.day BETWEEN ${ahead.from}::date AND ${ahead.to}::date)
          AND b.status <> 'CANCELLED'), '[]'),
      'taken', coalesce((
        SELECT json_agg(json_build_object('serviceId', t.id, 'day', t.day, 'taken', t.taken))
        FROM (
          SELECT s.id, b.day, count(*) AS taken
          FROM offered s JOIN booking b ON b.service_id = s.id
          WHERE ${counted}::boolean AND s.capacity_by_weekday IS NOT NULL AND s.capacity_by_weekday ? extract(isodow FROM b.day)::text
            AND b.day BETWEEN ${shown.from}::date AND ${shown.to}::date AND b.status = 'BOOKED'
          GROUP BY s.id, b.day) t), '[]'),
      'lastBookedDay', (
        SELECT max(b.day) FROM booking b
        WHERE b.family_id = ${familyId}::uuid AND b.day >= ${mondayOf(today)}::date AND b.status = 'BOOKED')
    ) AS facts
    FROM commune c WHERE c.id = ${communeId}::uuid`;
  if (!row) throw new Error(`No commune ${communeId}`);
  const { services, ...facts } = row.facts;
  return { ...facts, services: services.map(serviceFromJson) };
}
