import type { PlannedService } from "@/domain/booking/planning-facts";
import type { BookedGroup, DeclaredCalendar } from "@/domain/calendar/closure-effect";
import type { IsoDate } from "@/domain/calendar/day";
import { type CalendarJson, calendarSql } from "@/server/booking/calendar-sql";
import { type ServiceJson, serviceFromJson, serviceSql } from "@/server/booking/service-sql";
import type { Db } from "@/server/db/tenant";
import { classOfBookingSql } from "./booked-groups-sql";

export type ClosureFacts = { calendar: DeclaredCalendar; services: PlannedService[]; groups: BookedGroup[] };
type FactsJson = { calendar: CalendarJson; services: ServiceJson[]; groups: BookedGroup[] };

/**
 * What a change of the calendar between these days is judged on, in one statement: bookings come as groups of a class,
 * so that their number follows days and classes, not families. `to` null: as far as anybody booked.
 */
export async function loadClosureFacts(
  db: Db,
  communeId: string,
  { from, to }: { from: IsoDate; to: IsoDate | null },
): Promise<ClosureFacts> {
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    SELECT json_build_object(
      'calendar', ${calendarSql(from)},
      'services', coalesce((SELECT json_agg(${serviceSql}) FROM service s WHERE s.commune_id = c.id), '[]'),
      'groups', coalesce((
        SELECT json_agg(json_build_object('serviceId', booked.service_id, 'day', booked.day, 'schoolId', k.school_id,
          'classId', booked.class_id, 'closureId', booked.closure_id))
        FROM (
          SELECT DISTINCT b.service_id, b.day, b.closure_id, ${classOfBookingSql} AS class_id
          FROM booking b
          WHERE b.commune_id = c.id AND b.day BETWEEN ${from}::date AND coalesce(${to}::date, 'infinity')
            AND (b.status <> 'CANCELLED' OR b.closure_id IS NOT NULL)) booked
        LEFT JOIN school_class k ON k.id = booked.class_id), '[]')
    ) AS facts
    FROM commune c WHERE c.id = ${communeId}::uuid`;
  if (!row) throw new Error(`No commune ${communeId}`);
  const { services, ...facts } = row.facts;
  return { ...facts, services: services.map(serviceFromJson) };
}
