import { z } from "zod";
import type { IsoDate } from "@/domain/calendar/day";
import { calendarDay } from "@/domain/calendar/needed-day";
import type { Diet } from "@/domain/family/diet";

/** Which day of which school the staff looks at; null: today, the first school, the service of the moment, all classes. */
export const dayInput = z.object({
  day: calendarDay.nullable().default(null),
  schoolId: z.uuid().nullable().default(null),
  serviceId: z.uuid().nullable().default(null),
  classId: z.uuid().nullable().default(null),
  sort: z.enum(["class", "child"]).default("class"),
});
export type DayInput = z.infer<typeof dayInput>;

/** The same day on paper: one service, or all. */
export const daySheetsInput = dayInput.pick({ day: true, schoolId: true, serviceId: true });

/**
 * What somebody's work needs to see, and no more:
 * - names: the children, and what whoever looks after them must know;
 * - plates: the canteen's numbers, diets and allergens, without a name;
 * - numbers: how many, nothing about health.
 */
export type DayScope = "names" | "plates" | "numbers";

export type DayService = {
  id: string;
  name: string;
  kind: "CANTEEN" | "CHILDCARE" | "LEISURE";
  startsAt: string;
  endsAt: string;
  /** Why nothing runs ("Férié : 11 Novembre"); null when it runs. */
  closedReason: string | null;
  booked: number;
  waiting: number;
  /** null: no limit. */
  places: number | null;
  /** Special diets among the booked, at the canteen; null for whoever has no need to know. */
  specialDiets: number | null;
  /** Children with a PAI among the booked; null for whoever has no need to know. */
  pais: number | null;
};

export type DayChild = {
  id: string;
  /** Whose booking it is. */
  familyId: string;
  lastName: string;
  firstNames: string;
  className: string;
  state: "booked" | "waiting";
  /** Place in the queue, 1 first; null when booked. */
  waitingRank: number | null;
  /** null where nothing is eaten. */
  diet: Diet | null;
  /** Codes of domain/family/allergen.ts. */
  allergens: string[];
  hasPai: boolean;
  /** Said where the children go home afterwards. */
  mayLeaveAlone: boolean;
};

export type DayClass = {
  id: string | null;
  name: string;
  booked: number;
  waiting: number;
  closedReason: string | null;
};

/** One service on that day. */
export type ServiceOfDay = {
  serviceId: string;
  classes: DayClass[];
  /** How many plates of each kind, the ordinary ones included; null for whoever has no need to know. */
  plates: { diet: Diet; count: number }[] | null;
  /** How many children must not eat it; null likewise. */
  allergens: { code: string; count: number }[] | null;
  /** Sorted, filtered by class; null for whoever sees no name. */
  children: DayChild[] | null;
};

export type DayView = {
  day: IsoDate;
  today: IsoDate;
  /** Closest days on which something runs, or the neighbours on the calendar. */
  previousDay: IsoDate;
  nextDay: IsoDate;
  schools: { id: string; name: string }[];
  school: { id: string; name: string };
  services: DayService[];
  /** null: this school has no service this person looks at. */
  selected: ServiceOfDay | null;
};

export type DaySheets = {
  day: IsoDate;
  schoolName: string;
  sheets: { service: DayService; classes: { name: string; children: DayChild[] }[] }[];
};
