import type { PlannedService } from "@/domain/booking/planning-facts";
import type { DeclaredCalendar } from "@/domain/calendar/closure-effect";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { type CalendarJson, calendarSql } from "./calendar-sql";
import { type ServiceJson, serviceFromJson, serviceSql } from "./service-sql";

export type Offer = { calendar: DeclaredCalendar; services: PlannedService[] };

/** The calendar from `since` on and the services of a commune, without any booking. */
export async function loadOffer(db: Db, communeId: string, since: IsoDate): Promise<Offer> {
  const [row] = await db.$queryRaw<{ offer: { calendar: CalendarJson; services: ServiceJson[] } }[]>`
    SELECT json_build_object(
      'calendar', ${calendarSql(since)},
      'services', coalesce((SELECT json_agg(${serviceSql}) FROM service s WHERE s.commune_id = c.id), '[]')) AS offer
    FROM commune c WHERE c.id = ${communeId}::uuid`;
  if (!row) throw new Error(`No commune ${communeId}`);
  const { calendar, services } = row.offer;
  return { calendar, services: services.map(serviceFromJson) };
}
