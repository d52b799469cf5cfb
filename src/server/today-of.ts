import type { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { wallClock } from "@/domain/calendar/french-days";

/** The day it is in the commune. */
export function todayOf({ now, timeZone }: { now: Temporal.Instant; timeZone: string }): IsoDate {
  return wallClock(now.toString(), timeZone).day;
}
