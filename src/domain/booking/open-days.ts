import { declarationOn } from "@/domain/calendar/closures";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysBetween, daysFrom, weekdayOf } from "@/domain/calendar/day-arithmetic";
import { publicHolidayOn } from "@/domain/calendar/public-holidays";
import { breakOn, isSchoolDay, type Place, type SchoolCalendar } from "@/domain/calendar/school-days";
import type { DayCounting, PlacedMoment } from "./deadline-rule";

/** A search that finds no open day within a year gives up: the limit is unknown, and nothing is guessed. */
const FARTHEST_DAYS = 400;
/** Ascension takes four days with its week-end; the shortest true break takes sixteen. */
const LONGEST_BRIDGE_DAYS = 4;

type Days = { calendar: SchoolCalendar; place?: Place | null };

/** The town hall does not work: week-end, public holiday, declared closure, or bridge. `Shift` says what it is for. */
export function isClosedDay({ calendar, place }: Days, day: IsoDate): boolean {
  const school = { schoolId: place?.schoolId ?? null, classId: null, serviceId: null };
  const declared = declarationOn(calendar.closures, school, day);
  if (declared !== null) return declared.kind === "closed";
  if (weekdayOf(day) >= 6 || publicHolidayOn(day, calendar.holidayRegion) !== null) return true;
  const length = breakLength(calendar, day);
  return length !== null && length <= LONGEST_BRIDGE_DAYS;
}

/** In a break long enough to be one; a bridge is a closed day instead. */
export function isInBreak({ calendar }: Days, day: IsoDate): boolean {
  const length = breakLength(calendar, day);
  return length !== null && length > LONGEST_BRIDGE_DAYS;
}

/**
 * Where a limit that falls on `day` really is, or null when no open day is near. Closed days and breaks that touch move
 * together, the way the break does; otherwise a limit set earlier could land later than one set after it.
 */
export function shiftedDay(placed: PlacedMoment, day: IsoDate, days: Days): IsoDate | null {
  const isOffForBreak = (candidate: IsoDate) => placed.inBreak !== "stay" && isInBreak(days, candidate);
  const isOff = (candidate: IsoDate) =>
    isOffForBreak(candidate) || (placed.onClosedDay !== "stay" && isClosedDay(days, candidate));
  if (!isOff(day)) return day;
  const before = search(day, -1, 1, (candidate) => !isOff(candidate));
  const after = search(day, 1, 1, (candidate) => !isOff(candidate));
  if (before === null || after === null) return null;
  const shift = daysFrom(before, after).some(isOffForBreak) ? placed.inBreak : placed.onClosedDay;
  return shift === "previous" ? before : after;
}

/** `count` days before `day`, told as `DayCounting` says; null when there are not enough of them within a year. */
export function countBack(day: IsoDate, count: number, counting: DayCounting, days: Days): IsoDate | null {
  switch (counting) {
    case "calendar":
      return addDays(day, -count);
    case "clear":
      return addDays(day, -count - 1);
    case "monday-friday":
      return search(day, -1, count, (candidate) => weekdayOf(candidate) <= 5);
    case "working":
      return search(day, -1, count, (candidate) => {
        return weekdayOf(candidate) <= 5 && publicHolidayOn(candidate, days.calendar.holidayRegion) === null;
      });
    case "school":
      return search(day, -1, count, (candidate) => isSchoolDay(days.calendar, days.place ?? null, candidate));
  }
}

function search(from: IsoDate, step: 1 | -1, count: number, counts: (day: IsoDate) => boolean): IsoDate | null {
  let found = from;
  let left = count;
  for (let walked = 0; left > 0; walked += 1) {
    if (walked === FARTHEST_DAYS + count) return null;
    found = addDays(found, step);
    if (counts(found)) left -= 1;
  }
  return found;
}

function breakLength(calendar: SchoolCalendar, day: IsoDate): number | null {
  const found = breakOn(calendar, day);
  if (found === null) return null;
  return found.to === null ? Number.POSITIVE_INFINITY : daysBetween(found.from, found.to) + 1;
}
