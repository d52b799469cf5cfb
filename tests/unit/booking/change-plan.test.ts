import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { cellRules } from "@/domain/booking/cell-rules";
import { planChanges } from "@/domain/booking/change-plan";
import { copyWeekWishes, lastRunningWeek } from "@/domain/booking/copy-week";
import type { KnownState } from "@/domain/booking/planning-facts";
import { patternWishes } from "@/domain/booking/week-pattern";
import { day } from "@/domain/calendar/day";
import { calendar, canteen, childcare, lea, planningFacts } from "./planning-fixture";

const rules = cellRules(calendar, Temporal.Instant.from("2026-09-03T08:00:00Z"));
const wish = (onDay: string, to: "booked" | "free") => ({
  childId: "lea",
  serviceId: "childcare",
  day: day(onDay),
  to,
});
const held = (onDay: string, state: KnownState) => ({ childId: "lea", serviceId: "childcare", day: day(onDay), state });

test.each([
  ["free", "booked", "changes"],
  ["booked", "free", "changes"],
  ["waiting", "free", "changes"],
  ["booked", "booked", "unchanged"],
  ["waiting", "booked", "unchanged"],
  ["free", "free", "unchanged"],
  ["other-household", "free", "unchanged"],
  ["other-household", "booked", "refused"],
] as const)("a cell that is %s, wished %s: %s", (state, to, where) => {
  const facts = planningFacts({ bookings: state === "free" ? [] : [held("2026-09-10", state)] });
  const plan = planChanges(facts, rules, [wish("2026-09-10", to)]);
  const counts = { changes: plan.changes.length, refused: plan.refused.length, unchanged: plan.unchanged };
  expect(counts).toEqual({ changes: 0, refused: 0, unchanged: 0, [where]: 1 });
});

test("a full day is refused beforehand, a day off is left out, and days come in order", () => {
  const facts = planningFacts({
    services: [{ ...childcare, capacityByWeekday: { "4": 10 } }],
    taken: [{ serviceId: "childcare", day: day("2026-09-10"), taken: 10 }],
  });
  const wishes = ["2026-10-20", "2026-09-11", "2026-09-10", "2026-09-07"].map((onDay) => wish(onDay, "booked"));
  const plan = planChanges(facts, rules, wishes);
  expect(plan.changes.map((change) => change.day)).toEqual(["2026-09-07", "2026-09-11"]);
  expect(plan.refused).toMatchObject([{ day: "2026-09-10", refusal: { code: "SERVICE_FULL" } }]);
  expect(plan.unchanged).toBe(0);
});

test("when the service runs on none of the wished days, the plan says why; as soon as it runs on one, nothing", () => {
  const plan = (...days: string[]) =>
    planChanges(
      planningFacts(),
      rules,
      days.map((onDay) => wish(onDay, "booked")),
    ).closedReasons;
  expect(plan("2026-10-20", "2026-10-22")).toEqual(["Vacances de la Toussaint"]);
  expect(plan("2026-10-20", "2026-11-03")).toEqual([]);
  expect(planChanges(planningFacts(), rules, [wish("2026-10-20", "free")]).closedReasons).toEqual([]);
});

test("a day with the other household, copied, wishes nothing: it would empty the family's own", () => {
  const exceptions = [{ day: day("2026-09-08"), household: "own" }] as const;
  const pattern = { kind: "ALTERNATION", first: "own", second: "other", handOverWeekday: 1 } as const;
  const noe = { ...lea, custody: { ...pattern, anchorMonday: day("2026-08-31"), exceptions } };
  const facts = planningFacts({ services: [canteen], children: [noe] });
  const [ours, theirs, next] = [day("2026-08-31"), day("2026-09-07"), day("2026-09-14")];
  expect(copyWeekWishes(facts, rules, theirs, next).map((one) => one.day)).toEqual(["2026-09-15"]);
  expect(
    lastRunningWeek({ ...facts, children: [{ ...noe, custody: { ...noe.custody, exceptions: [] } }] }, rules, next),
  ).toBe(ours);
});

test("a usual week leaves alone the days it has no box for, an exceptional Wednesday", () => {
  const rows = [{ childId: "lea", serviceId: "canteen" }];
  const period = { from: day("2026-09-07"), until: day("2026-09-11") };
  const wishes = patternWishes({ rows, pattern: [], ...period }, planningFacts(), period);
  expect(wishes.map((one) => [one.day.slice(8), one.to])).toEqual(["07", "08", "10", "11"].map((one) => [one, "free"]));
});

test("a public holiday of the copied week wishes nothing", () => {
  const whitWeek = day("2027-05-17");
  const wishes = copyWeekWishes(planningFacts({ services: [childcare] }), rules, whitWeek, day("2027-05-24"));
  expect(wishes.map((one) => one.day)).toEqual(["2027-05-25", "2027-05-27", "2027-05-28"]);
});
