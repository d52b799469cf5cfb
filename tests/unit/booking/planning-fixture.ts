import type { EnrolledClass, PlannedChild, PlannedService, PlanningFacts } from "@/domain/booking/planning-facts";
import { dayBeforeRule, weeklyRule } from "@/domain/booking/ready-made-rules";
import { day } from "@/domain/calendar/day";
import { officialCalendar } from "@/domain/calendar/official-calendar";
import type { SchoolCalendar } from "@/domain/calendar/school-days";

/** Zone A as published, without any closure. */
export const calendar: SchoolCalendar = {
  timeZone: "Europe/Paris",
  holidayRegion: "metropole",
  closures: [],
  ...officialCalendar("A"),
};

/** Friday 11:00 closes the following week. */
export const canteen: PlannedService = {
  id: "canteen",
  name: "Cantine",
  kind: "CANTEEN",
  startsAt: "11:30",
  endsAt: "13:30",
  weekdays: [1, 2, 4, 5],
  activeFrom: null,
  activeTo: null,
  schoolIds: ["school"],
  capacityByWeekday: null,
  bookingRule: weeklyRule(5, "11:00"),
  cancellationRule: weeklyRule(5, "11:00"),
  laterRules: [],
};

/** Until the day before ends. */
export const childcare: PlannedService = {
  ...canteen,
  id: "childcare",
  name: "Garderie",
  kind: "CHILDCARE",
  bookingRule: dayBeforeRule(),
  cancellationRule: dayBeforeRule(),
};

export const inCp: EnrolledClass = {
  schoolId: "school",
  classId: "cp",
  className: "CP",
  firstDay: day("2026-09-01"),
  lastDay: day("2027-07-02"),
};

export const lea: PlannedChild = { id: "lea", firstName: "Léa", enrolments: [inCp] };

export function planningFacts(values: Partial<PlanningFacts> = {}): PlanningFacts {
  return { calendar, services: [canteen, childcare], children: [lea], bookings: [], taken: [], ...values };
}
