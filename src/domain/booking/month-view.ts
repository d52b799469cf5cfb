import type { IsoDate } from "@/domain/calendar/day";
import type { NoServiceReason } from "@/domain/calendar/school-days";
import type { CalendarEnd } from "./calendar-end";

/** One service on one day, for all the children of the family it serves. */
export type MonthServiceDay = {
  serviceId: string;
  /** Children of the family the service serves that day. */
  children: number;
  booked: number;
  waiting: number;
  /** Why it runs for none of them; null when it runs. */
  closed: NoServiceReason | null;
};

export type MonthDay = {
  day: IsoDate;
  /** Days before and after the month fill its first and last weeks. */
  inMonth: boolean;
  services: MonthServiceDay[];
  /** What to say of a day on which nothing runs ("Férié : 11 Novembre"); null on an open day. */
  closed: NoServiceReason | null;
};

export type MonthView = {
  /** "2026-09" */
  month: string;
  today: IsoDate;
  timeZone: string;
  /** Where the known calendar ends, what to say of it; null before. */
  calendarEnd: CalendarEnd | null;
  /** Null at the ends of the known school years. */
  previousMonth: string | null;
  nextMonth: string | null;
  services: { id: string; name: string; kind: "CANTEEN" | "CHILDCARE" | "LEISURE" }[];
  /** Weeks of five days, or of seven when something runs at the week-end; the first day of each is its Monday. */
  weeks: MonthDay[][];
};
