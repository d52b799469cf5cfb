import type { PageAdult, PageChild } from "@/domain/family/family-page";
import { civilities } from "@/domain/family/inputs";
import { dayFromColumn } from "@/server/db/dates";
import type { Prisma } from "@/server/db/generated/client";

/** Columns of the page of a family, and how each row is shown. */

export const adultColumns = {
  id: true,
  version: true,
  civility: true,
  birthName: true,
  usageName: true,
  firstNames: true,
  email: true,
  phone: true,
  secondPhone: true,
  address: true,
  cityInseeCode: true,
  legalAuthority: true,
  payer: true,
  accounts: { where: { disabledAt: null }, select: { identifier: true, email: true } },
} as const satisfies Prisma.GuardianSelect;

type AdultRow = Prisma.GuardianGetPayload<{ select: typeof adultColumns }>;

export function pageAdult({ civility, accounts: [account], ...adult }: AdultRow, seesAccounts: boolean): PageAdult {
  return {
    ...adult,
    civility: civilities.find((known) => known === civility) ?? null,
    account: (seesAccounts && account) || null,
  };
}

export function childColumns(familyId: string, notOver: Prisma.SchoolYearWhereInput) {
  return {
    id: true,
    version: true,
    birthName: true,
    usageName: true,
    firstNames: true,
    birthDay: true,
    diet: true,
    allergens: true,
    hasPai: true,
    paiUntil: true,
    mayLeaveAlone: true,
    imageConsent: true,
    healthNote: true,
    custody: { select: { childId: true } },
    families: { select: { family: { select: { id: true, number: true, name: true } } } },
    contacts: {
      where: { familyId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, version: true, name: true, relation: true, phone: true, mayCollect: true, emergency: true },
    },
    enrolments: {
      where: { schoolYear: notOver },
      orderBy: { schoolYear: { firstDay: "asc" } },
      select: {
        schoolYear: { select: { id: true, label: true } },
        schoolClass: { select: { id: true, name: true, school: { select: { name: true } } } },
      },
    },
  } as const satisfies Prisma.ChildSelect;
}

type ChildRow = Prisma.ChildGetPayload<{ select: ReturnType<typeof childColumns> }>;

export function pageChild(row: ChildRow, familyId: string, seesHealth: boolean): PageChild {
  const { id, version, birthName, usageName, firstNames, birthDay, contacts } = row;
  return {
    id,
    version,
    birthName,
    usageName,
    firstNames,
    birthDay: dayFromColumn(birthDay),
    contacts,
    enrolments: row.enrolments.map(({ schoolYear, schoolClass }) => ({
      schoolYearId: schoolYear.id,
      schoolYear: schoolYear.label,
      classId: schoolClass.id,
      className: schoolClass.name,
      school: schoolClass.school.name,
    })),
    care: seesHealth ? careOf(row) : null,
    otherHouseholds: row.families.map(({ family }) => family).filter((family) => family.id !== familyId),
    hasCustody: row.custody !== null,
  };
}

function careOf({ diet, allergens, hasPai, paiUntil, mayLeaveAlone, imageConsent, healthNote }: ChildRow) {
  return {
    diet,
    allergens,
    hasPai,
    paiUntil: paiUntil && dayFromColumn(paiUntil),
    mayLeaveAlone,
    imageConsent:
      imageConsent === null ? ("unknown" as const) : imageConsent ? ("granted" as const) : ("refused" as const),
    hasHealthNote: healthNote !== null,
  };
}
