import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf, weekdayOf } from "@/domain/calendar/day-arithmetic";
import type { Place, SchoolCalendar, ServiceDays } from "@/domain/calendar/school-days";
import type { Moment, PlacedMoment } from "./deadline-rule";
import { countBack, shiftedDay } from "./open-days";

const LATEST_CLOCK_CHANGE_HOUR = 4;

/** What a limit depends on besides its rule. `startTime`: when the service begins, "11:30" on the wall. */
export type LimitContext = {
  calendar: SchoolCalendar;
  service: ServiceDays & { startTime: string };
  place?: Place | null;
};

/** A day and a time on the wall; "24:00" stays on the day it ends, so that this day is the one which may be closed. */
export type WallTime = { day: IsoDate; time: string };

/** The instant of a moment told from `reference`, moved off closed days; null when it never comes. */
export function momentAt(
  placed: PlacedMoment,
  reference: IsoDate,
  context: LimitContext,
): { at: Temporal.Instant; wall: WallTime } | null {
  const told = wallTimeOf(placed.moment, reference, context);
  const day = told === null ? null : shiftedDay(placed, told.day, context);
  if (told === null || day === null) return null;
  const wall = { day, time: day === told.day ? told.time : movedTime(placed.moment, told, day) };
  return { at: instantOf(wall, context.calendar.timeZone), wall };
}

/**
 * A moved limit keeps its time of day. One counted in hours goes to the edge of the open day instead: between Saturday
 * 11:30 and Sunday 10:30, both moved to Friday, keeping the time would let the stricter rule close later.
 */
function movedTime(moment: Moment, told: WallTime, day: IsoDate): string {
  if (moment.kind !== "hours-before") return told.time;
  return day < told.day ? "24:00" : "00:00";
}

/**
 * A time the clock change repeats is the first of the two; one it skips is the instant the clock jumps, so that an
 * earlier time on the wall is never a later instant.
 */
export function instantOf({ day, time }: WallTime, timeZone: string): Temporal.Instant {
  const endsDay = time === "24:00";
  const [hour, minute] = endsDay ? [0, 0] : [Number(time.slice(0, 2)), Number(time.slice(3, 5))];
  const date = Temporal.PlainDate.from(endsDay ? addDays(day, 1) : day);
  const told = date.toZonedDateTime({ timeZone, plainTime: { hour, minute } });
  // Clocks change at night everywhere, and asking costs more than the conversion: a page asks for dozens of limits.
  const isSkipped = hour < LATEST_CLOCK_CHANGE_HOUR && (told.hour !== hour || told.minute !== minute);
  return ((isSkipped && told.getTimeZoneTransition("previous")) || told).toInstant();
}

function wallTimeOf(moment: Moment, reference: IsoDate, context: LimitContext): WallTime | null {
  switch (moment.kind) {
    case "weekday": {
      const monday = addDays(mondayOf(reference), -7 * moment.weeksBefore);
      return { day: addDays(monday, moment.weekday - 1), time: moment.time };
    }
    case "days-before": {
      const day = countBack(reference, moment.days, moment.counting, context);
      return day === null ? null : { day, time: moment.time };
    }
    case "hours-before":
      return hoursBefore(reference, moment.from === "start" ? context.service.startTime : "00:00", moment.hours);
    case "table": {
      const weekday = weekdayOf(reference);
      const limit = moment.rows.find((row) => row.weekdays.includes(weekday))?.limit ?? null;
      if (limit === null) return null;
      const daysBefore = (weekday - limit.weekday + 7) % 7 || 7;
      return { day: addDays(reference, -daysBefore), time: limit.time };
    }
    case "month-day":
      return { day: dayOfMonthBefore(reference, moment.monthsBefore, moment.dayOfMonth), time: moment.time };
    case "fixed": {
      const date = moment.dates.find(({ from, to }) => from <= reference && reference <= to);
      return date === undefined ? null : { day: date.day, time: date.time };
    }
  }
}

function hoursBefore(reference: IsoDate, startTime: string, hours: number): WallTime {
  const minutes = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3, 5)) - hours * 60;
  const days = Math.floor(minutes / 1440);
  const ofDay = minutes - days * 1440;
  // Midnight ends a day: 48 h before Monday 00:00 is Friday 24:00, and Friday is the day that may be closed.
  if (ofDay === 0) return { day: addDays(reference, days - 1), time: "24:00" };
  const [hour, minute] = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0"));
  return { day: addDays(reference, days), time: `${hour}:${minute}` };
}

function dayOfMonthBefore(reference: IsoDate, monthsBefore: number, dayOfMonth: number): IsoDate {
  const months = Number(reference.slice(0, 4)) * 12 + Number(reference.slice(5, 7)) - 1 - monthsBefore;
  const month = (count: number) =>
    `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
  const wanted = addDays(`${month(months)}-01` as IsoDate, dayOfMonth - 1);
  return wanted.startsWith(month(months)) ? wanted : addDays(`${month(months + 1)}-01` as IsoDate, -1);
}
