import { mostHouseholds } from "@/domain/family/households";
import type { UndoMergePreview } from "@/domain/family/merge-inputs";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import type { FamilyActor } from "./family-actor";
import { loadMergeToUndo, type MergeToUndo } from "./merge-to-undo";
import { recordAct } from "./record-act";
import { restoreCustody } from "./restore-custody";
import { separateSameChildren } from "./separate-same-children";

type OfMerge = { auditId: string };

/** What undoing a merge would do, in numbers and names; nothing is changed. */
export async function previewUndoMerge(db: Db, actor: FamilyActor, { auditId }: OfMerge): Promise<UndoMergePreview> {
  const merge = await loadMergeToUndo(db, actor, auditId);
  const { fromId, returned } = merge;
  const family = await db.family.findUniqueOrThrow({
    where: { id: fromId, communeId: actor.communeId },
    select: { number: true, name: true },
  });
  const [row] = await db.$queryRaw<{ children: string[]; bookingsSince: number }[]>`
    SELECT
      (SELECT coalesce(json_agg(btrim(ch.first_names || ' ' || coalesce(ch.usage_name, ch.birth_name)) ORDER BY ch.birth_day), '[]')
       FROM child ch WHERE ch.id = ANY (${[...merge.moved, ...merge.left]}::uuid[])) AS children,
      (SELECT count(*)::int FROM child_family cf JOIN booking b ON b.child_id = cf.child_id
       WHERE cf.family_id = ${merge.intoId}::uuid AND cf.child_id = ANY (${merge.moved}::uuid[])
         AND b.family_id = ${merge.intoId}::uuid AND b.status <> 'CANCELLED'
         AND b.id <> ALL (${merge.bookingIds}::uuid[]) AND b.changed_at >= ${merge.mergedAt}::timestamptz) AS "bookingsSince"`;
  const { children = [], bookingsSince = 0 } = row ?? {};
  return { family, children, bookingsSince, waiting: returned.waiting.length, lost: returned.lost.length };
}

/**
 * Puts two merged families back as the audit entry says they were: what moved goes back, if it is still where the merge
 * put it. Bookings made since go with the children who go back; what else was done since stays with the kept family.
 * Places given to somebody else meanwhile stay theirs. Refuses NOT_FOUND, ALREADY_UNDONE, and TWO_HOUSEHOLDS when a child of
 * both families got another household since.
 */
export async function undoMerge(db: Db, actor: FamilyActor, { auditId }: OfMerge): Promise<void> {
  const { communeId } = actor;
  const merge = await loadMergeToUndo(db, actor, auditId);
  const { fromId: familyId, intoId, mergedAt } = merge;
  const { count } = await db.family.updateMany({
    where: { id: familyId, communeId, mergedIntoId: intoId },
    data: { mergedIntoId: null, version: { increment: 1 }, ...(merge.wasOpen && { closedAt: null }) },
  });
  if (count === 0) throw new RefusedError({ code: "ALREADY_UNDONE" });

  const here = (some: string[]) => ({ communeId, familyId: intoId, id: { in: some } });
  await separateSameChildren(db, actor, merge);
  await db.guardian.updateMany({ where: here(merge.guardianIds), data: { familyId } });
  await db.guardian.updateMany({ where: { communeId, familyId, id: { in: merge.payerIds } }, data: { payer: true } });
  await db.account.updateMany({ where: here(merge.accountIds), data: { familyId } });
  await db.pendingReceipt.updateMany({ where: { communeId, accountId: { in: merge.accountIds } }, data: { familyId } });
  await db.contact.updateMany({ where: here(merge.contactIds), data: { familyId } });
  await db.accountRequest.updateMany({ where: here(merge.requestIds), data: { familyId } });
  const childIds = await giveChildrenBack(db, communeId, merge);
  await restoreCustody(db, communeId, merge);
  await recordAct(db, actor, "family-merge-undone", intoId, { fromId: familyId, mergedAt, childIds });
  await recordAct(db, actor, "family-merge-undone", familyId, { intoId, mergedAt, childIds });
}

/** The children of the family that comes back, their bookings made since included. Answers who came along and goes back. */
async function giveChildrenBack(
  db: Db,
  communeId: string,
  { fromId, intoId, mergedAt, bookingIds, moved, left }: MergeToUndo,
): Promise<string[]> {
  // In SQL: thousands of ids are one parameter.
  await db.$executeRaw`
    UPDATE booking SET family_id = ${fromId}::uuid
    WHERE commune_id = ${communeId}::uuid AND family_id = ${intoId}::uuid AND id = ANY (${bookingIds}::uuid[])`;
  const back = await db.$queryRaw<{ childId: string }[]>`
    UPDATE child_family SET family_id = ${fromId}::uuid
    WHERE commune_id = ${communeId}::uuid AND family_id = ${intoId}::uuid AND child_id = ANY (${moved}::uuid[])
    RETURNING child_id AS "childId"`;
  const childIds = back.map(({ childId }) => childId);
  await db.$executeRaw`
    UPDATE booking SET family_id = ${fromId}::uuid
    WHERE commune_id = ${communeId}::uuid AND family_id = ${intoId}::uuid AND child_id = ANY (${childIds}::uuid[])
      AND changed_at >= ${mergedAt}::timestamptz`;
  await refuseThirdHousehold(db, left, fromId);
  await db.$executeRaw`
    INSERT INTO child_family (child_id, family_id, commune_id)
    SELECT id, ${fromId}::uuid, commune_id FROM child
    WHERE id = ANY (${left}::uuid[]) AND commune_id = ${communeId}::uuid
    ON CONFLICT DO NOTHING`;
  return childIds;
}

async function refuseThirdHousehold(db: Db, childIds: readonly string[], familyId: string): Promise<void> {
  const [crowded] = await db.$queryRaw<{ firstNames: string }[]>`
    SELECT ch.first_names AS "firstNames" FROM child ch
    WHERE ch.id = ANY (${childIds}::uuid[]) AND ${mostHouseholds}::int <= (
      SELECT count(*) FROM child_family cf WHERE cf.child_id = ch.id AND cf.family_id <> ${familyId}::uuid)
    LIMIT 1`;
  if (crowded) throw new RefusedError({ code: "TWO_HOUSEHOLDS", ...crowded });
}
