import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily, aGuardian } from "@tests/builders/family";
import { aRegie, aService } from "@tests/builders/service";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { sendDueReceipts } from "@/server/jobs/send-due-receipts";
import { emailsOf, eventsOf, placesTaken } from "../../famille/booking/observe";
import { administratorOf, aStrike } from "../calendar/closing";
import { aDesk } from "./desk";

const before = "2026-09-03T09:00+02:00";
const merging = "2026-09-03T10:00+02:00";
const after = "2026-09-03T11:00+02:00";
const undoing = "2026-09-03T12:00+02:00";
const thursday = day("2026-09-10");
const friday = day("2026-09-11");

/** A family known twice: Léa in both, Noé in the double only; an after-school study with few places on Thursdays. */
async function aDouble({ places = 2 } = {}) {
  const village = await aDesk();
  const { communeId, agent, family, lea, school, classes, enrolledIn } = village;
  const regieId = (await aRegie(communeId, { code: "09" })).id;
  const capacityByWeekday = { 4: places };
  const study = await aService(communeId, { regieId, schoolIds: [school.id], kind: "CHILDCARE", capacityByWeekday });
  const double = await aFamily(communeId, { name: "ESSAI" });
  await aGuardian(communeId, { familyId: double.id, firstNames: "Dominique" });
  const dominique = await anAccount(communeId, {
    family: double,
    displayName: "Dominique Essai",
    email: `${double.id}@example.invalid`,
  });
  const named = { families: [double], birthName: "Essai", enrolments: enrolledIn(classes.cp) };
  const twin = await aChild(communeId, { ...named, firstNames: "LEA" });
  const noe = await aChild(communeId, { ...named, firstNames: "Noé", birthDay: "2020-05-06" });
  const input = { fromId: double.id, intoId: family.id };

  const deskAt = async (now: string) => (await callerFor(agent, { now })).admin;
  const merge = async () => (await deskAt(merging)).family.merge(input);
  async function undo() {
    const desk = (await deskAt(undoing)).family;
    const { entries } = await desk.history({ familyId: family.id });
    const auditId = entries.find(({ canUndoMerge }) => canUndoMerge)?.id ?? "";
    const preview = await desk.undoMergePreview({ auditId });
    await desk.undoMerge({ auditId });
    return preview;
  }
  const book = (child: { id: string }, household: { id: string }, values: object = {}) =>
    aBooking(communeId, { childId: child.id, familyId: household.id, serviceId: study.id, day: thursday, ...values });
  const save = async (account: typeof dominique, child: { id: string }, now: string, onDay = friday) => {
    const changes = [{ childId: child.id, serviceId: study.id, day: onDay, to: "booked" as const }];
    await (await callerFor(account, { now })).famille.booking.save({ changes });
  };
  const actionsOf = async (account: typeof dominique) => {
    const { actions } = await (await callerFor(account, { now: undoing })).famille.booking.actions({});
    return actions.map(({ who, childName }) => `${"name" in who ? who.name : who.kind} : ${childName}`);
  };
  const stateOf = async (child: { id: string }, onDay = thursday) => {
    const rows = await inCommune(communeId, (db) =>
      db.booking.findMany({ where: { childId: child.id, serviceId: study.id }, orderBy: { day: "asc" } }),
    );
    const row = rows.find((one) => one.day.toISOString().startsWith(onDay));
    return row && { status: row.status, familyId: row.familyId };
  };
  const taken = () => placesTaken(communeId, study.id, thursday);
  return {
    ...village,
    lea,
    study,
    double,
    dominique,
    twin,
    noe,
    deskAt,
    merge,
    undo,
    book,
    save,
    actionsOf,
    stateOf,
    taken,
  };
}

describe("A child known twice who asked twice", () => {
  test("keeps the place of one record rather than the wait of the other, and each has its own again", async () => {
    const { family, double, lea, twin, book, merge, undo, stateOf, taken } = await aDouble({ places: 1 });
    await book(lea, family, { status: "WAITING" });
    await book(twin, double);
    await merge();
    expect(await stateOf(lea)).toEqual({ status: "BOOKED", familyId: family.id });
    expect(await taken()).toBe(1);
    await undo();
    expect(await stateOf(lea)).toEqual({ status: "WAITING", familyId: family.id });
    expect(await stateOf(twin)).toEqual({ status: "BOOKED", familyId: double.id });
    expect(await taken()).toBe(1);
  });

  test("has the place though its other household was waiting for one", async () => {
    const { communeId, family, double, lea, twin, book, merge, stateOf } = await aDouble({ places: 1 });
    const elsewhere = await aFamily(communeId);
    await inCommune(communeId, (db) =>
      db.childFamily.create({ data: { communeId, childId: lea.id, familyId: elsewhere.id } }),
    );
    await book(lea, elsewhere, { status: "WAITING" });
    await book(twin, double);
    await merge();
    expect(await stateOf(lea)).toEqual({ status: "BOOKED", familyId: family.id });
    expect(await eventsOf(communeId, elsewhere.id)).toMatchObject([{ from: "WAITING", to: "CANCELLED" }]);
  });

  test.each([
    ["2026-08-01T08:00:00Z", "2026-08-02T08:00:00Z", "2026-08-01T08:00:00Z"],
    ["2026-08-02T08:00:00Z", "2026-08-01T08:00:00Z", "2026-08-01T08:00:00Z"],
  ])("waits since the first of %s and %s", async (keptSince, goneSince, expected) => {
    const { communeId, family, double, lea, twin, book, merge } = await aDouble();
    await book(lea, family, { status: "WAITING", waitingSince: keptSince });
    await book(twin, double, { status: "WAITING", waitingSince: goneSince });
    await merge();
    const waiting = await inCommune(communeId, (db) =>
      db.booking.findMany({ where: { communeId, status: "WAITING" } }),
    );
    expect(waiting.map(({ childId, waitingSince }) => [childId, waitingSince?.toISOString()])).toEqual([
      [lea.id, new Date(expected).toISOString()],
    ]);
  });

  test("gives the place it had twice to who waits, and undoing the merge takes it from nobody", async () => {
    const { communeId, family, double, lea, twin, classes, enrolledIn, book, merge, undo, stateOf, taken } =
      await aDouble({ places: 2 });
    const others = await aFamily(communeId);
    await anAccount(communeId, { family: others, email: `${others.id}@example.invalid` });
    const next = await aChild(communeId, { families: [others], enrolments: enrolledIn(classes.cm1) });
    await book(lea, family);
    await book(twin, double);
    await book(next, others, { status: "WAITING" });
    await merge();
    expect(await stateOf(next)).toMatchObject({ status: "BOOKED" });
    expect((await emailsOf(communeId, others.id)).map(({ template }) => template)).toEqual(["place-freed"]);
    expect(await taken()).toBe(2);

    expect(await undo()).toMatchObject({ waiting: 1, lost: 0 });
    expect(await stateOf(twin)).toEqual({ status: "WAITING", familyId: double.id });
    expect(await stateOf(next)).toMatchObject({ status: "BOOKED" });
    expect(await taken()).toBe(2);
  });
});

test("bookings made since a merge go back with their child, told in numbers before", async () => {
  const { family, double, account, lea, noe, dominique, merge, undo, save, stateOf, actionsOf } = await aDouble();
  await merge();
  await save(dominique, noe, after);
  await save(account, lea, after);
  expect(await stateOf(noe, friday)).toEqual({ status: "BOOKED", familyId: family.id });
  expect(await undo()).toMatchObject({ bookingsSince: 1, children: ["LEA Essai", "Noé Essai"] });
  expect(await stateOf(noe, friday)).toEqual({ status: "BOOKED", familyId: double.id });
  expect(await stateOf(lea, friday)).toEqual({ status: "BOOKED", familyId: family.id });
  // What was written meanwhile follows the children: each household reads its own.
  expect(await actionsOf(dominique)).toEqual(["Dominique Essai : Noé"]);
  expect(await actionsOf(account)).toEqual(["Camille Essai : Léa"]);
});

test("a merge is undone though a child's file was deleted since", async () => {
  const { communeId, family, double, hugo, merge, undo, deskAt } = await aDouble();
  await inCommune(communeId, (db) =>
    db.childFamily.create({ data: { communeId, childId: hugo.id, familyId: double.id } }),
  );
  await merge();
  await (await deskAt(after)).child.remove({ familyId: family.id, id: hugo.id });
  await undo();
  const { children } = await (await deskAt(undoing)).family.page({ familyId: double.id });
  expect(children.map(({ firstNames }) => firstNames)).toEqual(["LEA", "Noé"]);
});

describe("The past of a merged family", () => {
  test("is read by the one it became, not by the other household of its children, and no more once undone", async () => {
    const { communeId, family, double, account, dominique, noe, merge, undo, save, actionsOf, deskAt } =
      await aDouble();
    const elsewhere = await aFamily(communeId);
    const otherParent = await anAccount(communeId, { family: elsewhere, displayName: "Autre Parent" });
    await inCommune(communeId, (db) =>
      db.childFamily.create({ data: { communeId, childId: noe.id, familyId: elsewhere.id } }),
    );
    await save(dominique, noe, before);
    await save(otherParent, noe, before, day("2026-09-14"));
    await inCommune(communeId, (db) =>
      db.email.create({
        data: {
          communeId,
          familyId: double.id,
          toAddress: "d@example.invalid",
          template: "days-closed",
          data: {},
          createdAt: new Date("2026-09-01T08:00:00Z"),
        },
      }),
    );
    await merge();
    expect(await actionsOf(account)).toEqual(["Dominique Essai : Noé"]);
    expect(await actionsOf(otherParent)).toEqual(["Autre Parent : Noé"]);
    const desk = (await deskAt(after)).family;
    expect((await desk.emails({ familyId: family.id })).map(({ template }) => template)).toEqual(["days-closed"]);
    const { entries } = await desk.history({ familyId: family.id });
    expect(entries.filter(({ action }) => action === "families-merged")).toHaveLength(1);

    await undo();
    expect(await actionsOf(account)).toEqual([]);
    expect(await actionsOf(dominique)).toEqual(["Dominique Essai : Noé"]);
    expect(await (await deskAt(undoing)).family.emails({ familyId: family.id })).toEqual([]);
  });

  test("is in its history, and in the receipt of who booked just before", async () => {
    const { communeId, family, double, dominique, noe, merge, save, deskAt } = await aDouble();
    const { version } = await (await deskAt(before)).family.page({ familyId: double.id });
    const facts = { familyId: double.id, version, name: "Essai-Bis", resident: true, staffNote: null };
    await (await deskAt(before)).family.save(facts);
    await save(dominique, noe, "2026-09-03T09:55+02:00");
    await merge();
    const { entries } = await (await deskAt(after)).family.history({ familyId: family.id });
    expect(entries.map(({ action }) => action)).toEqual(["families-merged", "family-changed"]);
    await sendDueReceipts(Temporal.Instant.from("2026-09-03T10:06+02:00"));
    expect(await emailsOf(communeId, family.id)).toMatchObject([
      { template: "bookings-receipt", data: { lines: [{ childName: "Noé", outcome: "booked" }] } },
    ]);
  });

  test("a change of class made before is undone for the family it became", async () => {
    const { family, double, noe, study, school, classes, book, merge, deskAt, stateOf } = await aDouble();
    await book(noe, double);
    const { id } = await (await deskAt(before)).booking.makeBatch({
      action: "cancel",
      schoolId: school.id,
      classId: classes.cp.id,
      serviceId: study.id,
      from: thursday,
      until: thursday,
      cause: "trip-picnic",
      detail: "musée",
      tellFamilies: false,
    });
    await merge();
    await (await deskAt(after)).booking.undoBatch({ id });
    expect(await stateOf(noe)).toEqual({ status: "BOOKED", familyId: family.id });
  });

  test("a change of class of both records of a child is undone once, for the child", async () => {
    const { family, double, lea, twin, study, school, classes, book, merge, undo, deskAt, stateOf, taken } =
      await aDouble();
    await book(lea, family);
    await book(twin, double);
    await book(twin, double, { day: friday });
    const { id } = await (await deskAt(before)).booking.makeBatch({
      action: "cancel",
      schoolId: school.id,
      classId: classes.cp.id,
      serviceId: study.id,
      from: thursday,
      until: friday,
      cause: "trip-picnic",
      detail: "musée",
      tellFamilies: false,
    });
    await merge();
    await (await deskAt(after)).booking.undoBatch({ id });
    expect(await stateOf(lea)).toEqual({ status: "BOOKED", familyId: family.id });
    expect(await stateOf(lea, friday)).toEqual({ status: "BOOKED", familyId: family.id });
    expect(await stateOf(twin)).toMatchObject({ status: "CANCELLED" });
    expect(await taken()).toBe(1);
    await undo();
    expect(await stateOf(twin, friday)).toEqual({ status: "BOOKED", familyId: double.id });
  });

  test("days that reopen give one booking back to a child known twice", async () => {
    const { communeId, family, double, lea, twin, book, merge, stateOf, taken } = await aDouble();
    await book(lea, family, { status: "CANCELLED" });
    await book(twin, double);
    await book(lea, family, { day: friday });
    await book(twin, double, { day: friday });
    const calendar = (await administratorOf(communeId, before)).calendar;
    const { id } = await calendar.declareClosure(aStrike({ from: thursday, to: friday }));
    await merge();
    await calendar.reopen({ id });
    expect(await stateOf(lea)).toEqual({ status: "BOOKED", familyId: family.id });
    expect(await stateOf(lea, friday)).toEqual({ status: "BOOKED", familyId: family.id });
    expect(await stateOf(twin, friday)).toMatchObject({ status: "CANCELLED" });
    expect(await taken()).toBe(1);
  });

  test("a change of class made meanwhile is undone for the family that came back", async () => {
    const { double, noe, study, school, classes, book, merge, undo, deskAt, stateOf } = await aDouble();
    await book(noe, double);
    await merge();
    const { id } = await (await deskAt(after)).booking.makeBatch({
      action: "cancel",
      schoolId: school.id,
      classId: classes.cp.id,
      serviceId: study.id,
      from: thursday,
      until: thursday,
      cause: "trip-picnic",
      detail: "musée",
      tellFamilies: false,
    });
    await undo();
    await (await deskAt("2026-09-03T13:00+02:00")).booking.undoBatch({ id });
    expect(await stateOf(noe)).toEqual({ status: "BOOKED", familyId: double.id });
  });
});
