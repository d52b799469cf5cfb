import type { Temporal } from "temporal-polyfill";
import { v7 as uuid } from "uuid";
import type { IsoDate } from "@/domain/calendar/day";
import type { NewFamilyInput } from "@/domain/family/inputs";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { todayOf } from "@/server/today-of";
import { phoneToKeep } from "./e164";
import { enrolChildren } from "./enrol-children";
import { recordAct } from "./record-act";
import { takeFamilyNumbers } from "./take-family-numbers";

/** Who creates, where and when. */
export type FamilyAuthor = {
  communeId: string;
  timeZone: string;
  now: Temporal.Instant;
  accountId: string | null;
  address: string;
};

export type CreatedFamily = {
  id: string;
  number: number;
  /** In the order given. */
  guardianIds: string[];
  childIds: string[];
};

/** One family with its adults and children, and who created it. */
export async function createFamily(db: Db, author: FamilyAuthor, family: NewFamilyInput): Promise<CreatedFamily> {
  const [created] = await createFamilies(db, author, [family]);
  if (!created) throw new Error("The family was not created");
  const { id, number, guardianIds, childIds } = created;
  await recordAct(db, author, "family-created", id, { number, adults: guardianIds.length, children: childIds.length });
  return created;
}

/**
 * Many families, a few statements whatever their number; who does it in bulk writes its own audit entry. Refuses a
 * phone that is none and a birth day after today, naming them. Possible duplicates are shown before, never refused here.
 */
export async function createFamilies(
  db: Db,
  { communeId, timeZone, now }: FamilyAuthor,
  families: readonly NewFamilyInput[],
): Promise<CreatedFamily[]> {
  const { inseeCode } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { inseeCode: true } });
  const today = todayOf({ now, timeZone });
  const firstNumber = await takeFamilyNumbers(db, communeId, families.length);
  const all = families.map((family, index) => ({ ...placed(family, today), id: uuid(), number: firstNumber + index }));

  await db.family.createMany({
    data: all.map(({ id, number, name, resident, staffNote }) => ({
      id,
      communeId,
      number,
      name,
      resident,
      staffNote,
    })),
  });
  await db.guardian.createMany({
    data: all.flatMap(({ id: familyId, adults }) =>
      adults.map(({ phone, secondPhone, ...adult }, position) => ({
        ...adult,
        communeId,
        familyId,
        position,
        phone: phoneToKeep(phone, inseeCode),
        secondPhone: phoneToKeep(secondPhone, inseeCode),
      })),
    ),
  });
  const children = all.flatMap(({ id: familyId, children }) => children.map((child) => ({ ...child, familyId })));
  await db.child.createMany({
    data: children.map(({ id, birthName, usageName, firstNames, birthDay }) => {
      return { id, communeId, birthName, usageName, firstNames, birthDay: dayToColumn(birthDay), allergens: [] };
    }),
  });
  await db.childFamily.createMany({ data: children.map(({ id, familyId }) => ({ childId: id, familyId, communeId })) });
  await enrolChildren(
    db,
    communeId,
    children.flatMap(({ id: childId, enrolment }) => (enrolment?.classId ? [{ childId, ...enrolment }] : [])),
  );
  return all.map(({ id, number, adults, children }) => {
    return { id, number, guardianIds: adults.map((adult) => adult.id), childIds: children.map((child) => child.id) };
  });
}

/** Gives each person an id; somebody pays: the first adult when nobody was said to. */
function placed({ adults, children, ...family }: NewFamilyInput, today: IsoDate) {
  const hasPayer = adults.some(({ payer }) => payer);
  for (const { birthDay, firstNames } of children) {
    if (birthDay > today) throw new RefusedError({ code: "BIRTH_DAY_NOT_VALID", firstNames });
  }
  return {
    ...family,
    adults: adults.map((adult, index) => ({ ...adult, id: uuid(), payer: adult.payer || (!hasPayer && index === 0) })),
    children: children.map((child) => ({ ...child, id: uuid() })),
  };
}
