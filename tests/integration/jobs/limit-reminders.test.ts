import { anAccount, type BuiltAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { aClosure } from "@tests/builders/calendar";
import { aFamily } from "@tests/builders/family";
import { aVillage, type Village } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";
import { inCommune } from "@/server/db/tenant";
import { remindBeforeLimits } from "@/server/jobs/remind-before-limits";

let village: Village;
let account: BuiltAccount;
beforeEach(async () => {
  village = await aVillage();
  account = await anAccount(village.communeId, {
    family: village.family,
    email: `${village.family.id}@example.invalid`,
  });
});

// Friday 2 October 11:00 closes the week of 5 October.
const thursdayMorning = "2026-10-01T09:00+02:00";

async function booked(...days: string[]) {
  for (const onDay of days) {
    const cell = { childId: village.lea.id, familyId: village.family.id, serviceId: village.canteen.id };
    await aBooking(village.communeId, { ...cell, day: onDay });
  }
}

async function remindersAt(now: string) {
  await remindBeforeLimits(Temporal.Instant.from(now));
  return inCommune(village.communeId, (db) =>
    db.email.findMany({ where: { template: "nothing-booked" }, select: { toAddress: true, data: true } }),
  );
}

test("the day before the limit, a family that usually books and did not is told once", async () => {
  await booked("2026-09-14", "2026-09-24");
  expect(await remindersAt("2026-09-30T15:00+02:00")).toEqual([]);
  expect(await remindersAt("2026-10-01T08:59+02:00")).toEqual([]);
  expect(await remindersAt(thursdayMorning)).toEqual([
    {
      toAddress: account.email,
      data: {
        displayName: "Camille Essai",
        childNames: ["Léa"],
        serviceName: "Cantine",
        fromDay: "2026-10-05",
        toDay: "2026-10-11",
        limitAt: "2026-10-02T09:00:00Z",
        timeZone: "Europe/Paris",
      },
    },
  ]);
  expect(await remindersAt("2026-10-01T10:00+02:00")).toHaveLength(1);
  expect(await remindersAt("2026-10-02T10:00+02:00")).toHaveLength(1);
});

test.each([
  ["one day of that week is booked", ["2026-09-14", "2026-09-24", "2026-10-06"]],
  ["the child came in one week only", ["2026-09-14", "2026-09-15", "2026-09-17"]],
  ["that was too long ago", ["2026-09-01", "2026-09-03"]],
])("nobody is told when %s", async (_why, days) => {
  await booked(...days);
  expect(await remindersAt(thursdayMorning)).toEqual([]);
});

test("nobody is told of a week their class is away, nor of the other household's", async () => {
  await booked("2026-09-14", "2026-09-24");
  const trip = { from: "2026-10-05", to: "2026-10-09", cause: "TRIP", classId: village.classes.cp.id } as const;
  await aClosure(village.communeId, trip);
  expect(await remindersAt(thursdayMorning)).toEqual([]);
  await inCommune(village.communeId, (db) => db.closure.deleteMany());

  // Odd weeks with the other one: the 5th of October begins week 41.
  const other = await aFamily(village.communeId);
  await inCommune(village.communeId, async (db) => {
    const both = { childId: village.lea.id, communeId: village.communeId };
    await db.childFamily.create({ data: { ...both, familyId: other.id } });
    const households = { firstFamilyId: other.id, secondFamilyId: village.family.id };
    await db.custodyPattern.create({ data: { ...both, ...households, kind: "ISO_PARITY" } });
  });
  expect(await remindersAt(thursdayMorning)).toEqual([]);
  await inCommune(village.communeId, (db) => db.custodyPattern.delete({ where: { childId: village.lea.id } }));
  expect(await remindersAt(thursdayMorning)).toHaveLength(1);
});

test("who switched reminders off is not told", async () => {
  await booked("2026-09-14", "2026-09-24");
  await inCommune(village.communeId, (db) =>
    db.account.update({ where: { id: account.id }, data: { remindersByEmail: false } }),
  );
  expect(await remindersAt(thursdayMorning)).toEqual([]);
});

test("two workers at once tell once", async () => {
  await booked("2026-09-14", "2026-09-24");
  const now = Temporal.Instant.from(thursdayMorning);
  await Promise.all([remindBeforeLimits(now), remindBeforeLimits(now), remindBeforeLimits(now)]);
  expect(await remindersAt(thursdayMorning)).toHaveLength(1);
});
