import type { AuditedValue } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { decrypt, encrypt } from "@/server/encryption";
import type { ChildPair } from "./merge-plan";

const columns = { id: true, diet: true, allergens: true, hasPai: true, paiUntil: true, healthNote: true } as const;

/**
 * Puts together what was known for the care of children known twice. Answers how the kept ones were, without their
 * notes: undoing leaves a note with both. A family has a handful of children: one update each.
 */
export async function joinCare(db: Db, communeId: string, pairs: readonly ChildPair[]): Promise<AuditedValue[]> {
  const ids = pairs.flatMap(({ goneId, keptId }) => [goneId, keptId]);
  const children = await db.child.findMany({ where: { communeId, id: { in: ids } }, select: columns });
  const byId = new Map(children.map((child) => [child.id, child]));
  const before: AuditedValue[] = [];
  for (const { goneId, keptId } of pairs) {
    const [gone, kept] = [byId.get(goneId), byId.get(keptId)];
    if (!gone || !kept) continue;
    const { diet, allergens, hasPai } = kept;
    before.push({ id: keptId, diet, allergens, hasPai });
    const notes = [kept, gone].flatMap((child) => {
      return child.healthNote === null ? [] : [decrypt("health-note", child.id, child.healthNote)];
    });
    await db.child.updateMany({
      where: { id: keptId, communeId },
      data: {
        diet: diet === "STANDARD" ? gone.diet : diet,
        allergens: [...new Set([...allergens, ...gone.allergens])],
        hasPai: hasPai || gone.hasPai,
        paiUntil: kept.paiUntil ?? gone.paiUntil,
        healthNote: notes.length > 0 ? encrypt("health-note", keptId, [...new Set(notes)].join("\n\n")) : null,
        version: { increment: 1 },
      },
    });
  }
  return before;
}
