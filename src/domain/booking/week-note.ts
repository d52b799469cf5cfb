import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay } from "@/domain/calendar/french-days";
import { breakOn, type SchoolCalendar } from "@/domain/calendar/school-days";

/** What makes a week unlike the others: the return to school, a break; null for an ordinary one. */
export function weekNote(calendar: SchoolCalendar, days: readonly IsoDate[]): string | null {
  const year = calendar.schoolYears.find(({ firstDay }) => days.includes(firstDay));
  if (year) return `Rentrée scolaire le ${frenchDay(year.firstDay)}`;
  return days.map((day) => breakOn(calendar, day)?.label).find((label) => label !== undefined) ?? null;
}
