import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysOfWeek, mondayOf } from "@/domain/calendar/day-arithmetic";
import { stateLookup } from "./cell-key";
import type { CellRules } from "./cell-rules";
import { changeRefusal } from "./change-refusal";
import { enrolledClassOn } from "./enrolled-class";
import type { PlanningFacts } from "./planning-facts";

/**
 * Monday of the first week, from this one, in which a cell of one of the children can be changed; null when there is
 * none (the next calendar is not published). A cell whose booking was not loaded counts as free.
 */
export function firstOpenWeek(facts: PlanningFacts, rules: CellRules, today: IsoDate): IsoDate | null {
  const stateOf = stateLookup(facts.bookings);
  const lastDay = facts.calendar.schoolYears.at(-1)?.lastDay ?? today;
  for (let monday = mondayOf(today); monday <= lastDay; monday = addDays(monday, 7)) {
    if (daysOfWeek(monday).some((day) => day >= today && isOpen(day))) return monday;
  }
  return null;

  function isOpen(day: IsoDate): boolean {
    return facts.children.some((child) => {
      const place = enrolledClassOn(child, day, facts.calendar);
      if (place === null) return false;
      return facts.services.some((service) => {
        if (!service.schoolIds.includes(place.schoolId)) return false;
        const state = stateOf({ childId: child.id, serviceId: service.id, day });
        return changeRefusal(rules, service, place, day, state, child.custody) === null;
      });
    });
  }
}
