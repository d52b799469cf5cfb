import type { SchoolWeekFacts } from "@/domain/booking/week-of-school";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { type CalendarJson, calendarSql } from "./calendar-sql";

type Asked = { communeId: string; monday: IsoDate; schoolId: string | null };
type FactsJson = Omit<SchoolWeekFacts, "calendar"> & { calendar: CalendarJson; schoolId: string | null };

/**
 * A week of a school in numbers, in one statement: its cost follows the week, not the history. Without a school, the
 * first one; `schoolId` says which.
 */
export async function loadSchoolWeek(
  db: Db,
  { communeId, monday, schoolId }: Asked,
): Promise<SchoolWeekFacts & { schoolId: string | null }> {
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    WITH here AS MATERIALIZED (
      SELECT coalesce(${schoolId}::uuid, (
        SELECT o.id FROM school o WHERE o.commune_id = ${communeId}::uuid ORDER BY o.name, o.id LIMIT 1)) AS school_id),
    offered AS MATERIALIZED (
      SELECT s.* FROM here JOIN service_school ss USING (school_id) JOIN service s ON s.id = ss.service_id
      WHERE s.commune_id = ${communeId}::uuid
        AND coalesce(s.active_from, '-infinity') <= ${monday}::date + 6
        AND coalesce(s.active_to, 'infinity') >= ${monday}::date),
    held AS MATERIALIZED (
      SELECT b.service_id, b.day, b.status, k.id AS class_id, k.school_id
      FROM offered s
      JOIN booking b ON b.service_id = s.id AND b.day BETWEEN ${monday}::date AND ${monday}::date + 6
        AND b.status <> 'CANCELLED'
      LEFT JOIN (enrolment e JOIN school_year y ON y.id = e.school_year_id JOIN school_class k ON k.id = e.class_id)
        ON e.child_id = b.child_id AND b.day BETWEEN y.first_day AND y.last_day)
    SELECT json_build_object(
      'calendar', ${calendarSql(monday)},
      'schoolId', (SELECT school_id FROM here),
      'schools', coalesce((
        SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id)
        FROM school o WHERE o.commune_id = c.id), '[]'),
      'services', coalesce((
        SELECT json_agg(json_build_object(
          'id', s.id, 'name', s.name, 'kind', s.kind, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
          'weekdays', s.weekdays, 'activeFrom', s.active_from, 'activeTo', s.active_to,
          'capacityByWeekday', s.capacity_by_weekday, 'schoolIds', json_build_array((SELECT school_id FROM here)))
          ORDER BY s.position, s.starts_at, s.id)
        FROM offered s), '[]'),
      'classes', coalesce((
        SELECT json_agg(json_build_object('id', k.id, 'name', k.name) ORDER BY k.position, k.name)
        FROM here JOIN school_class k USING (school_id)), '[]'),
      'counts', coalesce((
        SELECT json_agg(json_build_object('serviceId', t.service_id, 'classId', t.class_id, 'day', t.day,
          'booked', t.booked, 'waiting', t.waiting))
        FROM (
          SELECT service_id, class_id, day, count(*) FILTER (WHERE status = 'BOOKED') AS booked,
                 count(*) FILTER (WHERE status = 'WAITING') AS waiting
          FROM held WHERE school_id IS NULL OR school_id = (SELECT school_id FROM here)
          GROUP BY service_id, class_id, day) t), '[]'),
      'taken', coalesce((
        SELECT json_agg(json_build_object('serviceId', t.service_id, 'day', t.day, 'taken', t.taken))
        FROM (SELECT service_id, day, count(*) AS taken FROM held WHERE status = 'BOOKED' GROUP BY service_id, day) t), '[]')
    ) AS facts
    FROM commune c WHERE c.id = ${communeId}::uuid`;
  if (!row) throw new Error(`No commune ${communeId}`);
  return row.facts;
}
