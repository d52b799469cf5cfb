import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { aClosure } from "@tests/builders/calendar";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aRegie, aService } from "@tests/builders/service";
import { aVillage } from "@tests/builders/village";
import { describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { bookingsOf, emailsOf, eventsOf, placesTaken } from "../../famille/booking/observe";

const now = "2026-09-01T10:00+02:00";
const afterLimit = "2026-09-10T08:00+02:00";
const monday = day("2026-09-07");
const thursday = day("2026-09-10");
const reason = { cause: "other" as const, detail: "frère déjà inscrit" };

/** A childcare with one place on Thursdays: a CP child holds it, two CM1 children wait, in that order. */
async function aQueue() {
  const village = await aVillage();
  const { communeId, classes, enrolledIn, school } = village;
  const offered = { regieId: (await aRegie(communeId, { code: "09" })).id, schoolIds: [school.id] };
  const service = await aService(communeId, {
    ...offered,
    kind: "CHILDCARE",
    name: "Étude",
    position: 5,
    capacityByWeekday: { 4: 1 },
  });
  async function aPupil(schoolClass: { id: string }, values: object = {}, birthName = "Essai") {
    const family = await aFamily(communeId);
    const account = await anAccount(communeId, { family, email: `${family.id}@example.invalid` });
    const child = await aChild(communeId, { families: [family], enrolments: enrolledIn(schoolClass), birthName });
    const cell = { childId: child.id, familyId: family.id, serviceId: service.id, day: thursday };
    await aBooking(communeId, { ...cell, ...values });
    return { family, account, child };
  }
  const waits = (since: string) => ({ status: "WAITING", waitingSince: since });
  const holder = await aPupil(classes.cp, {}, "=Martin");
  const first = await aPupil(classes.cm1, waits("2026-08-20T08:00:00Z"), "Aubin");
  const second = await aPupil(classes.cm1, waits("2026-08-21T08:00:00Z"), "Zola");
  const agent = await anAccount(communeId, { role: "AGENT" });
  const deskAt = async (moment = now) => (await callerFor(agent, { now: moment })).admin.booking;
  const freePlace = () =>
    inCommune(communeId, (db) =>
      db.booking.updateMany({ where: { childId: holder.child.id }, data: { status: "CANCELLED" } }),
    );
  const cellOf = (pupil: { child: { id: string } }) => ({
    childId: pupil.child.id,
    serviceId: service.id,
    day: thursday,
  });
  return { ...village, service, agent, holder, first, second, deskAt, freePlace, cellOf, aPupil };
}

describe("The week of a school", () => {
  test("counts by service, then by class, with the places left", async () => {
    const { school, service, classes, deskAt } = await aQueue();
    const desk = await deskAt();
    const view = await desk.schoolWeek({ monday: thursday });
    expect(view).toMatchObject({ monday, today: "2026-09-01", school: { id: school.id }, byClass: null });
    const etude = view?.services.find(({ id }) => id === service.id);
    expect(etude?.days[3]).toEqual({ day: thursday, booked: 1, waiting: 2, free: 0, closedReason: null });
    expect(etude?.days[0]).toMatchObject({ booked: 0, free: null });
    expect(etude?.days[2]?.closedReason).toBe("Pas de service le mercredi");
    const chosen = await desk.schoolWeek({ monday, serviceId: service.id });
    expect(chosen?.byClass?.map(({ name, days }) => [name, days[3]?.booked, days[3]?.waiting])).toEqual([
      ["CP", 1, 0],
      ["CM1", 0, 2],
    ]);
    const ofClass = await desk.schoolWeek({ monday, serviceId: service.id, classId: classes.cm1.id });
    expect(ofClass?.services[0]?.days[3]).toMatchObject({ booked: 0, waiting: 2, free: 0 });
    expect(ofClass?.byClass).toHaveLength(1);
  });

  test("names come on demand, the queue in its order", async () => {
    const { school, service, first, second, holder, deskAt } = await aQueue();
    const asked = { day: thursday, schoolId: school.id, serviceId: service.id };
    const names = await (await deskAt()).serviceDay(asked);
    expect(names.booked).toMatchObject([{ childId: holder.child.id, lastName: "=Martin", className: "CP" }]);
    expect(names.waiting.map(({ childId, waitingRank }) => [childId, waitingRank])).toEqual([
      [first.child.id, 1],
      [second.child.id, 2],
    ]);
  });

  test("goes on paper and into a spreadsheet, as it is filtered, and the file runs no formula", async () => {
    const { communeId, service, classes, canteen, family, lea, deskAt } = await aQueue();
    const meal = { childId: lea.id, familyId: family.id, serviceId: canteen.id, day: monday };
    await aBooking(communeId, meal);
    const desk = await deskAt();
    const lists = await desk.weekLists({ monday });
    expect(lists?.sheets.map(({ serviceName }) => serviceName)).toEqual(["Cantine", "Étude"]);
    expect(lists?.sheets[1]?.classes).toMatchObject([
      { name: "CP", children: [{ lastName: "=Martin", days: [null, null, null, "booked", null] }] },
      { name: "CM1", children: [{ days: [null, null, null, 1, null] }, { days: [null, null, null, 2, null] }] },
    ]);
    const file = await desk.exportWeek({ monday, serviceId: service.id, classId: classes.cp.id });
    const [heading, line, ...others] = file.split("\r\n");
    expect(heading).toBe("\uFEFFService;Date;Jour;Classe;Nom;Prénom;État;Rang d’attente;Famille;N° de famille");
    expect(line).toMatch(/^Étude;2026-09-10;jeudi;CP;'=Martin;Louise;inscrit;;/);
    expect(others).toEqual([""]);
    const trace = await inCommune(communeId, (db) =>
      db.auditEntry.findFirst({ where: { action: "bookings-exported" } }),
    );
    expect(trace).toMatchObject({ facts: { lines: 1, monday } });
  });
});

describe("A waiting child is moved up", () => {
  test("the first into a free place without a word; the family is told at once", async () => {
    const { communeId, service, first, deskAt, freePlace, cellOf } = await aQueue();
    await freePlace();
    expect(await (await deskAt()).promote(cellOf(first))).toEqual({ overbooked: false });
    expect(await bookingsOf(communeId, first.family.id)).toMatchObject([{ status: "BOOKED" }]);
    expect(await emailsOf(communeId, first.family.id)).toMatchObject([{ template: "place-freed" }]);
    expect(await placesTaken(communeId, service.id, thursday)).toBe(1);
  });

  test("another one, or past the limit, with a reason only", async () => {
    const { communeId, first, second, deskAt, freePlace, cellOf, agent } = await aQueue();
    await freePlace();
    expect(await outcome((await deskAt()).promote(cellOf(second)))).toBe("REASON_REQUIRED");
    expect(await outcome((await deskAt(afterLimit)).promote(cellOf(first)))).toBe("REASON_REQUIRED");
    await (await deskAt(afterLimit)).promote({ ...cellOf(second), reason });
    expect(await bookingsOf(communeId, second.family.id)).toMatchObject([{ status: "BOOKED" }]);
    const kept = await inCommune(communeId, (db) =>
      db.bookingEvent.findFirst({ where: { familyId: second.family.id }, select: { reason: true, accountId: true } }),
    );
    expect(kept).toEqual({ reason: "frère déjà inscrit", accountId: agent.id });
  });

  test("beyond the last place on purpose and with a reason only", async () => {
    const { communeId, service, first, deskAt, cellOf } = await aQueue();
    const desk = await deskAt();
    expect(await outcome(desk.promote({ ...cellOf(first), reason }))).toBe("SERVICE_FULL");
    expect(await outcome(desk.promote({ ...cellOf(first), overbook: true }))).toBe("REASON_REQUIRED");
    expect(await placesTaken(communeId, service.id, thursday)).toBe(1);
    expect(await desk.promote({ ...cellOf(first), overbook: true, reason })).toEqual({ overbooked: true });
    expect(await placesTaken(communeId, service.id, thursday)).toBe(2);
    expect(await outcome(desk.promote({ ...cellOf(first), overbook: true, reason }))).toBe("NOT_WAITING");
  });

  test("never on a closed day", async () => {
    const { communeId, classes, first, deskAt, freePlace, cellOf } = await aQueue();
    await freePlace();
    await aClosure(communeId, { from: thursday, classId: classes.cm1.id });
    expect(await outcome((await deskAt()).promote({ ...cellOf(first), reason, overbook: true }))).toBe("NO_SERVICE");
  });

  test("two secretaries give the last place to two children at once: one gets it", async () => {
    const { communeId, service, first, second, deskAt, freePlace, cellOf } = await aQueue();
    await freePlace();
    const [here, there] = [await deskAt(), await deskAt()];
    const answers = await Promise.all([
      outcome(here.promote({ ...cellOf(first), reason })),
      outcome(there.promote({ ...cellOf(second), reason })),
    ]);
    expect(answers.sort()).toEqual(["SERVICE_FULL", "fine"]);
    expect(await placesTaken(communeId, service.id, thursday)).toBe(1);
  });
});

describe("The queue is put in another order", () => {
  test("with a reason, kept; the next free place follows it", async () => {
    const { communeId, school, service, classes, first, second, holder, deskAt, cellOf, aPupil } = await aQueue();
    const third = await aPupil(classes.cm1, { status: "WAITING", waitingSince: "2026-08-21T08:00:00Z" });
    const desk = await deskAt();
    const queue = async () =>
      (await desk.serviceDay({ day: thursday, schoolId: school.id, serviceId: service.id })).waiting;
    const order = async () => (await queue()).map(({ childId }) => childId);
    const asked = async () => Object.fromEntries((await queue()).map((child) => [child.childId, child.waitingSince]));
    const askedBefore = await asked();
    await desk.reorder({ ...cellOf(third), toRank: 1, reason });
    expect(await order()).toEqual([third.child.id, first.child.id, second.child.id]);
    await desk.reorder({ ...cellOf(third), toRank: 2, reason });
    expect(await order()).toEqual([first.child.id, third.child.id, second.child.id]);
    await desk.reorder({ ...cellOf(first), toRank: 99, reason });
    expect(await order()).toEqual([third.child.id, second.child.id, first.child.id]);
    expect(await outcome(desk.reorder({ ...cellOf(first), toRank: 3, reason }))).toBe("NOTHING_TO_CHANGE");
    // When each family asked does not change; who was moved is shown with the reason, who was passed over is not.
    expect(await asked()).toEqual(askedBefore);
    const placed = Object.fromEntries((await queue()).map((child) => [child.childId, child.placedBecause]));
    expect(placed).toEqual({
      [first.child.id]: expect.any(String),
      [second.child.id]: null,
      [third.child.id]: expect.any(String),
    });
    // Whoever asks later comes after, and a rank ends with its wait.
    const newcomer = await aPupil(classes.cm1, { status: "WAITING", waitingSince: "2026-08-01T08:00:00Z" });
    expect((await order()).at(-1)).toBe(newcomer.child.id);
    expect(await eventsOf(communeId, first.family.id)).toMatchObject([
      { from: "WAITING", to: "WAITING", origin: "STAFF" },
    ]);

    const parent = await callerFor(holder.account, { now });
    await parent.famille.booking.save({ changes: [{ ...cellOf(holder), to: "free" }] });
    expect(await bookingsOf(communeId, third.family.id)).toMatchObject([{ status: "BOOKED" }]);
    expect(await bookingsOf(communeId, second.family.id)).toMatchObject([{ status: "WAITING" }]);
    const kept = { childId: third.child.id, waitingRank: { not: null } };
    expect(await inCommune(communeId, (db) => db.booking.count({ where: kept }))).toBe(0);
  });
});

describe("Who may", () => {
  test("nothing of another commune is found", async () => {
    const { communeId, school, service, first, cellOf } = await aQueue();
    const stranger = await (await aQueue()).deskAt();
    expect(await outcome(stranger.schoolWeek({ schoolId: school.id }))).toBe("NOT_FOUND");
    expect(await outcome(stranger.weekLists({ schoolId: school.id }))).toBe("NOT_FOUND");
    expect(await outcome(stranger.exportWeek({ schoolId: school.id }))).toBe("NOT_FOUND");
    expect(await stranger.serviceDay({ day: thursday, schoolId: school.id, serviceId: service.id })).toMatchObject({
      booked: [],
      waiting: [],
    });
    expect(await outcome(stranger.promote({ ...cellOf(first), reason, overbook: true }))).toBe("NOT_WAITING");
    expect(await outcome(stranger.reorder({ ...cellOf(first), toRank: 2, reason }))).toBe("NOT_WAITING");
    expect(await bookingsOf(communeId, first.family.id)).toMatchObject([{ status: "WAITING" }]);
  });

  test.each(["KITCHEN", "REGISSEUR", "READER"] as const)("not %s", async (role) => {
    const { communeId, school, service, first, cellOf } = await aQueue();
    const { booking } = (await callerFor(await anAccount(communeId, { role }), { now })).admin;
    expect(await outcome(booking.schoolWeek({}))).toBe("NOT_ALLOWED");
    expect(await outcome(booking.exportWeek({}))).toBe("NOT_ALLOWED");
    expect(await outcome(booking.serviceDay({ day: thursday, schoolId: school.id, serviceId: service.id }))).toBe(
      "NOT_ALLOWED",
    );
    expect(await outcome(booking.promote(cellOf(first)))).toBe("NOT_ALLOWED");
  });
});
