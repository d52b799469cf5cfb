import type { IsoDate } from "@/domain/calendar/day";

/** Where a family sees its planning. */
export const ownPlanning = "/famille/planning";

/** Where staff see a family's planning. */
export function planningOf(familyId: string): string {
  return `/admin/familles/${familyId}/planning`;
}

/** The planning of the week of a day. */
export function weekHref(day: IsoDate, planning = ownPlanning): string {
  return `${planning}?semaine=${day}`;
}

/** The month of a day, seen at a glance. */
export function monthHref(day: IsoDate): string {
  return `/famille/planning/mois?mois=${day.slice(0, 7)}`;
}

/** A day written in the address, or null when it is none of a planning (this century, as `calendarDay` asks). */
export function dayFromAddress(text: string | string[] | undefined): IsoDate | null {
  if (typeof text !== "string" || !/^20\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as IsoDate) : null;
}

/** A month written in the address ("2026-09"), or null when it is none. */
export function monthFromAddress(text: string | string[] | undefined): string | null {
  return typeof text === "string" && dayFromAddress(`${text}-01`) ? text : null;
}
