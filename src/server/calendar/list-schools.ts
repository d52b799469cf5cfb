import type { IsoDate } from "@/domain/calendar/day";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { hasOpenFamilySql } from "@/server/family/open-family-sql";

export type ListedClass = {
  id: string;
  name: string;
  level: string;
  /** Children of the school year under way, or of the next one in summer, but those whose families have all left. */
  children: number;
  /** Children of any year: a class somebody was in stays. */
  everEnrolled: number;
};
export type ListedSchool = { id: string; name: string; classes: ListedClass[] };

/** The schools of a commune with their classes, from the youngest. */
export async function listSchools(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
): Promise<ListedSchool[]> {
  return db.$queryRaw<ListedSchool[]>`
    WITH shown_year AS (
      SELECT y.id FROM school_year y
      WHERE y.commune_id = ${communeId}::uuid AND y.last_day >= ${today}::date ORDER BY y.first_day LIMIT 1)
    SELECT o.id::text, o.name, coalesce((
      SELECT json_agg(json_build_object('id', k.id, 'name', k.name, 'level', k.level,
        'children', (
          SELECT count(*) FROM enrolment e JOIN shown_year y ON y.id = e.school_year_id
          WHERE e.class_id = k.id AND ${hasOpenFamilySql(Prisma.sql`e.child_id`)}),
        'everEnrolled', (SELECT count(*) FROM enrolment e WHERE e.class_id = k.id)) ORDER BY k.position, k.name)
      FROM school_class k WHERE k.school_id = o.id), '[]') AS classes
    FROM school o WHERE o.commune_id = ${communeId}::uuid
    ORDER BY o.name, o.id`;
}
