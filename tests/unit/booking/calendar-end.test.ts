import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { calendarEndSentence } from "@/components/booking/calendar-end-notice";
import { calendarEnd } from "@/domain/booking/calendar-end";
import { monthOfFamily } from "@/domain/booking/month-of-family";
import { weekOfFamily } from "@/domain/booking/week-of-family";
import { day } from "@/domain/calendar/day";
import { calendar, planningFacts } from "./planning-fixture";

const august = Temporal.Instant.from("2027-08-12T08:00:00Z");
const lastDay = Temporal.Instant.from("2027-07-02T06:00:00Z");
const november = Temporal.Instant.from("2026-11-17T08:00:00Z");
const closing = "Les inscriptions 2027-2028 ouvriront quand la mairie aura publié le calendrier.";

function weekAt(now: Temporal.Instant, monday: string | null) {
  const week = weekOfFamily(planningFacts(), {
    now,
    monday: monday === null ? null : day(monday),
    lastBookedDay: null,
  });
  return { ...week, said: week.calendarEnd && calendarEndSentence(week.calendarEnd, week.today) };
}

describe("where the known calendar ends, the planning says so", () => {
  test("in August", () => {
    expect(weekAt(august, null)).toMatchObject({
      monday: "2027-08-09",
      said: `L’année scolaire est finie. ${closing}`,
    });
  });

  test("on the last day of school, once nothing can change any more", () => {
    const said = `L’année scolaire se termine le vendredi 2 juillet. ${closing}`;
    expect(weekAt(lastDay, null)).toMatchObject({ monday: "2027-06-28", said });
  });

  test("to whoever looks at next year from this one", () => {
    expect(weekAt(november, "2027-09-06").said).toBe(closing);
  });

  test("and nothing before", () => {
    expect(weekAt(november, null).said).toBeNull();
    expect(weekAt(november, "2027-06-28").said).toBeNull();
  });

  test("in the month too", () => {
    expect(monthOfFamily(planningFacts(), "2027-08", august).calendarEnd).toMatchObject({ isOver: true });
    expect(monthOfFamily(planningFacts(), "2027-07", november).calendarEnd).toBeNull();
  });

  test("but not in winter, when a rule or a closure is what stops bookings", () => {
    const inWinter = { shownFrom: day("2027-01-04"), today: day("2027-01-05"), isOpen: false };
    expect(calendarEnd(calendar, inWinter)).toBeNull();
  });
});

test("from beyond the known calendar the way leads back to its last week, and to its last month", () => {
  expect(weekAt(august, null)).toMatchObject({ previousMonday: "2027-06-28", nextMonday: null });
  expect(monthOfFamily(planningFacts(), "2027-10", august)).toMatchObject({
    previousMonth: "2027-07",
    nextMonth: null,
  });
});
