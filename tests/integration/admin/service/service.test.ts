import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aSchool } from "@tests/builders/school";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { emailsOf, placesTaken } from "../../famille/booking/observe";
import { administratorOf, aWishedService, now } from "./settings";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
let wished: Awaited<ReturnType<typeof aWishedService>>;
beforeEach(async () => {
  village = await aVillage();
  admin = await administratorOf(village.communeId);
  wished = await aWishedService(village);
});

const thursday = "2026-11-19";

async function changing(serviceId: string) {
  const read = await admin.service.read({ id: serviceId });
  if (!read) throw new Error("The service exists");
  return read.service;
}

describe("a new service", () => {
  test("is offered to families at once, with simple limits to start from, after the others", async () => {
    const { id } = await admin.service.create({ ...wished, startRule: "eve" });
    const list = await admin.service.list({});
    expect(list.map((one) => one.id).at(-1)).toBe(id);
    expect(list.at(-1)).toMatchObject({
      name: "Mercredis",
      places: wished.places,
      sentence: "Jusqu’à la veille à minuit (fin de la journée)",
    });
    const caller = await callerFor(village.account, { now });
    const { services } = await caller.famille.booking.week({ monday: day("2026-11-23") });
    expect(services.find((one) => one.id === id)?.rows).toHaveLength(2);
  });

  test("with a name already taken, or a school of elsewhere, is refused", async () => {
    const elsewhere = await aVillage();
    const create = (values: Partial<typeof wished>) =>
      outcome(admin.service.create({ ...wished, ...values, startRule: "eve" }));
    expect(await create({ name: "cantine" })).toBe("NAME_TAKEN");
    expect(await create({ schoolIds: [elsewhere.school.id] })).toBe("NOT_FOUND");
    expect(await admin.service.list({})).toHaveLength(2);
  });
});

describe("a service that changes", () => {
  test("keeps its limits, and takes its new hours, schools and places", async () => {
    const school = await aSchool(village.communeId);
    const service = await changing(village.canteen.id);
    const places = [80, null, null, null, null, null, null];
    await admin.service.update({ ...service, startsAt: "12:00", schoolIds: [village.school.id, school.id], places });
    const after = await admin.service.read({ id: village.canteen.id });
    expect(after?.service).toMatchObject({ startsAt: "12:00", places });
    expect(after?.service.schoolIds.toSorted()).toEqual([village.school.id, school.id].toSorted());
    expect(after?.rules).toHaveLength(1);
  });

  test("never leaves a booking on a day it gives up: their number is told, and nothing changes", async () => {
    const cell = { childId: village.lea.id, familyId: village.family.id, serviceId: village.canteen.id };
    await aBooking(village.communeId, { ...cell, day: thursday });
    await aBooking(village.communeId, { ...cell, day: "2026-11-16" });
    const service = await changing(village.canteen.id);
    for (const change of [
      { weekdays: [1, 2, 5] },
      { activeTo: day("2026-11-18") },
      { schoolIds: [(await aSchool(village.communeId)).id] },
    ]) {
      const refused = await refusalFrom(admin.service.update({ ...service, ...change }));
      expect(refused).toEqual({ code: "BOOKINGS_IN_THE_WAY", bookings: 1, families: 1 });
    }
    expect(await changing(village.canteen.id)).toEqual(service);
    // Monday is over: giving it up concerns nobody any more.
    await admin.service.update({ ...service, weekdays: [2, 4, 5] });
  });

  test("gives new places to whoever waits, the first first, and tells them", async () => {
    const service = await changing(village.canteen.id);
    const limitedTo = (places: number) => ({ ...service, places: [null, null, null, places, null, null, null] });
    await admin.service.update(limitedTo(0));
    const families = [];
    for (const hour of ["08", "09", "10"]) {
      const family = await aFamily(village.communeId);
      await anAccount(village.communeId, { family, email: `${family.id}@example.invalid` });
      const child = await aChild(village.communeId, {
        families: [family],
        enrolments: village.enrolledIn(village.classes.cp),
      });
      const cell = { childId: child.id, familyId: family.id, serviceId: service.id, day: "2026-11-26" };
      await aBooking(village.communeId, { ...cell, status: "WAITING", waitingSince: `2026-11-01T${hour}:00:00Z` });
      families.push(family);
    }
    await admin.service.update(limitedTo(2));
    expect(await placesTaken(village.communeId, service.id, day("2026-11-26"))).toBe(2);
    const told = await Promise.all(families.map(({ id }) => emailsOf(village.communeId, id)));
    expect(told.map((emails) => emails.length)).toEqual([1, 1, 0]);
  });

  test("moves up and down in the order of the day", async () => {
    const { id } = await admin.service.create({ ...wished, startRule: "always" });
    const order = async () => (await admin.service.list({})).map((one) => one.name);
    await admin.service.move({ id, direction: "up" });
    expect(await order()).toEqual(["Cantine", "Mercredis", "Garderie"]);
    await admin.service.move({ id, direction: "up" });
    await admin.service.move({ id, direction: "up" });
    expect(await order()).toEqual(["Mercredis", "Cantine", "Garderie"]);
    await admin.service.move({ id, direction: "down" });
    expect(await order()).toEqual(["Cantine", "Mercredis", "Garderie"]);
  });

  test("is listed by order, name or hours, of one kind, under way or ended, on the screen and in the spreadsheet", async () => {
    const { id } = await admin.service.create({ ...wished, name: "Été", kind: "LEISURE", startRule: "always" });
    await inCommune(village.communeId, (db) =>
      db.service.update({ where: { id }, data: { activeTo: new Date("2026-09-02") } }),
    );
    const names = async (asked: Parameters<typeof admin.service.list>[0]) =>
      (await admin.service.list(asked)).map(({ name }) => name);
    expect(await names({})).toEqual(["Cantine", "Garderie", "Été"]);
    expect(await names({ descending: true })).toEqual(["Été", "Garderie", "Cantine"]);
    expect(await names({ sort: "name" })).toEqual(["Cantine", "Été", "Garderie"]);
    expect((await names({ sort: "hours", kind: "CHILDCARE" })).at(0)).toBe("Garderie");
    const later = await administratorOf(village.communeId, "2026-09-03T08:00+02:00");
    const endedAt = async (caller: typeof admin, when: "open" | "ended") =>
      (await caller.service.list({ when })).map(({ name }) => name);
    expect(await endedAt(later, "ended")).toEqual(["Été"]);
    expect(await endedAt(later, "open")).toEqual(["Cantine", "Garderie"]);
    const lines = (await later.service.export({ when: "open", sort: "name", descending: true })).split("\r\n");
    expect(lines.slice(1, 3).map((line) => line.split(";")[0])).toEqual(["Garderie", "Cantine"]);
  });

  test("is written down", async () => {
    await admin.service.update(await changing(village.canteen.id));
    const entries = await inCommune(village.communeId, (db) =>
      db.auditEntry.findMany({ where: { action: "service-saved" } }),
    );
    expect(entries).toMatchObject([{ subjectId: village.canteen.id, facts: { name: "Cantine" } }]);
  });
});

test("nobody, families and the rest of the staff change nothing; another commune's service does not exist", async () => {
  const service = await changing(village.canteen.id);
  const accounts = [
    [null, "SIGN_IN_REQUIRED"],
    [village.account, "NOT_ALLOWED"],
    [await anAccount(village.communeId, { role: "REGISSEUR" }), "NOT_ALLOWED"],
    [await anAccount((await aVillage()).communeId, { role: "ADMINISTRATOR" }), "UNKNOWN_SERVICE"],
  ] as const;
  for (const [account, code] of accounts) {
    const caller = (await callerFor(account, { now })).admin;
    expect(await outcome(caller.service.update({ ...service, name: "Volée" }))).toBe(code);
    expect(await outcome(caller.service.move({ id: service.id, direction: "down" }))).toBe(code);
    if (code === "UNKNOWN_SERVICE") expect(await caller.service.read({ id: service.id })).toBeNull();
    else expect(await outcome(caller.service.create({ ...wished, startRule: "eve" }))).toBe(code);
  }
  expect(await changing(service.id)).toEqual(service);
});
