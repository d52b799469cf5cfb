import { v7 as uuid } from "uuid";
import type { SaveChildInput } from "@/domain/family/edit-inputs";
import { refuseStrandedBookings } from "@/server/booking/refuse-stranded-bookings";
import { dayFromColumn, dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { todayOf } from "@/server/today-of";
import { enrolChildren } from "./enrol-children";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { refuseDuplicates } from "./refuse-duplicates";
import { holdFamily, requireChildOf, requireFamilyOf } from "./require-family";
import { changedFields, sameVersion, savedOnce } from "./versioned";

/**
 * Adds a child to a family, or changes who it is and in which class. Refuses POSSIBLE_DUPLICATES for a new one who may be
 * known and of whom nobody said otherwise, BIRTH_DAY_NOT_VALID, CHANGED_MEANWHILE, NOT_FOUND, and CLASS_LEAVES_BOOKINGS.
 */
export async function saveChild(
  db: Db,
  actor: FamilyActor,
  { familyId, id, version, enrolment, despiteDuplicates, ...facts }: SaveChildInput,
): Promise<void> {
  const { communeId } = actor;
  await requireFamilyOf(db, communeId, familyId);
  const { firstNames, birthDay } = facts;
  if (birthDay > todayOf(actor)) throw new RefusedError({ code: "BIRTH_DAY_NOT_VALID", firstNames });
  const childId = id ?? uuid();
  const columns = { ...facts, birthDay: dayToColumn(birthDay) };
  let fields: string[] = [];
  if (id === null) {
    // Two who add the same child at once add one: the second sees it.
    await holdFamily(db, familyId);
    if (!despiteDuplicates) await refuseDuplicates(db, { communeId, familyId }, facts);
    await db.child.create({ data: { ...columns, id: childId, communeId, allergens: [] }, select: { id: true } });
    await db.childFamily.create({ data: { childId, familyId, communeId }, select: { childId: true } });
  } else {
    await requireChildOf(db, { communeId, familyId, childId });
    const where = { id, communeId };
    const before = sameVersion(await db.child.findUnique({ where }), version);
    fields = changedFields<typeof facts>({ ...before, birthDay: dayFromColumn(before.birthDay) }, facts);
    savedOnce(
      await db.child.updateMany({ where: { ...where, version }, data: { ...columns, version: { increment: 1 } } }),
    );
  }
  const moved = enrolment ? await enrolChildren(db, communeId, [{ childId, ...enrolment }]) : [];
  await refuseStrandedBookings(db, todayOf(actor), moved);
  if (id === null) return recordAct(db, actor, "child-added", familyId, { childId });
  // The form says the class at every save; the history only when it is another one.
  if (moved.length > 0) fields.push("enrolment");
  await recordAct(db, actor, "child-changed", familyId, { childId, fields });
}
