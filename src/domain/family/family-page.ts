import type { IsoDate } from "@/domain/calendar/day";
import type { Diet } from "./diet";

/** Health is shown to those who need it only; the others get null. */
export type ChildCare = {
  diet: Diet;
  allergens: string[];
  hasPai: boolean;
  paiUntil: IsoDate | null;
  mayLeaveAlone: boolean;
  imageConsent: "granted" | "refused" | "unknown";
  /** Reading it is another act, which is written down. */
  hasHealthNote: boolean;
};

export type PageAdult = {
  id: string;
  version: number;
  civility: "Madame" | "Monsieur" | null;
  birthName: string;
  usageName: string | null;
  firstNames: string;
  email: string | null;
  phone: string | null;
  secondPhone: string | null;
  address: string | null;
  cityInseeCode: string | null;
  legalAuthority: boolean;
  payer: boolean;
  /** What they sign in with, and where its messages go; null without one, or to those who change nothing here. */
  account: { identifier: string; email: string | null } | null;
};

export type PageContact = {
  id: string;
  version: number;
  name: string;
  relation: string | null;
  phone: string | null;
  mayCollect: boolean;
  emergency: boolean;
};

export type PageChild = {
  id: string;
  version: number;
  birthName: string;
  usageName: string | null;
  firstNames: string;
  birthDay: IsoDate;
  enrolments: { schoolYearId: string; schoolYear: string; classId: string; className: string; school: string }[];
  care: ChildCare | null;
  contacts: PageContact[];
  /** The other household; staff may go there, families never learn of it. */
  otherHouseholds: { id: string; number: number; name: string }[];
  hasCustody: boolean;
};

export type FamilyPage = {
  id: string;
  version: number;
  number: number;
  name: string;
  resident: boolean;
  staffNote: string | null;
  closedAt: string | null;
  mergedInto: { id: string; number: number; name: string } | null;
  adults: PageAdult[];
  children: PageChild[];
  /** To put a child in a class: the years not over yet, the schools and their classes. */
  schoolYears: { id: string; label: string }[];
  classes: { id: string; name: string; schoolName: string }[];
};

/** A booking that staff changed, and why when they said so. */
export type ChangedBooking = {
  child: string;
  service: string;
  day: IsoDate;
  to: "BOOKED" | "CANCELLED" | "WAITING";
  reason: string | null;
};

/** One line of a family's history, the latest first. */
export type HistoryEntry = {
  id: string;
  at: string;
  /** Who did it; null: the portal itself. */
  who: string | null;
  action: string;
  fields: string[];
  /** What staff changed in its bookings by that act, cell by cell. */
  bookings: ChangedBooking[];
  /** A merge that can still be undone. */
  canUndoMerge: boolean;
};
