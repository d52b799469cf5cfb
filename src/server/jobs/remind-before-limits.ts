import type { Temporal } from "temporal-polyfill";
import { type LimitReminder, remindersDue } from "@/domain/booking/limit-reminders";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { SchoolCalendar } from "@/domain/calendar/school-days";
import { calendarSql } from "@/server/booking/calendar-sql";
import { type ServiceJson, serviceFromJson, serviceSql } from "@/server/booking/service-sql";
import { prisma } from "@/server/db/client";
import { type Db, inCommune } from "@/server/db/tenant";
import { queueEmails } from "@/server/queue-emails";

/**
 * The day before a weekly limit, tells the families that usually book a service for a child and booked nothing of the
 * week about to close. Each adult is told once for a child, a service and a week, however often and by how many
 * workers this runs.
 */
export async function remindBeforeLimits(now: Temporal.Instant): Promise<void> {
  const communes = await prisma.commune.findMany({ select: { id: true, timeZone: true } });
  for (const commune of communes) {
    await inCommune(commune.id, async (db) => {
      const reminders = await remindersOf(db, commune, now);
      if (reminders.length === 0) return;
      const limits = new Map(reminders.map((one) => [`${one.serviceId} ${one.monday}`, one.limitAt]));
      const told = await markTold(db, commune.id, reminders, now);
      const emails = told.map(({ familyId, to, displayName, serviceId, serviceName, monday, childNames }) => {
        const { timeZone } = commune;
        const limitAt = limits.get(`${serviceId} ${monday}`) ?? "";
        const period = { fromDay: monday, toDay: addDays(monday, 6) };
        const data = { displayName, childNames, serviceName, ...period, limitAt, timeZone };
        return { communeId: commune.id, familyId, to, template: "nothing-booked" as const, data };
      });
      await queueEmails(db, now, emails);
    });
  }
}

async function remindersOf(
  db: Db,
  { id, timeZone }: { id: string; timeZone: string },
  now: Temporal.Instant,
): Promise<LimitReminder[]> {
  const today = wallClock(now.toString(), timeZone).day;
  const [row] = await db.$queryRaw<{ calendar: SchoolCalendar; services: ServiceJson[] }[]>`
    SELECT ${calendarSql(today)} AS calendar,
      coalesce((SELECT json_agg(${serviceSql}) FROM service s WHERE s.commune_id = c.id), '[]') AS services
    FROM commune c WHERE c.id = ${id}::uuid`;
  return row ? remindersDue(row.calendar, row.services.map(serviceFromJson), now) : [];
}

type Told = {
  familyId: string;
  to: string;
  displayName: string;
  serviceId: string;
  serviceName: string;
  monday: LimitReminder["monday"];
  childNames: string[];
};

/** Who must be told and was not yet, one row per adult, service and week; written down in the same statement. */
async function markTold(
  db: Db,
  communeId: string,
  reminders: readonly LimitReminder[],
  now: Temporal.Instant,
): Promise<Told[]> {
  const rows = reminders.map(({ serviceId, schoolId, monday, recentMondays }) => {
    return { service_id: serviceId, school_id: schoolId, monday, recent: recentMondays };
  });
  return db.$queryRaw<Told[]>`
    WITH closing AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS c (service_id uuid, school_id uuid, monday date, recent date[])),
    usual AS (
      SELECT c.service_id, c.school_id, c.monday, b.child_id, b.family_id
      FROM closing c
      JOIN booking b ON b.service_id = c.service_id AND b.status = 'BOOKED'
        AND b.day >= c.monday - 140 AND b.day < c.monday
        AND b.day - (extract(isodow FROM b.day)::int - 1) = ANY(c.recent)
      GROUP BY c.service_id, c.school_id, c.monday, b.child_id, b.family_id
      HAVING count(DISTINCT b.day - (extract(isodow FROM b.day)::int - 1)) >= 2),
    forgotten AS MATERIALIZED (
      SELECT DISTINCT u.service_id, u.monday, u.child_id, a.id AS account_id,
        concat_ws(':', 'nothing-booked', u.service_id, u.child_id, u.monday) AS key
      FROM usual u
      JOIN enrolment e ON e.child_id = u.child_id
      JOIN school_class k ON k.id = e.class_id AND k.school_id = u.school_id
      JOIN school_year y ON y.id = e.school_year_id AND y.first_day < u.monday + 7 AND y.last_day >= u.monday
      JOIN account a ON a.family_id = u.family_id
        AND a.reminders_by_email AND a.email IS NOT NULL AND a.disabled_at IS NULL
      WHERE NOT EXISTS (
        SELECT FROM booking b
        WHERE b.child_id = u.child_id AND b.service_id = u.service_id
          AND b.day >= u.monday AND b.day < u.monday + 7 AND b.status <> 'CANCELLED')),
    told AS (
      INSERT INTO sent_reminder (account_id, key, commune_id, sent_at)
      SELECT account_id, key, ${communeId}::uuid, ${now.toString()}::timestamptz FROM forgotten ORDER BY 1, 2
      ON CONFLICT DO NOTHING
      RETURNING account_id, key)
    SELECT a.family_id AS "familyId", a.email AS "to", a.display_name AS "displayName",
      s.id AS "serviceId", s.name AS "serviceName", f.monday::text AS monday,
      array_agg(ch.first_names ORDER BY ch.birth_day, ch.first_names) AS "childNames"
    FROM forgotten f
    JOIN told USING (account_id, key)
    JOIN account a ON a.id = f.account_id
    JOIN child ch ON ch.id = f.child_id
    JOIN service s ON s.id = f.service_id
    GROUP BY a.id, s.id, f.monday`;
}
