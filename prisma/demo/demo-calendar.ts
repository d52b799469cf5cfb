import { day, type IsoDate } from "@/domain/calendar/day";
import { addDays, daysBetween, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { officialCalendar } from "@/domain/calendar/official-calendar";
import { type SchoolBreak, type SchoolYear, schoolYearLabel } from "@/domain/calendar/school-days";

export type DemoCalendar = {
  /** The year the demo plays in: the one under way, or in summer the one that comes. */
  current: SchoolYear & { label: string };
  schoolYears: SchoolYear[];
  breaks: SchoolBreak[];
};

// In a summer break the coming year is the current one; a longer wait means the official calendar starts too late for us.
const longestSummerDays = 75;

/** The State's calendar of zone A when it knows `today`'s school year, else an invented one that says so. */
export function demoCalendar(today: IsoDate): DemoCalendar {
  const official = officialCalendar("A");
  const current = official.schoolYears.find(
    ({ firstDay, lastDay }) => today <= lastDay && daysBetween(today, firstDay) <= longestSummerDays,
  );
  if (current)
    return { ...official, current: { ...current, label: current.label ?? schoolYearLabel(current.firstDay) } };
  return inventedCalendar(today);
}

/** Shaped like the years the State published. */
function inventedCalendar(today: IsoDate): DemoCalendar {
  const label = schoolYearLabel(today);
  const autumn = Number(label.slice(0, 4)) + (today > `${label.slice(5)}-07-01` ? 1 : 0);
  const spring = autumn + 1;
  const firstDay = firstFrom(`${autumn}-09-01`, [1, 2, 4, 5]);
  const summer = firstFrom(`${spring}-07-01`, [6]);
  const current = { label: `${autumn}-${spring} (inventée)`, firstDay, lastDay: addDays(summer, -1) };
  const breaks = [
    twoWeeks("Vacances de la Toussaint", `${autumn}-10-16`),
    twoWeeks("Vacances de Noël", `${autumn}-12-17`),
    twoWeeks("Vacances d’hiver", `${spring}-02-08`),
    twoWeeks("Vacances de printemps", `${spring}-04-05`),
    { label: "Vacances d’été (calendrier inventé)", from: summer, to: null },
  ];
  return { current, schoolYears: [current], breaks };
}

function firstFrom(text: string, weekdays: number[]): IsoDate {
  let found = day(text);
  while (!weekdays.includes(weekdayOf(found))) found = addDays(found, 1);
  return found;
}

/** From the first Saturday to the Sunday two weeks later. */
function twoWeeks(label: string, text: string): SchoolBreak {
  const from = firstFrom(text, [6]);
  return { label: `${label} (calendrier inventé)`, from, to: addDays(from, 15) };
}
