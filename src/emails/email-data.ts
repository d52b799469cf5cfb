import type { IsoDate } from "@/domain/calendar/day";

/** A cell of the planning that changed, as the family reads it. */
export type BookingLine = {
  childName: string;
  serviceName: string;
  day: IsoDate;
  /** "left": the waiting list; no booking was taken away. */
  outcome: "booked" | "cancelled" | "waiting" | "left";
  /** The mairie did it for the family, and why when it said so. */
  byTownHall?: boolean;
  reason?: string | null;
};

/** What the mairie did to the bookings of a class or a school. */
export type ClassChange = "cancelled" | "added" | "undone";

/**
 * What each e-mail says: plain data, kept in the outbox until it is sent. `link` is a secret: it is taken out once the
 * message is sent, hence null.
 */
export type EmailData = {
  /** To whoever asked for a new password. */
  "password-reset": { displayName: string; link: string | null; expiresAt: string; timeZone: string };
  /** To whose password was just changed. */
  "password-changed": { displayName: string; changedAt: string; timeZone: string };
  /** To the new address, to make sure it is theirs. */
  "email-confirmation": { displayName: string; link: string | null; expiresAt: string; timeZone: string };
  /** To the old address. */
  "email-changed": { displayName: string; changedAt: string; timeZone: string; newAddress: string };
  /** To whose account was just opened, by the mairie or by a colleague: it has no password yet. */
  activation: {
    displayName: string;
    identifier: string;
    isStaff: boolean;
    link: string | null;
    expiresAt: string;
    timeZone: string;
  };
  /** To a member of staff, so that a change that is not theirs is noticed. */
  "second-factor-changed": {
    displayName: string;
    change: "set" | "removed" | "reset";
    changedAt: string;
    timeZone: string;
  };
  /** Groups what one adult changed within some minutes. */
  "bookings-receipt": { displayName: string; lines: BookingLine[] };
  /** A class goes on a trip, a teacher is away: one message for all the children of the family. */
  "class-bookings-changed": {
    displayName: string;
    change: ClassChange;
    reason: string;
    serviceName: string;
    children: { name: string; days: IsoDate[] }[];
  };
  /** What the mairie writes to families; `text` is as it was typed. */
  "family-message": { displayName: string; subject: string; text: string };
  /** To the family that waited first. */
  "place-freed": { displayName: string; childName: string; serviceName: string; day: IsoDate };
  /** A closure cancels bookings without charge. `comesBack`: reopening would restore them. */
  "days-closed": { displayName: string; reason: string; comesBack: boolean; lines: BookingLine[] };
  /** What a closure set aside is restored, waits for want of a place, or could not come back ("cancelled"). */
  "days-reopened": { displayName: string; reason: string; lines: BookingLine[] };
  /** The classes of next year; a child without one leaves. */
  /** `bookings`: those to come that closing cancels, from the first day to the last. */
  "family-closed": { displayName: string; bookings: number; firstDay: IsoDate | null; lastDay: IsoDate | null };
  "school-year-opened": {
    displayName: string;
    label: string;
    children: { childName: string; className: string | null }[];
  };
  /** The day before a limit, for a child who usually comes. */
  "nothing-booked": {
    displayName: string;
    childNames: string[];
    serviceName: string;
    /** The Monday and the Sunday of the week without a booking. */
    fromDay: IsoDate;
    toDay: IsoDate;
    limitAt: string;
    timeZone: string;
  };
  /** To whoever asked for an account, to make sure that the address is theirs. */
  "request-confirmation": { displayName: string; link: string | null; expiresAt: string; timeZone: string };
  /** What the law wants a mairie to answer at once (CRPA R.112-11-1). */
  "request-acknowledgement": {
    displayName: string;
    reference: string;
    receivedAt: string;
    timeZone: string;
    service: string;
    address: string;
    phone: string;
    email: string;
    silence: string;
  };
  "request-more-asked": {
    displayName: string;
    reference: string;
    question: string;
    link: string | null;
    expiresAt: string;
    timeZone: string;
  };
  "request-refused": { displayName: string; reference: string; reason: string };
  /** To a newcomer who was added to a family that the mairie knew; a new account has a message of its own too. */
  "request-attached": { displayName: string; reference: string; isNewAccount: boolean };
};

export type EmailTemplate = keyof EmailData;

/** One message of the outbox, with the data its template needs. */
export type TemplatedEmail = { [Name in EmailTemplate]: { template: Name; data: EmailData[Name] } }[EmailTemplate];

/** Who writes, on every message. */
export type EmailSender = {
  communeName: string;
  phone: string;
  openingHours: string;
  portalUrl: string;
  /** Where an answer arrives; without it, messages say not to answer. */
  replyTo?: string | null;
};
