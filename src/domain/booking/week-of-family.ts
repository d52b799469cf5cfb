import type { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysOfWeek, mondayOf, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { SchoolCalendar } from "@/domain/calendar/school-days";
import { bookingsStopAfter, nextSchoolWeek } from "./bookings-stop";
import { calendarEnd } from "./calendar-end";
import { stateLookup, takenLookup } from "./cell-key";
import { type CellRules, cellRules } from "./cell-rules";
import { earliestDay, latestDay } from "./earliest-day";
import { enrolledClassOn } from "./enrolled-class";
import { firstOpenWeek } from "./first-open-week";
import type { PlanningFacts } from "./planning-facts";
import { weekNote } from "./week-note";
import { serviceOfWeek } from "./week-of-service";
import type { WeekView } from "./week-view";

type Asked = {
  /** null: the first week still changeable. */
  monday: IsoDate | null;
  now: Temporal.Instant;
  /** The family's last booked day from this week's Monday on. */
  lastBookedDay: IsoDate | null;
};

/** The planning of a week, from facts already loaded: every cell with its state and what a tap would be answered. */
export function weekOfFamily(facts: PlanningFacts, { monday: asked, now, lastBookedDay }: Asked): WeekView {
  const { calendar } = facts;
  const today = wallClock(now.toString(), calendar.timeZone).day;
  const rules = cellRules(calendar, now);
  const firstOpen = firstOpenWeek(facts, rules, today);
  const firstOpenMonday = firstOpen ?? mondayOf(today);
  const monday = asked === null ? firstOpenMonday : mondayOf(asked);
  const days = shownDays(facts, rules, monday);
  const lookups = { stateOf: stateLookup(facts.bookings), takenOn: takenLookup(facts.taken) };
  const stopAfter = bookingsStopAfter(calendar, lastBookedDay, today);
  const services = facts.services
    .map((service) => serviceOfWeek(facts, rules, service, days, lookups))
    .filter(({ rows }) => rows.length > 0);
  return {
    monday,
    days,
    today,
    now: now.toString(),
    timeZone: calendar.timeZone,
    note: weekNote(calendar, days),
    ...neighbours(calendar, monday),
    firstOpenMonday,
    nextLimit: services.reduce<WeekView["nextLimit"]>((next, { name, nextLimitAt }) => {
      if (nextLimitAt === null || (next !== null && next.at <= nextLimitAt)) return next;
      return { serviceName: name, at: nextLimitAt };
    }, null),
    calendarEnd: calendarEnd(calendar, { shownFrom: monday, today, isOpen: firstOpen !== null }),
    bookingsStopAfter: stopAfter,
    bookingsResumeOn: stopAfter && nextSchoolWeek(calendar, stopAfter),
    services,
  };
}

/** Monday to Friday, and the week-end too when something runs then. */
function shownDays({ calendar, children, services }: PlanningFacts, rules: CellRules, monday: IsoDate): IsoDate[] {
  const week = daysOfWeek(monday);
  const runsAtWeekEnd = week.some((day) => {
    if (weekdayOf(day) < 6) return false;
    return children.some((child) => {
      const place = enrolledClassOn(child, day, calendar);
      return place !== null && services.some((service) => rules.noService(service, place, day) === null);
    });
  });
  return runsAtWeekEnd ? week : week.slice(0, 5);
}

/** From beyond the known school years, the way leads back to them. */
function neighbours({ schoolYears }: SchoolCalendar, monday: IsoDate) {
  const [first, last] = [schoolYears.at(0), schoolYears.at(-1)];
  if (!first || !last) return { previousMonday: null, nextMonday: null };
  const [previous, next] = [addDays(monday, -7), addDays(monday, 7)];
  return {
    previousMonday: addDays(previous, 6) < first.firstDay ? null : earliestDay(previous, mondayOf(last.lastDay)),
    nextMonday: next > last.lastDay ? null : latestDay(next, mondayOf(first.firstDay)),
  };
}
