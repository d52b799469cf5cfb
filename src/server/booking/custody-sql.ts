import { Prisma } from "@/server/db/generated/client";

/** Whether the custody pattern `cu` still says something: none of its households has left. */
export const custodyHoldsSql = Prisma.sql`NOT EXISTS (
  SELECT FROM family gone
  WHERE gone.id IN (cu.first_family_id, cu.second_family_id) AND gone.closed_at IS NOT NULL)`;

/**
 * With which household the child `ch` is, as the family (its id, a uuid) knows it, as JSON (`OwnCustody`): "own" or
 * "other", and nothing of who the other is. Null: every day is the family's, as when the other household has left.
 */
export function custodySql(familyId: Prisma.Sql): Prisma.Sql {
  const household = (column: Prisma.Sql) => Prisma.sql`CASE WHEN ${column} = ${familyId} THEN 'own' ELSE 'other' END`;
  return Prisma.sql`(
    SELECT json_build_object(
      'kind', cu.kind, 'anchorMonday', cu.anchor_monday, 'handOverWeekday', cu.hand_over_weekday,
      'first', ${household(Prisma.sql`cu.first_family_id`)}, 'second', ${household(Prisma.sql`cu.second_family_id`)},
      'exceptions', coalesce((
        SELECT json_agg(json_build_object('day', x.day, 'household', ${household(Prisma.sql`x.family_id`)}))
        FROM custody_exception x WHERE x.child_id = cu.child_id), '[]'))
    FROM custody_pattern cu
    WHERE cu.child_id = ch.id AND ${custodyHoldsSql})`;
}
