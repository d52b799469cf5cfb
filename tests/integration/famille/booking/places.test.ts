import { anAccount } from "@tests/builders/account";
import { aClosure } from "@tests/builders/calendar";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { aRegie, aService } from "@tests/builders/service";
import { aVillage } from "@tests/builders/village";
import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { bookingsOf, emailsOf, eventsOf, placesTaken } from "./observe";

const now = "2026-09-01T10:00+02:00";
const thursday = day("2026-09-10");
const friday = day("2026-09-11");

/** A childcare with that many places on Thursdays, and families with a child each. */
async function aLimitedService(places: number) {
  const village = await aVillage();
  const { communeId } = village;
  const offered = { regieId: (await aRegie(communeId)).id, schoolIds: [village.school.id] };
  const service = await aService(communeId, {
    ...offered,
    kind: "CHILDCARE",
    capacityByWeekday: { 4: places, 5: places },
  });

  async function aParent({ at = now, schoolClass = village.classes.cp } = {}) {
    const family = await aFamily(communeId);
    const account = await anAccount(communeId, { family, email: `${family.id}@example.invalid` });
    const child = await aChild(communeId, { families: [family], enrolments: village.enrolledIn(schoolClass) });
    const ask = async (to: "booked" | "free" | "waiting", moment = at, days = [thursday]) => {
      const caller = await callerFor(account, { now: moment });
      const changes = days.map((onDay) => ({ childId: child.id, serviceId: service.id, day: onDay, to }));
      return (await caller.famille.booking.save({ changes })).results;
    };
    return { family, child, ask, account };
  }
  return { ...village, service, aParent };
}

test.each([5, 3, 1])("sixteen families want the last places at once (%i): exactly as many get one", async (places) => {
  const { communeId, service, aParent } = await aLimitedService(places);
  const parents = await Promise.all(Array.from({ length: 16 }, () => aParent()));
  // The days have been booked before: it is not their creation that keeps requests apart.
  await parents[0]?.ask("booked", now, [thursday, friday]);
  await parents[0]?.ask("free", now, [thursday, friday]);
  // Half of them ask the two days in the other order: nobody may wait for the other for ever.
  const answers = await Promise.all(
    parents.map(({ ask }, index) => ask("booked", now, index % 2 === 0 ? [thursday, friday] : [friday, thursday])),
  );
  for (const wanted of [thursday, friday]) {
    const cells = answers.flat().filter((cell) => cell.day === wanted);
    expect(cells.filter(({ state }) => state === "booked")).toHaveLength(places);
    expect(cells.filter(({ refusal }) => refusal?.code === "SERVICE_FULL")).toHaveLength(16 - places);
    expect(await placesTaken(communeId, service.id, wanted)).toBe(places);
  }
});

test("two parents of one child tap the same cell at once: one booking, one event", async () => {
  const { communeId, lea, family, account, service } = await aLimitedService(1);
  const other = await anAccount(communeId, { family });
  const changes = [{ childId: lea.id, serviceId: service.id, day: thursday, to: "booked" as const }];
  const callers = await Promise.all([account, other].map((one) => callerFor(one, { now })));
  const answers = await Promise.all(callers.map((caller) => caller.famille.booking.save({ changes })));
  expect(answers.flatMap(({ results }) => results).map(({ state }) => state)).toEqual(["booked", "booked"]);
  expect(await eventsOf(communeId, family.id)).toHaveLength(1);
});

test("the planning says a day is full, and waiting is accepted then", async () => {
  const { service, aParent, ...village } = await aLimitedService(1);
  const first = await aParent();
  await first.ask("booked");
  const caller = await callerFor(village.account, { now });
  const week = await caller.famille.booking.week({ monday: day("2026-09-07") });
  const cells = week.services.find(({ id }) => id === service.id)?.rows[0]?.cells ?? [];
  expect(cells.map(({ full }) => full)).toEqual([false, false, false, true, false]);
  const second = await aParent();
  expect(await second.ask("booked")).toMatchObject([{ state: "free", refusal: { code: "SERVICE_FULL" } }]);
  expect(await second.ask("waiting")).toMatchObject([{ state: "waiting", refusal: null }]);
  expect(await second.ask("booked")).toMatchObject([{ state: "waiting", refusal: { code: "SERVICE_FULL" } }]);
  expect(await second.ask("free")).toMatchObject([{ state: "free", refusal: null }]);
});

test("asking to wait for a day that has room books it", async () => {
  const { aParent } = await aLimitedService(1);
  expect(await (await aParent()).ask("waiting")).toMatchObject([{ state: "booked", refusal: null }]);
});

test("a freed place goes to the first who waits, who is told, in the same request", async () => {
  const { communeId, service, aParent } = await aLimitedService(1);
  const [holder, first, second] = await Promise.all([aParent(), aParent(), aParent()]);
  await holder.ask("booked");
  await second.ask("waiting", "2026-09-01T10:02+02:00");
  await first.ask("waiting", "2026-09-01T10:01+02:00");
  await holder.ask("free", "2026-09-02T10:00+02:00");

  expect(await bookingsOf(communeId, first.family.id)).toMatchObject([{ status: "BOOKED", waitingSince: null }]);
  expect(await bookingsOf(communeId, second.family.id)).toMatchObject([{ status: "WAITING" }]);
  expect((await eventsOf(communeId, first.family.id)).at(-1)).toMatchObject({
    from: "WAITING",
    to: "BOOKED",
    origin: "WAITING_LIST",
    accountId: null,
  });
  expect(await emailsOf(communeId, first.family.id)).toMatchObject([
    {
      toAddress: first.account.email,
      template: "place-freed",
      data: { childName: "Louise", serviceName: "Garderie", day: thursday },
    },
  ]);
  expect(await emailsOf(communeId, second.family.id)).toEqual([]);
  expect(await placesTaken(communeId, service.id, thursday)).toBe(1);
  // Asked again from a page that has not heard of it: the place is kept.
  expect(await first.ask("waiting", "2026-09-02T10:01+02:00")).toMatchObject([{ state: "booked", refusal: null }]);
});

test("who waits and no longer can is passed over: class closed that day", async () => {
  const { communeId, classes, aParent } = await aLimitedService(1);
  const holder = await aParent({ schoolClass: classes.cm1 });
  const closed = await aParent({ schoolClass: classes.cp });
  const next = await aParent({ schoolClass: classes.cm1 });
  await holder.ask("booked");
  await closed.ask("waiting", "2026-09-01T10:01+02:00");
  await next.ask("waiting", "2026-09-01T10:02+02:00");
  await aClosure(communeId, { from: thursday, cause: "TRIP", classId: classes.cp.id });
  await holder.ask("free", "2026-09-02T10:00+02:00");
  expect(await bookingsOf(communeId, closed.family.id)).toMatchObject([{ status: "WAITING" }]);
  expect(await bookingsOf(communeId, next.family.id)).toMatchObject([{ status: "BOOKED" }]);
});

test("nobody gets a place once booking is closed, though cancelling is still possible", async () => {
  const village = await aVillage();
  const { communeId, school, enrolledIn, classes } = village;
  const service = await aService(communeId, {
    regieId: (await aRegie(communeId)).id,
    schoolIds: [school.id],
    capacityByWeekday: { 4: 1 },
    cancellationRule: { kind: "always" },
  });
  const waiting = await aFamily(communeId);
  const account = await anAccount(communeId, { family: waiting });
  const child = await aChild(communeId, { families: [waiting], enrolments: enrolledIn(classes.cp) });
  const cell = { serviceId: service.id, day: thursday };
  const before = "2026-09-04T10:00+02:00";
  const holder = await callerFor(village.account, { now: before });
  await holder.famille.booking.save({ changes: [{ ...cell, childId: village.lea.id, to: "booked" }] });
  const waiter = await callerFor(account, { now: before });
  await waiter.famille.booking.save({ changes: [{ ...cell, childId: child.id, to: "waiting" }] });

  const after = await callerFor(village.account, { now: "2026-09-09T10:00+02:00" });
  const { results } = await after.famille.booking.save({ changes: [{ ...cell, childId: village.lea.id, to: "free" }] });
  expect(results).toMatchObject([{ state: "free", refusal: null }]);
  expect(await bookingsOf(communeId, waiting.id)).toMatchObject([{ status: "WAITING" }]);
});

test("both households want the child's last place at once: one gets it, the other is told whose it is", async () => {
  const { communeId, classes, enrolledIn, canteen } = await aVillage();
  const households = await Promise.all([aFamily(communeId), aFamily(communeId)]);
  const child = await aChild(communeId, { families: households, enrolments: enrolledIn(classes.cp) });
  const changes = [{ childId: child.id, serviceId: canteen.id, day: thursday, to: "booked" as const }];
  const callers = await Promise.all(
    households.map(async (family) => callerFor(await anAccount(communeId, { family }), { now })),
  );
  const answers = await Promise.all(callers.map((caller) => caller.famille.booking.save({ changes })));
  const cells = answers.flatMap(({ results }) => results);
  expect(cells.map(({ state }) => state).sort()).toEqual(["booked", "free"]);
  expect(cells.map(({ refusal }) => refusal?.code)).toContain("BOOKED_BY_OTHER_HOUSEHOLD");
  const kept = await Promise.all(households.map(({ id }) => eventsOf(communeId, id)));
  expect(kept.flat()).toHaveLength(1);
});
