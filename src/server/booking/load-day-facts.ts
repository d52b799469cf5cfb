import type { DayFacts } from "@/domain/booking/day-facts";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { type CalendarJson, calendarSql } from "./calendar-sql";
import { queueOrderSql } from "./queue-order-sql";

type Asked = { communeId: string; day: IsoDate; schoolId: string | null };
type FactsJson = Omit<DayFacts, "calendar"> & { calendar: CalendarJson; schoolId: string | null };

/**
 * A day of a school, in one statement: its cost follows the school, not the commune nor its history. Without a school,
 * the first one; `schoolId` says which. A child in no class that day is shown wherever the service is offered.
 */
export async function loadDayFacts(
  db: Db,
  { communeId, day, schoolId }: Asked,
): Promise<DayFacts & { schoolId: string | null }> {
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    WITH here AS MATERIALIZED (
      SELECT coalesce(${schoolId}::uuid, (
        SELECT o.id FROM school o WHERE o.commune_id = ${communeId}::uuid ORDER BY o.name, o.id LIMIT 1)) AS school_id),
    offered AS MATERIALIZED (
      SELECT s.* FROM here JOIN service_school ss USING (school_id) JOIN service s ON s.id = ss.service_id
      WHERE s.commune_id = ${communeId}::uuid),
    ranked AS MATERIALIZED (
      SELECT b.id, row_number() OVER (PARTITION BY b.service_id ORDER BY ${queueOrderSql}) AS rank
      FROM offered s JOIN booking b ON b.service_id = s.id AND b.day = ${day}::date AND b.status = 'WAITING')
    SELECT json_build_object(
      'calendar', ${calendarSql(day)},
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
        FROM offered s
        WHERE ${day}::date BETWEEN coalesce(s.active_from, '-infinity') AND coalesce(s.active_to, 'infinity')), '[]'),
      'classes', coalesce((
        SELECT json_agg(json_build_object('id', k.id, 'name', k.name) ORDER BY k.position, k.name)
        FROM here JOIN school_class k USING (school_id)), '[]'),
      'bookings', coalesce((
        SELECT json_agg(json_build_object(
          'serviceId', b.service_id, 'status', b.status, 'waitingRank', ranked.rank, 'childId', ch.id, 'familyId', b.family_id,
          'lastName', coalesce(ch.usage_name, ch.birth_name), 'firstNames', ch.first_names, 'classId', k.id,
          'diet', ch.diet, 'allergens', coalesce(ch.allergens, '{}'), 'hasPai', ch.has_pai, 'mayLeaveAlone', ch.may_leave_alone))
        FROM offered s
        JOIN booking b ON b.service_id = s.id AND b.day = ${day}::date AND b.status <> 'CANCELLED'
        LEFT JOIN ranked ON ranked.id = b.id
        JOIN child ch ON ch.id = b.child_id
        LEFT JOIN (enrolment e JOIN school_year y ON y.id = e.school_year_id JOIN school_class k ON k.id = e.class_id)
          ON e.child_id = ch.id AND ${day}::date BETWEEN y.first_day AND y.last_day
        WHERE k.id IS NULL OR k.school_id = (SELECT school_id FROM here)), '[]')
    ) AS facts
    FROM commune c WHERE c.id = ${communeId}::uuid`;
  if (!row) throw new Error(`No commune ${communeId}`);
  return row.facts;
}
