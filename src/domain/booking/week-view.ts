import type { IsoDate } from "@/domain/calendar/day";
import type { Refusal } from "@/domain/refusal";
import type { CalendarEnd } from "./calendar-end";

/** What a family asked for one child, service and day. */
export type CellState = "free" | "booked" | "waiting";

/** One cell of the planning: a child, a service, a day. */
export type Cell = {
  day: IsoDate;
  state: CellState;
  /** Why a tap would be refused; null when one tap changes the cell. */
  refusal: Refusal | null;
  /** For staff only: a tap changes the cell, with a reason, though the family no longer can. */
  pastLimit?: Refusal;
  /** First instant (ISO, UTC) at which that tap is too late; null when there is none. */
  closesAt: string | null;
  /** The same limit as the commune words it, to show; a minute before `closesAt` when that minute is included. */
  limitAt: string | null;
  /** Every place is taken: a tap on a free cell offers the waiting list, one on a booked cell gives a rare place away. */
  full: boolean;
  /** Still possible, but in the late phase of the rule (dearer). */
  late: boolean;
};

export type WeekRow = { childId: string; firstName: string; className: string; cells: Cell[] };

export type WeekService = {
  id: string;
  name: string;
  kind: "CANTEEN" | "CHILDCARE" | "LEISURE";
  /** "07:30" */
  startsAt: string;
  endsAt: string;
  /** The rule in one generated sentence. */
  sentence: string;
  /** The next limit (as worded) of the shown week still ahead (ISO, UTC); null when all are past or there is none. */
  nextLimitAt: string | null;
  rows: WeekRow[];
};

export type WeekView = {
  monday: IsoDate;
  /** Five days, or seven when something runs at the week-end. */
  days: IsoDate[];
  today: IsoDate;
  now: string;
  timeZone: string;
  /** "Vacances de Noël", "Rentrée scolaire le mardi 1er septembre"; null on an ordinary week. */
  note: string | null;
  /** Null at the ends of the known school years. */
  previousMonday: IsoDate | null;
  nextMonday: IsoDate | null;
  firstOpenMonday: IsoDate;
  /** Where the known calendar ends, what to say of it; null before. */
  calendarEnd: CalendarEnd | null;
  /** The next closing limit (as worded) of the shown week, over all services. */
  nextLimit: { serviceName: string; at: string } | null;
  /** The last booked day, when bookings stop within four weeks though school goes on. */
  bookingsStopAfter: IsoDate | null;
  /** Monday of the week of school that follows it. */
  bookingsResumeOn: IsoDate | null;
  services: WeekService[];
};
