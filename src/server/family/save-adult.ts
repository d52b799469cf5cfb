import { v7 as uuid } from "uuid";
import type { SaveAdultInput } from "@/domain/family/edit-inputs";
import { personName } from "@/domain/family/person-name";
import { closeAccount } from "@/server/account/close-account";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { phoneToKeep } from "./e164";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { refuseDuplicates } from "./refuse-duplicates";
import { holdFamily, requireFamilyOf } from "./require-family";
import { changedFields, sameVersion, savedOnce } from "./versioned";

/**
 * Adds or changes an adult of a family. One adult pays: the one who does from now on replaces the other. Refuses
 * LAST_PAYER when nobody would, POSSIBLE_DUPLICATES for a new one who may be known and of whom nobody said otherwise,
 * CHANGED_MEANWHILE and NOT_FOUND. A corrected name is their account's too; its address is not: the account's own is the
 * one that was confirmed.
 */
export async function saveAdult(
  db: Db,
  actor: FamilyActor,
  { familyId, id, version, despiteDuplicates, ...typed }: SaveAdultInput,
): Promise<void> {
  const { communeId } = actor;
  const { inseeCode } = await requireFamilyOf(db, communeId, familyId);
  // Two who each untick another payer at once would leave nobody.
  await holdFamily(db, familyId);
  const phone = phoneToKeep(typed.phone, inseeCode);
  const facts = { ...typed, phone, secondPhone: phoneToKeep(typed.secondPhone, inseeCode) };
  if (id === null) {
    if (!despiteDuplicates) await refuseDuplicates(db, { communeId, familyId }, facts);
    if (!facts.payer) await requirePayer(db, { communeId, familyId, exceptId: null });
    await payInstead(db, facts.payer, { communeId, familyId, exceptId: null });
    const position = await db.guardian.count({ where: { familyId, communeId } });
    await db.guardian.create({ data: { ...facts, id: uuid(), communeId, familyId, position }, select: { id: true } });
    await recordAct(db, actor, "adult-added", familyId);
    return;
  }
  const where = { id, familyId, communeId };
  const before = sameVersion(await db.guardian.findUnique({ where }), version);
  if (before.payer && !facts.payer) await requirePayer(db, { communeId, familyId, exceptId: id });
  const fields = changedFields<typeof facts>({ ...before, civility: facts.civility }, facts);
  if (before.civility !== facts.civility) fields.push("civility");
  await payInstead(db, facts.payer, { communeId, familyId, exceptId: id });
  savedOnce(
    await db.guardian.updateMany({ where: { ...where, version }, data: { ...facts, version: { increment: 1 } } }),
  );
  const displayName = personName(facts);
  if (displayName !== personName(before)) {
    await db.account.updateMany({ where: { guardianId: id, communeId }, data: { displayName } });
  }
  await recordAct(db, actor, "adult-changed", familyId, { adultId: id, fields });
}

/**
 * Takes an adult away. Their account is closed in the same act: who left a family reads nothing of it any more and gets
 * none of its mail. Refuses LAST_PAYER and NOT_FOUND.
 */
export async function removeAdult(
  db: Db,
  actor: FamilyActor,
  { familyId, id }: { familyId: string; id: string },
): Promise<void> {
  const { communeId } = actor;
  await holdFamily(db, familyId);
  const adult = await db.guardian.findFirst({ where: { id, familyId, communeId }, select: { payer: true } });
  if (!adult) throw new RefusedError({ code: "NOT_FOUND" });
  if (adult.payer) await requirePayer(db, { communeId, familyId, exceptId: id });
  // An account opened for the same adult at this moment is waited for: it would outlive them otherwise.
  await db.$queryRaw`SELECT id FROM guardian WHERE id = ${id}::uuid FOR UPDATE`;
  const account = await db.account.findFirst({
    where: { guardianId: id, communeId },
    select: { id: true, disabledAt: true },
  });
  if (account && !account.disabledAt) await closeAccount(db, actor, account.id);
  await db.guardian.deleteMany({ where: { id, familyId, communeId } });
  await recordAct(db, actor, "adult-removed", familyId, { adultId: id, accountId: account?.id ?? null });
}

type Others = { communeId: string; familyId: string; exceptId: string | null };

const others = ({ communeId, familyId, exceptId }: Others) => {
  return { communeId, familyId, ...(exceptId && { id: { not: exceptId } }) };
};

async function requirePayer(db: Db, family: Others): Promise<void> {
  const payers = await db.guardian.count({ where: { ...others(family), payer: true } });
  if (payers === 0) throw new RefusedError({ code: "LAST_PAYER" });
}

async function payInstead(db: Db, isPayer: boolean, family: Others): Promise<void> {
  if (isPayer) await db.guardian.updateMany({ where: others(family), data: { payer: false } });
}
