import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { limitsOf } from "@/domain/booking/deadline";
import { type DayCounting, deadlineRule, type Limit, type Moment } from "@/domain/booking/deadline-rule";
import { until } from "@/domain/booking/ready-made-rules";
import { day } from "@/domain/calendar/day";
import { addDays, type Weekday } from "@/domain/calendar/day-arithmetic";
import { fixtureContext } from "./fixture-calendar";

const served = fc.integer({ min: 0, max: 590 }).map((offset) => addDays(day("2025-11-17"), offset));
const timeZone = fc.constantFrom("Europe/Paris", "America/Guadeloupe", "Indian/Reunion");
const minutes = fc.integer({ min: 0, max: 1440 });
const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const shift = fc.constantFrom("stay" as const, "previous" as const, "next" as const);
const handling = fc.record({ onClosedDay: shift, inBreak: shift, inclusive: fc.boolean() });
const count = fc.integer({ min: 0, max: 12 });

const time = (ofDay: number) =>
  `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;

function closing(limit: Limit, on: ReturnType<typeof day>, zone: string): Temporal.Instant {
  const context = { ...fixtureContext, calendar: { ...fixtureContext.calendar, timeZone: zone } };
  const closesAt = limitsOf(deadlineRule.parse(until(limit)), on, context).phases[0]?.closesAt;
  if (!closesAt) throw new Error("this rule has no limit");
  return closesAt;
}

/** `stricter` must never close after `looser`. */
function neverLater(make: (a: number, b: number) => { looser: Moment; stricter: Moment } | null) {
  fc.assert(
    fc.property(served, timeZone, handling, fc.nat(), fc.nat(), (on, zone, how, a, b) => {
      const moments = make(a, b);
      if (moments === null) return;
      const [looser, stricter] = [moments.looser, moments.stricter].map((moment) =>
        closing({ moment, ...how }, on, zone),
      );
      expect(Temporal.Instant.compare(stricter as Temporal.Instant, looser as Temporal.Instant)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
}

test("an earlier time of the same day never closes later", () => {
  neverLater((a, b) => {
    const [early, late] = [a % 1441, b % 1441].sort((one, other) => one - other) as [number, number];
    const at = (ofDay: number): Moment => ({
      kind: "days-before",
      days: a % 5,
      counting: "calendar",
      time: time(ofDay),
    });
    return { looser: at(late), stricter: at(early) };
  });
});

test.each<DayCounting>(["calendar", "monday-friday", "working", "school", "clear"])(
  "more days before, counted %s, never closes later",
  (counting) => {
    neverLater((a, b) => {
      const before = (days: number): Moment => ({ kind: "days-before", days, counting, time: time(b % 1441) });
      return { looser: before(a % 12), stricter: before((a % 12) + 1 + (b % 4)) };
    });
  },
);

test("a week earlier, or an earlier weekday, never closes later", () => {
  neverLater((a, b) => {
    const on = (weeksBefore: number, which: number): Moment => ({
      kind: "weekday",
      weeksBefore,
      weekday: ((which % 7) + 1) as Weekday,
      time: time(b % 1441),
    });
    return a % 2 === 0
      ? { looser: on(1, a), stricter: on(2, a) }
      : { looser: on(1, Math.max(a % 7, b % 7)), stricter: on(1, Math.min(a % 7, b % 7)) };
  });
});

test("more hours before never closes later", () => {
  neverLater((a, b) => {
    const before = (hours: number): Moment => ({
      kind: "hours-before",
      hours,
      from: a % 2 === 0 ? "start" : "midnight",
    });
    return { looser: before(b % 200), stricter: before((b % 200) + 1 + (a % 50)) };
  });
});

test("an exclusive limit never closes later than the same limit inclusive", () => {
  fc.assert(
    fc.property(served, timeZone, weekday, minutes, (on, zone, which, ofDay) => {
      const moment: Moment = { kind: "weekday", weeksBefore: 1, weekday: which, time: time(ofDay) };
      const limit = { moment, onClosedDay: "previous", inBreak: "stay" } as const;
      const [exclusive, inclusive] = [false, true].map((one) => closing({ ...limit, inclusive: one }, on, zone));
      expect(
        Temporal.Instant.compare(exclusive as Temporal.Instant, inclusive as Temporal.Instant),
      ).toBeLessThanOrEqual(0);
    }),
  );
});

test("counting fewer kinds of days never closes later: school, working, Monday to Friday, calendar", () => {
  fc.assert(
    fc.property(served, count, minutes, (on, days, ofDay) => {
      const closings = (["school", "working", "monday-friday", "calendar"] as const).map((counting) => {
        const moment: Moment = { kind: "days-before", days, counting, time: time(ofDay) };
        const limit = { moment, inclusive: false, onClosedDay: "stay", inBreak: "stay" } as const;
        return closing(limit, on, "Europe/Paris").epochMilliseconds;
      });
      expect(closings).toEqual([...closings].sort((one, other) => one - other));
    }),
  );
});

test("moving a limit before a closed day never closes later than leaving it there, nor leaving it than moving it after", () => {
  fc.assert(
    fc.property(served, count, minutes, (on, days, ofDay) => {
      const moment: Moment = { kind: "days-before", days, counting: "calendar", time: time(ofDay) };
      const closings = (["previous", "stay", "next"] as const).map(
        (way) =>
          closing({ moment, inclusive: false, onClosedDay: way, inBreak: way }, on, "Europe/Paris").epochMilliseconds,
      );
      expect(closings).toEqual([...closings].sort((one, other) => one - other));
    }),
  );
});
