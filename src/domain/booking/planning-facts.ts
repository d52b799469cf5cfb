import type { IsoDate } from "@/domain/calendar/day";
import type { Place, SchoolCalendar, ServiceDays } from "@/domain/calendar/school-days";
import type { OwnCustody } from "@/domain/family/custody";
import type { RuledService } from "./rules-on";
import type { CellState } from "./week-view";

/** A service as the planning needs it. */
export type PlannedService = ServiceDays &
  RuledService & {
    name: string;
    kind: "CANTEEN" | "CHILDCARE" | "LEISURE";
    startsAt: string;
    endsAt: string;
    schoolIds: readonly string[];
    /** Places by weekday (Monday = "1"); a weekday left out, or null, has no limit. */
    capacityByWeekday: Readonly<Record<string, number>> | null;
  };

/** A class from the first to the last day of a school year. */
export type EnrolledClass = Place & { classId: string; className: string; firstDay: IsoDate; lastDay: IsoDate };

export type PlannedChild = {
  id: string;
  firstName: string;
  enrolments: readonly EnrolledClass[];
  /** Days with this household and days with the other one; none: every day may be booked. */
  custody?: OwnCustody | null;
};

/** What a family knows of a cell: its own state, or only that the child's other household holds it. */
export type KnownState = CellState | "other-household";

export type KnownBooking = { childId: string; serviceId: string; day: IsoDate; state: KnownState };

/** Places already taken, for services and days with a limit. */
export type TakenPlaces = { serviceId: string; day: IsoDate; taken: number };

/** All that a planning is computed from. */
export type PlanningFacts = {
  calendar: SchoolCalendar;
  services: readonly PlannedService[];
  children: readonly PlannedChild[];
  bookings: readonly KnownBooking[];
  taken: readonly TakenPlaces[];
};
