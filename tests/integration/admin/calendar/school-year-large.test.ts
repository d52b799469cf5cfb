import { gatherStatistics } from "@tests/bench/gather-statistics";
import { aSchoolYear } from "@tests/builders/calendar";
import { insertHouseholds } from "@tests/builders/large-commune-rows";
import { aClass } from "@tests/builders/school";
import { aVillage } from "@tests/builders/village";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { inCommune } from "@/server/db/tenant";
import { statementsOf } from "../../famille/booking/observe";
import { administratorOf } from "./closing";

const families = 2_000;
const pupils = 6_000;

test("the largest communes move up in one save, in the same few statements", async () => {
  const { communeId, classes, school, schoolYears } = await aVillage();
  const admin = await administratorOf(communeId, "2027-06-15T10:00+02:00");
  const next = await aSchoolYear(communeId, { label: "2027-2028", firstDay: "2027-09-01", lastDay: "2028-07-01" });
  const ce1 = await aClass(communeId, { schoolId: school.id });
  await inCommune(communeId, async (db) => {
    await insertHouseholds(db, {
      communeId,
      families: Array.from({ length: families }, (_, index) => {
        return { id: uuid(), number: 100_000 + index, accountId: uuid(), childIds: [uuid(), uuid(), uuid()] };
      }),
      schoolYearId: schoolYears.at(-1)?.id ?? "",
      classIds: [classes.cp.id],
      passwordHash: null,
    });
    await db.$executeRaw`
      UPDATE account SET email = identifier || '@example.invalid', email_key = identifier || '@example.invalid'
      WHERE commune_id = ${communeId}::uuid AND identifier LIKE 'famille-%'`;
  });
  await gatherStatistics();
  const { moves } = await admin.schoolYear.preview();
  // With Léa and Hugo.
  expect(moves).toHaveLength(pupils + 2);
  const all = moves.map(({ childId }) => childId);
  const save = (childIds: readonly string[], { id: classId }: { id: string }, tellFamilies: boolean) => {
    const asked = { toYearId: next.id, moves: childIds.map((childId) => ({ childId, classId })), tellFamilies };
    return statementsOf(() => admin.schoolYear.moveUp(asked));
  };
  const few = await save(all.slice(0, 3), ce1, false);
  const many = await save(all, ce1, false);
  expect(many.answer).toMatchObject({ moved: pupils + 2, changed: pupils - 1 });
  expect(many.statements.length).toBe(few.statements.length);
  const told = await save(all, classes.cp, true);
  expect(told.answer).toMatchObject({ changed: pupils + 2, families, messages: families });
}, 120_000);
