import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";
import { aDesk, now } from "./desk";

const clash = "2026-09-14";
const alone = "2026-09-15";

/** The same family twice: Léa is known to both under two records, Noé to the second only. */
async function aDouble() {
  const desk = await aDesk();
  const { communeId, family, lea, canteen, enrolledIn, classes } = desk;
  const double = await aFamily(communeId, { name: "ESSAI" });
  const adult = await aGuardian(communeId, { familyId: double.id, firstNames: "Dominique" });
  const twin = await aChild(communeId, {
    families: [double],
    birthName: "ESSAI",
    firstNames: "LEA",
    allergens: ["peanuts"],
    enrolments: enrolledIn(classes.cp),
  });
  const noe = await aChild(communeId, {
    families: [double],
    birthName: "Essai",
    firstNames: "Noé",
    birthDay: "2020-05-06",
  });
  const account = await anAccount(communeId, { family: double });
  const booked = { serviceId: canteen.id };
  await aBooking(communeId, { ...booked, childId: lea.id, familyId: family.id, day: clash });
  await aBooking(communeId, { ...booked, childId: twin.id, familyId: double.id, day: clash });
  await aBooking(communeId, { ...booked, childId: twin.id, familyId: double.id, day: alone });
  await aBooking(communeId, { ...booked, childId: noe.id, familyId: double.id, day: clash });
  const input = { fromId: double.id, intoId: family.id };
  const picture = () =>
    inCommune(communeId, async (db) => ({
      bookings: await db.booking.findMany({
        where: { communeId },
        orderBy: { id: "asc" },
        select: { id: true, childId: true, familyId: true, status: true, day: true },
      }),
      childFamilies: await db.childFamily.findMany({
        where: { communeId },
        orderBy: [{ childId: "asc" }, { familyId: "asc" }],
      }),
      adults: await db.guardian.findMany({
        where: { communeId },
        orderBy: { id: "asc" },
        select: { id: true, familyId: true, payer: true },
      }),
      accounts: await db.account.findMany({
        where: { communeId },
        orderBy: { id: "asc" },
        select: { id: true, familyId: true },
      }),
      enrolments: await db.enrolment.findMany({
        where: { communeId },
        orderBy: [{ childId: "asc" }, { schoolYearId: "asc" }],
      }),
      allergens: await db.child.findMany({
        where: { communeId },
        orderBy: { id: "asc" },
        select: { id: true, allergens: true },
      }),
      custody: await db.custodyPattern.findMany({ where: { communeId }, include: { exceptions: true } }),
      families: await db.family.findMany({
        where: { communeId },
        orderBy: { id: "asc" },
        select: { id: true, closedAt: true, mergedIntoId: true },
      }),
    }));
  return { ...desk, double, twin, noe, adult, account, input, picture };
}

test("merging is shown in numbers first, and changes nothing then", async () => {
  const { desk, input, picture } = await aDouble();
  const before = await picture();
  expect(await desk.admin.family.mergePreview(input)).toMatchObject({
    adults: 1,
    accounts: 1,
    bookings: 3,
    children: ["Noé Essai"],
    sameChildren: ["Léa Essai"],
    conflicts: [{ childName: "Léa Essai", day: clash }],
  });
  expect(await picture()).toEqual(before);
});

test("merged, everything is the kept family's; a child known twice is one, with the allergies of both", async () => {
  const { desk, input, family, double, lea, account, canteen } = await aDouble();
  await desk.admin.family.merge(input);
  const page = await desk.admin.family.page({ familyId: family.id });
  expect(page.adults.map(({ firstNames, payer }) => [firstNames, payer])).toEqual([
    ["Camille", true],
    ["Dominique", false],
  ]);
  expect(page.children.map(({ firstNames }) => firstNames).sort()).toEqual(["Hugo", "Léa", "Noé"]);
  expect(page.children.find(({ id }) => id === lea.id)?.care?.allergens).toEqual(["peanuts"]);
  expect(await desk.admin.family.page({ familyId: double.id })).toMatchObject({
    mergedInto: { id: family.id },
    adults: [],
    children: [],
  });
  // The second account now plans the kept family's week.
  const parent = await callerFor(account, { now });
  const week = await parent.famille.booking.week({ monday: day(clash) });
  const leaRow = week.services.find(({ id }) => id === canteen.id)?.rows.find(({ childId }) => childId === lea.id);
  expect(leaRow?.cells.slice(0, 2).map(({ state }) => state)).toEqual(["booked", "booked"]);
});

test("undone from the history, everything is as before", async () => {
  const { desk, input, family, picture } = await aDouble();
  const before = await picture();
  await desk.admin.family.merge(input);
  const { entries } = await desk.admin.family.history({ familyId: family.id });
  const merge = entries.find(({ canUndoMerge }) => canUndoMerge);
  await desk.admin.family.undoMerge({ auditId: merge?.id ?? "" });
  expect(await picture()).toEqual(before);
  expect(await outcome(desk.admin.family.undoMerge({ auditId: merge?.id ?? "" }))).toBe("ALREADY_UNDONE");
  const again = await desk.admin.family.history({ familyId: family.id });
  expect(again.entries.some(({ canUndoMerge }) => canUndoMerge)).toBe(false);
});

test("a child shared by the two families, with its custody: one household, and undone two again", async () => {
  const { desk, communeId, family, double, lea, input, picture } = await aDouble();
  await inCommune(communeId, async (db) => {
    await db.childFamily.create({ data: { communeId, childId: lea.id, familyId: double.id } });
    await db.custodyPattern.create({
      data: {
        childId: lea.id,
        communeId,
        kind: "ISO_PARITY",
        firstFamilyId: family.id,
        secondFamilyId: double.id,
        exceptions: { create: [{ communeId, day: dayToColumn(day("2026-10-01")), familyId: double.id }] },
      },
    });
  });
  const before = await picture();
  await desk.admin.family.merge(input);
  const merged = await picture();
  expect(merged.custody).toEqual([]);
  expect(merged.childFamilies.filter(({ childId }) => childId === lea.id)).toHaveLength(1);
  const { entries } = await desk.admin.family.history({ familyId: family.id });
  await desk.admin.family.undoMerge({ auditId: entries.find(({ canUndoMerge }) => canUndoMerge)?.id ?? "" });
  expect(await picture()).toEqual(before);
});

test("undone no more once a child of both families got another household", async () => {
  const { desk, communeId, family, double, lea, input } = await aDouble();
  await inCommune(communeId, (db) =>
    db.childFamily.create({ data: { communeId, childId: lea.id, familyId: double.id } }),
  );
  await desk.admin.family.merge(input);
  const { id: familyId } = await aFamily(communeId);
  await desk.admin.child.addHousehold({ childId: lea.id, familyId });
  const { entries } = await desk.admin.family.history({ familyId: family.id });
  const auditId = entries.find(({ canUndoMerge }) => canUndoMerge)?.id ?? "";
  expect(await outcome(desk.admin.family.undoMerge({ auditId }))).toBe("TWO_HOUSEHOLDS");
});

test("what can't be merged is refused", async () => {
  const { desk, input, family, double } = await aDouble();
  expect(await outcome(desk.admin.family.merge({ fromId: family.id, intoId: family.id }))).toBe("NOTHING_TO_CHANGE");
  await desk.admin.family.close({ familyId: family.id });
  expect(await outcome(desk.admin.family.merge(input))).toBe("FAMILY_CLOSED");
  await desk.admin.family.merge({ fromId: family.id, intoId: double.id });
  expect(await outcome(desk.admin.family.merge(input))).toBe("NOT_FOUND");
  expect(await outcome(desk.admin.family.undoMerge({ auditId: family.id }))).toBe("NOT_FOUND");
});
