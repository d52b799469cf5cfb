import type { Temporal } from "temporal-polyfill";
import { day } from "@/domain/calendar/day";
import type { FamilyFile } from "@/domain/family/family-file";
import { dayFromColumn, dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";

type Asked = { communeId: string; familyId: string; timeZone: string; now: Temporal.Instant };

/** A family's own file, as the town hall holds it. */
export async function readFamilyFile(db: Db, { communeId, familyId, timeZone, now }: Asked): Promise<FamilyFile> {
  const today = dayToColumn(day(now.toZonedDateTimeISO(timeZone).toPlainDate().toString()));
  const townHall = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { phone: true, email: true, openingHours: true },
  });
  const { guardians, children, ...family } = await db.family.findUniqueOrThrow({
    where: { id: familyId, communeId },
    select: {
      number: true,
      name: true,
      resident: true,
      guardians: { orderBy: [{ payer: "desc" }, { firstNames: "asc" }], select: adultColumns },
      children: {
        orderBy: { child: { birthDay: "asc" } },
        select: { child: { select: childColumns(familyId, today) } },
      },
    },
  });
  return {
    ...family,
    adults: guardians.map(({ firstNames, usageName, birthName, ...adult }) => ({
      ...adult,
      name: `${firstNames} ${usageName ?? birthName}`,
    })),
    children: children.map(
      ({ child: { firstNames, usageName, birthName, birthDay, enrolments, families, ...child } }) => ({
        ...child,
        name: `${firstNames} ${usageName ?? birthName}`,
        birthDay: dayFromColumn(birthDay),
        enrolment: enrolmentOf(enrolments[0]),
        hasOtherHousehold: families.length > 1,
      }),
    ),
    townHall,
  };
}

const adultColumns = {
  id: true,
  firstNames: true,
  usageName: true,
  birthName: true,
  email: true,
  phone: true,
  address: true,
  payer: true,
} as const;

function childColumns(familyId: string, today: Date) {
  return {
    id: true,
    firstNames: true,
    usageName: true,
    birthName: true,
    birthDay: true,
    diet: true,
    allergens: true,
    hasPai: true,
    mayLeaveAlone: true,
    families: { select: { familyId: true } },
    contacts: {
      where: { familyId },
      orderBy: { name: "asc" },
      select: { id: true, name: true, relation: true, mayCollect: true, emergency: true },
    },
    enrolments: {
      where: { schoolYear: { lastDay: { gte: today } } },
      orderBy: { schoolYear: { firstDay: "asc" } },
      take: 1,
      select: {
        schoolYear: { select: { label: true } },
        schoolClass: { select: { name: true, school: { select: { name: true } } } },
      },
    },
  } as const;
}

type EnrolmentRow = { schoolYear: { label: string }; schoolClass: { name: string; school: { name: string } } };

function enrolmentOf(row: EnrolmentRow | undefined) {
  return row
    ? { schoolYear: row.schoolYear.label, school: row.schoolClass.school.name, className: row.schoolClass.name }
    : null;
}
