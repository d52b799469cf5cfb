import type { BatchInput } from "@/domain/booking/batch-input";
import type { BatchFacts } from "@/domain/booking/batch-plan";
import type { TakenPlaces } from "@/domain/booking/planning-facts";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { type CalendarJson, calendarSql } from "./calendar-sql";
import { custodyHoldsSql } from "./custody-sql";
import { enrolmentsSql } from "./enrolment-sql";
import { type ServiceJson, serviceFromJson, serviceSql } from "./service-sql";

type FactsJson = Omit<BatchFacts, "calendar" | "service" | "taken"> & {
  calendar: CalendarJson;
  service: ServiceJson | null;
  hasClass: boolean;
};

/**
 * What a batch is planned from, in one statement; its cost follows the school and the days. `taken`: counted under lock,
 * or just now for a preview. Refuses NOT_FOUND when the service is not offered to that school, or the class not of it.
 */
export async function loadBatchFacts(
  db: Db,
  communeId: string,
  { schoolId, classId, serviceId, from, until }: BatchInput,
  taken: readonly TakenPlaces[],
): Promise<BatchFacts> {
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    WITH pupils AS MATERIALIZED (
      SELECT DISTINCT e.child_id
      FROM school_class k JOIN enrolment e ON e.class_id = k.id JOIN school_year y ON y.id = e.school_year_id
      WHERE k.school_id = ${schoolId}::uuid AND (${classId}::uuid IS NULL OR k.id = ${classId}::uuid)
        AND y.first_day <= ${until}::date AND y.last_day >= ${from}::date)
    SELECT json_build_object(
      'calendar', ${calendarSql(from)},
      'service', (
        SELECT ${serviceSql} FROM service s JOIN service_school ss ON ss.service_id = s.id
        WHERE s.id = ${serviceId}::uuid AND s.commune_id = c.id AND ss.school_id = ${schoolId}::uuid),
      'hasClass', ${classId}::uuid IS NULL OR EXISTS (
        SELECT FROM school_class k WHERE k.id = ${classId}::uuid AND k.school_id = ${schoolId}::uuid),
      'children', coalesce((
        SELECT json_agg(json_build_object(
          'id', ch.id, 'name', concat(coalesce(ch.usage_name, ch.birth_name), ' ', ch.first_names),
          'enrolments', ${enrolmentsSql},
          'familyIds', coalesce((
            SELECT json_agg(f.id ORDER BY f.number) FROM child_family cf JOIN family f ON f.id = cf.family_id
            WHERE cf.child_id = ch.id AND f.closed_at IS NULL), '[]'),
          'custody', (
            SELECT json_build_object('kind', cu.kind, 'anchorMonday', cu.anchor_monday,
              'handOverWeekday', cu.hand_over_weekday, 'first', cu.first_family_id, 'second', cu.second_family_id,
              'exceptions', coalesce((
                SELECT json_agg(json_build_object('day', x.day, 'household', x.family_id))
                FROM custody_exception x WHERE x.child_id = cu.child_id), '[]'))
            FROM custody_pattern cu WHERE cu.child_id = ch.id AND ${custodyHoldsSql}))
          ORDER BY coalesce(ch.usage_name, ch.birth_name), ch.first_names, ch.id)
        FROM pupils JOIN child ch ON ch.id = pupils.child_id), '[]'),
      'bookings', coalesce((
        SELECT json_agg(json_build_object(
          'childId', b.child_id, 'day', b.day, 'familyId', b.family_id, 'status', b.status))
        FROM booking b JOIN pupils USING (child_id)
        WHERE b.service_id = ${serviceId}::uuid AND b.day BETWEEN ${from}::date AND ${until}::date), '[]')
    ) AS facts
    FROM commune c WHERE c.id = ${communeId}::uuid`;
  const { service = null, hasClass = false, ...facts } = row?.facts ?? {};
  if (!service || !hasClass || !("calendar" in facts)) throw new RefusedError({ code: "NOT_FOUND" });
  return { ...facts, service: serviceFromJson(service), taken };
}
