import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { aRegie, aService } from "@tests/builders/service";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeAll, describe, expect, test } from "vitest";
import type { BookingChange } from "@/domain/booking/inputs";
import { day } from "@/domain/calendar/day";
import { bookingsOf, eventsOf } from "./observe";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});

const monday = day("2026-09-07");
const tuesday = day("2026-09-08");

function canteen(to: BookingChange["to"], onDay = monday): BookingChange {
  return { childId: village.lea.id, serviceId: village.canteen.id, day: onDay, to };
}

async function familyAt(now: string) {
  const family = await aFamily(village.communeId);
  const child = await aChild(village.communeId, {
    families: [family],
    enrolments: village.enrolledIn(village.classes.cp),
  });
  const account = await anAccount(village.communeId, { family });
  const caller = await callerFor(account, { now });
  const ask = (to: BookingChange["to"], serviceId = village.canteen.id, onDay = monday): BookingChange => {
    return { childId: child.id, serviceId, day: onDay, to };
  };
  return { family, child, account, caller, ask };
}

describe("limits", () => {
  test.each([
    ["the canteen", "canteen", "2026-09-04T10:59:59+02:00", null],
    ["the canteen", "canteen", "2026-09-04T11:00+02:00", "DEADLINE_PASSED"],
    ["the childcare", "childcare", "2026-09-06T23:59:59+02:00", null],
    ["the childcare", "childcare", "2026-09-07T00:00+02:00", "DEADLINE_PASSED"],
  ] as const)("booking %s (%s) at %s", async (_name, service, now, refusal) => {
    const { caller, ask, family } = await familyAt(now);
    const { results } = await caller.famille.booking.save({ changes: [ask("booked", village[service].id)] });
    expect(results[0]?.refusal?.code ?? null).toBe(refusal);
    expect(results[0]?.state).toBe(refusal ? "free" : "booked");
    expect(await bookingsOf(village.communeId, family.id)).toHaveLength(refusal ? 0 : 1);
  });

  test("a cancellation is refused from the same instant, and the booking stays", async () => {
    const { caller, ask, family, child } = await familyAt("2026-09-04T11:00+02:00");
    const cell = { childId: child.id, serviceId: village.canteen.id, day: monday };
    await aBooking(village.communeId, { ...cell, familyId: family.id });
    const { results } = await caller.famille.booking.save({ changes: [ask("free")] });
    expect(results).toMatchObject([{ state: "booked", refusal: { code: "DEADLINE_PASSED", action: "cancel" } }]);
    expect(await bookingsOf(village.communeId, family.id)).toMatchObject([{ status: "BOOKED" }]);
  });

  test("a day already past is refused even where the rule has no limit, and a day off says why", async () => {
    const { caller, ask } = await familyAt("2026-09-10T10:00+02:00");
    const regie = await aRegie(village.communeId);
    const offered = { regieId: regie.id, schoolIds: [village.school.id] };
    const endless = await aService(village.communeId, { ...offered, bookingRule: { kind: "always" } });
    const { results } = await caller.famille.booking.save({
      changes: [ask("booked", endless.id, tuesday), ask("booked", village.canteen.id, day("2026-10-19"))],
    });
    expect(results).toMatchObject([
      { refusal: { code: "DEADLINE_PASSED" } },
      { refusal: { code: "NO_SERVICE", reason: { kind: "break" } } },
    ]);
  });
});

describe("what a request changes", () => {
  test("accepted cells are saved beside refused ones, each with its event", async () => {
    const { caller, ask, family, account } = await familyAt("2026-09-01T10:00+02:00");
    const { results, savedAt } = await caller.famille.booking.save({
      changes: [
        ask("booked"),
        ask("booked", village.canteen.id, day("2026-09-09")),
        ask("booked", village.childcare.id),
      ],
    });
    expect(savedAt).toBe("2026-09-01T08:00:00Z");
    expect(results.map(({ state }) => state)).toEqual(["booked", "free", "booked"]);
    expect(await bookingsOf(village.communeId, family.id)).toHaveLength(2);
    expect(await eventsOf(village.communeId, family.id)).toMatchObject([
      { from: null, to: "BOOKED", origin: "FAMILY", accountId: account.id },
      { from: null, to: "BOOKED", origin: "FAMILY", accountId: account.id },
    ]);
  });

  test("the same request again changes nothing, even after the limit", async () => {
    const { caller, ask, family, account } = await familyAt("2026-09-04T10:59+02:00");
    const changes = [ask("booked"), ask("booked", village.canteen.id, tuesday)];
    await caller.famille.booking.save({ changes });
    const later = await callerFor(account, { now: "2026-09-04T11:05+02:00" });
    const { results } = await later.famille.booking.save({ changes });
    expect(results).toMatchObject([
      { state: "booked", refusal: null },
      { state: "booked", refusal: null },
    ]);
    expect(await eventsOf(village.communeId, family.id)).toHaveLength(2);
  });

  test("a cell asked twice is saved as last asked", async () => {
    const { caller, ask, family } = await familyAt("2026-09-01T10:00+02:00");
    const { results } = await caller.famille.booking.save({ changes: [ask("booked"), ask("free")] });
    expect(results).toMatchObject([{ state: "free", refusal: null }]);
    expect(await bookingsOf(village.communeId, family.id)).toEqual([]);
  });

  test("booked, cancelled, booked again: one booking, three events", async () => {
    const { caller, ask, family } = await familyAt("2026-09-01T10:00+02:00");
    for (const to of ["booked", "free", "booked"] as const) await caller.famille.booking.save({ changes: [ask(to)] });
    expect(await bookingsOf(village.communeId, family.id)).toMatchObject([{ status: "BOOKED" }]);
    const events = await eventsOf(village.communeId, family.id);
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      [null, "BOOKED"],
      ["BOOKED", "CANCELLED"],
      [null, "BOOKED"],
    ]);
  });
});

describe("whose cell it is", () => {
  test("another family's child is refused, and so is a child of another commune", async () => {
    const { caller, ask } = await familyAt("2026-09-01T10:00+02:00");
    const elsewhere = await aVillage();
    const { results } = await caller.famille.booking.save({
      changes: [canteen("booked"), { ...ask("booked"), childId: elsewhere.lea.id }],
    });
    expect(results.map(({ refusal }) => refusal)).toEqual([{ code: "NOT_YOUR_CHILD" }, { code: "NOT_YOUR_CHILD" }]);
    expect(await bookingsOf(village.communeId, village.family.id)).toEqual([]);
    expect(await bookingsOf(elsewhere.communeId, elsewhere.family.id)).toEqual([]);
  });

  test("a service of another commune is unknown", async () => {
    const { caller, ask } = await familyAt("2026-09-01T10:00+02:00");
    const elsewhere = await aVillage();
    const { results } = await caller.famille.booking.save({ changes: [ask("booked", elsewhere.canteen.id)] });
    expect(results).toMatchObject([{ refusal: { code: "UNKNOWN_SERVICE" } }]);
  });

  test("what the other household booked is neither taken over nor cancelled; once given back, it is free to take", async () => {
    const mother = await aFamily(village.communeId);
    const father = await aFamily(village.communeId);
    const enrolments = village.enrolledIn(village.classes.cm1);
    const child = await aChild(village.communeId, { families: [mother, father], enrolments });
    const now = "2026-09-01T10:00+02:00";
    const hers = await callerFor(await anAccount(village.communeId, { family: mother }), { now });
    const his = await callerFor(await anAccount(village.communeId, { family: father }), { now });
    const ask = (to: BookingChange["to"]) => ({
      changes: [{ childId: child.id, serviceId: village.canteen.id, day: monday, to }],
    });
    await hers.famille.booking.save(ask("booked"));
    for (const to of ["booked", "free"] as const) {
      const { results } = await his.famille.booking.save(ask(to));
      expect(results).toMatchObject([{ state: "free", refusal: { code: "BOOKED_BY_OTHER_HOUSEHOLD" } }]);
    }
    expect(await bookingsOf(village.communeId, mother.id)).toMatchObject([{ status: "BOOKED" }]);
    await hers.famille.booking.save(ask("free"));
    await his.famille.booking.save(ask("booked"));
    expect(await bookingsOf(village.communeId, father.id)).toMatchObject([{ status: "BOOKED" }]);
  });

  test("nobody, and the kitchen, are refused", async () => {
    const nobody = await callerFor(null);
    expect(await refusalFrom(nobody.famille.booking.save({ changes: [canteen("booked")] }))).toEqual({
      code: "SIGN_IN_REQUIRED",
    });
    const kitchen = await callerFor(await anAccount(village.communeId, { role: "KITCHEN" }));
    expect(await refusalFrom(kitchen.famille.booking.save({ changes: [canteen("booked")] }))).toEqual({
      code: "NOT_ALLOWED",
    });
    expect(await refusalFrom(kitchen.famille.booking.week({ monday }))).toEqual({ code: "NOT_ALLOWED" });
  });
});
