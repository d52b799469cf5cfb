import { expect, test } from "vitest";
import { limitsOf } from "@/domain/booking/deadline";
import type { Moment, Shift } from "@/domain/booking/deadline-rule";
import { isClosedDay, shiftedDay } from "@/domain/booking/open-days";
import { dayBeforeRule, until, weeklyRule } from "@/domain/booking/ready-made-rules";
import { day } from "@/domain/calendar/day";
import { wallClock } from "@/domain/calendar/french-days";
import type { Closure } from "@/domain/calendar/school-days";
import { fixtureCalendar, fixtureContext } from "./fixture-calendar";

const canteenLimit = (date: string) => {
  const closesAt = limitsOf(weeklyRule(5, "11:00"), day(date), fixtureContext).phases[0]?.closesAt;
  const { day: limitDay, time } = wallClock(String(closesAt), "Europe/Paris");
  return `${limitDay} ${time}`;
};

test.each([
  ["an ordinary week", "2026-09-10", "2026-09-04 11:00"],
  ["the first week of the year: that Friday of the summer break", "2026-09-03", "2026-08-28 11:00"],
  ["after the autumn break: its last Friday", "2026-11-02", "2026-10-30 11:00"],
  ["the Friday is 1 January: the Thursday", "2027-01-04", "2026-12-31 11:00"],
  ["the Friday is a bridge after Ascension: the Wednesday", "2027-05-10", "2027-05-05 11:00"],
  ["the Friday is 8 May: the Thursday", "2026-05-11", "2026-05-07 11:00"],
])("canteen, %s", (_, date, limit) => {
  expect(canteenLimit(date)).toBe(limit);
});

test("childcare of a Monday may be asked for on Sunday", () => {
  const limits = limitsOf(dayBeforeRule(), day("2026-09-07"), fixtureContext);
  expect(limits.phases[0]?.wall).toEqual({ day: "2026-09-06", time: "24:00" });
});

const somewhere: Moment = { kind: "fixed", dates: [] };
const shifted = (date: string, onClosedDay: Shift, inBreak: Shift) =>
  shiftedDay({ moment: somewhere, onClosedDay, inBreak }, day(date), fixtureContext);

test.each<[string, string, Shift, Shift, string]>([
  ["a working day", "2026-09-04", "previous", "next", "2026-09-04"],
  ["a Sunday that stays", "2026-09-06", "stay", "stay", "2026-09-06"],
  ["a Sunday, day before", "2026-09-06", "previous", "stay", "2026-09-04"],
  ["a Sunday, day after", "2026-09-06", "next", "stay", "2026-09-07"],
  ["Whit Monday, day before", "2026-05-25", "previous", "stay", "2026-05-22"],
  ["Whit Monday, day after", "2026-05-25", "next", "stay", "2026-05-26"],
  ["a day of the autumn break that stays", "2026-10-23", "previous", "stay", "2026-10-23"],
  ["a day of the autumn break, day before", "2026-10-23", "previous", "previous", "2026-10-16"],
  ["a day of the autumn break, day after", "2026-10-23", "previous", "next", "2026-11-02"],
  ["Ascension in its bridge", "2026-05-14", "previous", "stay", "2026-05-13"],
  ["Ascension in its bridge, day after", "2026-05-15", "next", "stay", "2026-05-18"],
])("%s", (_, date, onClosedDay, inBreak, expected) => {
  expect(shifted(date, onClosedDay, inBreak)).toBe(expected);
});

test("a closure of the commune is a closed day; one class's trip is not", () => {
  const trip: Closure = {
    from: day("2026-09-04"),
    to: day("2026-09-04"),
    kind: "closed",
    cause: "trip",
    label: null,
    schoolId: null,
    classId: "ce2",
    serviceId: null,
  };
  const on = (closure: Closure) =>
    isClosedDay({ ...fixtureContext, calendar: { ...fixtureCalendar, closures: [closure] } }, day("2026-09-04"));
  expect(on(trip)).toBe(false);
  expect(on({ ...trip, classId: null })).toBe(true);
  expect(on({ ...trip, classId: null, schoolId: "autre" })).toBe(false);
});

test.each<[Shift, string]>([
  ["previous", "2026-09-04T22:00:00Z"],
  ["stay", "2026-09-05T09:30:00Z"],
  ["next", "2026-09-06T22:00:00Z"],
])("48 hours before Monday 11:30 is a Saturday: %s", (onClosedDay, instant) => {
  const moment: Moment = { kind: "hours-before", hours: 48, from: "start" };
  const rule = until({ moment, inclusive: false, onClosedDay, inBreak: "stay" });
  expect(String(limitsOf(rule, day("2026-09-07"), fixtureContext).phases[0]?.limitAt)).toBe(instant);
});
