import { describe, expect, test } from "vitest";
import { day, type IsoDate } from "@/domain/calendar/day";
import { addDays, daysFrom, mondayOf } from "@/domain/calendar/day-arithmetic";
import {
  type CustodyPattern,
  comingTurns,
  firstHandOver,
  householdOn,
  isOtherHouseholdDay,
} from "@/domain/family/custody";

const households = { first: "odd", second: "even", handOverWeekday: 1, exceptions: [] } as const;
const parity: CustodyPattern<string> = { ...households, kind: "ISO_PARITY" };
const alternation: CustodyPattern<string> = { ...households, kind: "ALTERNATION", anchorMonday: day("2026-08-31") };

describe("ISO parity", () => {
  test.each([
    ["2026-12-20", "odd"], // Sunday of week 51
    ["2026-12-21", "even"], // week 52
    ["2026-12-28", "odd"], // week 53
    ["2027-01-03", "odd"], // its Sunday, already in the new year
    ["2027-01-04", "odd"], // week 1: twice in a row
    ["2027-01-11", "even"],
  ])("%s is with the household of %s weeks", (on, household) => {
    expect(householdOn(parity, day(on))).toBe(household);
  });
});

describe("handed over on a Friday, from a Monday on", () => {
  const pattern = { ...alternation, handOverWeekday: 5 };

  test("the first household has the child from the Friday after that Monday; the Monday is the other's", () => {
    expect(firstHandOver(day("2026-08-31"), 5)).toBe("2026-09-04");
    expect(householdOn(pattern, day("2026-08-31"))).toBe("even");
    expect(householdOn(pattern, day("2026-09-04"))).toBe("odd");
  });

  test("the coming turns begin with the one under way, and are what the days say", () => {
    const turns = comingTurns(pattern, day("2026-08-31"), 3);
    expect(turns).toEqual([
      { from: "2026-08-28", to: "2026-09-03", household: "even" },
      { from: "2026-09-04", to: "2026-09-10", household: "odd" },
      { from: "2026-09-11", to: "2026-09-17", household: "even" },
    ]);
    for (const { from, to, household } of turns)
      for (const one of daysFrom(from, to)) expect(householdOn(pattern, one)).toBe(household);
  });
});

describe("strict alternation from a Monday", () => {
  test.each([
    ["2026-08-30", "even"],
    ["2026-08-31", "odd"],
    ["2026-09-06", "odd"],
    ["2026-09-07", "even"],
    ["2026-12-28", "even"],
    ["2027-01-04", "odd"],
    ["2026-08-17", "odd"],
  ])("%s", (on, household) => {
    expect(householdOn(alternation, day(on))).toBe(household);
  });

  test("never gives the same household two weeks in a row, over ten years", () => {
    const mondays = daysFrom(day("2024-01-01"), day("2034-01-01")).filter((one) => mondayOf(one) === one);
    for (const monday of mondays)
      expect(householdOn(alternation, monday)).not.toBe(householdOn(alternation, addDays(monday, 7)));
  });
});

test("handed over on Friday: the household of the week has the child from that Friday for seven days", () => {
  const friday = { ...alternation, handOverWeekday: 5 };
  const turns = (from: IsoDate, to: IsoDate) => new Set(daysFrom(from, to).map((one) => householdOn(friday, one)));
  expect(turns(day("2026-08-28"), day("2026-09-03"))).toEqual(new Set(["even"]));
  expect(turns(day("2026-09-04"), day("2026-09-10"))).toEqual(new Set(["odd"]));
});

test("an exception counts for its day only", () => {
  const exceptions = [{ day: day("2026-09-02"), household: "even" }];
  const pattern = { ...alternation, exceptions };
  expect(householdOn(pattern, day("2026-09-01"))).toBe("odd");
  expect(householdOn(pattern, day("2026-09-02"))).toBe("even");
  expect(householdOn(pattern, day("2026-09-03"))).toBe("odd");
});

test("without a pattern every day may be booked by both households", () => {
  expect(isOtherHouseholdDay(null, day("2026-09-02"))).toBe(false);
  const own = { ...alternation, first: "own", second: "other", exceptions: [] } as const;
  expect(isOtherHouseholdDay(own, day("2026-09-02"))).toBe(false);
  expect(isOtherHouseholdDay(own, day("2026-09-09"))).toBe(true);
});
