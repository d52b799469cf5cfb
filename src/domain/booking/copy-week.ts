import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysBetween, daysOfWeek } from "@/domain/calendar/day-arithmetic";
import { isOtherHouseholdDay } from "@/domain/family/custody";
import { stateLookup } from "./cell-key";
import type { CellRules } from "./cell-rules";
import type { Wish } from "./change-plan";
import { enrolledClassOn } from "./enrolled-class";
import type { PlanningFacts } from "./planning-facts";

/**
 * What copying one week onto another asks for: booked where the source is booked or waits, free elsewhere, so the two
 * weeks end alike. A day on which the source did not run (a public holiday), or which the child spent with the other
 * household, says nothing about the other week.
 */
export function copyWeekWishes(facts: PlanningFacts, rules: CellRules, from: IsoDate, to: IsoDate): Wish[] {
  const stateOf = stateLookup(facts.bookings);
  const apart = daysBetween(from, to);
  return daysOfWeek(from).flatMap((day) =>
    facts.children.flatMap((child) => {
      const place = enrolledClassOn(child, day, facts.calendar);
      if (place === null || isOtherHouseholdDay(child.custody, day)) return [];
      return facts.services
        .filter((service) => rules.noService(service, place, day) === null)
        .map(({ id: serviceId }): Wish => {
          const state = stateOf({ childId: child.id, serviceId, day });
          const wished = state === "booked" || state === "waiting" ? "booked" : "free";
          return { childId: child.id, serviceId, day: addDays(day, apart), to: wished };
        });
    }),
  );
}

/** Monday of the last week before `monday` in which something ran for the family, ten weeks back at most; else the week before. */
export function lastRunningWeek(facts: PlanningFacts, rules: CellRules, monday: IsoDate): IsoDate {
  for (let weeks = 1; weeks <= farthestWeeksBack; weeks += 1) {
    const candidate = addDays(monday, -7 * weeks);
    if (copyWeekWishes(facts, rules, candidate, monday).length > 0) return candidate;
  }
  return addDays(monday, -7);
}

/** The summer break is the longest. */
export const farthestWeeksBack = 10;
