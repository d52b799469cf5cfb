import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { bookingsStopAfter, nextSchoolWeek } from "@/domain/booking/bookings-stop";
import { weekNote } from "@/domain/booking/week-note";
import { weekOfFamily } from "@/domain/booking/week-of-family";
import { day } from "@/domain/calendar/day";
import { daysOfWeek } from "@/domain/calendar/day-arithmetic";
import { calendar, canteen, childcare, lea, planningFacts } from "./planning-fixture";

const thursday = Temporal.Instant.from("2026-09-03T08:00:00Z");
const open = { now: thursday, lastBookedDay: null };

describe("a week", () => {
  test("has seven days when something runs at the week-end", () => {
    const saturdays = planningFacts({ services: [{ ...canteen, weekdays: [6] }] });
    expect(weekOfFamily(saturdays, { ...open, monday: day("2026-09-07") }).days).toHaveLength(7);
    expect(weekOfFamily(planningFacts(), { ...open, monday: day("2026-09-07") }).days).toHaveLength(5);
  });

  test("asked by any of its days, it is told by its Monday, between its neighbours", () => {
    expect(weekOfFamily(planningFacts(), { ...open, monday: day("2026-09-09") })).toMatchObject({
      monday: "2026-09-07",
      previousMonday: "2026-08-31",
      nextMonday: "2026-09-14",
      firstOpenMonday: "2026-08-31",
    });
  });

  test("a full day is full for everyone, who holds a place there and who does not; never without a limit", () => {
    const limited = { ...childcare, capacityByWeekday: { "1": 2 } };
    const bookings = [{ childId: "lea", serviceId: "childcare", day: day("2026-09-07"), state: "booked" as const }];
    const taken = [{ serviceId: "childcare", day: day("2026-09-07"), taken: 2 }];
    const both = { services: [limited], children: [lea, { ...lea, id: "hugo", firstName: "Hugo" }], bookings, taken };
    const [service] = weekOfFamily(planningFacts(both), { ...open, monday: day("2026-09-07") }).services;
    expect(service?.rows.map(({ cells }) => cells[0]?.full)).toEqual([true, true]);
    expect(service?.rows[1]?.cells[1]?.full).toBe(false);
  });

  test("a service shows nothing to a child of another school", () => {
    const elsewhere = planningFacts({ services: [{ ...canteen, schoolIds: ["elsewhere"] }, childcare] });
    const { services } = weekOfFamily(elsewhere, { ...open, monday: null });
    expect(services.map(({ id }) => id)).toEqual(["childcare"]);
  });
});

test.each([
  ["2026-09-01", "Rentrée scolaire le mardi 1er septembre"],
  ["2026-10-19", "Vacances de la Toussaint"],
  ["2026-09-07", null],
])("the week of %s is told as %s", (monday, note) => {
  expect(weekNote(calendar, daysOfWeek(day(monday)).slice(0, 5))).toBe(note);
});

test.each([
  ["2026-09-18", "2026-09-03", "2026-09-18"],
  ["2026-09-15", "2026-09-03", "2026-09-15"],
  ["2026-09-18", "2026-09-20", "2026-09-18"],
  ["2026-09-18", "2026-09-21", null],
  ["2026-12-18", "2026-09-03", null],
  ["2027-07-01", "2027-06-20", null],
  [null, "2026-09-03", null],
])("last booked on %s, on %s the family is told that bookings stop after %s", (last, today, told) => {
  expect(bookingsStopAfter(calendar, last === null ? null : day(last), day(today))).toBe(told);
});

test.each([
  ["2026-09-14", "2026-09-21"],
  ["2026-09-17", "2026-09-21"],
  ["2026-12-14", "2027-01-04"],
])("after the week of %s one books from that of %s on, never during the holidays", (last, next) => {
  expect(nextSchoolWeek(calendar, day(last))).toBe(next);
});
