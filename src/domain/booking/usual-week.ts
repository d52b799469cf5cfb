import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysOfWeek, mondayOf, type Weekday, weekdayOf } from "@/domain/calendar/day-arithmetic";
import type { SchoolCalendar } from "@/domain/calendar/school-days";
import { isOtherHouseholdDay } from "@/domain/family/custody";
import { stateLookup } from "./cell-key";
import type { CellRules } from "./cell-rules";
import { farthestWeeksBack } from "./copy-week";
import { latestDay } from "./earliest-day";
import { enrolledClassOn } from "./enrolled-class";
import type { PlannedChild, PlannedService, PlanningFacts } from "./planning-facts";

/** A child in a service: the weekdays on which it runs, and those of them on which the child usually comes. */
export type UsualRow = { childId: string; serviceId: string; runsOn: Weekday[]; bookedOn: Weekday[] };

/** What a usual week begins with; it applies from `from` until `until`, the end of a school year. */
export type UsualWeek = { rows: UsualRow[]; from: IsoDate; until: IsoDate };

/**
 * The usual week a family has, seen from the week of `monday`: what that week says, and for a day on which the service
 * does not run then (a holiday, a bridge) what the last week where it ran said. A holiday must not look like a day
 * nobody wants: the usual week would free it all year long.
 */
export function usualWeek(
  facts: PlanningFacts,
  rules: CellRules,
  { monday, today }: { monday: IsoDate; today: IsoDate },
): UsualWeek {
  const { calendar, children, services } = facts;
  const stateOf = stateLookup(facts.bookings);

  function isBooked(child: PlannedChild, service: PlannedService, weekday: Weekday): boolean {
    const shown = addDays(monday, weekday - 1);
    for (let weeks = 0; weeks <= farthestWeeksBack; weeks += 1) {
      const day = addDays(shown, -7 * weeks);
      const place = enrolledClassOn(child, day, calendar);
      const runs = place !== null && rules.noService(service, place, day) === null;
      if (!runs || isOtherHouseholdDay(child.custody, day)) continue;
      const state = stateOf({ childId: child.id, serviceId: service.id, day });
      return state === "booked" || state === "waiting";
    }
    return false;
  }

  const rows = services.flatMap((service) => {
    const runsOn = daysOfWeek(monday)
      .map(weekdayOf)
      .filter((weekday) => service.weekdays.includes(weekday));
    return children
      .filter((child) => isServed(child, service, monday, calendar))
      .map((child): UsualRow => {
        const bookedOn = runsOn.filter((weekday) => isBooked(child, service, weekday));
        return { childId: child.id, serviceId: service.id, runsOn, bookedOn };
      });
  });
  return { rows, ...period(calendar, monday, today) };
}

function isServed(child: PlannedChild, service: PlannedService, monday: IsoDate, calendar: SchoolCalendar): boolean {
  return daysOfWeek(monday).some((day) => {
    const place = enrolledClassOn(child, day, calendar);
    return place !== null && service.schoolIds.includes(place.schoolId);
  });
}

/** From the shown week, next week at the earliest; in the last week of school, from today. It never ends before. */
function period({ schoolYears }: SchoolCalendar, monday: IsoDate, today: IsoDate) {
  const from = latestDay(monday, addDays(mondayOf(today), 7));
  const year = schoolYears.find(({ lastDay }) => lastDay >= from);
  if (year) return { from, until: year.lastDay };
  const last = schoolYears.at(-1)?.lastDay ?? today;
  return { from: today, until: latestDay(last, today) };
}
