import type { IsoDate } from "@/domain/calendar/day";
import { daysFrom, weekdayOf } from "@/domain/calendar/day-arithmetic";
import type { Wish } from "./change-plan";
import type { PatternInput } from "./inputs";

/**
 * What a usual week asks for, each day from `from` to `until`: booked where the pattern says so, free on the other
 * days of the children and services it is about. Rows it is not about are left alone.
 */
export function patternWishes({ pattern, rows }: PatternInput, from: IsoDate, until: IsoDate): Wish[] {
  const booked = new Set(pattern.map(({ weekday, childId, serviceId }) => `${weekday} ${childId} ${serviceId}`));
  return daysFrom(from, until).flatMap((day) =>
    rows.map(({ childId, serviceId }): Wish => {
      const isBooked = booked.has(`${weekdayOf(day)} ${childId} ${serviceId}`);
      return { childId, serviceId, day, to: isBooked ? "booked" : "free" };
    }),
  );
}
