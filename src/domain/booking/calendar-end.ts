import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import { type SchoolCalendar, schoolYearLabel } from "@/domain/calendar/school-days";

/** What there is to say where the known calendar ends. */
export type CalendarEnd = {
  /** "2027-2028": the school year the mairie has not published. */
  nextYear: string;
  /** The last known day of school; null when none is known. */
  lastDay: IsoDate | null;
  /** Nothing can be asked for any more until that calendar is published. */
  isOver: boolean;
};

/**
 * Null as long as the shown days are before the end of the last known school year and something can still be booked.
 * A planning that closes for another reason (a rule, a closure) before the last week of school says that reason.
 */
export function calendarEnd(
  { schoolYears }: Pick<SchoolCalendar, "schoolYears">,
  { shownFrom, today, isOpen }: { shownFrom: IsoDate; today: IsoDate; isOpen: boolean },
): CalendarEnd | null {
  const last = schoolYears.at(-1);
  if (!last) return { nextYear: schoolYearLabel(shownFrom), lastDay: null, isOver: false };
  const isOver = !isOpen && last.lastDay < addDays(mondayOf(today), 7);
  if (shownFrom <= last.lastDay && !isOver) return null;
  return { nextYear: yearToCome(last.firstDay, shownFrom), lastDay: last.lastDay, isOver };
}

/** The year after the last known one, or the one of the shown days when it is further away. */
function yearToCome(lastFirstDay: IsoDate, shownFrom: IsoDate): string {
  const [following, shown] = [yearAfter(lastFirstDay), schoolYearLabel(shownFrom)];
  if (shown > following) return shown;
  return following;
}

function yearAfter(firstDay: IsoDate): string {
  const year = Number(schoolYearLabel(firstDay).slice(0, 4)) + 1;
  return `${year}-${year + 1}`;
}
