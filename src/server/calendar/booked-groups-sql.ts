import type { BookedGroup } from "@/domain/calendar/closure-effect";
import { Prisma } from "@/server/db/generated/client";

/** The class of the child of the booking `b` on its day; null: in none. Of two years of that day, an old mistake, the last. */
export const classOfBookingSql = Prisma.sql`(
  SELECT e.class_id FROM enrolment e
  JOIN school_year y ON y.id = e.school_year_id AND b.day BETWEEN y.first_day AND y.last_day
  WHERE e.child_id = b.child_id
  ORDER BY y.first_day DESC LIMIT 1)`;

/**
 * The bookings `b` of these groups, each with the group's own columns as `g` (to_closure_id among them when given).
 * One parameter, whatever their number.
 */
export function bookingsOfGroupsSql(groups: readonly (BookedGroup & { toClosureId?: string | null })[]): Prisma.Sql {
  const rows = groups.map((group) => ({
    service_id: group.serviceId,
    day: group.day,
    class_id: group.classId,
    closure_id: group.closureId,
    to_closure_id: group.toClosureId ?? null,
  }));
  return Prisma.sql`
    jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS g (service_id uuid, day date, class_id uuid, closure_id uuid, to_closure_id uuid)
    JOIN booking b ON b.service_id = g.service_id AND b.day = g.day AND b.closure_id IS NOT DISTINCT FROM g.closure_id
      AND (b.status <> 'CANCELLED' OR b.closure_id IS NOT NULL)
      AND ${classOfBookingSql} IS NOT DISTINCT FROM g.class_id`;
}
