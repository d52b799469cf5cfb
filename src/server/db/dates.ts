import { Temporal } from "temporal-polyfill";
import { day, type IsoDate } from "@/domain/calendar/day";

// The driver speaks in JavaScript Dates: a calendar day is midnight UTC of that day. Nobody else needs to know.

export function dayToColumn(isoDay: IsoDate): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}

export function dayFromColumn(column: Date): IsoDate {
  return day(column.toISOString().slice(0, 10));
}

export function instantToColumn(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

export function instantFromColumn(column: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(column.getTime());
}
