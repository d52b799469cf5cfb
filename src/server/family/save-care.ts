import type { SaveCareInput } from "@/domain/family/edit-inputs";
import { dayFromColumn, dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { requireChildOf } from "./require-family";
import { changedFields, sameVersion, savedOnce } from "./versioned";

const consentOf = { granted: true, refused: false, unknown: null } as const;

/** What a child eats, what it can't, whether it leaves alone. */
export async function saveCare(
  db: Db,
  actor: FamilyActor,
  { familyId, childId, version, imageConsent: consent, ...facts }: SaveCareInput,
): Promise<void> {
  const { communeId } = actor;
  await requireChildOf(db, { communeId, familyId, childId });
  const where = { id: childId, communeId };
  const before = sameVersion(await db.child.findUnique({ where }), version);
  const known = { ...before, paiUntil: before.paiUntil && dayFromColumn(before.paiUntil) };
  const imageConsent = consentOf[consent];
  const fields = changedFields<object>(known, { ...facts, imageConsent });
  const paiUntil = facts.hasPai && facts.paiUntil ? dayToColumn(facts.paiUntil) : null;
  savedOnce(
    await db.child.updateMany({
      where: { ...where, version },
      data: { ...facts, paiUntil, imageConsent, version: { increment: 1 } },
    }),
  );
  await recordAct(db, actor, "child-changed", familyId, { childId, fields });
}
