import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import type { Db } from "@/server/db/tenant";
import { todayOf } from "@/server/today-of";
import type { FamilyActor } from "./family-actor";

export type BookedDay = { day: IsoDate; children: { name: string; services: { name: string; waiting: boolean }[] }[] };

/** What a family has booked this week, day by day; days without anything are left out. */
export async function readBookingsOfWeek(
  db: Db,
  actor: Pick<FamilyActor, "communeId" | "now" | "timeZone">,
  familyId: string,
): Promise<{ monday: IsoDate; days: BookedDay[] }> {
  const monday = mondayOf(todayOf(actor));
  const days = await db.$queryRaw<BookedDay[]>`
    WITH booked AS (
      SELECT b.day, ch.id, ch.first_names, ch.birth_day,
        json_agg(json_build_object('name', s.name, 'waiting', b.status = 'WAITING') ORDER BY s.position, s.starts_at) AS services
      FROM booking b JOIN child ch ON ch.id = b.child_id JOIN service s ON s.id = b.service_id
      WHERE b.commune_id = ${actor.communeId}::uuid AND b.family_id = ${familyId}::uuid AND b.status <> 'CANCELLED'
        AND b.day BETWEEN ${monday}::date AND ${addDays(monday, 6)}::date
      GROUP BY b.day, ch.id)
    SELECT to_char(day, 'YYYY-MM-DD') AS day,
      json_agg(json_build_object('name', first_names, 'services', services) ORDER BY birth_day, first_names) AS children
    FROM booked GROUP BY day ORDER BY day`;
  return { monday, days };
}
