import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysOfWeek, mondayOf } from "@/domain/calendar/day-arithmetic";
import { breakOn, type SchoolCalendar } from "@/domain/calendar/school-days";

const TOLD_WEEKS_AHEAD = 4;

/**
 * The last booked day, when no other week follows its own though school goes on. Told from four weeks ahead until that
 * week is over: earlier it worries for nothing, later the empty weeks speak for themselves.
 */
export function bookingsStopAfter(
  calendar: SchoolCalendar,
  lastBookedDay: IsoDate | null,
  today: IsoDate,
): IsoDate | null {
  if (lastBookedDay === null) return null;
  const lastWeek = mondayOf(lastBookedDay);
  if (lastWeek < mondayOf(today) || lastWeek > addDays(mondayOf(today), 7 * TOLD_WEEKS_AHEAD)) return null;
  const year = calendar.schoolYears.find(
    ({ firstDay, lastDay }) => firstDay <= lastBookedDay && lastBookedDay <= lastDay,
  );
  return year && mondayOf(year.lastDay) > lastWeek ? lastBookedDay : null;
}

/** Monday of the next week of school after the one of that day: nobody books during the holidays. */
export function nextSchoolWeek(calendar: SchoolCalendar, day: IsoDate): IsoDate {
  const next = addDays(mondayOf(day), 7);
  const last = calendar.schoolYears.at(-1)?.lastDay ?? next;
  for (let week = next; week <= last; week = addDays(week, 7)) {
    if (
      daysOfWeek(week)
        .slice(0, 5)
        .some((day) => breakOn(calendar, day) === null)
    )
      return week;
  }
  return next;
}
