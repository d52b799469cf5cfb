import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";

/**
 * The condition, on `audit_entry e`, that goes on after the last entry of the page before: acts of one instant are told
 * apart by their id, so that none is lost nor read twice. An entry that is not there, or of another commune, is the
 * beginning.
 */
export async function afterEntry(
  db: Db,
  communeId: string,
  { after, descending }: { after: string | null; descending: boolean },
): Promise<Prisma.Sql> {
  if (after === null) return Prisma.sql`true`;
  const [last] = await db.$queryRaw<{ at: string }[]>`
    SELECT at::text FROM audit_entry WHERE id = ${after}::uuid AND commune_id = ${communeId}::uuid`;
  if (!last) return Prisma.sql`true`;
  const comparison = descending ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(e.at, e.id) ${comparison} (${last.at}::timestamptz, ${after}::uuid)`;
}
