import type { SaveFamilyInput } from "@/domain/family/edit-inputs";
import type { Db } from "@/server/db/tenant";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { changedFields, sameVersion, savedOnce } from "./versioned";

const columns = { version: true, name: true, resident: true, staffNote: true } as const;

/** Name, residence and note of a family. */
export async function saveFamily(
  db: Db,
  actor: FamilyActor,
  { familyId: id, version, ...facts }: SaveFamilyInput,
): Promise<void> {
  const where = { id, communeId: actor.communeId };
  const before = sameVersion(await db.family.findUnique({ where, select: columns }), version);
  const fields = changedFields(before, facts);
  if (fields.length === 0) return;
  savedOnce(
    await db.family.updateMany({ where: { ...where, version }, data: { ...facts, version: { increment: 1 } } }),
  );
  await recordAct(db, actor, "family-changed", id, { fields });
}
