import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { cellRules } from "@/domain/booking/cell-rules";
import type { KnownBooking } from "@/domain/booking/planning-facts";
import { usualWeek } from "@/domain/booking/usual-week";
import { day } from "@/domain/calendar/day";
import { calendar, canteen, planningFacts } from "./planning-fixture";

const rules = cellRules(calendar, Temporal.Instant.from("2026-09-03T08:00:00Z"));
const booked = (one: string, state: KnownBooking["state"] = "booked"): KnownBooking => {
  return { childId: "lea", serviceId: "canteen", day: day(one), state };
};

function canteenFrom(monday: string, today: string, ...bookings: KnownBooking[]) {
  const facts = planningFacts({ services: [canteen], bookings });
  return usualWeek(facts, rules, { monday: day(monday), today: day(today) });
}

describe("a usual week begins with", () => {
  test("what the shown week says, places that are waited for too", () => {
    const { rows } = canteenFrom("2026-11-16", "2026-11-10", booked("2026-11-16"), booked("2026-11-19", "waiting"));
    expect(rows).toEqual([{ childId: "lea", serviceId: "canteen", runsOn: [1, 2, 4, 5], bookedOn: [1, 4] }]);
  });

  test("in the holidays, what the last week of school said", () => {
    const { rows } = canteenFrom("2026-12-28", "2026-12-01", booked("2026-12-17"), booked("2026-12-08"));
    expect(rows[0]?.bookedOn).toEqual([4]);
  });

  test("in a week with a public holiday, what the week before said for that day only", () => {
    // Ascension: Thursday 6 May 2027.
    const before = ["2027-04-26", "2027-04-29"].map((one) => booked(one));
    const { rows } = canteenFrom("2027-05-03", "2027-04-20", ...before, booked("2027-05-04"));
    expect(rows[0]?.bookedOn).toEqual([2, 4]);
  });

  test("nothing where nothing was booked either", () => {
    expect(canteenFrom("2026-12-28", "2026-12-01").rows[0]?.bookedOn).toEqual([]);
  });
});

test.each([
  ["2026-11-23", "2026-11-17", "2026-11-23", "2027-07-02"],
  ["2026-11-16", "2026-11-17", "2026-11-23", "2027-07-02"],
  ["2027-06-28", "2027-06-29", "2027-06-29", "2027-07-02"],
  ["2027-08-09", "2027-08-12", "2027-08-12", "2027-08-12"],
])("opened on the week of %s, on %s, it goes from %s to %s", (monday, today, from, until) => {
  expect(canteenFrom(monday, today)).toMatchObject({ from, until });
});
