import type { IsoDate } from "./day";
import { addDays, dayFromNumber, daysBetween } from "./day-arithmetic";

/** Regions whose public holidays differ. The Good Friday of Alsace-Moselle is kept where there is a mixed or Protestant church. */
export type HolidayRegion =
  | "metropole"
  | "alsace-moselle"
  | "guadeloupe"
  | "martinique"
  | "guyane"
  | "la-reunion"
  | "mayotte"
  | "saint-barthelemy"
  | "saint-pierre-et-miquelon";

/** Code du travail, art. L3133-1; keys are month-day. */
const FIXED: Readonly<Record<string, string>> = {
  "01-01": "Jour de l’An",
  "05-01": "1er Mai",
  "05-08": "8 Mai",
  "07-14": "14 Juillet",
  "08-15": "Assomption",
  "11-01": "Toussaint",
  "11-11": "11 Novembre",
  "12-25": "Noël",
};

/** Days after Easter Sunday. */
const MOVABLE: Readonly<Record<number, string>> = {
  1: "Lundi de Pâques",
  39: "Ascension",
  50: "Lundi de Pentecôte",
};

const ABOLITION = "Abolition de l’esclavage";

/** Code du travail, art. L3134-13 (Alsace-Moselle) and L3422-2 (overseas). */
const REGIONAL: Readonly<Record<HolidayRegion, Readonly<Record<string, string>>>> = {
  metropole: {},
  "alsace-moselle": { "12-26": "Saint-Étienne" },
  guadeloupe: { "05-27": ABOLITION },
  martinique: { "05-22": ABOLITION },
  guyane: { "06-10": ABOLITION },
  "la-reunion": { "12-20": ABOLITION },
  mayotte: { "04-27": ABOLITION },
  "saint-barthelemy": { "10-09": ABOLITION },
  "saint-pierre-et-miquelon": {},
};

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayFromNumber(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) / 86_400_000);
}

/** The name of the public holiday ("11 Novembre"), or null. */
export function publicHolidayOn(day: IsoDate, region: HolidayRegion): string | null {
  const monthDay = day.slice(5);
  const fixed = FIXED[monthDay] ?? REGIONAL[region][monthDay];
  if (fixed !== undefined) return fixed;
  // Good Friday is 20 March at the earliest, Whit Monday 14 June at the latest.
  if (monthDay < "03-20" || monthDay > "06-14") return null;
  const afterEaster = daysBetween(easterSunday(Number(day.slice(0, 4))), day);
  if (afterEaster === -2 && region === "alsace-moselle") return "Vendredi saint";
  return MOVABLE[afterEaster] ?? null;
}

/** Every public holiday of a year, in order. */
export function publicHolidays(year: number, region: HolidayRegion): { day: IsoDate; label: string }[] {
  const first = dayFromNumber(Date.UTC(year, 0, 1) / 86_400_000);
  return Array.from({ length: 366 }, (_, offset) => addDays(first, offset)).flatMap((day) => {
    const label = Number(day.slice(0, 4)) === year ? publicHolidayOn(day, region) : null;
    return label === null ? [] : [{ day, label }];
  });
}
