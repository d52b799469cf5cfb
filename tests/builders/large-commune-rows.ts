import { day } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";

/** One account (`famille-1`, `famille-2`…) and two children. */
export type Household = { id: string; number: number; accountId: string; childIds: string[] };

type Population = {
  communeId: string;
  families: Household[];
  schoolYearId: string;
  classIds: string[];
  passwordHash: string | null;
};

export async function insertHouseholds(
  db: Db,
  { communeId, families, schoolYearId, classIds, passwordHash }: Population,
): Promise<void> {
  await db.family.createMany({
    data: families.map(({ id, number }) => ({ id, communeId, number, name: `Famille ${number}` })),
  });
  await db.account.createMany({
    data: families.map(({ id, number, accountId }) => ({
      id: accountId,
      communeId,
      identifier: `famille-${number}`,
      identifierKey: `famille-${number}`,
      displayName: `Famille ${number}`,
      role: "FAMILY",
      familyId: id,
      passwordHash,
    })),
  });
  const children = families.flatMap(({ id: familyId, number, childIds }) =>
    childIds.map((childId) => ({ childId, familyId, classId: classIds[number % classIds.length] ?? "" })),
  );
  const birthDay = dayToColumn(day("2018-04-12"));
  await db.child.createMany({
    data: children.map(({ childId }) => ({
      id: childId,
      communeId,
      birthName: "Mesure",
      firstNames: "Alix",
      birthDay,
    })),
  });
  await db.childFamily.createMany({
    data: children.map(({ childId, familyId }) => ({ communeId, childId, familyId })),
  });
  await db.enrolment.createMany({
    data: children.map(({ childId, classId }) => ({ communeId, childId, schoolYearId, classId })),
  });
}

type YearOfBookings = {
  communeId: string;
  families: Household[];
  canteen: { id: string };
  childcare: { id: string };
  days: string[];
};

export async function insertYearOfBookings(
  db: Db,
  { communeId, families, canteen, childcare, days }: YearOfBookings,
): Promise<void> {
  const children = families.flatMap(({ id, childIds }) => childIds.map((childId) => ({ childId, familyId: id })));
  // A fifth of the children never miss a meal; each of the others stays at home one weekday.
  await db.$executeRaw`
    INSERT INTO booking (commune_id, child_id, family_id, service_id, day, status, origin, changed_at)
    SELECT ${communeId}::uuid, child, family, service, day, 'BOOKED', 'FAMILY', '2026-08-20T18:00:00Z'
    FROM unnest(
      ${children.map((one) => one.childId)}::uuid[],
      ${children.map((one) => one.familyId)}::uuid[]
    ) WITH ORDINALITY AS household (child, family, rank)
    CROSS JOIN unnest(${days}::date[]) AS offered (day)
    CROSS JOIN (VALUES (${canteen.id}::uuid, true), (${childcare.id}::uuid, false)) AS both_services (service, is_canteen)
    WHERE CASE WHEN is_canteen THEN extract(isodow FROM day) <> rank % 5 + 1
               ELSE rank % 3 = 0 AND extract(isodow FROM day) IN (1, 4) END`;
}
