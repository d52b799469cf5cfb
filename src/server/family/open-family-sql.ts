import { Prisma } from "@/server/db/generated/client";

/** Whether a child still has an open family: one whose families have all left is on no list of the school any more. */
export function hasOpenFamilySql(childId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM child_family own JOIN family household ON household.id = own.family_id
    WHERE own.child_id = ${childId} AND household.closed_at IS NULL)`;
}
