import type { LimitReminder, RemindedChild } from "@/domain/booking/limit-reminders";
import type { IsoDate } from "@/domain/calendar/day";
import { custodySql } from "@/server/booking/custody-sql";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";

/** A week of a service in which a child who usually comes is booked nowhere, and an adult who wants to know. */
export type ForgottenWeek = RemindedChild & {
  accountId: string;
  familyId: string;
  to: string;
  displayName: string;
  serviceId: string;
  serviceName: string;
  monday: IsoDate;
  childId: string;
  childName: string;
};

/**
 * Of the weeks about to close, those that families forgot: they booked two of the last four weeks of a service for a
 * child, and nothing of this one. The children of a family come by age.
 */
export function forgottenWeeks(db: Db, reminders: readonly LimitReminder[]): Promise<ForgottenWeek[]> {
  const rows = reminders.map(({ serviceId, schoolId, monday, recentMondays }) => {
    return { service_id: serviceId, school_id: schoolId, monday, recent: recentMondays };
  });
  return db.$queryRaw<ForgottenWeek[]>`
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
      HAVING count(DISTINCT b.day - (extract(isodow FROM b.day)::int - 1)) >= 2)
    SELECT a.id AS "accountId", a.family_id AS "familyId", a.email AS "to", a.display_name AS "displayName",
      s.id AS "serviceId", s.name AS "serviceName", u.monday::text AS monday,
      ch.id AS "childId", ch.first_names AS "childName",
      k.school_id AS "schoolId", k.id AS "classId", ${custodySql(Prisma.sql`u.family_id`)} AS custody
    FROM usual u
    JOIN child_family cf ON cf.child_id = u.child_id AND cf.family_id = u.family_id
    JOIN child ch ON ch.id = u.child_id
    JOIN enrolment e ON e.child_id = u.child_id
    JOIN school_class k ON k.id = e.class_id AND k.school_id = u.school_id
    JOIN school_year y ON y.id = e.school_year_id AND y.first_day < u.monday + 7 AND y.last_day >= u.monday
    JOIN account a ON a.family_id = u.family_id
      AND a.reminders_by_email AND a.email IS NOT NULL AND a.disabled_at IS NULL
    JOIN service s ON s.id = u.service_id
    WHERE NOT EXISTS (
      SELECT FROM booking b
      WHERE b.child_id = u.child_id AND b.service_id = u.service_id
        AND b.day >= u.monday AND b.day < u.monday + 7 AND b.status <> 'CANCELLED')
    ORDER BY ch.birth_day, ch.first_names, ch.id`;
}
