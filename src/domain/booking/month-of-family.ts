import type { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysFrom, mondayOf, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { SchoolCalendar } from "@/domain/calendar/school-days";
import { calendarEnd } from "./calendar-end";
import { stateLookup } from "./cell-key";
import { type CellRules, cellRules } from "./cell-rules";
import { isHeld } from "./change-refusal";
import { enrolledClassOn } from "./enrolled-class";
import { firstOpenWeek } from "./first-open-week";
import type { MonthDay, MonthServiceDay, MonthView } from "./month-view";
import type { PlannedService, PlanningFacts } from "./planning-facts";

/** Every day shown with a month, whole weeks: "2026-09" → 31 August to 4 October. */
export function shownDaysOfMonth(month: string): { from: IsoDate; to: IsoDate } {
  const last = addDays(firstDayOf(shiftedMonth(month, 1)), -1);
  return { from: mondayOf(firstDayOf(month)), to: addDays(mondayOf(last), 6) };
}

/** The month at a glance, from facts already loaded for the days it shows. */
export function monthOfFamily(facts: PlanningFacts, month: string, now: Temporal.Instant): MonthView {
  const { calendar } = facts;
  const rules = cellRules(calendar, now);
  const { from, to } = shownDaysOfMonth(month);
  const stateOf = stateLookup(facts.bookings);
  const all = daysFrom(from, to).map((day): MonthDay => {
    const services = facts.services.flatMap((service) => serviceDay(facts, rules, service, day, stateOf) ?? []);
    const isOpen = services.some(({ closed }) => closed === null);
    return {
      day,
      inMonth: day.startsWith(month),
      services,
      closed: isOpen ? null : (services[0]?.closed ?? null),
    };
  });
  const runsAtWeekEnd = all.some(({ day, services }) => weekdayOf(day) >= 6 && services.some(({ closed }) => !closed));
  const weeks = daysFrom(from, to)
    .filter((day) => weekdayOf(day) === 1)
    .map((monday) => {
      return all.filter(({ day }) => mondayOf(day) === monday && (runsAtWeekEnd || weekdayOf(day) <= 5));
    });
  const today = wallClock(now.toString(), calendar.timeZone).day;
  const isOpen = firstOpenWeek(facts, rules, today) !== null;
  return {
    month,
    today,
    timeZone: calendar.timeZone,
    calendarEnd: calendarEnd(calendar, { shownFrom: firstDayOf(month), today, isOpen }),
    ...neighbours(calendar, month),
    services: facts.services.map(({ id, name, kind }) => ({ id, name, kind })),
    weeks,
  };
}

function serviceDay(
  { children, calendar }: PlanningFacts,
  rules: CellRules,
  service: PlannedService,
  day: IsoDate,
  stateOf: ReturnType<typeof stateLookup>,
): MonthServiceDay | null {
  const served = children.flatMap((child) => {
    const place = enrolledClassOn(child, day, calendar);
    const state = stateOf({ childId: child.id, serviceId: service.id, day });
    if (place === null || !service.schoolIds.includes(place.schoolId))
      return isHeld(state) ? [{ state, reason: null }] : [];
    return [{ state, reason: rules.noService(service, place, day) }];
  });
  const [first] = served;
  if (!first) return null;
  return {
    serviceId: service.id,
    children: served.length,
    booked: served.filter(({ state }) => state === "booked").length,
    waiting: served.filter(({ state }) => state === "waiting").length,
    closed: served.every(({ reason }) => reason !== null) ? first.reason : null,
  };
}

function firstDayOf(month: string): IsoDate {
  return `${month}-01` as IsoDate;
}

function shiftedMonth(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** From beyond the known school years, the way leads back to them. */
function neighbours({ schoolYears }: SchoolCalendar, month: string) {
  const [first, last] = [schoolYears.at(0)?.firstDay.slice(0, 7), schoolYears.at(-1)?.lastDay.slice(0, 7)];
  if (!first || !last) return { previousMonth: null, nextMonth: null };
  const [previous, next] = [shiftedMonth(month, -1), shiftedMonth(month, 1)];
  if (previous > last) return { previousMonth: last, nextMonth: null };
  if (next < first) return { previousMonth: null, nextMonth: first };
  return { previousMonth: previous < first ? null : previous, nextMonth: next > last ? null : next };
}
