import type { IsoDate } from "@/domain/calendar/day";
import type { Diet } from "./diet";

export type FileAdult = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  /** Receives and pays the invoices. */
  payer: boolean;
};

export type FileChild = {
  id: string;
  name: string;
  birthDay: IsoDate;
  /** The school year under way, or the next; null: not enrolled. */
  enrolment: { schoolYear: string; school: string; className: string } | null;
  diet: Diet;
  allergens: string[];
  hasPai: boolean;
  mayLeaveAlone: boolean;
  /** Named by this household: who may collect the child, who is called in an emergency. */
  contacts: { id: string; name: string; relation: string | null; mayCollect: boolean; emergency: boolean }[];
  /** The child belongs to another household too; nothing of it is told. */
  hasOtherHousehold: boolean;
};

/** What the town hall knows of a family, and whom to tell when it is no longer true. */
export type FamilyFile = {
  number: number;
  name: string;
  resident: boolean;
  adults: FileAdult[];
  children: FileChild[];
  townHall: { phone: string; email: string; openingHours: string };
};
