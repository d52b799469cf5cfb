import type { IsoDate } from "@/domain/calendar/day";

/** Where something was written: the file (0 or 1) and its line, counted from 1 as a spreadsheet does. */
export type Place = { file: number; line: number };

/** Something wrong, in a sentence, at its place. */
export type ImportIssue = Place & { message: string };

export type ImportedAdult = {
  place: Place;
  civility: "Madame" | "Monsieur" | null;
  birthName: string;
  usageName: string | null;
  firstNames: string;
  email: string | null;
  phone: string | null;
  secondPhone: string | null;
  address: string | null;
  city: string;
  cityInseeCode: string | null;
};

export type ImportedChild = {
  place: Place;
  birthName: string;
  usageName: string | null;
  firstNames: string;
  birthDay: IsoDate;
  schoolName: string;
  className: string;
  level: string;
};

/** Adults who live together, and their children: places in the list of children, since one can be in two households. */
export type ImportedHousehold = {
  place: Place;
  /** Null: the town decides. */
  outside: boolean | null;
  adults: ImportedAdult[];
  children: number[];
};

export type ImportedFamilies = { children: ImportedChild[]; households: ImportedHousehold[]; issues: ImportIssue[] };

/** A line of a file that was recognised. */
export type Row = Place & { cells: readonly string[] };
