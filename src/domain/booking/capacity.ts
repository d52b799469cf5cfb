import type { IsoDate } from "@/domain/calendar/day";
import { weekdayOf } from "@/domain/calendar/day-arithmetic";
import type { PlannedService } from "./planning-facts";

/** Places of a service that day; null without a limit. */
export function capacityOn(service: Pick<PlannedService, "capacityByWeekday">, day: IsoDate): number | null {
  return service.capacityByWeekday?.[String(weekdayOf(day))] ?? null;
}
