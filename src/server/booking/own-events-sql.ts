import { Prisma } from "@/server/db/generated/client";
import { ownFamiliesSql } from "@/server/family/own-families-sql";

/**
 * The booking events a family may read, as a query: its own, and those of families merged into it. Events are never
 * changed: when a merge is undone, what was written meanwhile about the children who went back is read by their household,
 * and no more by the other one.
 */
export function ownEventsSql(familyId: string): Prisma.Sql {
  const own = ownFamiliesSql(Prisma.sql`${familyId}::uuid`);
  const meanwhile = Prisma.sql`u.facts -> 'childIds' ? e.child_id::text
    AND e.at >= (u.facts ->> 'mergedAt')::timestamptz AND e.at < u.at`;
  return Prisma.sql`
    WITH undone AS MATERIALIZED (
      SELECT u.subject_id, u.facts, u.at FROM audit_entry u
      WHERE u.subject_id = ANY (${own}) AND u.action = 'family-merge-undone')
    SELECT e.* FROM booking_event e
    WHERE e.family_id = ANY (${own}) AND NOT EXISTS (
      SELECT FROM undone u WHERE u.subject_id = e.family_id AND u.facts ? 'fromId' AND ${meanwhile})
    UNION ALL
    SELECT e.* FROM undone u JOIN booking_event e ON e.family_id = (u.facts ->> 'intoId')::uuid AND ${meanwhile}`;
}
