import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** The family's facts that writes need; refuses one that is not of the commune. */
export async function requireFamilyOf(
  db: Db,
  communeId: string,
  familyId: string,
): Promise<{ closedAt: Date | null; inseeCode: string }> {
  const [row] = await db.$queryRaw<{ closedAt: Date | null; inseeCode: string }[]>`
    SELECT f.closed_at AS "closedAt", c.insee_code AS "inseeCode"
    FROM family f JOIN commune c ON c.id = f.commune_id
    WHERE f.id = ${familyId}::uuid AND f.commune_id = ${communeId}::uuid AND f.merged_into_id IS NULL`;
  if (!row) throw new RefusedError({ code: "NOT_FOUND" });
  return row;
}

/** Holds a family until the transaction ends: of two who add to it at once, the second sees what the first added. */
export async function holdFamily(db: Db, familyId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM family WHERE id = ${familyId}::uuid FOR UPDATE`;
}

/** Holds children, the same for who adds a household, takes one away or deletes a file: the second sees what the first did. */
export async function holdChildren(db: Db, communeId: string, childIds: readonly string[]): Promise<void> {
  await db.$queryRaw`
    SELECT id FROM child WHERE id = ANY (${childIds}::uuid[]) AND commune_id = ${communeId}::uuid ORDER BY id FOR UPDATE`;
}

/** Refuses a child who is not of that family of that commune. */
export async function requireChildOf(
  db: Db,
  { communeId, familyId, childId }: { communeId: string; familyId: string; childId: string },
): Promise<void> {
  const found = await db.childFamily.count({ where: { communeId, familyId, childId } });
  if (found === 0) throw new RefusedError({ code: "NOT_FOUND" });
}
