import { v7 as uuid } from "uuid";
import { day } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import type { Prisma } from "@/server/db/generated/client";
import { inCommune } from "@/server/db/tenant";
import { uniqueNumber, uniqueWord } from "./unique";

export async function aFamily(
  communeId: string,
  values: Partial<Prisma.FamilyCreateManyInput> = {},
): Promise<{ id: string; name: string; number: number }> {
  const data = { id: uuid(), communeId, number: uniqueNumber(), name: uniqueWord("Famille"), ...values };
  await inCommune(communeId, (db) => db.family.create({ data }));
  return { id: data.id, name: data.name, number: data.number };
}

type GuardianValues = Partial<Prisma.GuardianCreateManyInput> & { familyId: string };

export async function aGuardian(communeId: string, values: GuardianValues): Promise<{ id: string }> {
  const data = { id: uuid(), communeId, birthName: uniqueWord("Nom"), firstNames: "Camille", payer: true, ...values };
  await inCommune(communeId, (db) => db.guardian.create({ data }));
  return { id: data.id };
}

type ChildValues = Partial<Omit<Prisma.ChildCreateManyInput, "birthDay">> & {
  birthDay?: string;
  /** The households the child belongs to. */
  families: { id: string }[];
  /** One class per school year; none: the child is not enrolled. */
  enrolments?: { schoolYearId: string; classId: string }[];
};

export async function aChild(
  communeId: string,
  { families, enrolments = [], birthDay = "2018-04-12", ...values }: ChildValues,
): Promise<{ id: string; firstNames: string }> {
  const data = { id: uuid(), communeId, birthName: uniqueWord("Nom"), firstNames: "Louise", allergens: [], ...values };
  const childId = data.id;
  await inCommune(communeId, async (db) => {
    await db.child.create({ data: { ...data, birthDay: dayToColumn(day(birthDay)) } });
    await db.childFamily.createMany({ data: families.map(({ id }) => ({ communeId, childId, familyId: id })) });
    await db.enrolment.createMany({ data: enrolments.map((enrolment) => ({ ...enrolment, communeId, childId })) });
  });
  return { id: childId, firstNames: data.firstNames };
}
