import { mostHouseholds } from "@/domain/family/households";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { todayOf } from "@/server/today-of";
import type { FamilyAuthor } from "./create-family";
import { householdsOf } from "./custody";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { holdChildren, requireFamilyOf } from "./require-family";

type OfChild = { childId: string; familyId: string };

/** The child belongs to that family too, which then books and pays its own days. Refuses as `addHouseholds`. */
export function addHousehold(db: Db, actor: FamilyActor, { childId, familyId }: OfChild): Promise<void> {
  return addHouseholds(db, actor, { childIds: [childId], familyId });
}

/**
 * The children belong to that family too. Refuses TWO_HOUSEHOLDS for a child who has as many already, FAMILY_CLOSED,
 * NOTHING_TO_CHANGE and NOT_FOUND.
 */
export async function addHouseholds(
  db: Db,
  actor: FamilyAuthor,
  { childIds, familyId }: { childIds: readonly string[]; familyId: string },
): Promise<void> {
  if (childIds.length === 0) return;
  const { communeId } = actor;
  const { closedAt } = await requireFamilyOf(db, communeId, familyId);
  if (closedAt) throw new RefusedError({ code: "FAMILY_CLOSED" });
  // Two who each add a household at once would make three.
  await holdChildren(db, communeId, childIds);
  const links = await db.childFamily.findMany({
    where: { communeId, childId: { in: [...childIds] } },
    select: { childId: true, familyId: true, child: { select: { firstNames: true } } },
  });
  for (const childId of childIds) {
    const households = links.filter((link) => link.childId === childId);
    const [first] = households;
    if (!first) throw new RefusedError({ code: "NOT_FOUND" });
    if (households.some((link) => link.familyId === familyId)) throw new RefusedError({ code: "NOTHING_TO_CHANGE" });
    const { firstNames } = first.child;
    if (households.length >= mostHouseholds) throw new RefusedError({ code: "TWO_HOUSEHOLDS", firstNames });
  }
  await db.childFamily.createMany({ data: childIds.map((childId) => ({ childId, familyId, communeId })) });
  // A handful of children, an entry for each in the history of each of its households.
  for (const link of [...links, ...childIds.map((childId) => ({ childId, familyId }))])
    await recordAct(db, actor, "child-household-added", link.familyId, { childId: link.childId });
}

/** The child leaves a family for the other one; refused while that family has bookings to come, or is its only one. */
export async function removeHousehold(db: Db, actor: FamilyActor, { childId, familyId }: OfChild): Promise<void> {
  const { communeId } = actor;
  // Two who each take one away at once would leave none.
  await holdChildren(db, communeId, [childId]);
  const households = await householdsOf(db, communeId, childId);
  if (!households.some(({ id }) => id === familyId)) throw new RefusedError({ code: "NOT_FOUND" });
  if (households.length === 1) throw new RefusedError({ code: "ONLY_HOUSEHOLD" });
  const today = dayToColumn(todayOf(actor));
  const ofFamily = { communeId, childId, familyId };
  const count = await db.booking.count({ where: { ...ofFamily, day: { gt: today }, status: { not: "CANCELLED" } } });
  if (count > 0) throw new RefusedError({ code: "CHILD_HAS_BOOKINGS", count });
  await db.custodyPattern.deleteMany({ where: { communeId, childId } });
  await db.contact.deleteMany({ where: ofFamily });
  await db.childFamily.deleteMany({ where: ofFamily });
  for (const { id } of households) await recordAct(db, actor, "child-household-removed", id, { childId });
}
