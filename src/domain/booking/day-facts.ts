import type { SchoolCalendar } from "@/domain/calendar/school-days";
import type { Diet } from "@/domain/family/diet";
import type { PlannedService } from "./planning-facts";
import type { RuledService } from "./rules-on";

export type SchoolClassFact = { id: string; name: string };

/** A child who is booked or waits, on one day. */
export type BookedChild = {
  serviceId: string;
  status: "BOOKED" | "WAITING";
  /** Place in the queue over all schools, 1 first; null when booked. */
  waitingRank: number | null;
  childId: string;
  familyId: string;
  lastName: string;
  firstNames: string;
  /** null: in no class that day (left the school, not enrolled yet). */
  classId: string | null;
  diet: Diet;
  allergens: string[];
  hasPai: boolean;
  mayLeaveAlone: boolean;
};

/** All that the staff's view of a day of a school is computed from. */
export type DayFacts = {
  calendar: SchoolCalendar;
  schools: { id: string; name: string }[];
  /** Those of the school looked at, in the order of the day. */
  services: Omit<PlannedService, keyof RuledService>[];
  /** Those of the school, from the youngest. */
  classes: SchoolClassFact[];
  bookings: BookedChild[];
};
