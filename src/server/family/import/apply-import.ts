import { v7 as uuid } from "uuid";
import { levelRank } from "@/domain/calendar/levels";
import { holdCalendar } from "@/server/calendar/hold-calendar";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { createFamilies, type FamilyAuthor } from "../create-family";
import { enrolChildren } from "../enrol-children";
import type { ImportedClass } from "./find-classes";
import { newFamilyOf } from "./new-family-of";
import type { ImportPlan, PlannedHousehold } from "./plan-import";

/** Families created in one go: few statements each, and the progress moves. */
const batch = 250;

type Applying = { author: FamilyAuthor; schoolYearId: string; onFamilies: (done: number) => Promise<void> };

/** Writes a plan without errors down: classes, families, children, their households and their classes of the year. */
export async function applyImport(
  db: Db,
  { author, schoolYearId, onFamilies }: Applying,
  plan: ImportPlan,
): Promise<{ createdIds: string[] }> {
  const { communeId } = author;
  const childIds = plan.children.map(({ known }) => known?.childId ?? null);
  const created = plan.households.filter(({ familyId }) => familyId === null);
  const familyIds = new Map<PlannedHousehold, string>();
  for (const household of plan.households) if (household.familyId) familyIds.set(household, household.familyId);

  for (let first = 0; first < created.length; first += batch) {
    const some = created.slice(first, first + batch);
    // A child belongs to the household that is created first; the other one is told of it below.
    const own = some.map((household) => household.children.filter((index) => claim(childIds, index)));
    const inputs = some.map((household, place) => newFamilyOf(household, plan.children, own[place] ?? []));
    const families = await createFamilies(db, author, inputs);
    for (const [place, family] of families.entries()) {
      const household = some[place];
      if (household) familyIds.set(household, family.id);
      for (const [nth, index] of (own[place] ?? []).entries()) childIds[index] = family.childIds[nth] ?? null;
    }
    await onFamilies(first + some.length);
  }
  await addToKnownFamilies(db, communeId, plan, childIds);
  await db.childFamily.createMany({
    data: plan.households.flatMap((household) => {
      const familyId = familyIds.get(household) ?? "";
      return household.children.map((index) => ({ childId: childIds[index] ?? "", familyId, communeId }));
    }),
    skipDuplicates: true,
  });
  const classIds = await createClasses(db, communeId, plan);
  const enrolments = plan.children.flatMap(({ inClass }, index) => {
    const classId = inClass && (inClass.id ?? classIds.get(inClass));
    return classId ? [{ childId: childIds[index] ?? "", schoolYearId, classId }] : [];
  });
  await enrolChildren(db, communeId, enrolments);
  return { createdIds: created.flatMap((household) => familyIds.get(household) ?? []) };
}

const claimed = "claimed";

/** True for the first household that asks for a child nobody has yet. */
function claim(childIds: (string | null)[], index: number): boolean {
  if (childIds[index] !== null) return false;
  childIds[index] = claimed;
  return true;
}

/** New children whose household is known: born since, or moved in. */
async function addToKnownFamilies(db: Db, communeId: string, plan: ImportPlan, childIds: (string | null)[]) {
  const added = plan.children.flatMap((child, index) => {
    if (childIds[index] !== null) return [];
    const id = uuid();
    childIds[index] = id;
    const { birthName, usageName, firstNames, birthDay } = child;
    return [{ id, communeId, birthName, usageName, firstNames, birthDay: dayToColumn(birthDay), allergens: [] }];
  });
  await db.child.createMany({ data: added });
}

async function createClasses(db: Db, communeId: string, plan: ImportPlan): Promise<Map<ImportedClass, string>> {
  const missing = new Set(plan.children.flatMap(({ inClass }) => (inClass && inClass.id === null ? [inClass] : [])));
  const ids = new Map([...missing].map((one) => [one, uuid()]));
  if (ids.size === 0) return ids;
  await holdCalendar(db, communeId);
  await db.schoolClass.createMany({
    data: [...ids].map(([{ schoolId, name, level }, id]) => {
      return { id, communeId, schoolId, name, level, position: levelRank(level) };
    }),
  });
  return ids;
}
