import { v7 as uuid } from "uuid";
import type { SaveChildInput } from "@/domain/family/edit-inputs";
import { dayFromColumn, dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { enrolChildren } from "./enrol-children";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { requireChildOf, requireFamilyOf } from "./require-family";
import { todayOf } from "./today-of";
import { changedFields, sameVersion, savedOnce } from "./versioned";

/** Adds a child to a family, or changes who it is and in which class. */
export async function saveChild(
  db: Db,
  actor: FamilyActor,
  { familyId, id, version, enrolment, ...facts }: SaveChildInput,
): Promise<void> {
  const { communeId } = actor;
  await requireFamilyOf(db, communeId, familyId);
  const { firstNames, birthDay } = facts;
  if (birthDay > todayOf(actor)) throw new RefusedError({ code: "BIRTH_DAY_NOT_VALID", firstNames });
  const childId = id ?? uuid();
  const columns = { ...facts, birthDay: dayToColumn(birthDay) };
  if (id === null) {
    await db.child.create({ data: { ...columns, id: childId, communeId, allergens: [] }, select: { id: true } });
    await db.childFamily.create({ data: { childId, familyId, communeId }, select: { childId: true } });
  } else {
    await requireChildOf(db, { communeId, familyId, childId });
    const where = { id, communeId };
    const before = sameVersion(await db.child.findUnique({ where }), version);
    const fields = changedFields<typeof facts>({ ...before, birthDay: dayFromColumn(before.birthDay) }, facts);
    savedOnce(
      await db.child.updateMany({ where: { ...where, version }, data: { ...columns, version: { increment: 1 } } }),
    );
    if (enrolment && (await changesClass(db, childId, enrolment))) fields.push("enrolment");
    await recordAct(db, actor, "child-changed", familyId, { childId, fields });
  }
  if (enrolment) await enrolChildren(db, communeId, [{ childId, ...enrolment }]);
  if (id === null) await recordAct(db, actor, "child-added", familyId, { childId });
}

/** The form says the class at every save; the history only when it is another one. */
async function changesClass(
  db: Db,
  childId: string,
  { schoolYearId, classId }: NonNullable<SaveChildInput["enrolment"]>,
): Promise<boolean> {
  const known = await db.enrolment.findUnique({
    where: { childId_schoolYearId: { childId, schoolYearId } },
    select: { classId: true },
  });
  return (known?.classId ?? null) !== classId;
}
