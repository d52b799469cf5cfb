import { type Closure, closureLabel, declarationOn } from "./closures";
import type { IsoDate } from "./day";
import { addDays, type Weekday, weekdayOf } from "./day-arithmetic";
import { frenchDay, WEEKDAY_NAMES } from "./french-days";
import { type HolidayRegion, publicHolidayOn } from "./public-holidays";

export type { Closure } from "./closures";
export type { HolidayRegion } from "./public-holidays";

/** From the pupils' return to their last day of class, both included. */
export type SchoolYear = { label?: string; firstDay: IsoDate; lastDay: IsoDate };

/** First to last day off, both included; `to: null` when the return is not published yet. */
export type SchoolBreak = { label: string; from: IsoDate; to: IsoDate | null };

export type SchoolCalendar = {
  timeZone: string;
  holidayRegion: HolidayRegion;
  /** Days with class in an ordinary week; Monday, Tuesday, Thursday, Friday unless said otherwise. */
  schoolWeekdays?: readonly Weekday[];
  schoolYears: readonly SchoolYear[];
  breaks: readonly SchoolBreak[];
  closures: readonly Closure[];
};

/** When a service runs, calendar apart. `weekdays`: Monday = 1. */
export type ServiceDays = {
  id: string;
  weekdays: readonly number[];
  activeFrom: IsoDate | null;
  activeTo: IsoDate | null;
};

/** Whose day it is: closures of another school or class do not concern it. */
export type Place = { schoolId: string; classId: string | null };

/** Why nothing runs that day; `label` is ready to show ("Vacances de Noël", "Férié : 11 Novembre"). */
export type NoServiceReason = {
  kind:
    | "break"
    | "public-holiday"
    | "closure"
    | "weekday"
    | "unknown-year"
    | "outside-school-year"
    | "service-inactive";
  label: string;
};

const FOUR_DAY_WEEK: readonly Weekday[] = [1, 2, 4, 5];

/** Why the service does not run that day for that place; null when it runs. An extra open day wins over the calendar. */
export function noServiceReason(
  calendar: SchoolCalendar,
  service: ServiceDays,
  place: Place,
  day: IsoDate,
): NoServiceReason | null {
  if (service.activeFrom !== null && day < service.activeFrom) {
    return { kind: "service-inactive", label: `Ce service commence le ${frenchDay(service.activeFrom)}` };
  }
  if (service.activeTo !== null && day > service.activeTo) {
    return { kind: "service-inactive", label: `Ce service s’est arrêté le ${frenchDay(service.activeTo)}` };
  }
  const declared = declarationOn(calendar.closures, { ...place, serviceId: service.id }, day);
  if (declared?.kind === "open") return null;
  const dayOff = dayOffReason(calendar, day);
  if (dayOff !== null) return dayOff;
  const weekday = weekdayOf(day);
  if (!service.weekdays.includes(weekday)) {
    return { kind: "weekday", label: `Pas de service le ${WEEKDAY_NAMES[weekday]}` };
  }
  return declared === null ? null : { kind: "closure", label: closureLabel(declared) };
}

/** True on a day with class: a weekday of class, in a known school year, out of breaks, public holidays and closures. */
export function isSchoolDay(calendar: SchoolCalendar, place: Place | null, day: IsoDate): boolean {
  const school = { schoolId: place?.schoolId ?? null, classId: null, serviceId: null };
  const declared = declarationOn(calendar.closures, school, day);
  if (declared !== null) return declared.kind === "open";
  if (!(calendar.schoolWeekdays ?? FOUR_DAY_WEEK).includes(weekdayOf(day))) return false;
  return dayOffReason(calendar, day) === null;
}

/** The break `day` is in, or null. One without an end lasts until the next known year, 31 August at most. */
export function breakOn(calendar: SchoolCalendar, day: IsoDate): SchoolBreak | null {
  return calendar.breaks.find((one) => one.from <= day && day <= (one.to ?? latestEnd(calendar, one.from))) ?? null;
}

function dayOffReason(calendar: SchoolCalendar, day: IsoDate): NoServiceReason | null {
  const schoolBreak = breakOn(calendar, day);
  if (schoolBreak !== null) {
    const { label, to } = schoolBreak;
    return { kind: "break", label: to === null ? `${label} (date de reprise non publiée)` : label };
  }
  if (!calendar.schoolYears.some((year) => year.firstDay <= day && day <= year.lastDay)) {
    const label = schoolYearLabel(day);
    return calendar.schoolYears.some((year) => schoolYearLabel(year.firstDay) === label)
      ? { kind: "outside-school-year", label: "En dehors de l’année scolaire" }
      : { kind: "unknown-year", label: `Calendrier ${label} non publié` };
  }
  const holiday = publicHolidayOn(day, calendar.holidayRegion);
  return holiday === null ? null : { kind: "public-holiday", label: `Férié\u00A0: ${holiday}` };
}

/** "2026-2027". From 1 August a day belongs to the coming year: La Réunion returns in August. */
export function schoolYearLabel(day: IsoDate): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < "08-01" ? 1 : 0);
  return `${year}-${year + 1}`;
}

function latestEnd(calendar: SchoolCalendar, from: IsoDate): IsoDate {
  const august = `${Number(from.slice(0, 4)) + (from.slice(5) > "08-31" ? 1 : 0)}-08-31` as IsoDate;
  return calendar.schoolYears.reduce((end, { firstDay }) => {
    const eve = addDays(firstDay, -1);
    return firstDay > from && eve < end ? eve : end;
  }, august);
}
