import { v7 as uuid } from "uuid";
import type { SaveContactInput } from "@/domain/family/edit-inputs";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { phoneToKeep } from "./e164";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { requireChildOf, requireFamilyOf } from "./require-family";
import { changedFields, sameVersion, savedOnce } from "./versioned";

/** Adds or changes who may collect a child, or is called in an emergency; the other household does not see it. */
export async function saveContact(
  db: Db,
  actor: FamilyActor,
  { familyId, childId, id, version, ...typed }: SaveContactInput,
): Promise<void> {
  const { communeId } = actor;
  const { inseeCode } = await requireFamilyOf(db, communeId, familyId);
  await requireChildOf(db, { communeId, familyId, childId });
  const facts = { ...typed, phone: phoneToKeep(typed.phone, inseeCode) };
  if (id === null) {
    await db.contact.create({ data: { ...facts, id: uuid(), communeId, familyId, childId }, select: { id: true } });
    await recordAct(db, actor, "contact-added", familyId, { childId });
    return;
  }
  const where = { id, familyId, childId, communeId };
  const before = sameVersion(await db.contact.findUnique({ where }), version);
  const fields = changedFields<typeof facts>(before, facts);
  savedOnce(
    await db.contact.updateMany({ where: { ...where, version }, data: { ...facts, version: { increment: 1 } } }),
  );
  await recordAct(db, actor, "contact-changed", familyId, { childId, fields });
}

export async function removeContact(
  db: Db,
  actor: FamilyActor,
  { familyId, id }: { familyId: string; id: string },
): Promise<void> {
  const { count } = await db.contact.deleteMany({ where: { id, familyId, communeId: actor.communeId } });
  if (count === 0) throw new RefusedError({ code: "NOT_FOUND" });
  await recordAct(db, actor, "contact-removed", familyId);
}
