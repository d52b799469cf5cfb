import type { IsoDate } from "./day";

/**
 * Arithmetic on calendar days for rules that screens ask too: no Temporal, so the browser can load it.
 * A day is counted in UTC on purpose: a day has no zone, and UTC never skips or repeats one.
 */

const MS_PER_DAY = 86_400_000;

/** Monday = 1 … Sunday = 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days since 1970-01-01. */
export function dayNumber(day: IsoDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;
}

export function dayFromNumber(number: number): IsoDate {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: IsoDate, count: number): IsoDate {
  return dayFromNumber(dayNumber(day) + count);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(day: IsoDate): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** The seven days of the week of `day`, Monday first. */
export function daysOfWeek(day: IsoDate): IsoDate[] {
  const monday = dayNumber(mondayOf(day));
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => dayFromNumber(monday + offset));
}

/** Every day from `from` to `to`, both included; none when `to` comes first. */
export function daysFrom(from: IsoDate, to: IsoDate): IsoDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, offset) => dayFromNumber(first + offset));
}

/** ISO 8601 week: the week of 29 December may belong to the next year. */
export function isoWeek(day: IsoDate): { year: number; week: number } {
  const thursday = addDays(mondayOf(day), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: 1 + Math.floor(daysBetween(`${year}-01-01` as IsoDate, thursday) / 7) };
}
