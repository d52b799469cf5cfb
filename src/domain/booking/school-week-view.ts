import type { IsoDate } from "@/domain/calendar/day";

export type DayNumbers = {
  day: IsoDate;
  booked: number;
  waiting: number;
  /** Why nothing runs; null when it runs. */
  closedReason: string | null;
};

export type ServiceNumbers = {
  id: string;
  name: string;
  startsAt: string;
  endsAt: string;
  /** `free`: places left over all schools; null without a limit. */
  days: (DayNumbers & { free: number | null })[];
};

/** A week of a school in numbers, by service then by class. */
export type SchoolWeekView = {
  monday: IsoDate;
  today: IsoDate;
  days: IsoDate[];
  previousMonday: IsoDate;
  nextMonday: IsoDate;
  schools: { id: string; name: string }[];
  school: { id: string; name: string };
  classes: { id: string; name: string }[];
  /** All those of the school, to choose from. */
  offered: { id: string; name: string }[];
  /** Those asked for; their numbers are the chosen class's when one is chosen. */
  services: ServiceNumbers[];
  /** When one service is chosen: its classes. */
  byClass: { id: string | null; name: string; days: DayNumbers[] }[] | null;
};
