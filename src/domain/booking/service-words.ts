import type { Weekday } from "@/domain/calendar/day-arithmetic";
import { WEEKDAY_NAMES } from "@/domain/calendar/french-days";

export const serviceKinds = [
  { value: "CANTEEN", label: "Cantine" },
  { value: "CHILDCARE", label: "Garderie" },
  { value: "LEISURE", label: "Accueil de loisirs" },
] as const;

/** "lundi, mardi, jeudi, vendredi". */
export function weekdaysText(weekdays: readonly number[]): string {
  return weekdays.map((weekday) => WEEKDAY_NAMES[weekday as Weekday]).join(", ");
}

/** `places`: of each weekday, Monday first; null: no limit. */
type PlacesOfWeek = { places: readonly (number | null)[]; weekdays: readonly number[] };

/** "50 le lundi, 24 le vendredi"; "sans limite". */
export function placesText({ places, weekdays }: PlacesOfWeek): string {
  const limited = weekdays.flatMap((weekday) => {
    const count = places[weekday - 1] ?? null;
    return count === null ? [] : [{ weekday, count }];
  });
  if (limited.length === 0) return "sans limite";
  const [first] = limited;
  const isSame = limited.length === weekdays.length && limited.every(({ count }) => count === first?.count);
  if (isSame) return `${first?.count} par jour`;
  return limited.map(({ weekday, count }) => `${count} le ${WEEKDAY_NAMES[weekday as Weekday]}`).join(", ");
}
