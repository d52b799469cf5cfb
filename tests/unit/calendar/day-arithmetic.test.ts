import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import {
  addDays,
  daysBetween,
  daysFrom,
  daysOfWeek,
  isoWeek,
  mondayOf,
  weekdayOf,
} from "@/domain/calendar/day-arithmetic";

const anyDay = fc
  .integer({ min: 0, max: 80_000 })
  .map((offset) => day(Temporal.PlainDate.from("1950-01-01").add({ days: offset }).toString()));

test("day arithmetic agrees with Temporal on any day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (from, count) => {
      const plain = Temporal.PlainDate.from(from);
      expect(addDays(from, count)).toBe(plain.add({ days: count }).toString());
      expect(daysBetween(from, addDays(from, count))).toBe(count);
      expect(weekdayOf(from)).toBe(plain.dayOfWeek);
      expect(isoWeek(from)).toEqual({ year: plain.yearOfWeek, week: plain.weekOfYear });
    }),
  );
});

test("a week runs from Monday to Sunday, over a change of year too", () => {
  expect(mondayOf(day("2026-09-06"))).toBe("2026-08-31");
  expect(mondayOf(day("2026-08-31"))).toBe("2026-08-31");
  expect(daysOfWeek(day("2027-01-01"))).toEqual(daysFrom(day("2026-12-28"), day("2027-01-03")));
});

test.each([
  ["2026-12-31", { year: 2026, week: 53 }],
  ["2027-01-03", { year: 2026, week: 53 }],
  ["2027-01-04", { year: 2027, week: 1 }],
])("%s is in ISO week %j", (date, week) => {
  expect(isoWeek(day(date))).toEqual(week);
});

test("a period that ends before it begins has no day", () => {
  expect(daysFrom(day("2026-09-02"), day("2026-09-01"))).toEqual([]);
});
