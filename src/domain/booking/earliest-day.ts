import type { IsoDate } from "@/domain/calendar/day";

export function earliestDay(one: IsoDate, other: IsoDate): IsoDate {
  if (one < other) return one;
  return other;
}

export function latestDay(one: IsoDate, other: IsoDate): IsoDate {
  if (one < other) return other;
  return one;
}
