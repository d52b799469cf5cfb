import type { IsoDate } from "./day";
import { addDays, type Weekday, weekdayOf } from "./day-arithmetic";

/** French words for days, instants and durations. No Temporal and no zod: the browser loads this file. A number and its unit never part ("11\u00A0h"). */

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: "lundi",
  2: "mardi",
  3: "mercredi",
  4: "jeudi",
  5: "vendredi",
  6: "samedi",
  7: "dimanche",
};

const MONTH_NAMES = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const SHORT_MONTH_NAMES = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];

/** 1 → "1er", 2 → "2". */
export function frenchDayNumber(day: IsoDate): string {
  const number = Number(day.slice(8, 10));
  return number === 1 ? "1er" : String(number);
}

/** "septembre". */
export function frenchMonth(day: IsoDate): string {
  return MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? "";
}

/** "3 septembre". */
export function frenchDayAndMonth(day: IsoDate): string {
  return `${frenchDayNumber(day)} ${frenchMonth(day)}`;
}

/** "jeudi 3 septembre". */
export function frenchDay(day: IsoDate): string {
  return `${WEEKDAY_NAMES[weekdayOf(day)]} ${frenchDayAndMonth(day)}`;
}

/** "jeudi 3 septembre 2026". */
export function frenchDayWithYear(day: IsoDate): string {
  return `${frenchDay(day)} ${day.slice(0, 4)}`;
}

/** "du 31 août au 6 septembre", "du 7 au 13 septembre". */
export function frenchPeriod(from: IsoDate, to: IsoDate): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `du ${sameMonth ? frenchDayNumber(from) : frenchDayAndMonth(from)} au ${frenchDayAndMonth(to)}`;
}

/** A day has two midnights: the one that ends it is told from the one that begins it. */
const DAY_END = "minuit (fin de la journée)";

/** "11:00" → "11 h", "08:30" → "8 h 30", "24:00" → "minuit (fin de la journée)". */
export function frenchTime(time: string): string {
  if (time === "24:00") return DAY_END;
  const minutes = time.slice(3, 5);
  return `${Number(time.slice(0, 2))}\u00A0h${minutes === "00" ? "" : `\u00A0${minutes}`}`;
}

/** A name or a sentence that somebody typed, whose hours stay whole at the end of a line: "Garderie 16\u00A0h\u00A030". */
export function wholeHours(text: string): string {
  return text.replace(/(\d)\s*h(?:\s*(\d\d))?(?![\p{L}\d])/gu, (_, hour: string, minutes?: string) =>
    minutes ? `${hour}\u00A0h\u00A0${minutes}` : `${hour}\u00A0h`,
  );
}

/** Building one costs fifty times more than using it, and a week shows eighty limits. One per zone of the world at most. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** The day and the time on the wall ("2026-08-28", "11:00") of an instant in a time zone. */
export function wallClock(instant: string, timeZone: string): { day: IsoDate; time: string } {
  const clock = wallClocks.get(timeZone) ?? newWallClock(timeZone);
  wallClocks.set(timeZone, clock);
  const parts = new Map(clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const day = `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}` as IsoDate;
  return { day, time: `${parts.get("hour")}:${parts.get("minute")}` };
}

function newWallClock(timeZone: string): Intl.DateTimeFormat {
  const twoDigits = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", ...twoDigits, hourCycle: "h23" });
}

/** "vendredi 28 août à 11 h". */
export function frenchInstant(instant: string, timeZone: string): string {
  const { day, time } = wallClock(instant, timeZone);
  return `${frenchDay(day)} à ${frenchTime(time)}`;
}

/**
 * Where a list has no room for more: "17 nov. à 9 h 24", and of another year than that of `today`, "1er déc. 2025 à
 * 9 h 24". Without `today`, the year is never told: for what is under way.
 */
export function shortInstant(instant: string, timeZone: string, today?: IsoDate): string {
  const { day, time } = wallClock(instant, timeZone);
  const month = SHORT_MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? "";
  const year = today === undefined || today.slice(0, 4) === day.slice(0, 4) ? "" : `\u00A0${day.slice(0, 4)}`;
  return `${frenchDayNumber(day)}\u00A0${month}${year} à ${frenchTime(time)}`;
}

/** The same for a limit: 00:00 is told as the evening it ends, "jeudi 27 août à minuit (fin de la journée)". */
export function frenchLimit(instant: string, timeZone: string): string {
  const { day, time } = wallClock(instant, timeZone);
  if (time !== "00:00") return `${frenchDay(day)} à ${frenchTime(time)}`;
  return `${frenchDay(addDays(day, -1))} à ${DAY_END}`;
}

/** How long from `from` to `to` (ISO instants): "1 h 52", "45 min", "2 jours"; "moins d’une minute" below one. */
export function frenchDuration(from: string, to: string): string {
  const minutes = Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 60_000);
  if (minutes < 1) return "moins d’une minute";
  if (minutes < 60) return `${minutes}\u00A0min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)}\u00A0jours`;
  const rest = minutes % 60;
  return `${hours}\u00A0h${rest === 0 ? "" : `\u00A0${String(rest).padStart(2, "0")}`}`;
}
