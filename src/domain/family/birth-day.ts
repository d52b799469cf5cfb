import { z } from "zod";
import type { IsoDate } from "@/domain/calendar/day";

/** Nobody in school was born before; what is after today needs the clock, which a schema has not. */
export const birthDay = z.iso
  .date("Donnez la date de naissance.")
  .refine((born) => born >= "1990-01-01", "Vérifiez l’année.")
  .brand<"IsoDate">();

/** Older than this, one does not go to a primary school any more. */
const oldestPupilYears = 18;

/** Whether a child born on this day may be in a school on `today`, which is its own last possible day of birth. */
export function isPupilsBirthDay(born: IsoDate, today: IsoDate): boolean {
  const oldest = `${Number(today.slice(0, 4)) - oldestPupilYears}${today.slice(4)}`;
  return born <= today && born >= oldest;
}

/** The same field, for a form that was told the server's day. */
export function birthDayUntil(today: IsoDate) {
  return birthDay.refine((born) => born <= today, "Cette date est à venir\u00A0: vérifiez-la.");
}

/** Of a child who comes to school. */
export function pupilsBirthDay(today: IsoDate) {
  return birthDayUntil(today).refine(
    (born) => born > today || isPupilsBirthDay(born, today),
    `Le portail est fait pour les enfants de moins de ${oldestPupilYears}\u00A0ans\u00A0: vérifiez l’année.`,
  );
}
