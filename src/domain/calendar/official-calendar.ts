import { isoDate } from "./day";
import { addDays } from "./day-arithmetic";
import official from "./official-calendar.json" with { type: "json" };
import type { SchoolBreak, SchoolYear } from "./school-days";

/** School zones the official calendar knows. Corsica and overseas publish their own: the commune enters it. */
export const schoolZones = ["A", "B", "C"] as const;
export type SchoolZone = (typeof schoolZones)[number];

export function isSchoolZone(zone: string): zone is SchoolZone {
  return schoolZones.some((known) => known === zone);
}

/** Where the dates come from, to show beside them. */
export const officialCalendarSource: string = official.source;

/**
 * What the State published for a zone: breaks, and years from the pupils' return to the eve of the summer break.
 * A commune copies it, then edits its copy. Years that are not published are absent.
 */
export function officialCalendar(zone: SchoolZone): { schoolYears: SchoolYear[]; breaks: SchoolBreak[] } {
  const published = official.breaks.filter(({ zones }) => zones.includes(zone));
  const schoolYears = official.schoolYears.flatMap(({ label, firstDay }) => {
    const summer = published.filter((one) => one.schoolYear === label).at(-1);
    return summer === undefined
      ? []
      : [{ label, firstDay: isoDate.parse(firstDay), lastDay: addDays(isoDate.parse(summer.from), -1) }];
  });
  const breaks = published.map(({ label, from, to }) => ({
    label,
    from: isoDate.parse(from),
    to: to === null ? null : isoDate.parse(to),
  }));
  return { schoolYears, breaks };
}
