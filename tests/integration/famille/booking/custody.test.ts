import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { aVillage } from "@tests/builders/village";
import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";
import { bookingsOf, statementsOf } from "./observe";

// The child is with `family` from Monday 31 August, with `other` the next week, and so on.
const oursMonday = day("2026-09-14");
const theirsMonday = day("2026-09-21");
const now = "2026-09-03T10:00+02:00";

async function aSharedChild() {
  const village = await aVillage();
  const { communeId, family, enrolledIn, classes } = village;
  const other = await aFamily(communeId, { name: "Autre" });
  const child = await aChild(communeId, {
    families: [family, other],
    firstNames: "Noé",
    enrolments: enrolledIn(classes.cp),
  });
  await inCommune(communeId, (db) =>
    db.custodyPattern.create({
      data: {
        childId: child.id,
        communeId,
        kind: "ALTERNATION",
        firstFamilyId: family.id,
        secondFamilyId: other.id,
        anchorMonday: dayToColumn(day("2026-08-31")),
        exceptions: { create: [{ communeId, day: dayToColumn(day("2026-09-22")), familyId: family.id }] },
      },
    }),
  );
  const ours = await callerFor(village.account, { now });
  const theirs = await callerFor(await anAccount(communeId, { family: other }), { now });
  const cell = (on: string) => ({ childId: child.id, serviceId: village.canteen.id, day: day(on) });
  const asked = (on: string) => ({ changes: [{ ...cell(on), to: "booked" as const }] });
  return { village, other, child, ours, theirs, cell, asked };
}

test("each household books its own days; the other's are refused, whatever was booked there", async () => {
  const { ours, theirs, asked } = await aSharedChild();
  expect((await ours.famille.booking.save(asked(oursMonday))).results[0]).toMatchObject({ state: "booked" });
  expect((await ours.famille.booking.save(asked(theirsMonday))).results[0]).toMatchObject({
    state: "free",
    refusal: { code: "OTHER_HOUSEHOLD_DAY", day: theirsMonday },
  });
  expect((await theirs.famille.booking.save(asked(theirsMonday))).results[0]).toMatchObject({ state: "booked" });
  expect((await theirs.famille.booking.save(asked(oursMonday))).results[0]?.refusal?.code).toBe("OTHER_HOUSEHOLD_DAY");
  // Booked by the other one meanwhile: the answer stays the same, so that nothing of it is told.
  expect((await ours.famille.booking.save(asked(theirsMonday))).results[0]?.refusal?.code).toBe("OTHER_HOUSEHOLD_DAY");
});

test("an exception gives its day to the household it names", async () => {
  const { ours, theirs, asked } = await aSharedChild();
  expect((await theirs.famille.booking.save(asked("2026-09-22"))).results[0]?.refusal?.code).toBe(
    "OTHER_HOUSEHOLD_DAY",
  );
  expect((await ours.famille.booking.save(asked("2026-09-22"))).results[0]?.state).toBe("booked");
});

test("the planning of a week locks the other household's days and shows nothing of them", async () => {
  const { ours, theirs, asked, village } = await aSharedChild();
  await theirs.famille.booking.save(asked(theirsMonday));
  const week = await ours.famille.booking.week({ monday: theirsMonday });
  const noe = week.services
    .find(({ id }) => id === village.canteen.id)
    ?.rows.find(({ firstName }) => firstName === "Noé");
  expect(noe?.cells.map(({ state, refusal }) => [state, refusal?.code ?? null])).toEqual([
    ["free", "OTHER_HOUSEHOLD_DAY"],
    ["free", null],
    ["free", "NO_SERVICE"],
    ["free", "OTHER_HOUSEHOLD_DAY"],
    ["free", "OTHER_HOUSEHOLD_DAY"],
  ]);
  // Their brothers and sisters are with the family every day.
  const lea = week.services[0]?.rows.find(({ firstName }) => firstName === "Léa");
  expect(lea?.cells[0]?.refusal).toBeNull();
});

test("a usual week leaves the other household's weeks out", async () => {
  const { ours, child, village } = await aSharedChild();
  const row = { childId: child.id, serviceId: village.canteen.id };
  const plan = await ours.famille.booking.patternPreview({
    rows: [row],
    pattern: [{ ...row, weekday: 1 }],
    from: oursMonday,
    until: day("2026-10-09"),
  });
  expect(plan.changes.map(({ day }) => day)).toEqual(["2026-09-14", "2026-09-28"]);
  expect(plan.refused).toEqual([]);
});

test("what was booked before on a day now of the other can be given back, once", async () => {
  const { village, child, ours, cell } = await aSharedChild();
  await inCommune(village.communeId, (db) =>
    db.booking.create({
      data: {
        communeId: village.communeId,
        childId: child.id,
        familyId: village.family.id,
        serviceId: village.canteen.id,
        day: dayToColumn(theirsMonday),
        status: "BOOKED",
        origin: "FAMILY",
        changedAt: new Date(0),
      },
    }),
  );
  const { results } = await ours.famille.booking.save({ changes: [{ ...cell(theirsMonday), to: "free" }] });
  expect(results[0]).toMatchObject({ state: "free", refusal: null });
  expect(await bookingsOf(village.communeId, village.family.id)).toMatchObject([{ status: "CANCELLED" }]);
});

test("a household whose file is closed has no days any more, until it is back", async () => {
  const { village, other, ours, asked } = await aSharedChild();
  const closedAt = (at: Date | null) =>
    inCommune(village.communeId, (db) => db.family.update({ where: { id: other.id }, data: { closedAt: at } }));
  await closedAt(new Date(0));
  expect((await ours.famille.booking.save(asked(theirsMonday))).results[0]?.state).toBe("booked");
  await closedAt(null);
  expect((await ours.famille.booking.save(asked("2026-09-24"))).results[0]?.refusal?.code).toBe("OTHER_HOUSEHOLD_DAY");
});

test("custody costs no statement more", async () => {
  const { ours, asked } = await aSharedChild();
  const { statements } = await statementsOf(() => ours.famille.booking.save(asked(oursMonday)));
  expect(statements.length).toBeLessThanOrEqual(8);
});
