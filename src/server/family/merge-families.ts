import type { MergeInput, MergePreview } from "@/domain/family/merge-inputs";
import { holdServiceDays } from "@/server/booking/count-places";
import { loadOffer } from "@/server/booking/load-offer";
import { serveWaitingLists } from "@/server/booking/serve-waiting-lists";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { todayOf } from "@/server/today-of";
import type { FamilyActor } from "./family-actor";
import { joinSameChildren } from "./join-same-children";
import { mergeCustody } from "./merge-custody";
import { familiesToMerge, planMerge } from "./merge-plan";
import { recordAct } from "./record-act";

/** What merging would do, in numbers and names; nothing is changed. */
export async function previewMerge(db: Db, actor: FamilyActor, input: MergeInput): Promise<MergePreview> {
  const { from, into } = await familiesToMerge(db, actor.communeId, input);
  const plan = await planMerge(db, input);
  const shown = ({ id, number, name }: typeof from) => ({ id, number, name });
  return {
    from: shown(from),
    into: shown(into),
    adults: plan.guardianIds.length,
    accounts: plan.accountIds.length,
    contacts: plan.contactIds.length,
    bookings: plan.bookingIds.length,
    children: plan.children.map(({ name }) => name),
    sameChildren: plan.pairs.map(({ name }) => name),
    conflicts: plan.conflicts.map(({ childName, serviceName, day }) => ({ childName, serviceName, day })),
  };
}

/**
 * Makes two families one: adults, accounts, children, contacts and bookings go to the kept one, a child known twice
 * becomes one, and a place it had twice goes to who waits. The audit entry keeps the ids of all that moved, from which
 * `undoMerge` puts everything back.
 */
export async function mergeFamilies(db: Db, actor: FamilyActor, input: MergeInput): Promise<void> {
  const { communeId } = actor;
  const { fromId, intoId } = input;
  // Places before families, as those who book hold them; then both are looked at again.
  await holdServiceDays(db, communeId, (await planMerge(db, input)).conflicts);
  await familiesToMerge(db, communeId, input);
  const plan = await planMerge(db, input);
  const { guardianIds, payerIds, accountIds, contactIds, requestIds, bookingIds, children, sharedChildIds, pairs } =
    plan;
  const custody = await mergeCustody(db, communeId, input);
  const same = await joinSameChildren(db, actor, { ...plan, intoId });

  const familyId = intoId;
  const moved = children.map(({ id }) => id);
  const left = [...sharedChildIds, ...pairs.map(({ goneId }) => goneId)];
  await db.guardian.updateMany({ where: { communeId, id: { in: guardianIds } }, data: { familyId, payer: false } });
  await db.account.updateMany({ where: { communeId, id: { in: accountIds } }, data: { familyId } });
  await db.pendingReceipt.updateMany({ where: { communeId, accountId: { in: accountIds } }, data: { familyId } });
  await db.contact.updateMany({ where: { communeId, id: { in: contactIds } }, data: { familyId } });
  await db.accountRequest.updateMany({ where: { communeId, id: { in: requestIds } }, data: { familyId } });
  await db.booking.updateMany({ where: { communeId, familyId: fromId }, data: { familyId } });
  await db.childFamily.updateMany({
    where: { communeId, familyId: fromId, childId: { in: moved } },
    data: { familyId },
  });
  await db.childFamily.deleteMany({ where: { communeId, familyId: fromId, childId: { in: left } } });
  const [gone] = await db.family.updateManyAndReturn({
    where: { id: fromId, communeId },
    data: { mergedIntoId: intoId, version: { increment: 1 } },
    select: { closedAt: true },
  });
  const wasOpen = gone?.closedAt === null;
  if (wasOpen) {
    await db.family.updateMany({ where: { id: fromId, communeId }, data: { closedAt: instantToColumn(actor.now) } });
  }
  const facts = { fromId, wasOpen, guardianIds, payerIds, accountIds, contactIds, requestIds, bookingIds, moved, left };
  await recordAct(db, actor, "families-merged", intoId, { ...facts, ...custody, ...same.facts });
  await recordAct(db, actor, "families-merged", fromId, { intoId });
  const today = todayOf(actor);
  const freed = same.freed.filter(({ day }) => day >= today);
  if (freed.length > 0) await serveWaitingLists(db, actor, await loadOffer(db, communeId, today), freed);
}
