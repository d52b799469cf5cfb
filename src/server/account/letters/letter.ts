import type { IsoDate } from "@/domain/calendar/day";

/** Who writes: the commune, as its letters show it. */
export type LetterSender = {
  name: string;
  address: string;
  phone: string;
  openingHours: string;
  /** PNG or JPEG. */
  logo: Uint8Array | null;
  portalUrl: string;
  today: IsoDate;
  /** The last whole day on which the code opens. */
  lastDay: IsoDate;
};

/** To whom, but for the code. */
export type LetterFacts = {
  accountId: string;
  identifier: string;
  civility: string;
  name: string;
  /** Several lines, as on an envelope; null when the mairie has none. */
  address: string | null;
  children: string[];
  /** Of the account, which a forgotten password needs; "to-confirm": the mairie knows the adult's, the account has none yet. */
  email: "of-account" | "to-confirm" | "none";
};

export type Letter = LetterFacts & { code: string };
