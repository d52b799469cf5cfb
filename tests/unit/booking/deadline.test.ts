import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { familyLimit, limitRefusal, limitsOf, phaseAt } from "@/domain/booking/deadline";
import { type DeadlineRule, deadlineRule, type Limit } from "@/domain/booking/deadline-rule";
import { dayBeforeRule, until, weeklyRule } from "@/domain/booking/ready-made-rules";
import { day } from "@/domain/calendar/day";
import { fixtureCalendar, fixtureContext } from "./fixture-calendar";

type On = Parameters<typeof limitsOf>[1];

/** What a family is answered for an action on a day, and the phase the day is in, as a planning computes them. */
const refusalOf = (action: "book" | "cancel", rule: DeadlineRule, on: On, now: Temporal.Instant) =>
  limitRefusal(action, on, limitsOf(rule, on, fixtureContext), now);
const phaseOf = (rule: DeadlineRule, on: On, now: Temporal.Instant) => phaseAt(limitsOf(rule, on, fixtureContext), now);

const paris = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Paris").toInstant();
const thursday = day("2026-09-03");
const canteen = weeklyRule(5, "11:00");

const placed = { onClosedDay: "stay", inBreak: "stay", inclusive: false } as const;
const daysBefore = (days: number, time: string): Limit => ({
  moment: { kind: "days-before", days, counting: "calendar", time },
  ...placed,
});

test.each([
  ["2026-08-28T10:59", undefined],
  ["2026-08-28T10:59:59.999", undefined],
  ["2026-08-28T11:00", "DEADLINE_PASSED"],
  ["2026-08-28T11:01", "DEADLINE_PASSED"],
])("the canteen of the first week of September, asked for on %s", (now, code) => {
  expect(refusalOf("book", canteen, thursday, paris(now))?.code).toBe(code);
});

test("Friday 11:00 closes the whole following week at once", () => {
  const closings = ["2026-09-07", "2026-09-08", "2026-09-10", "2026-09-11"].map((date) =>
    limitsOf(canteen, day(date), fixtureContext).phases[0]?.closesAt?.toString(),
  );
  expect(new Set(closings)).toEqual(new Set(["2026-09-04T09:00:00Z"]));
});

test.each([
  ["2026-09-02T23:59:59", undefined],
  ["2026-09-03T00:00", "DEADLINE_PASSED"],
])("Thursday's childcare, asked for on %s", (now, code) => {
  expect(refusalOf("book", dayBeforeRule(), thursday, paris(now))?.code).toBe(code);
});

test("a refusal carries the first instant too late and the limit as it is worded", () => {
  const inclusive = until({ ...daysBefore(1, "18:00"), inclusive: true });
  expect(refusalOf("cancel", inclusive, thursday, paris("2026-09-02T18:01"))).toEqual({
    code: "DEADLINE_PASSED",
    action: "cancel",
    day: thursday,
    deadlineAt: "2026-09-02T16:01:00Z",
    limitAt: "2026-09-02T16:00:00Z",
  });
  expect(refusalOf("cancel", inclusive, thursday, paris("2026-09-02T18:00:59"))).toBeNull();
});

test("24:00 ends the day whether it is said inclusive or not", () => {
  const inclusive = limitsOf(until({ ...daysBefore(1, "24:00"), inclusive: true }), thursday, fixtureContext);
  expect(inclusive).toEqual(limitsOf(dayBeforeRule(), thursday, fixtureContext));
});

const twoPrices: DeadlineRule = {
  kind: "limited",
  countedFrom: { kind: "day" },
  opens: { moment: { kind: "days-before", days: 7, counting: "calendar", time: "08:00" }, ...placed },
  phases: [
    { phase: "normal", until: daysBefore(3, "12:00") },
    { phase: "late", until: daysBefore(1, "12:00") },
    { phase: "on-request", until: daysBefore(0, "09:00") },
  ],
};

test.each([
  ["2026-08-27T07:59", "not-open-yet", "NOT_OPEN_YET"],
  ["2026-08-27T08:00", "normal", undefined],
  ["2026-08-31T11:59", "normal", undefined],
  ["2026-08-31T12:00", "late", undefined],
  ["2026-09-02T11:59", "late", undefined],
  ["2026-09-02T12:00", "on-request", "STAFF_ONLY"],
  ["2026-09-03T08:59", "on-request", "STAFF_ONLY"],
  ["2026-09-03T09:00", "closed", "DEADLINE_PASSED"],
])("at %s a rule in phases is %s", (now, phase, code) => {
  expect(phaseOf(twoPrices, thursday, paris(now))).toBe(phase);
  expect(refusalOf("book", twoPrices, thursday, paris(now))?.code).toBe(code);
});

test("a family acts by itself until the end of the late phase", () => {
  expect(familyLimit(limitsOf(twoPrices, thursday, fixtureContext))?.closesAt?.toString()).toBe("2026-09-02T10:00:00Z");
});

test("a last phase without end never closes", () => {
  const open = deadlineRule.parse({
    ...twoPrices,
    phases: [
      { phase: "normal", until: daysBefore(3, "12:00") },
      { phase: "late", until: null },
    ],
  });
  expect(phaseOf(open, thursday, paris("2026-12-01T10:00"))).toBe("late");
});

test("always and never", () => {
  const late = paris("2027-01-01T00:00");
  expect(refusalOf("book", { kind: "always" }, thursday, late)).toBeNull();
  expect(refusalOf("book", { kind: "never" }, thursday, paris("2026-01-01T00:00"))?.code).toBe("NEVER_ALLOWED");
});

test("a table closes the days it leaves out, fixed dates too", () => {
  const table = until({
    moment: { kind: "table", rows: [{ weekdays: [1], limit: { weekday: 1, time: "09:00" } }] },
    ...placed,
  });
  expect(limitsOf(table, day("2026-09-07"), fixtureContext).phases[0]?.limitAt?.toString()).toBe(
    "2026-08-31T07:00:00Z",
  );
  expect(limitsOf(table, thursday, fixtureContext).phases).toEqual([]);
  const dates = [{ from: day("2026-07-06"), to: day("2026-07-10"), day: day("2026-06-26"), time: "16:00" }];
  const fixed = until({ moment: { kind: "fixed", dates }, ...placed });
  expect(limitsOf(fixed, day("2026-07-10"), fixtureContext).phases[0]?.limitAt?.toString()).toBe(
    "2026-06-26T14:00:00Z",
  );
  expect(limitsOf(fixed, day("2026-07-11"), fixtureContext).phases).toEqual([]);
});

test("a session closes as one, from its first day; days out of any session cannot be asked for", () => {
  const sessions = [{ firstDay: day("2026-07-06"), lastDay: day("2026-07-17") }];
  const rule: DeadlineRule = {
    kind: "limited",
    countedFrom: { kind: "session", sessions },
    opens: null,
    phases: [{ phase: "normal", until: daysBefore(8, "24:00") }],
  };
  expect(limitsOf(rule, day("2026-07-16"), fixtureContext)).toEqual(limitsOf(rule, day("2026-07-06"), fixtureContext));
  expect(refusalOf("book", rule, day("2026-07-20"), paris("2026-06-01T10:00"))?.code).toBe("NEVER_ALLOWED");
});

test.each([
  [
    "month-day 31 in a short month",
    { kind: "month-day", monthsBefore: 1, dayOfMonth: 31, time: "12:00" },
    "2027-03-04",
    "2027-02-28T11:00:00Z",
  ],
  [
    "month-day over a new year",
    { kind: "month-day", monthsBefore: 2, dayOfMonth: 15, time: "12:00" },
    "2027-01-14",
    "2026-11-15T11:00:00Z",
  ],
  [
    "two clear days",
    { kind: "days-before", days: 2, counting: "clear", time: "24:00" },
    "2026-09-10",
    "2026-09-07T22:00:00Z",
  ],
  [
    "two school days over a Wednesday",
    { kind: "days-before", days: 2, counting: "school", time: "24:00" },
    "2026-09-10",
    "2026-09-07T22:00:00Z",
  ],
  [
    "two school days over a week-end",
    { kind: "days-before", days: 2, counting: "school", time: "24:00" },
    "2026-09-07",
    "2026-09-03T22:00:00Z",
  ],
  [
    "one school day over a break",
    { kind: "days-before", days: 1, counting: "school", time: "10:00" },
    "2026-11-02",
    "2026-10-16T08:00:00Z",
  ],
  [
    "two working days over 11 November",
    { kind: "days-before", days: 2, counting: "working", time: "10:00" },
    "2025-11-13",
    "2025-11-10T09:00:00Z",
  ],
  [
    "two weekdays over 11 November",
    { kind: "days-before", days: 2, counting: "monday-friday", time: "10:00" },
    "2025-11-13",
    "2025-11-11T09:00:00Z",
  ],
  ["48 hours before 11:30", { kind: "hours-before", hours: 48, from: "start" }, "2026-09-10", "2026-09-08T09:30:00Z"],
  [
    "72 hours over the clock change",
    { kind: "hours-before", hours: 72, from: "start" },
    "2026-10-26",
    "2026-10-23T09:30:00Z",
  ],
] as const)("%s", (_, moment, date, instant) => {
  const rule = until({ moment, ...placed });
  expect(limitsOf(rule, day(date), fixtureContext).phases[0]?.limitAt?.toString()).toBe(instant);
});

test("school days are not guessed: with no known year there is no limit, so no booking", () => {
  const unknown = { ...fixtureContext, calendar: { ...fixtureCalendar, schoolYears: [], breaks: [] } };
  const rule = until({ moment: { kind: "days-before", days: 1, counting: "school", time: "10:00" }, ...placed });
  expect(limitsOf(rule, thursday, unknown).phases).toEqual([]);
});
