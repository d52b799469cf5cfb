import { isoDate } from "@/domain/calendar/day";
import { weekdayOf } from "@/domain/calendar/day-arithmetic";
import { frenchDay, WEEKDAY_NAMES } from "@/domain/calendar/french-days";
import { firstHandOver } from "@/domain/family/custody";

type Typed = { kind: string; anchorMonday?: string | null; handOverWeekday: string | number };

/**
 * Which household each list is about, by the days that its weeks begin on: handed over on a Friday, a child is still
 * with the other household on the Monday of the anchor.
 */
export function householdLabels({ kind, anchorMonday, handOverWeekday }: Typed): { first: string; second: string } {
  const weekday = Number(handOverWeekday);
  const from = weekday === 1 ? "" : ` (à partir du ${weekdayName(weekday)})`;
  if (kind === "ISO_PARITY")
    return { first: `Foyer des semaines impaires${from}`, second: `Foyer des semaines paires${from}` };
  const { data: monday } = isoDate.safeParse(anchorMonday);
  const first =
    monday && weekdayOf(monday) === 1
      ? `Foyer à partir du ${frenchDay(firstHandOver(monday, weekday))}`
      : "Foyer à partir du premier passage, ce lundi ou après";
  return { first, second: "Foyer de la semaine suivante" };
}

function weekdayName(weekday: number): string {
  return Object.entries(WEEKDAY_NAMES).find(([number]) => Number(number) === weekday)?.[1] ?? "";
}
