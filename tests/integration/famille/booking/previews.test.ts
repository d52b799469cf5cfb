import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { aClosure } from "@tests/builders/calendar";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeEach, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { bookingsOf } from "./observe";

let village: Village;
beforeEach(async () => {
  village = await aVillage();
});

const now = "2026-09-03T10:00+02:00";
const canteenOf = (childId: string) => ({ childId, serviceId: village.canteen.id });

async function booked(childId: string, ...days: string[]) {
  for (const onDay of days) {
    await aBooking(village.communeId, { ...canteenOf(childId), familyId: village.family.id, day: onDay });
  }
}

test("copying a week says what it changes, then makes the weeks alike, and can be undone", async () => {
  await booked(village.lea.id, "2026-09-14", "2026-09-17");
  await booked(village.hugo.id, "2026-09-22");
  const caller = await callerFor(village.account, { now });
  const plan = await caller.famille.booking.copyWeekPreview({ toMonday: day("2026-09-21") });
  expect(plan).toMatchObject({ copiedMonday: "2026-09-14", refused: [] });
  expect(plan.changes).toEqual([
    { ...canteenOf(village.lea.id), day: "2026-09-21", from: "free", to: "booked" },
    { ...canteenOf(village.hugo.id), day: "2026-09-22", from: "booked", to: "free" },
    { ...canteenOf(village.lea.id), day: "2026-09-24", from: "free", to: "booked" },
  ]);
  // Two children, two services, four days.
  expect(plan.unchanged).toBe(16 - 3);

  await caller.famille.booking.save({ changes: plan.changes, origin: "pattern" });
  const again = await caller.famille.booking.copyWeekPreview({ toMonday: day("2026-09-21") });
  expect(again.changes).toEqual([]);
  const inverse = plan.changes.map(({ from, ...change }) => ({ ...change, to: from }));
  await caller.famille.booking.save({ changes: inverse, origin: "pattern" });
  const rows = await bookingsOf(village.communeId, village.family.id);
  expect(rows.filter(({ status }) => status === "BOOKED").map((row) => row.day)).toEqual([
    "2026-09-14",
    "2026-09-17",
    "2026-09-22",
  ]);
});

test("after a break, the week before is the last one with class; its public holidays cancel nothing", async () => {
  await booked(village.lea.id, "2026-10-12", "2026-11-03");
  await aClosure(village.communeId, { from: "2026-10-13" });
  const caller = await callerFor(village.account, { now });
  const plan = await caller.famille.booking.copyWeekPreview({ toMonday: day("2026-11-02") });
  expect(plan.copiedMonday).toBe("2026-10-12");
  expect(plan.changes.map(({ day: onDay, to }) => [onDay, to])).toEqual([["2026-11-02", "booked"]]);
});

test("what can no longer change is told with its reason", async () => {
  await booked(village.lea.id, "2026-08-31", "2026-09-07", "2026-09-08");
  const caller = await callerFor(village.account, { now: "2026-09-04T12:00+02:00" });
  const plan = await caller.famille.booking.copyWeekPreview({
    toMonday: day("2026-09-07"),
    fromMonday: day("2026-09-14"),
  });
  expect(plan.changes).toEqual([]);
  expect(plan.refused).toMatchObject([
    { day: "2026-09-07", from: "booked", to: "free", refusal: { code: "DEADLINE_PASSED", action: "cancel" } },
    { day: "2026-09-08", from: "booked", to: "free", refusal: { code: "DEADLINE_PASSED", action: "cancel" } },
  ]);
});

test("a usual week books its days until the asked day and frees the others, of its rows only", async () => {
  await booked(village.lea.id, "2026-09-18");
  await booked(village.hugo.id, "2026-09-18");
  const caller = await callerFor(village.account, { now });
  const plan = await caller.famille.booking.patternPreview({
    pattern: [1, 2].map((weekday) => ({ ...canteenOf(village.lea.id), weekday })),
    rows: [canteenOf(village.lea.id)],
    from: day("2026-09-01"),
    until: day("2026-09-25"),
  });
  expect(plan).toMatchObject({ from: "2026-09-03", until: "2026-09-25" });
  expect(plan.changes.map(({ day: onDay, to }) => `${onDay} ${to}`)).toEqual([
    "2026-09-07 booked",
    "2026-09-08 booked",
    "2026-09-14 booked",
    "2026-09-15 booked",
    "2026-09-18 free",
    "2026-09-21 booked",
    "2026-09-22 booked",
  ]);
  expect(new Set(plan.changes.map(({ childId }) => childId))).toEqual(new Set([village.lea.id]));
});

test("a usual week begins, in the holidays, with what the last week of school says; never with another family's", async () => {
  await booked(village.lea.id, "2026-10-13", "2026-10-16");
  const asked = { monday: day("2026-10-21") };
  const caller = await callerFor(village.account, { now });
  const { rows, from, until } = await caller.famille.booking.usualWeek(asked);
  expect(rows).toContainEqual({ ...canteenOf(village.lea.id), runsOn: [1, 2, 4, 5], bookedOn: [2, 5] });
  expect(rows).toContainEqual({ ...canteenOf(village.hugo.id), runsOn: [1, 2, 4, 5], bookedOn: [] });
  expect({ from, until: until.slice(0, 7) }).toEqual({ from: "2026-10-19", until: "2027-07" });

  const stranger = await aVillage();
  const elsewhere = await (await callerFor(stranger.account, { now })).famille.booking.usualWeek(asked);
  expect(elsewhere.rows.filter(({ childId }) => childId === village.lea.id)).toEqual([]);
});

test("a usual week ends with the school year at the latest, and skips holidays", async () => {
  const caller = await callerFor(village.account, { now });
  const plan = await caller.famille.booking.patternPreview({
    pattern: [{ ...canteenOf(village.lea.id), weekday: 4 }],
    rows: [canteenOf(village.lea.id)],
    from: day("2026-09-01"),
    until: day("2030-01-01"),
  });
  expect(plan.until.slice(0, 7)).toBe("2027-07");
  expect(plan.changes.length).toBeGreaterThan(30);
  expect(plan.changes.some(({ day: onDay }) => onDay === "2026-10-22")).toBe(false);
});

test("another family's child is left out of a plan", async () => {
  const stranger = await aVillage();
  const caller = await callerFor(stranger.account, { now });
  const plan = await caller.famille.booking.patternPreview({
    pattern: [{ ...canteenOf(village.lea.id), weekday: 4 }],
    rows: [canteenOf(village.lea.id)],
    from: day("2026-09-01"),
    until: day("2026-12-01"),
  });
  expect(plan).toMatchObject({ changes: [], refused: [], unchanged: 0 });
});

test("the actions of a family: who, when, what, grouped, page after page; never another family's", async () => {
  const second = await anAccount(village.communeId, { family: village.family, displayName: "Sacha Essai" });
  const save = async (account: typeof second, at: string, to: "booked" | "free", ...days: string[]) => {
    const caller = await callerFor(account, { now: at });
    const changes = days.map((onDay) => ({ ...canteenOf(village.lea.id), day: day(onDay), to }));
    await caller.famille.booking.save({ changes });
  };
  await save(village.account, "2026-09-02T10:00+02:00", "booked", "2026-09-15", "2026-09-14");
  await save(second, "2026-09-02T11:00+02:00", "free", "2026-09-15");
  const caller = await callerFor(village.account, { now });
  const { actions, cursor } = await caller.famille.booking.actions({});
  const what = { childName: "Léa", serviceName: "Cantine", reason: null };
  expect(actions).toEqual([
    {
      ...what,
      at: "2026-09-02T09:00:00Z",
      who: { kind: "household", name: "Sacha Essai" },
      from: "booked",
      to: "free",
      days: ["2026-09-15"],
    },
    {
      ...what,
      at: "2026-09-02T08:00:00Z",
      who: { kind: "household", name: "Camille Essai" },
      from: "free",
      to: "booked",
      days: ["2026-09-14", "2026-09-15"],
    },
  ]);
  expect(cursor).toBeNull();

  for (let minute = 10; minute < 35; minute += 1) {
    await save(second, `2026-09-03T08:${minute}+02:00`, minute % 2 === 0 ? "booked" : "free", "2026-09-21");
  }
  const first = await caller.famille.booking.actions({});
  expect(first.actions).toHaveLength(20);
  const next = await caller.famille.booking.actions({ cursor: first.cursor });
  expect(next.actions).toHaveLength(7);
  expect(next.cursor).toBeNull();

  const stranger = await aVillage();
  expect(await (await callerFor(stranger.account, { now })).famille.booking.actions({})).toEqual({
    actions: [],
    cursor: null,
  });
  const agent = await callerFor(await anAccount(village.communeId, { role: "AGENT" }), { now });
  expect(await refusalFrom(agent.famille.booking.actions({}))).toEqual({ code: "NOT_ALLOWED" });
});
