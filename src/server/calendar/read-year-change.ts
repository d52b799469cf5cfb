import { type ClassMove, type KnownClass, proposeMoves } from "@/domain/calendar/class-moves";
import type { IsoDate } from "@/domain/calendar/day";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { hasOpenFamilySql } from "@/server/family/open-family-sql";

type Year = { id: string; label: string; firstDay: IsoDate; lastDay: IsoDate };
type Pupil = { childId: string; name: string; classId: string; birthYear: number; placedIn: string | null };
type Newcomer = { childId: string; name: string; className: string };
type Facts = {
  from: Year | null;
  to: Year | null;
  classes: (KnownClass & { schoolName: string })[];
  pupils: Pupil[];
  newcomers: Newcomer[];
};

export type YearChange = Omit<Facts, "pupils"> & { moves: (ClassMove & { name: string; fromClassId: string })[] };

/**
 * The passage from the last school year that began to the next one: where each child would go, and who is new. A child
 * whose families have all left is neither. `from` or `to` null: that year is not written yet.
 */
export async function readYearChange(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
): Promise<YearChange> {
  const { pupils, ...facts } = await loadFacts(db, communeId, today);
  const startYear = Number((facts.from?.firstDay ?? today).slice(0, 4));
  const pupilOf = new Map(pupils.map((pupil) => [pupil.childId, pupil]));
  const moves = proposeMoves(pupils, facts.classes, startYear).map((move) => {
    const pupil = pupilOf.get(move.childId);
    return { ...move, name: pupil?.name ?? "", fromClassId: pupil?.classId ?? "" };
  });
  return { ...facts, moves };
}

async function loadFacts(db: Db, communeId: string, today: IsoDate): Promise<Facts> {
  const [row] = await db.$queryRaw<{ facts: Facts }[]>`
    WITH year_from AS (
      SELECT y.* FROM school_year y
      WHERE y.commune_id = ${communeId}::uuid AND y.first_day <= ${today}::date ORDER BY y.first_day DESC LIMIT 1),
    year_to AS (
      SELECT y.* FROM school_year y
      WHERE y.commune_id = ${communeId}::uuid AND y.first_day > ${today}::date ORDER BY y.first_day LIMIT 1),
    named AS (
      SELECT ch.id, coalesce(ch.usage_name, ch.birth_name) || ' ' || ch.first_names AS name, ch.birth_day
      FROM child ch WHERE ch.commune_id = ${communeId}::uuid AND ${hasOpenFamilySql(Prisma.sql`ch.id`)})
    SELECT json_build_object(
      'from', (SELECT json_build_object('id', y.id, 'label', y.label, 'firstDay', y.first_day, 'lastDay', y.last_day)
               FROM year_from y),
      'to', (SELECT json_build_object('id', y.id, 'label', y.label, 'firstDay', y.first_day, 'lastDay', y.last_day)
             FROM year_to y),
      'classes', coalesce((
        SELECT json_agg(json_build_object('id', k.id, 'name', k.name, 'level', k.level, 'schoolId', k.school_id,
          'schoolName', o.name) ORDER BY o.name, k.position, k.name)
        FROM school_class k JOIN school o ON o.id = k.school_id WHERE k.commune_id = ${communeId}::uuid), '[]'),
      'pupils', coalesce((
        SELECT json_agg(json_build_object('childId', n.id, 'name', n.name, 'classId', e.class_id,
          'birthYear', extract(year FROM n.birth_day), 'placedIn', (
            SELECT later.class_id FROM enrolment later JOIN year_to y ON y.id = later.school_year_id
            WHERE later.child_id = n.id)) ORDER BY n.name)
        FROM year_from y JOIN enrolment e ON e.school_year_id = y.id JOIN named n ON n.id = e.child_id), '[]'),
      'newcomers', coalesce((
        SELECT json_agg(json_build_object('childId', n.id, 'name', n.name, 'className', k.name)
          ORDER BY k.position, n.name)
        FROM year_to y JOIN enrolment e ON e.school_year_id = y.id JOIN named n ON n.id = e.child_id
        JOIN school_class k ON k.id = e.class_id
        WHERE NOT EXISTS (
          SELECT FROM enrolment before JOIN year_from f ON f.id = before.school_year_id
          WHERE before.child_id = n.id)), '[]')
    ) AS facts`;
  if (!row) throw new Error("The school years were not read");
  return row.facts;
}
