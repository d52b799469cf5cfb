import type { DeclaredCalendar } from "@/domain/calendar/closure-effect";
import type { IsoDate } from "@/domain/calendar/day";
import { Prisma } from "@/server/db/generated/client";

/** As `calendarSql` answers it. */
export type CalendarJson = DeclaredCalendar;

/** No rule looks further back than 366 days, moved by a break at most. */
const FARTHEST_DAYS = 430;

/**
 * The calendar of the commune `c` as JSON, from `since` on less what rules look back at: a commune that keeps ten years
 * of history loads no more than a new one. Days come out as strings, names as the domain spells them.
 */
export function calendarSql(since: IsoDate): Prisma.Sql {
  const from = Prisma.sql`(${since}::date - ${FARTHEST_DAYS}::int)`;
  return Prisma.sql`json_build_object(
    'timeZone', c.time_zone,
    'holidayRegion', c.holiday_region,
    'schoolYears', coalesce((
      SELECT json_agg(json_build_object('label', y.label, 'firstDay', y.first_day, 'lastDay', y.last_day) ORDER BY y.first_day)
      FROM school_year y WHERE y.commune_id = c.id AND y.last_day >= ${from}), '[]'),
    'breaks', coalesce((
      SELECT json_agg(json_build_object('label', b.label, 'from', b.from_day, 'to', b.to_day) ORDER BY b.from_day)
      FROM school_break b WHERE b.commune_id = c.id AND coalesce(b.to_day, 'infinity') >= ${from}), '[]'),
    'closures', coalesce((
      SELECT json_agg(json_build_object(
        'id', x.id, 'from', x.from_day, 'to', x.to_day, 'kind', lower(x.kind::text), 'cause', replace(lower(x.cause::text), '_', '-'),
        'label', x.label, 'schoolId', x.school_id, 'classId', x.class_id, 'serviceId', x.service_id))
      FROM closure x WHERE x.commune_id = c.id AND x.to_day >= ${from}), '[]'))`;
}
