import type { IsoDate } from "./day";
import type { Weekday } from "./day-arithmetic";
import type { HolidayRegion } from "./public-holidays";

/** From the pupils' return to their last day of class, both included. */
export type SchoolYear = { label?: string; firstDay: IsoDate; lastDay: IsoDate };

/** First to last day off, both included; `to: null` when the return is not published yet. */
export type SchoolBreak = { label: string; from: IsoDate; to: IsoDate | null };

export type ClosureCause = "strike" | "absent-teacher" | "trip" | "weather" | "works" | "other";

/** A closed period, or an extra open one; it concerns whatever matches every id that is not null (none: the whole commune). */
export type Closure = {
  from: IsoDate;
  to: IsoDate;
  kind: "closed" | "open";
  cause: ClosureCause;
  label: string | null;
  schoolId: string | null;
  classId: string | null;
  serviceId: string | null;
};

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
