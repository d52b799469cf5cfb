import { z } from "zod";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { separateSameChildren, separationFacts } from "./separate-same-children";

const ids = z.array(z.string()).default([]);

const mergeFacts = separationFacts.extend({
  fromId: z.string(),
  wasOpen: z.boolean(),
  guardianIds: ids,
  payerIds: ids,
  accountIds: ids,
  contactIds: ids,
  requestIds: ids,
  bookingIds: ids,
  moved: ids,
  left: ids,
  custodyMoved: ids,
  custodyGone: z.array(z.unknown()).default([]),
});

/**
 * Puts two merged families back as the audit entry says they were: what moved goes back, if it is still where the merge
 * put it; what was done since stays with the kept family. Refuses a merge already undone.
 */
export async function undoMerge(db: Db, actor: FamilyActor, { auditId }: { auditId: string }): Promise<void> {
  const { communeId } = actor;
  const entry = await db.auditEntry.findFirst({
    where: { id: auditId, communeId, action: "families-merged" },
    select: { subjectId: true, facts: true },
  });
  const parsed = mergeFacts.safeParse(entry?.facts);
  if (!entry?.subjectId || !parsed.success) throw new RefusedError({ code: "NOT_FOUND" });
  const intoId = entry.subjectId;
  const facts = parsed.data;
  const familyId = facts.fromId;
  const { count } = await db.family.updateMany({
    where: { id: familyId, communeId, mergedIntoId: intoId },
    data: { mergedIntoId: null, version: { increment: 1 }, ...(facts.wasOpen && { closedAt: null }) },
  });
  if (count === 0) throw new RefusedError({ code: "ALREADY_UNDONE" });

  const here = (some: string[]) => ({ communeId, familyId: intoId, id: { in: some } });
  await separateSameChildren(db, communeId, facts);
  await db.guardian.updateMany({ where: here(facts.guardianIds), data: { familyId } });
  await db.guardian.updateMany({ where: { communeId, familyId, id: { in: facts.payerIds } }, data: { payer: true } });
  await db.account.updateMany({ where: here(facts.accountIds), data: { familyId } });
  await db.contact.updateMany({ where: here(facts.contactIds), data: { familyId } });
  await db.accountRequest.updateMany({ where: here(facts.requestIds), data: { familyId } });
  // In SQL: thousands of ids are one parameter.
  await db.$executeRaw`
    UPDATE booking SET family_id = ${familyId}::uuid
    WHERE commune_id = ${communeId}::uuid AND family_id = ${intoId}::uuid AND id = ANY (${facts.bookingIds}::uuid[])`;
  await db.childFamily.updateMany({
    where: { communeId, familyId: intoId, childId: { in: facts.moved } },
    data: { familyId },
  });
  await db.childFamily.createMany({
    data: facts.left.map((childId) => ({ childId, familyId, communeId })),
    skipDuplicates: true,
  });
  await restoreCustody(db, communeId, { ...facts, intoId });
  await recordAct(db, actor, "family-merge-undone", intoId, { fromId: familyId });
  await recordAct(db, actor, "family-merge-undone", familyId, { intoId });
}

async function restoreCustody(
  db: Db,
  communeId: string,
  { fromId, intoId, custodyMoved, custodyGone }: z.infer<typeof mergeFacts> & { intoId: string },
): Promise<void> {
  await db.$executeRaw`
    UPDATE custody_pattern SET
      first_family_id = CASE WHEN first_family_id = ${intoId}::uuid THEN ${fromId}::uuid ELSE first_family_id END,
      second_family_id = CASE WHEN second_family_id = ${intoId}::uuid THEN ${fromId}::uuid ELSE second_family_id END
    WHERE commune_id = ${communeId}::uuid AND child_id = ANY (${custodyMoved}::uuid[])`;
  await db.custodyException.updateMany({
    where: { communeId, familyId: intoId, childId: { in: custodyMoved } },
    data: { familyId: fromId },
  });
  const gone = JSON.stringify(custodyGone);
  await db.$executeRaw`
    INSERT INTO custody_pattern SELECT (jsonb_populate_record(NULL::custody_pattern, kept)).*
    FROM jsonb_array_elements(${gone}::jsonb) AS kept ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO custody_exception SELECT (jsonb_populate_record(NULL::custody_exception, exception)).*
    FROM jsonb_array_elements(${gone}::jsonb) AS kept, jsonb_array_elements(kept -> 'exceptions') AS exception
    ON CONFLICT DO NOTHING`;
}
