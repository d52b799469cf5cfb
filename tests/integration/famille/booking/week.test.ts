import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeAll, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { statementsOf } from "./observe";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});

async function weekAt(now: string, monday: string | null) {
  const caller = await callerFor(village.account, { now });
  return caller.famille.booking.week({ monday: monday === null ? null : day(monday) });
}

test("one table a service, one row a child, with what a tap would be answered and until when", async () => {
  const week = await weekAt("2026-09-03T10:00+02:00", "2026-09-07");
  expect(week.days).toEqual(["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"]);
  expect(week.services.map(({ name }) => name)).toEqual(["Cantine", "Garderie"]);
  const [canteen, childcare] = week.services;
  expect(canteen?.rows.map(({ firstName, className }) => [firstName, className])).toEqual([
    ["Hugo", "CM1"],
    ["Léa", "CP"],
  ]);
  expect(canteen?.rows[0]?.cells[0]).toMatchObject({ state: "free", refusal: null, closesAt: "2026-09-04T09:00:00Z" });
  expect(canteen?.rows[0]?.cells[2]).toMatchObject({ refusal: { code: "NO_SERVICE", reason: { kind: "weekday" } } });
  expect(canteen?.sentence).toMatch(/vendredi/);
  expect(childcare?.nextLimitAt).toBe("2026-09-06T22:00:00Z");
  expect(week.nextLimit).toEqual({ serviceName: "Cantine", at: "2026-09-04T09:00:00Z" });
});

test.each([
  ["in term", "2026-09-08T10:00+02:00", "2026-09-07"],
  ["once Friday's evening care is over", "2026-09-11T10:00+02:00", "2026-09-14"],
  ["in the summer", "2026-07-20T10:00+02:00", "2026-08-31"],
  ["in the autumn break", "2026-10-19T10:00+02:00", "2026-11-02"],
])("without a day it opens on the first week still changeable: %s", async (_when, now, monday) => {
  expect((await weekAt(now, null)).monday).toBe(monday);
});

test("a week of holidays says so, and keeps the children in sight", async () => {
  const week = await weekAt("2026-09-03T10:00+02:00", "2026-10-19");
  expect(week.note).toBe("Vacances de la Toussaint");
  expect(week.services[0]?.rows[0]?.cells[0]?.refusal).toMatchObject({ code: "NO_SERVICE", reason: { kind: "break" } });
});

test("the other household's booking locks the cell and shows nothing else", async () => {
  const other = await aFamily(village.communeId);
  const mine = await aFamily(village.communeId);
  const child = await aChild(village.communeId, {
    families: [mine, other],
    enrolments: village.enrolledIn(village.classes.cp),
  });
  const cell = { childId: child.id, serviceId: village.canteen.id, day: "2026-09-07" };
  await aBooking(village.communeId, { ...cell, familyId: other.id });
  const caller = await callerFor(await anAccount(village.communeId, { family: mine }), {
    now: "2026-09-01T10:00+02:00",
  });
  const { services } = await caller.famille.booking.week({ monday: day("2026-09-07") });
  expect(services[0]?.rows[0]?.cells[0]).toEqual({
    day: "2026-09-07",
    state: "free",
    refusal: { code: "BOOKED_BY_OTHER_HOUSEHOLD", day: "2026-09-07" },
    closesAt: null,
    limitAt: null,
    full: false,
    late: false,
  });
});

test("bookings that stop are told some weeks before", async () => {
  const alone = await aVillage();
  const cell = { childId: alone.lea.id, familyId: alone.family.id, serviceId: alone.canteen.id };
  await aBooking(alone.communeId, { ...cell, day: "2026-09-17" });
  const stopsAt = async (now: string) => {
    const caller = await callerFor(alone.account, { now });
    return (await caller.famille.booking.week({ monday: null })).bookingsStopAfter;
  };
  expect(await stopsAt("2026-09-03T10:00+02:00")).toBe("2026-09-17");
  // The last meal is over, and the next week can still be booked.
  expect(await stopsAt("2026-09-18T09:00+02:00")).toBe("2026-09-17");
  expect(await stopsAt("2026-09-21T10:00+02:00")).toBeNull();
});

test("a page is one statement in its transaction, whatever it shows", async () => {
  const caller = await callerFor(village.account, { now: "2026-09-03T10:00+02:00" });
  for (const monday of [null, day("2026-11-09")]) {
    const { statements } = await statementsOf(() => caller.famille.booking.week({ monday }));
    expect(statements).toHaveLength(4);
  }
});

test("a month tells, day by day, how many children are booked and why nothing runs", async () => {
  const alone = await aVillage();
  const cell = { familyId: alone.family.id, serviceId: alone.canteen.id, day: "2026-11-12" };
  await aBooking(alone.communeId, { ...cell, childId: alone.lea.id });
  await aBooking(alone.communeId, { ...cell, childId: alone.hugo.id });
  const caller = await callerFor(alone.account, { now: "2026-09-03T10:00+02:00" });
  const month = await caller.famille.booking.month({ month: "2026-11" });
  expect(month).toMatchObject({ previousMonth: "2026-10", nextMonth: "2026-12" });
  expect(month.weeks.map((week) => week[0]?.day)).toEqual([
    "2026-10-26",
    "2026-11-02",
    "2026-11-09",
    "2026-11-16",
    "2026-11-23",
    "2026-11-30",
  ]);
  const days = new Map(month.weeks.flat().map((one) => [one.day, one]));
  expect(days.get(day("2026-11-12"))?.services[0]).toMatchObject({ children: 2, booked: 2, waiting: 0, closed: null });
  expect(days.get(day("2026-11-11"))?.closed).toMatchObject({ kind: "public-holiday" });
  expect(days.get(day("2026-10-30"))).toMatchObject({ inMonth: false, closed: { kind: "break" } });
});

test("without a month, the one under way is shown", async () => {
  const caller = await callerFor(village.account, { now: "2026-09-03T10:00+02:00" });
  expect((await caller.famille.booking.month({ month: null })).month).toBe("2026-09");
});

test("nobody reads a planning, nor the actions of a family", async () => {
  const { booking } = (await callerFor(null)).famille;
  const refused = { code: "SIGN_IN_REQUIRED" };
  expect(await refusalFrom(booking.week({ monday: null }))).toEqual(refused);
  expect(await refusalFrom(booking.month({ month: "2026-09" }))).toEqual(refused);
  expect(await refusalFrom(booking.actions({}))).toEqual(refused);
});

test("a family of another commune sees its own planning only", async () => {
  const elsewhere = await aVillage();
  const caller = await callerFor(elsewhere.account, { now: "2026-09-03T10:00+02:00" });
  const { services } = await caller.famille.booking.week({ monday: null });
  expect(services.map(({ id }) => id).sort()).toEqual([elsewhere.canteen.id, elsewhere.childcare.id].sort());
  const ids = new Set(services.flatMap(({ rows }) => rows.map(({ childId }) => childId)));
  expect(ids).toEqual(new Set([elsewhere.lea.id, elsewhere.hugo.id]));
});

test("a day no calendar knows is not accepted, rather than broken on", async () => {
  const caller = await callerFor(village.account);
  await expect(caller.famille.booking.week({ monday: day("0001-01-01") })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(caller.famille.booking.month({ month: "0000-01" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
