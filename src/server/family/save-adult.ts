import { v7 as uuid } from "uuid";
import type { SaveAdultInput } from "@/domain/family/edit-inputs";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { phoneToKeep } from "./e164";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { requireFamilyOf } from "./require-family";
import { changedFields, sameVersion, savedOnce } from "./versioned";

/** Adds or changes an adult of a family. One adult pays: the one who does from now on replaces the other. */
export async function saveAdult(
  db: Db,
  actor: FamilyActor,
  { familyId, id, version, ...typed }: SaveAdultInput,
): Promise<void> {
  const { communeId } = actor;
  const { inseeCode } = await requireFamilyOf(db, communeId, familyId);
  const phone = phoneToKeep(typed.phone, inseeCode);
  const facts = { ...typed, phone, secondPhone: phoneToKeep(typed.secondPhone, inseeCode) };
  if (facts.payer) await db.guardian.updateMany({ where: { familyId, communeId }, data: { payer: false } });
  if (id === null) {
    const position = await db.guardian.count({ where: { familyId, communeId } });
    await db.guardian.create({ data: { ...facts, id: uuid(), communeId, familyId, position }, select: { id: true } });
    await recordAct(db, actor, "adult-added", familyId);
    return;
  }
  const where = { id, familyId, communeId };
  const before = sameVersion(await db.guardian.findUnique({ where }), version);
  const fields = changedFields<typeof facts>({ ...before, civility: facts.civility }, facts);
  if (before.civility !== facts.civility) fields.push("civility");
  savedOnce(
    await db.guardian.updateMany({ where: { ...where, version }, data: { ...facts, version: { increment: 1 } } }),
  );
  await recordAct(db, actor, "adult-changed", familyId, { adultId: id, fields });
}

/** Takes an adult away; an account of that person stays the family's. */
export async function removeAdult(
  db: Db,
  actor: FamilyActor,
  { familyId, id }: { familyId: string; id: string },
): Promise<void> {
  const { count } = await db.guardian.deleteMany({ where: { id, familyId, communeId: actor.communeId } });
  if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  await recordAct(db, actor, "adult-removed", familyId, { adultId: id });
}
