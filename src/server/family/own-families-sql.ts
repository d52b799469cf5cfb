import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";

/**
 * The ids of a family and of those merged into it, one merge after another, as an array in SQL: what was written under
 * their names is its own past. Never the other household of a child they share.
 */
export function ownFamiliesSql(familyId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(
    WITH RECURSIVE own AS (
      SELECT ${familyId} AS id UNION SELECT f.id FROM family f JOIN own ON f.merged_into_id = own.id)
    SELECT id FROM own)`;
}

/** The same, read. */
export async function ownFamilies(db: Db, familyId: string): Promise<string[]> {
  const own = ownFamiliesSql(Prisma.sql`${familyId}::uuid`);
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT unnest(${own}) AS id`;
  return rows.map(({ id }) => id);
}
