import type { IsoDate } from "@/domain/calendar/day";
import { daysFrom, weekdayOf } from "@/domain/calendar/day-arithmetic";
import type { Wish } from "./change-plan";
import type { PatternInput } from "./inputs";
import type { PlanningFacts } from "./planning-facts";

/**
 * What a usual week asks for, each day from `from` to `until`: booked where the pattern says so, free on the other
 * days of the children and services it is about. Rows it is not about are left alone, and so are days it can't speak of:
 * those a service does not run on but exceptionally.
 */
export function patternWishes(
  { pattern, rows }: PatternInput,
  { services }: Pick<PlanningFacts, "services">,
  { from, until }: { from: IsoDate; until: IsoDate },
): Wish[] {
  const weekdays = new Map(services.map((service) => [service.id, service.weekdays]));
  const booked = new Set(pattern.map(({ weekday, childId, serviceId }) => `${weekday} ${childId} ${serviceId}`));
  return daysFrom(from, until).flatMap((day) =>
    rows.flatMap(({ childId, serviceId }): Wish[] => {
      const weekday = weekdayOf(day);
      const isBooked = booked.has(`${weekday} ${childId} ${serviceId}`);
      if (!isBooked && weekdays.get(serviceId)?.includes(weekday) === false) return [];
      return [{ childId, serviceId, day, to: isBooked ? "booked" : "free" }];
    }),
  );
}
