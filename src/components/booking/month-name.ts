import type { IsoDate } from "@/domain/calendar/day";
import { frenchMonth } from "@/domain/calendar/french-days";

/** "novembre 2026", from "2026-11". */
export function monthName(month: string): string {
  return `${frenchMonth(firstDayOf(month))} ${month.slice(0, 4)}`;
}

/** "2026-11" → "2026-11-01". */
export function firstDayOf(month: string): IsoDate {
  return `${month}-01` as IsoDate;
}
