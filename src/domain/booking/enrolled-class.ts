import type { IsoDate } from "@/domain/calendar/day";
import type { SchoolCalendar } from "@/domain/calendar/school-days";
import type { EnrolledClass, PlannedChild } from "./planning-facts";

/**
 * The class a child is in that day; null when it is in none that school year. Between two school years, the class to
 * come, else the last one: the planning of August still shows the children, and says that school is out.
 */
export function enrolledClassOn(child: PlannedChild, day: IsoDate, calendar: SchoolCalendar): EnrolledClass | null {
  const enrolled = child.enrolments.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  if (enrolled) return enrolled;
  if (calendar.schoolYears.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)) return null;
  return (
    child.enrolments.reduce<EnrolledClass | null>((next, one) => {
      return one.firstDay > day && (next === null || one.firstDay < next.firstDay) ? one : next;
    }, null) ??
    child.enrolments.reduce<EnrolledClass | null>((last, one) => {
      return last === null || one.lastDay > last.lastDay ? one : last;
    }, null)
  );
}
