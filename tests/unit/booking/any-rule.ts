import fc from "fast-check";
import type { DeadlineRule, Limit, Moment, OpenPhase, PlacedMoment } from "@/domain/booking/deadline-rule";
import { day } from "@/domain/calendar/day";
import { addDays, type Weekday } from "@/domain/calendar/day-arithmetic";

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const time = fc
  .integer({ min: 0, max: 1440 })
  .map((of) => `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`);
const date = fc.integer({ min: 0, max: 800 }).map((offset) => addDays(day("2025-11-17"), offset));
const shift = fc.constantFrom("stay" as const, "previous" as const, "next" as const);

/** Moments of each kind, by the name of the kind. */
export const momentOfKind: { [Kind in Moment["kind"]]: fc.Arbitrary<Extract<Moment, { kind: Kind }>> } = {
  weekday: fc.record({ kind: fc.constant("weekday"), weeksBefore: fc.integer({ min: 0, max: 52 }), weekday, time }),
  "days-before": fc.record({
    kind: fc.constant("days-before"),
    days: fc.integer({ min: 0, max: 366 }),
    counting: fc.constantFrom("calendar", "monday-friday", "working", "school", "clear"),
    time,
  }),
  "hours-before": fc.record({
    kind: fc.constant("hours-before"),
    hours: fc.integer({ min: 0, max: 8784 }),
    from: fc.constantFrom("start", "midnight"),
  }),
  table: fc.record({
    kind: fc.constant("table"),
    rows: fc.array(
      fc.record({
        weekdays: fc.uniqueArray(weekday, { minLength: 1 }),
        limit: fc.option(fc.record({ weekday, time }), { nil: null }),
      }),
      { maxLength: 7 },
    ),
  }),
  "month-day": fc.record({
    kind: fc.constant("month-day"),
    monthsBefore: fc.integer({ min: 0, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 31 }),
    time,
  }),
  fixed: fc.record({
    kind: fc.constant("fixed"),
    dates: fc.array(fc.record({ from: date, to: date, day: date, time }), { maxLength: 5 }),
  }),
};

function placed(moment: fc.Arbitrary<Moment>): fc.Arbitrary<PlacedMoment> {
  return fc.record({ moment, onClosedDay: shift, inBreak: shift });
}

function limit(moment: fc.Arbitrary<Moment>): fc.Arbitrary<Limit> {
  return fc.record({ moment, onClosedDay: shift, inBreak: shift, inclusive: fc.boolean() });
}

const phaseNames: OpenPhase[] = ["normal", "late", "on-request"];

/** Any limited rule whose moments are of these kinds: openings, one to three phases, sessions. */
export function limitedRule(moment: fc.Arbitrary<Moment>): fc.Arbitrary<DeadlineRule> {
  const names = fc.subarray(phaseNames, { minLength: 1 });
  const sessions = fc.array(fc.record({ firstDay: date, lastDay: date }), { maxLength: 3 });
  const untils = fc.tuple(limit(moment), limit(moment), limit(moment));
  return fc
    .tuple(names, untils, fc.boolean(), fc.option(placed(moment), { nil: null }), fc.option(sessions, { nil: null }))
    .map(([phases, limits, endless, opens, known]) => ({
      kind: "limited",
      countedFrom: known === null ? { kind: "day" } : { kind: "session", sessions: known },
      opens,
      phases: phases.map((phase, index) => ({
        phase,
        until: endless && index === phases.length - 1 ? null : (limits[index] ?? null),
      })),
    }));
}

/** Any rule the engine knows. */
export const anyRule: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.constant<DeadlineRule>({ kind: "always" }),
  fc.constant<DeadlineRule>({ kind: "never" }),
  limitedRule(fc.oneof(...Object.values(momentOfKind))),
);
