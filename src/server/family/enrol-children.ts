import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

export type Enrolment = { childId: string; schoolYearId: string; classId: string | null };

/**
 * Puts children in a class of a school year, or in none, and answers those that were not there already. Refuses NOT_FOUND
 * for a year or a class of another commune.
 */
export async function enrolChildren(db: Db, communeId: string, enrolments: readonly Enrolment[]): Promise<string[]> {
  if (enrolments.length === 0) return [];
  const yearIds = [...new Set(enrolments.map(({ schoolYearId }) => schoolYearId))];
  const classIds = [...new Set(enrolments.flatMap(({ classId }) => classId ?? []))];
  const years = await db.schoolYear.count({ where: { communeId, id: { in: yearIds } } });
  const classes = await db.schoolClass.count({ where: { communeId, id: { in: classIds } } });
  if (years !== yearIds.length || classes !== classIds.length) throw new RefusedError({ code: "NOT_FOUND" });
  const columns = [
    enrolments.map(({ childId }) => childId),
    enrolments.map(({ schoolYearId }) => schoolYearId),
    enrolments.map(({ classId }) => classId),
  ];
  const changed = await db.$queryRaw<{ childId: string }[]>`
    WITH asked AS (
      SELECT * FROM unnest(${columns[0]}::uuid[], ${columns[1]}::uuid[], ${columns[2]}::uuid[]) AS a (child_id, year_id, class_id)),
    gone AS (
      DELETE FROM enrolment e USING asked a
      WHERE e.child_id = a.child_id AND e.school_year_id = a.year_id AND a.class_id IS NULL
      RETURNING e.child_id),
    placed AS (
      INSERT INTO enrolment (child_id, school_year_id, commune_id, class_id)
      SELECT child_id, year_id, ${communeId}::uuid, class_id FROM asked WHERE class_id IS NOT NULL
      ON CONFLICT (child_id, school_year_id) DO UPDATE SET class_id = excluded.class_id
        WHERE enrolment.class_id <> excluded.class_id
      RETURNING child_id)
    SELECT child_id::text AS "childId" FROM gone UNION SELECT child_id::text FROM placed`;
  return changed.map(({ childId }) => childId);
}
